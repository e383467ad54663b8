// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/history.h"
#include "app/records.h"
#include "app/workspace.h"
#include "storage/field_values.h"
#include "storage/table.h"
#include "support/must.h"
#include "support/temp_dir.h"
#include "wording/field_words.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

const FieldChange* fieldNamed(const std::vector<RecordChange>& changes, const char* table,
                              const char* column) {
    for (const RecordChange& change : changes)
        for (const FieldChange& field : change.fields)
            if (change.table == table && field.column == column) return &field;
    return nullptr;
}

} // namespace

TEST_CASE("the history names who changed what, newest first") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = addClient(*workspace, clientNamed("Ann"));
    const Id<Client> bob = addClient(*workspace, clientNamed("Bob"));
    must(workspace->commands().run(LogInteraction{callOn(ann, kToday), {}, {}}));

    History history(*workspace);
    const auto all = must(history.entries({}, 10));
    REQUIRE(all.size() == 3);
    CHECK(all[0].text.code == "log_interaction");
    CHECK(all[0].text.args.value(QStringLiteral("client")) == QStringLiteral("Ann"));
    CHECK(all[0].who == QStringLiteral("tester"));
    CHECK(all[0].day == kToday);
    CHECK(all[0].restorable);
    CHECK(must(history.entries(bob, 10)).size() == 1);

    SECTION("in pages") {
        const auto first = must(history.entries({}, 2));
        REQUIRE(first.size() == 2);
        const auto second = must(history.entries({}, 2, first.back().changeId));
        REQUIRE(second.size() == 1);
        CHECK(second[0].changeId == all[2].changeId);
    }
}

TEST_CASE("an update shows the fields that differ and no others, typed") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = addClient(*workspace, clientNamed("Ann"));
    must(workspace->commands().run(AddInvoice{invoiceOn(ann, kToday - 40, "0017", false)}));
    const Id<Invoice> id = must(workspace->directory().page(ann, kToday)).content.invoices.front().id;
    Stored<Invoice> stored = must(workspace->records().byId(id));
    stored.record.due = kToday;
    stored.record.dispute = Dispute::Pending;
    stored.record.net = dollars(150);
    const Outcome outcome = must(workspace->commands().run(Update<Invoice>{stored.record, stored.version}));

    const auto changes = must(History(*workspace).changes(outcome.changeId));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].change == RowChange::Changed);
    CHECK(changes[0].fields.size() == 3);
    const FieldChange* due = fieldNamed(changes, "invoice", "due");
    REQUIRE(due);
    CHECK(due->before == FieldValue(kToday - 10));
    CHECK(due->after == FieldValue(kToday));
    const FieldChange* dispute = fieldNamed(changes, "invoice", "dispute");
    REQUIRE(dispute);
    CHECK(dispute->before == FieldValue(Dispute::None));
    CHECK(dispute->after == FieldValue(Dispute::Pending));
    const FieldChange* net = fieldNamed(changes, "invoice", "net");
    REQUIRE(net);
    CHECK(net->after == FieldValue(dollars(150)));
}

TEST_CASE("a deleted client comes back from the history with all its records") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = addClient(*workspace, clientNamed("Ann"));
    must(workspace->commands().run(AddInvoice{invoiceOn(ann, kToday - 40, "0017")}));
    const QByteArray before = exported(*workspace, dir.path("before.json"));
    must(workspace->commands().run(Remove<Client>{ann}));

    // Days later, in another session.
    const auto later = openWorkspace(dir.path("a.rapport"));
    History history(*later);
    const HistoryEntry removal = must(history.entries({}, 1)).front();
    CHECK(removal.text.code == "remove_client");
    const auto gone = must(history.changes(removal.changeId));
    const FieldChange* name = fieldNamed(gone, "client", "name");
    REQUIRE(name);
    CHECK(name->before == FieldValue(QStringLiteral("Ann")));
    CHECK(name->after == FieldValue());
    must(later->commands().revert(removal.changeId));
    CHECK(difference(before, exported(*later, dir.path("after.json"))).isEmpty());

    const auto entries = must(history.entries({}, 2));
    CHECK(entries[1].takenBack);
    CHECK_FALSE(entries[1].restorable);
}

TEST_CASE("what was changed since is not restored over") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = addClient(*workspace, clientNamed("Ann"));
    const Outcome logged = must(workspace->commands().run(LogInteraction{callOn(ann, kToday), {}, {}}));
    const Id<Interaction> call(logged.created.front().id);
    Stored<Interaction> stored = must(workspace->records().byId(call));
    stored.record.text = QStringLiteral("More");
    must(workspace->commands().run(Update<Interaction>{stored.record, stored.version}));
    CHECK(codeOfError(workspace->commands().revert(logged.changeId)) == "rows_changed_since");
}

TEST_CASE("every table and every field that is logged has a word") {
    for (const QString& name : storage::tableNames()) {
        const storage::Table& table = *storage::tableNamed(name);
        INFO(name.toStdString());
        CHECK(wording::hasTableWord(name.toLatin1()));
        const storage::Row empty(static_cast<size_t>(table.columns.size()));
        for (const auto& [column, value] : storage::fieldsOf(table, empty)) {
            INFO(column.toStdString());
            CHECK(wording::hasFieldWord(name.toLatin1(), column));
        }
    }
}

TEST_CASE("values of fields are said in words") {
    const wording::Speech english;
    CHECK(wording::fieldText(english, FieldValue()) == QString());
    CHECK(wording::fieldText(english, FieldValue(true)) == QStringLiteral("yes"));
    CHECK(wording::fieldText(english, FieldValue(dollars(12))) == english.money(dollars(12)));
    CHECK(wording::fieldText(english, FieldValue(kToday)) == english.day(kToday));
    CHECK(wording::fieldText(english, FieldValue(Judgement::Partly)) == QStringLiteral("Partly justified"));
    CHECK(wording::fieldWord(english, "complaint", "judged_by") == QStringLiteral("Judged by"));
}
