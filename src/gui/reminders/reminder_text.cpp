// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reminders/reminder_text.h"

#include "wording/agenda_wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace rapport::gui {

namespace {

constexpr int namesShown = 3;

struct Reminder {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::Reminder)
};

struct Counts {
    int due = 0, overdue = 0, notSpoken = 0, agreements = 0, complaints = 0;

    int all() const { return due + notSpoken + agreements + complaints; }
};

Counts countsOf(const std::vector<AgendaItem>& items, Day day) {
    Counts counts;
    for (const AgendaItem& item : items) {
        switch (item.kind) {
        case AgendaKind::Task:
            counts.due += isDue(item, day);
            counts.overdue += isDue(item, day) && *item.due < day;
            break;
        case AgendaKind::NotSpokenTo:
            ++counts.notSpoken;
            break;
        case AgendaKind::SettleComplaint:
        case AgendaKind::JudgeComplaint:
        case AgendaKind::Dispute:
        case AgendaKind::RecoveryStep:
            ++counts.complaints;
            break;
        case AgendaKind::Renewal:
        case AgendaKind::Promise:
        case AgendaKind::HardTimesEnd:
        case AgendaKind::OverrideEnd:
        case AgendaKind::LimitsCheck:
        case AgendaKind::PartingStep:
        case AgendaKind::ProposalAnswer:
            ++counts.agreements;
            break;
        }
    }
    return counts;
}

/// The first few by name, tasks before all else.
QStringList namesOf(const wording::Speech& speech, const std::vector<AgendaItem>& items, Day day) {
    QStringList names;
    for (const bool tasks : {true, false}) {
        for (const AgendaItem& item : items) {
            const bool isTask = item.kind == AgendaKind::Task;
            if (isTask != tasks || (isTask && !isDue(item, day)) || names.size() == namesShown) {
                continue;
            }
            const QString text = wording::agendaText(speech, item, day);
            names << (item.clientName.isEmpty() ? text
                                                : speech.filled(Reminder::tr("{client}: {text}"),
                                                                {{QStringLiteral("client"), item.clientName},
                                                                 {QStringLiteral("text"), text}}));
        }
    }
    return names;
}

} // namespace

bool isDue(const AgendaItem& item, Day day) {
    return item.kind == AgendaKind::Task && !item.doneOn && item.due && *item.due <= day;
}

std::optional<ReminderText> reminderOf(const wording::Speech& speech, const std::vector<AgendaItem>& items,
                                       Day day, bool named) {
    const Counts counts = countsOf(items, day);
    if (counts.all() == 0) {
        return std::nullopt;
    }
    QStringList lines;
    if (counts.due > 0) {
        lines << Reminder::tr("%n task(s) due", nullptr, counts.due);
    }
    if (counts.overdue > 0) {
        lines << Reminder::tr("%n of them overdue", nullptr, counts.overdue);
    }
    if (counts.notSpoken > 0) {
        lines << Reminder::tr("%n client(s) not spoken to for long", nullptr, counts.notSpoken);
    }
    if (counts.agreements > 0) {
        lines << Reminder::tr("%n renewal(s), promise(s) or decision(s)", nullptr, counts.agreements);
    }
    if (counts.complaints > 0) {
        lines << Reminder::tr("%n complaint(s) or dispute(s) to settle", nullptr, counts.complaints);
    }
    ReminderText text{Reminder::tr("%n thing(s) wait today", nullptr, counts.all()),
                      speech.locale().createSeparatedList(lines)};
    if (named) {
        text.body += QLatin1Char('\n') + namesOf(speech, items, day).join(QLatin1Char('\n'));
    }
    return text;
}

} // namespace rapport::gui
