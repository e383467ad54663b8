// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/table.h"

#include "storage/field_io.h"
#include "storage/record_maps.h"

#include <map>

namespace rapport::storage {

namespace {

const char* linkColumnName(FactsLink link) {
    switch (link) {
    case FactsLink::Client:
        return "client_id";
    case FactsLink::Invoice:
        return "invoice_id";
    case FactsLink::Staff:
        return "staff_id";
    case FactsLink::Currency:
        return "currency";
    case FactsLink::None:
    case FactsLink::Self:
        break;
    }
    return "";
}

template <typename T>
Table recordTable(FactsLink link, std::vector<Reference> referredToBy = {}) {
    ColumnNames columns;
    T record;
    RecordMap<T>::fields(columns, record);
    Table made(RecordMap<T>::table, columns.names, true, true, link);
    made.referredToBy = std::move(referredToBy);
    return made;
}

Table columnwise(Table made) {
    made.columnwise = true;
    return made;
}

template <typename Item>
Table partTable(FactsLink link) {
    using Map = PartMap<Item>;
    ColumnNames columns;
    columns.names << QString::fromLatin1(Map::parent);
    if (!Map::hasId) columns.names << QStringLiteral("position");
    Item item;
    Map::fields(columns, item);
    return Table(Map::table, columns.names, Map::hasId, Map::hasId, link);
}

std::map<QString, Table> allTables() {
    using enum OnRemove;
    std::map<QString, Table> tables;
    const auto add = [&](Table each) {
        const QString name = each.name;
        tables.emplace(name, std::move(each));
    };
    add(Table("book", {QStringLiteral("name")}, true, false, FactsLink::None));
    add(Table("setting", {QStringLiteral("name"), QStringLiteral("value")}, true, false, FactsLink::None));
    add(columnwise(recordTable<Staff>(FactsLink::None, {{"staff_rate", "staff_id", Remove},
                                                        {"interaction", "staff_id", Refuse},
                                                        {"signal", "staff_id", Refuse},
                                                        {"task", "staff_id", Clear},
                                                        {"client", "staff_id", Clear},
                                                        {"saved_view", "staff_id", Clear},
                                                        {"signal", "against_id", Refuse},
                                                        {"concession", "staff_id", Refuse},
                                                        {"recovery_case", "staff_id", Clear},
                                                        {"parting_plan", "staff_id", Clear}})));
    add(partTable<StaffRate>(FactsLink::Staff));
    add(recordTable<DatedRate>(FactsLink::Currency));
    // What refers to another kind of record comes before it.
    add(columnwise(recordTable<Client>(FactsLink::Self, {{"client_tag", "client_id", Remove},
                                                         {"contact", "client_id", Remove},
                                                         {"attachment", "client_id", Remove},
                                                         {"agreement", "client_id", Remove},
                                                         {"cost", "client_id", Remove},
                                                         {"recovery_case", "client_id", Remove},
                                                         {"complaint", "client_id", Remove},
                                                         {"signal", "client_id", Remove},
                                                         {"scope_request", "client_id", Remove},
                                                         {"interaction", "client_id", Remove},
                                                         {"invoice", "client_id", Remove},
                                                         {"concession", "client_id", Remove},
                                                         {"parting_plan", "client_id", Remove},
                                                         {"proposal", "client_id", Remove},
                                                         {"time_estimate", "client_id", Remove},
                                                         {"decision", "client_id", Remove},
                                                         {"task", "client_id", Remove},
                                                         {"seen_verdict", "client_id", Remove}})));
    add(partTable<QString>(FactsLink::None));
    add(columnwise(recordTable<Contact>(FactsLink::None)));
    add(recordTable<Agreement>(FactsLink::None, {{"promise", "agreement_id", Remove},
                                                 {"addendum", "agreement_id", Remove},
                                                 {"attachment", "agreement_id", Clear}}));
    add(partTable<Promise>(FactsLink::None));
    add(partTable<Addendum>(FactsLink::None));
    add(recordTable<Interaction>(FactsLink::Client, {{"complaint", "interaction_id", Clear},
                                                     {"signal", "interaction_id", Clear},
                                                     {"scope_request", "interaction_id", Clear}}));
    add(recordTable<Complaint>(FactsLink::Client, {{"recovery_case", "complaint_id", Clear}}));
    add(recordTable<ConductSignal>(FactsLink::Client));
    add(recordTable<Invoice>(FactsLink::Client,
                             {{"payment", "invoice_id", Remove}, {"credit_note", "invoice_id", Remove}}));
    add(partTable<Payment>(FactsLink::Invoice));
    add(partTable<CreditNote>(FactsLink::Invoice));
    add(recordTable<Cost>(FactsLink::Client));
    add(recordTable<TimeEstimate>(FactsLink::Client));
    add(recordTable<Decision>(FactsLink::Client));
    add(columnwise(recordTable<Task>(FactsLink::None)));
    add(columnwise(recordTable<TextTemplate>(FactsLink::None)));
    add(columnwise(recordTable<SavedView>(FactsLink::None)));
    add(recordTable<SeenVerdict>(FactsLink::None));
    add(columnwise(recordTable<ScopeRequest>(FactsLink::None)));
    add(recordTable<Attachment>(FactsLink::None));
    add(recordTable<Concession>(FactsLink::None));
    add(recordTable<RecoveryCase>(
        FactsLink::None, {{"recovery_step", "case_id", Remove}, {"cost", "recovery_case_id", Clear}}));
    add(partTable<RecoveryStep>(FactsLink::None));
    add(recordTable<PartingPlan>(FactsLink::None, {{"parting_item", "plan_id", Remove}}));
    add(partTable<PartingItem>(FactsLink::None));
    add(recordTable<Proposal>(FactsLink::None));
    add(recordTable<ChecklistTemplate>(FactsLink::None, {{"checklist_item", "template_id", Remove}}));
    add(partTable<ChecklistItem>(FactsLink::None));
    add(recordTable<LetterTemplate>(FactsLink::None));
    add(recordTable<NamedPolicy>(FactsLink::None));
    add(recordTable<Exclusion>(FactsLink::None));
    add(columnwise(recordTable<RecordSource>(FactsLink::None)));
    add(recordTable<TakenRecord>(FactsLink::None));
    return tables;
}

const std::map<QString, Table>& tables() {
    static const std::map<QString, Table> all = allTables();
    return all;
}

} // namespace

Table::Table(const char* tableName, QStringList recordColumns, bool isVersioned, bool isImportable,
             FactsLink facts)
    : name(QString::fromLatin1(tableName)), columns(std::move(recordColumns)), versioned(isVersioned),
      importable(isImportable), link(facts),
      linkColumn(int(columns.indexOf(QString::fromLatin1(linkColumnName(facts))))),
      insertWidth(int(columns.size()) + 1 + (isImportable ? 1 : 0)) {
    const QString list = columns.join(QStringLiteral(", "));
    selectRow = QStringLiteral("SELECT %1, %2, %3 FROM %4 WHERE id = ?")
                    .arg(list, importable ? QStringLiteral("import_id") : QStringLiteral("NULL"),
                         versioned ? QStringLiteral("row_version") : QStringLiteral("1"), name);
    insertHead = QStringLiteral("INSERT INTO %1 (id, %2%3) VALUES ")
                     .arg(name, list, importable ? QStringLiteral(", import_id") : QString());
    updateRow = QStringLiteral("UPDATE %1 SET %2 = ?").arg(name, columns.join(QStringLiteral(" = ?, ")));
    if (versioned) updateRow += QStringLiteral(", row_version = row_version + 1");
    updateRow += QStringLiteral(" WHERE id = ?");
    if (versioned) updateRow += QStringLiteral(" AND row_version = ?");
    deleteRow = QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(name);
}

const Table* tableNamed(const QString& name) {
    const auto found = tables().find(name);
    return found == tables().end() ? nullptr : &found->second;
}

const Table& table(const char* name) {
    return tables().at(QString::fromLatin1(name));
}

QStringList tableNames() {
    QStringList names;
    for (const auto& [name, table] : tables())
        names << name;
    return names;
}

} // namespace rapport::storage
