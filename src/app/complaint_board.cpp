// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/complaint_board.h"

#include "app/access.h"
#include "app/staff_view.h"
#include "app/workspace.h"
#include "base/text_key.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"
#include "storage/work_repository.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace rapport::app {

namespace {

// Waiting and open ones by ascending day, settled ones by descending.
auto placeOf(const ComplaintRow& row) {
    const int day = row.complaint.day.number();
    return std::tuple(row.state, row.state == ComplaintState::Settled ? -day : day, row.complaint.id);
}

int daysOf(const Complaint& complaint, Day asOf) {
    const Day end = complaint.resolved ? complaint.resolvedOn.value_or(complaint.day) : asOf;
    return std::max(0, end - complaint.day);
}

template <typename Record>
QHash<Id<Record>, const Record*> byId(const std::vector<Record>& records) {
    QHash<Id<Record>, const Record*> found;
    found.reserve(static_cast<qsizetype>(records.size()));
    for (const Record& record : records)
        found.insert(record.id, &record);
    return found;
}

QStringList sorted(const QSet<QString>& names) {
    QStringList list(names.begin(), names.end());
    std::ranges::sort(list, {}, [](const QString& name) { return std::pair(textKey(name), name); });
    return list;
}

} // namespace

ComplaintState stateOf(const Complaint& complaint) {
    if (complaint.judgement == Judgement::Unclassified) return ComplaintState::Waiting;
    const bool ours = complaint.judgement != Judgement::Unfounded;
    return ours && !complaint.resolved ? ComplaintState::Open : ComplaintState::Settled;
}

Result<ComplaintBoard> complaintBoard(Workspace& workspace, Day asOf) {
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    RAPPORT_TRY_ASSIGN(std::vector<Complaint> complaints, storage::ComplaintRepository(book).all());
    RAPPORT_TRY_ASSIGN(const std::vector<Interaction> dealings,
                       storage::WorkRepository(book).withComplaints());
    RAPPORT_TRY_ASSIGN(const std::vector<Staff> staff, storage::StaffRepository(book).all());
    storage::ClientQuery everybody;
    everybody.withArchived = true;
    RAPPORT_TRY_ASSIGN(const std::vector<storage::ClientRow> clients,
                       storage::ClientRepository(book).rows(everybody));
    const auto dealingById = byId(dealings);
    const auto staffById = byId(staff);
    QHash<Id<Client>, const storage::ClientRow*> clientById;
    for (const storage::ClientRow& client : clients)
        clientById.insert(client.id, &client);

    ComplaintBoard board;
    board.asOf = asOf;
    board.rows.reserve(complaints.size());
    QSet<QString> people;
    for (Complaint& complaint : complaints) {
        ComplaintRow& row = board.rows.emplace_back();
        row.complaint = std::move(complaint);
        if (!workspace.access().isOwner()) keepForStaff(row.complaint);
        row.state = stateOf(row.complaint);
        row.days = daysOf(row.complaint, asOf);
        if (const storage::ClientRow* client = clientById.value(row.complaint.clientId))
            row.client = client->name;
        if (row.complaint.interactionId) {
            if (const Interaction* dealing = dealingById.value(*row.complaint.interactionId)) {
                row.dealing = dealing->kind;
                row.dealingText = dealing->text;
                if (const Staff* who = dealing->staffId ? staffById.value(*dealing->staffId) : nullptr)
                    row.notedBy = who->name;
            }
        }
        row.searchKey = textKey(row.client + u' ' + row.complaint.about);
        board.waiting += row.state == ComplaintState::Waiting;
        board.open += row.state == ComplaintState::Open;
        for (const QString& name : {row.complaint.judgedBy, row.notedBy})
            if (!name.isEmpty()) people.insert(name);
    }
    std::ranges::sort(board.rows, {}, placeOf);
    board.people = sorted(people);
    return board;
}

Result<int> complaintsWaiting(Workspace& workspace) {
    RAPPORT_TRY_ASSIGN(const qint64 waiting, storage::WorkRepository(workspace.book()).unjudgedComplaints());
    return static_cast<int>(waiting);
}

} // namespace rapport::app
