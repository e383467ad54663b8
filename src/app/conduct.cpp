// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/conduct.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/workspace.h"
#include "scoring/window.h"
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/field_values.h"
#include "storage/load_repository.h"
#include "storage/recorder.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace rapport::app {

namespace {

constexpr int changesAtOnce = 200; ///< Entries of the change log read in one go.

Duration orDefault(std::optional<Duration> time, InteractionKind kind, const scoring::Policy& policy) {
    return time.value_or(Duration::minutes(policy.defaultMinutes[static_cast<size_t>(kind)]));
}

/// What each person worked in each week, for the client and in all.
std::vector<scoring::StaffWeek> weeksOf(const std::vector<storage::WeekRow>& rows,
                                        const ClientContent& content, const scoring::Policy& policy,
                                        Day asOf) {
    std::map<std::pair<Id<Staff>, int>, scoring::StaffWeek> weeks;
    const auto at = [&weeks](Id<Staff> staff, int week) -> scoring::StaffWeek& {
        scoring::StaffWeek& one = weeks[{staff, week}];
        one.staffId = staff;
        one.week = week;
        return one;
    };
    for (const storage::WeekRow& row : rows) {
        scoring::StaffWeek& one = at(row.staffId, row.week);
        const auto minutesEach = policy.defaultMinutes[static_cast<size_t>(row.kind)];
        one.all = one.all + row.timeSpent + Duration::minutes(row.withoutTime * minutesEach);
    }
    for (const Interaction& dealing : content.interactions) {
        const int daysAgo = asOf - dealing.day;
        if (!dealing.staffId || daysAgo < 0 || daysAgo >= 7 * scoring::kWaitingWeeks) continue;
        scoring::StaffWeek& one = at(*dealing.staffId, daysAgo / 7);
        one.forClient = one.forClient + orDefault(dealing.timeSpent, dealing.kind, policy);
    }
    std::vector<scoring::StaffWeek> list;
    for (const auto& [key, week] : weeks)
        list.push_back(week);
    return list;
}

/// Of those who worked for the client in the weeks of contact.
std::vector<scoring::StaffShare> sharesOf(const std::vector<scoring::StaffWeek>& weeks,
                                          const std::vector<Staff>& staff) {
    std::vector<scoring::StaffShare> shares;
    for (const Staff& person : staff) {
        scoring::StaffShare share{person.id, person.name, {}, {}};
        for (const scoring::StaffWeek& week : weeks) {
            if (week.staffId != person.id || week.week >= scoring::kContactWeeks) continue;
            share.all = share.all + week.all;
            share.forClient = share.forClient + week.forClient;
        }
        if (share.forClient.inSeconds() > 0) shares.push_back(share);
    }
    std::ranges::stable_sort(shares, [](const scoring::StaffShare& a, const scoring::StaffShare& b) {
        return b.share() < a.share();
    });
    return shares;
}

/// The complaint an entry of the change log set back to not settled, not counting one that was settled the
/// same day: that was a slip.
std::optional<Id<Complaint>> reopenedBy(const std::vector<storage::RowImage>& images, Day day) {
    for (const storage::RowImage& image : images) {
        if (image.table->name != QLatin1String("complaint") || !image.before || !image.after) continue;
        bool was = false, is = false, slip = false;
        for (const auto& [column, value] : storage::fieldsOf(*image.table, *image.before)) {
            if (column == "resolved") was = value == FieldValue(true);
            if (column == "resolved_on") slip = value == FieldValue(day);
        }
        for (const auto& [column, value] : storage::fieldsOf(*image.table, *image.after))
            if (column == "resolved") is = value == FieldValue(true);
        if (was && !is && !slip) return Id<Complaint>(image.id);
    }
    return std::nullopt;
}

Result<std::vector<scoring::Reopening>> reopeningsOf(Workspace& workspace, Id<Client> client, Day after) {
    const storage::ChangeLog log(workspace.book());
    std::vector<scoring::Reopening> found;
    Id<storage::Change> before;
    while (true) {
        RAPPORT_TRY_ASSIGN(const auto changes, log.forClient(client, changesAtOnce, before));
        for (const storage::Change& change : changes) {
            const Day day = workspace.clock().dayOf(change.note.at);
            if (day <= after) return found;
            const bool ofComplaint =
                change.note.command == "judge_complaint" || change.note.command == "update_complaint";
            if (!ofComplaint || change.reverts || change.revertedBy) continue;
            RAPPORT_TRY_ASSIGN(const auto images, log.images(change.id));
            if (const auto complaint = reopenedBy(images, day)) found.push_back({*complaint, day});
        }
        if (changes.size() < changesAtOnce) return found;
        before = changes.back().id;
    }
}

/// What was to be done for everybody else by a day.
Result<std::vector<scoring::DueMatter>> mattersOfOthers(storage::Book& book, Id<Client> client) {
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(book).all());
    QHash<Id<Client>, const Client*> byId;
    for (const Client& one : clients)
        byId.insert(one.id, &one);
    std::vector<scoring::DueMatter> matters;
    const auto add = [&](RecordRef record, Id<Client> of, const QString& text, Day due,
                         std::optional<Day> done, std::optional<Id<Staff>> staff) {
        const Client* whose = of == client ? nullptr : byId.value(of);
        if (whose)
            matters.push_back({record, of, whose->name, text, due, done, staff ? staff : whose->staffId});
    };
    RAPPORT_TRY_ASSIGN(const std::vector<Task> tasks, storage::TaskRepository(book).all());
    for (const Task& task : tasks)
        if (task.clientId && task.due)
            add({RecordType::Task, task.id.value()}, *task.clientId, task.title, *task.due, task.doneOn,
                task.staffId);
    RAPPORT_TRY_ASSIGN(const std::vector<Agreement> agreements, storage::AgreementRepository(book).all());
    for (const Agreement& agreement : agreements)
        for (const Promise& promise : agreement.promises)
            if (promise.due)
                add({RecordType::Agreement, agreement.id.value()}, agreement.clientId, promise.text,
                    *promise.due, promise.keptOn, std::nullopt);
    RAPPORT_TRY_ASSIGN(const std::vector<Complaint> complaints, storage::ComplaintRepository(book).all());
    for (const Complaint& complaint : complaints) {
        const auto settled =
            complaint.resolved ? std::optional(complaint.resolvedOn.value_or(complaint.day)) : std::nullopt;
        add({RecordType::Complaint, complaint.id.value()}, complaint.clientId, complaint.about,
            complaint.day + scoring::kDaysToSettle, settled, std::nullopt);
    }
    return matters;
}

} // namespace

Result<ConductView> Conduct::of(const ClientContent& content, Day asOf, const QTimeZone& zone) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    storage::Book& book = workspace_.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    RAPPORT_TRY_ASSIGN(const BookSettings settings, workspace_.settings());
    Assessor& assessor = workspace_.assessor();
    RAPPORT_TRY_ASSIGN(const scoring::BookAssessment assessed,
                       assessor.assessAll(asOf, {.statements = false}));
    RAPPORT_TRY_ASSIGN(const std::span<const scoring::ClientFacts> facts, assessor.facts());
    const Id<Client> id = content.client.id;
    const auto own = std::ranges::find(assessed.clients, id, &scoring::Assessment::clientId);
    const auto ownFacts = std::ranges::find(facts, id, &scoring::ClientFacts::clientId);
    if (own == assessed.clients.end() || ownFacts == facts.end())
        return Error{
            ErrorKind::Usage, "client_not_found", {{QStringLiteral("client"), QString::number(id.value())}}};

    ConductView view;
    view.asOf = asOf;
    view.measured = own->facts;
    view.standing = scoring::complaintStandingOf(own->facts);
    view.load = scoring::contactLoadOf(content.interactions, settings.hours, zone, asOf);
    RAPPORT_TRY_ASSIGN(view.staff, storage::StaffRepository(book).all());

    scoring::OtherClients others;
    for (const scoring::Assessment& one : assessed.clients) {
        if (one.clientId == id) continue;
        others.complaints += one.facts.complaints;
        others.dealings += one.facts.exposure;
    }
    const storage::LoadRepository load(book);
    RAPPORT_TRY_ASSIGN(const auto contacts,
                       load.contacts(view.load.all.first - 1, asOf, scoring::contactKinds()));
    for (const storage::ContactCount& one : contacts)
        if (one.clientId != id) others.contacts.push_back(static_cast<int>(one.contacts));
    view.usualContacts = others.usualContacts();

    const scoring::Policy& policy = assessor.policy();
    RAPPORT_TRY_ASSIGN(const auto rows, load.weeks(asOf, scoring::kWaitingWeeks));
    const std::vector<scoring::StaffWeek> weeks = weeksOf(rows, content, policy, asOf);
    view.shares = sharesOf(weeks, view.staff);
    std::vector<scoring::DueMatter> matters;
    if (std::ranges::any_of(weeks, &scoring::StaffWeek::isHeavy)) {
        RAPPORT_TRY_ASSIGN(matters, mattersOfOthers(book, id));
    }
    view.waiting = scoring::whoWaited(weeks, std::move(matters), asOf);

    RAPPORT_TRY_ASSIGN(const std::vector<scoring::Reopening> reopenings,
                       reopeningsOf(workspace_, id, scoring::Window(policy, asOf).memory));
    view.patterns = scoring::patternsOf(
        {content, *ownFacts, view.measured, others, view.load, view.shares, reopenings, policy, asOf});
    return view;
}

} // namespace rapport::app
