// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agreement_desk.h"
#include "app/verdict_news.h"
#include "domain/agenda_item.h"
#include "importing/upcoming_appointments.h"
#include "wording/speech.h"

#include <QAbstractListModel>

#include <vector>

namespace rapport::gui {

/// The parts of the list, in their order.
enum class TodaySection {
    Overdue,
    Today,
    Soon,
    Verdicts,
    NotSpokenTo,
    Agreements,
    Complaints,
    Undated,
    Later,
    Done,
};

/// What the book says waits on a day.
struct TodayContent {
    Day day;
    std::vector<AgendaItem> items;
    std::vector<app::VerdictChange> changes;
    std::vector<app::RenewalFigures> renewals{}; ///< Of the renewals among the items; the owner's.
    std::vector<importing::UpcomingAppointment> appointments{}; ///< Of that day and those to come.
};

/// A line of the list: a heading, one thing that waits, or what stands for those not shown.
struct TodayRow {
    enum class Kind { Heading, Item, Change, Appointment, More };

    Kind kind = Kind::Heading;
    TodaySection section = TodaySection::Today;
    int count = 0;               ///< Of a heading: how many stand under it; of More: how many are not shown.
    AgendaItem item{};           ///< Of an Item.
    app::VerdictChange change{}; ///< Of a Change.
    importing::UpcomingAppointment appointment{};
    bool canTick = false;        ///< A tick does it, by whoever looks at it.

    bool isTask() const { return kind == Kind::Item && item.kind == AgendaKind::Task; }
    Id<Client> client() const {
        return kind == Kind::Change        ? change.client
               : kind == Kind::Appointment ? appointment.client
                                           : item.client;
    }
    /// Whether both stand for the same thing, however it has changed.
    bool isSameAs(const TodayRow& other) const;
};

/// What waits today, under headings, as one list. Headings cannot be chosen.
class TodayModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ClientRole = Qt::UserRole, ///< Name of the client, plain.
        WhenRole,                  ///< "3 days late"
        DetailRole,                ///< Figures for the decision, as a second line; mostly empty.
        HeadingRole,               ///< bool
    };

    explicit TodayModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setContent(TodayContent content);
    /// They are read from calendars, and come after the rest.
    void setAppointments(std::vector<importing::UpcomingAppointment> appointments);
    /// Staff tick their tasks; what else is ticked is the owner's.
    void setOwnerView(bool isOwner);
    /// Only what is this person's; verdicts are everybody's.
    void setPerson(std::optional<Id<Staff>> person);
    /// Shows all of a section that stands cut short.
    void showAllOf(TodaySection section);

    const TodayRow& at(int row) const { return rows_[size_t(row)]; }
    int rowOf(const TodayRow& like) const; ///< -1: not there.
    const TodayContent& content() const { return content_; }
    int countOf(TodaySection section) const;
    /// How many things wait, what is done and what has time left out.
    int waiting() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    static QString title(TodaySection section);

private:
    void fill();
    QString text(const TodayRow& row) const;
    QString when(const TodayRow& row) const;
    QString detail(const TodayRow& row) const;
    QString clientName(const TodayRow& row) const;
    QString spoken(const TodayRow& row) const;

    const wording::Speech speech_;
    TodayContent content_;
    std::optional<Id<Staff>> person_;
    bool isOwner_ = true;
    std::vector<TodaySection> whole_; ///< Those shown to their end.
    std::vector<TodayRow> rows_;
};

} // namespace rapport::gui
