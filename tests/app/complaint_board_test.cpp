// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/complaint_board.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

Complaint complaintOn(Id<Client> client, Day day, const char* about,
                      Judgement judgement = Judgement::Unclassified, bool resolved = false) {
    Complaint complaint;
    complaint.clientId = client;
    complaint.day = day;
    complaint.about = QString::fromUtf8(about);
    complaint.judgement = judgement;
    complaint.resolved = resolved;
    if (judgement != Judgement::Unclassified) complaint.judgedBy = QStringLiteral("Ana");
    if (resolved) complaint.resolvedOn = day + 3;
    return complaint;
}

QStringList topics(const ComplaintBoard& board) {
    QStringList found;
    for (const ComplaintRow& row : board.rows)
        found << row.complaint.about;
    return found;
}

} // namespace

TEST_CASE("what waits for a judgement comes first, then what is open, the longest wait first") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> client = addClient(*workspace, clientNamed("Alder"));
    for (const Complaint& one :
         {complaintOn(client, kToday - 50, "settled early", Judgement::Justified, true),
          complaintOn(client, kToday - 3, "waits briefly"),
          complaintOn(client, kToday - 9, "half ours", Judgement::Partly),
          complaintOn(client, kToday - 20, "unfounded", Judgement::Unfounded),
          complaintOn(client, kToday - 40, "ours", Judgement::Justified),
          complaintOn(client, kToday - 30, "waits long")})
        must(workspace->commands().run(Add<Complaint>{one}));
    const ComplaintBoard board = must(complaintBoard(*workspace, kToday));
    CHECK(topics(board) == QStringList({QStringLiteral("waits long"), QStringLiteral("waits briefly"),
                                        QStringLiteral("ours"), QStringLiteral("half ours"),
                                        QStringLiteral("unfounded"), QStringLiteral("settled early")}));
    CHECK(board.waiting == 2);
    CHECK(board.open == 2);
    CHECK(must(complaintsWaiting(*workspace)) == 2);
    CHECK(board.rows[0].days == 30);
    CHECK(board.rows[2].days == 40);
    CHECK(board.rows[5].days == 3);
    CHECK(board.rows[0].client == QStringLiteral("Alder"));
    CHECK(board.people == QStringList(QStringLiteral("Ana")));
}

TEST_CASE("a complaint is shown with the dealing it was made in") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> client = addClient(*workspace, clientNamed("Alder"));
    Staff staff;
    staff.name = QStringLiteral("Zoran");
    const Id<Staff> who(must(workspace->commands().run(Add<Staff>{staff})).created.front().id);
    Interaction call = callOn(client, kToday - 2);
    call.text = QStringLiteral("Rang about the van");
    call.staffId = who;
    Complaint complaint;
    complaint.about = QStringLiteral("The colour is wrong");
    must(workspace->commands().run(LogInteraction{call, complaint, {}}));
    const ComplaintBoard board = must(complaintBoard(*workspace, kToday));
    REQUIRE(board.rows.size() == 1);
    CHECK(board.rows[0].dealing == InteractionKind::Call);
    CHECK(board.rows[0].dealingText == QStringLiteral("Rang about the van"));
    CHECK(board.rows[0].notedBy == QStringLiteral("Zoran"));
    CHECK(board.people == QStringList(QStringLiteral("Zoran")));
    CHECK(board.rows[0].state == ComplaintState::Waiting);
}

TEST_CASE("judging a complaint takes it from those that wait, and undo brings it back") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> client = addClient(*workspace, clientNamed("Alder"));
    const Id<Complaint> id(
        must(workspace->commands().run(Add<Complaint>{complaintOn(client, kToday - 3, "late")}))
            .created.front()
            .id);
    JudgeComplaint judged;
    judged.complaint = id;
    judged.judgement = Judgement::Unfounded;
    judged.judged = kToday;
    judged.by = QStringLiteral("Ana");
    must(workspace->commands().run(judged));
    CHECK(must(complaintsWaiting(*workspace)) == 0);
    CHECK(must(complaintBoard(*workspace, kToday)).rows[0].state == ComplaintState::Settled);
    must(workspace->commands().undo());
    CHECK(must(complaintsWaiting(*workspace)) == 1);
}
