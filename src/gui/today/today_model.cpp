// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/today_model.h"

#include "app/agenda.h"
#include "app/plan_steps.h"
#include "gui/client/agreement/agreement_text.h"
#include "gui/theme/metrics.h"
#include "wording/agenda_wording.h"
#include "wording/words.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace rapport::gui {

namespace {

constexpr int sectionCount = int(TodaySection::Done) + 1;
constexpr int shownAtFirst = 12; // of a section that may be long and need not be done today
constexpr int soonDays = 7;

TodaySection sectionOf(Day due, Day today) {
    const int days = due - today;
    return days < 0           ? TodaySection::Overdue
           : days == 0        ? TodaySection::Today
           : days <= soonDays ? TodaySection::Soon
                              : TodaySection::Later;
}

TodaySection sectionOf(const AgendaItem& item, Day today) {
    switch (item.kind) {
    case AgendaKind::Task:
        break;
    case AgendaKind::NotSpokenTo:
        return TodaySection::NotSpokenTo;
    case AgendaKind::SettleComplaint:
    case AgendaKind::JudgeComplaint:
    case AgendaKind::Dispute:
    case AgendaKind::RecoveryStep:
        return TodaySection::Complaints;
    case AgendaKind::Renewal:
    case AgendaKind::Promise:
    case AgendaKind::HardTimesEnd:
    case AgendaKind::OverrideEnd:
    case AgendaKind::LimitsCheck:
    case AgendaKind::PartingStep:
    case AgendaKind::ProposalAnswer:
        return TodaySection::Agreements;
    }
    if (item.doneOn) {
        return TodaySection::Done;
    }
    if (!item.due) {
        return TodaySection::Undated;
    }
    return sectionOf(*item.due, today);
}

/// Several of these may belong to one record.
bool isPart(AgendaKind kind) {
    return kind == AgendaKind::Promise || kind == AgendaKind::RecoveryStep || kind == AgendaKind::PartingStep;
}

bool isCutShort(TodaySection section) {
    return section == TodaySection::NotSpokenTo || section == TodaySection::Later;
}

} // namespace

bool TodayRow::isSameAs(const TodayRow& other) const {
    if (kind != other.kind) {
        return false;
    }
    switch (kind) {
    case Kind::Item:
        return item.kind == other.item.kind && item.record == other.item.record &&
               (!isPart(item.kind) || (item.text == other.item.text && item.step == other.item.step &&
                                       item.part == other.item.part));
    case Kind::Change:
        return change.client == other.change.client;
    case Kind::Appointment:
        return appointment == other.appointment;
    case Kind::Heading:
    case Kind::More:
        return section == other.section;
    }
    return false;
}

TodayModel::TodayModel(const wording::Speech& speech, QObject* parent)
    : QAbstractListModel(parent), speech_(speech) {}

QString TodayModel::title(TodaySection section) {
    switch (section) {
    case TodaySection::Overdue:
        return tr("Overdue");
    case TodaySection::Today:
        return tr("Today");
    case TodaySection::Soon:
        return tr("The next seven days");
    case TodaySection::Verdicts:
        return tr("Verdicts that changed");
    case TodaySection::NotSpokenTo:
        return tr("Not spoken to");
    case TodaySection::Agreements:
        return tr("Renewals, promises, decisions");
    case TodaySection::Complaints:
        return tr("Complaints and disputes to settle");
    case TodaySection::Undated:
        return tr("Without a date");
    case TodaySection::Later:
        return tr("Later");
    case TodaySection::Done:
        return tr("Done today");
    }
    return {};
}

void TodayModel::setContent(TodayContent content) {
    content_ = std::move(content);
    fill();
}

void TodayModel::setAppointments(std::vector<importing::UpcomingAppointment> appointments) {
    content_.appointments = std::move(appointments);
    fill();
}

void TodayModel::setOwnerView(bool isOwner) {
    isOwner_ = isOwner;
    fill();
}

void TodayModel::setPerson(std::optional<Id<Staff>> person) {
    person_ = person;
    fill();
}

void TodayModel::showAllOf(TodaySection section) {
    whole_.push_back(section);
    fill();
}

void TodayModel::fill() {
    std::array<std::vector<TodayRow>, sectionCount> sections;
    const auto take = [&sections](TodayRow row) { sections[size_t(row.section)].push_back(std::move(row)); };
    // What has an hour stands above what only has a day. Whoever is there must know of it: they are everybody's.
    for (const importing::UpcomingAppointment& appointment : content_.appointments) {
        take({.kind = TodayRow::Kind::Appointment,
              .section = sectionOf(appointment.day, content_.day),
              .appointment = appointment});
    }
    for (const AgendaItem& item : content_.items) {
        if (app::isOf(item, person_)) {
            take({.kind = TodayRow::Kind::Item,
                  .section = sectionOf(item, content_.day),
                  .item = item,
                  .canTick = app::canTick(item.kind) && (isOwner_ || item.kind == AgendaKind::Task)});
        }
    }
    for (const app::VerdictChange& change : content_.changes) {
        take({.kind = TodayRow::Kind::Change, .section = TodaySection::Verdicts, .change = change});
    }
    beginResetModel();
    rows_.clear();
    for (size_t at = 0; at < sections.size(); ++at) {
        std::vector<TodayRow>& rows = sections[at];
        if (rows.empty()) {
            continue;
        }
        const auto section = TodaySection(at);
        const int count = int(rows.size());
        const bool whole = !isCutShort(section) || count <= shownAtFirst + 1 ||
                           std::find(whole_.begin(), whole_.end(), section) != whole_.end();
        const int shown = whole ? count : shownAtFirst;
        rows_.push_back({.kind = TodayRow::Kind::Heading, .section = section, .count = count});
        std::move(rows.begin(), rows.begin() + shown, std::back_inserter(rows_));
        if (!whole) {
            rows_.push_back({.kind = TodayRow::Kind::More, .section = section, .count = count - shown});
        }
    }
    endResetModel();
}

int TodayModel::rowOf(const TodayRow& like) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&like](const TodayRow& row) { return row.isSameAs(like); });
    return found == rows_.end() ? -1 : int(found - rows_.begin());
}

int TodayModel::countOf(TodaySection section) const {
    const int heading = rowOf({.kind = TodayRow::Kind::Heading, .section = section});
    return heading < 0 ? 0 : at(heading).count;
}

int TodayModel::waiting() const {
    int all = 0;
    for (const TodayRow& row : rows_) {
        const bool hasTime = row.section == TodaySection::Undated || row.section == TodaySection::Later ||
                             row.section == TodaySection::Done;
        all += row.kind == TodayRow::Kind::Heading && !hasTime ? row.count : 0;
    }
    return all;
}

int TodayModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

Qt::ItemFlags TodayModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || at(index.row()).kind == TodayRow::Kind::Heading) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return at(index.row()).canTick ? usual | Qt::ItemIsUserCheckable : usual;
}

QString TodayModel::text(const TodayRow& row) const {
    switch (row.kind) {
    case TodayRow::Kind::Heading:
        //: Heading of a part of the list, and how many stand under it: "Overdue · 3"
        return tr("%1 · %2").arg(title(row.section), speech_.count(row.count));
    case TodayRow::Kind::Item:
        return wording::agendaText(speech_, row.item, content_.day);
    case TodayRow::Kind::Change:
        return row.change.was
                   ? speech_.filled(tr("{is}, was: {was}", "a verdict and the one before"),
                                    {{QStringLiteral("is"), wording::word(speech_, row.change.is)},
                                     {QStringLiteral("was"), wording::word(speech_, *row.change.was)}})
                   : speech_.filled(tr("{is}, new since"),
                                    {{QStringLiteral("is"), wording::word(speech_, row.change.is)}});
    case TodayRow::Kind::Appointment:
        return row.appointment.title.isEmpty() ? tr("Appointment")
                                               : tr("Appointment: %1").arg(row.appointment.title);
    case TodayRow::Kind::More:
        return tr("%n more…", nullptr, row.count);
    }
    return {};
}

QString TodayModel::when(const TodayRow& row) const {
    switch (row.kind) {
    case TodayRow::Kind::Item: {
        const QString when = wording::agendaWhen(speech_, row.item, content_.day);
        if (!row.item.limited || when.isEmpty()) {
            return row.item.limited ? tr("limits agreed") : when;
        }
        //: When a task is due, for a client with whom limits are agreed
        return tr("%1, limits agreed").arg(when);
    }
    case TodayRow::Kind::Change:
        return row.change.seen ? tr("seen on %1").arg(speech_.day(*row.change.seen)) : QString();
    case TodayRow::Kind::Appointment: {
        const QString day = wording::dueText(speech_, row.appointment.day, content_.day);
        if (!row.appointment.at) {
            return day;
        }
        const QTime time = QDateTime::fromMSecsSinceEpoch(row.appointment.at->msSinceEpoch()).time();
        //: When an appointment is: "tomorrow, 09:15"
        return tr("%1, %2", "day, time").arg(day, speech_.locale().toString(time, QLocale::ShortFormat));
    }
    case TodayRow::Kind::Heading:
    case TodayRow::Kind::More:
        break;
    }
    return {};
}

QString TodayModel::detail(const TodayRow& row) const {
    if (row.kind == TodayRow::Kind::Appointment) {
        return row.appointment.place;
    }
    if (row.kind != TodayRow::Kind::Item || row.item.kind != AgendaKind::Renewal) {
        return {};
    }
    for (const app::RenewalFigures& figures : content_.renewals) {
        if (figures.agreement.value() == row.item.record.id) {
            return renewalText(speech_, figures);
        }
    }
    return {};
}

QString TodayModel::clientName(const TodayRow& row) const {
    return row.kind == TodayRow::Kind::Change        ? row.change.name
           : row.kind == TodayRow::Kind::Appointment ? row.appointment.clientName
                                                     : row.item.clientName;
}

// One after the other, as a screen reader says them.
QString TodayModel::spoken(const TodayRow& row) const {
    QStringList parts{text(row)};
    for (const QString& part : {clientName(row), when(row), detail(row)}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    return speech_.locale().createSeparatedList(parts);
}

QVariant TodayModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const TodayRow& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        return row.kind == TodayRow::Kind::Heading ? QVariant() : spoken(row).toHtmlEscaped();
    case Qt::CheckStateRole:
        return row.canTick ? QVariant(row.item.doneOn ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::FontRole:
        return row.kind == TodayRow::Kind::Heading ? QVariant(fontOf(TextSize::Body, true)) : QVariant();
    case ClientRole:
        return clientName(row);
    case WhenRole:
        return when(row);
    case DetailRole:
        return detail(row);
    case HeadingRole:
        return row.kind == TodayRow::Kind::Heading;
    default:
        return {};
    }
}

} // namespace rapport::gui
