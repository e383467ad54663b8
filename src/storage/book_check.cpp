// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/book_check.h"

#include "storage/book.h"
#include "storage/facts_codec.h"
#include "storage/facts_repository.h"
#include "storage/record_store.h"
#include "storage/snapshot.h"
#include "storage/transaction.h"

#include <algorithm>

namespace rapport::storage {

namespace {

using Findings = std::vector<Finding>;

/// A finding of `code` for every row of `sql`, its columns as the args named.
Result<void> addRows(Connection& connection, Findings& findings, const char* code, const QString& sql,
                     const QStringList& args, bool repairable = false,
                     const std::vector<QVariant>& values = {}) {
    RAPPORT_TRY_ASSIGN(Statement rows, prepared(connection, sql, values));
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return {};
        Finding finding{code, {}, repairable};
        for (int i = 0; i < args.size(); ++i)
            finding.args.insert(args[i], rows.text(i));
        findings.push_back(std::move(finding));
    }
}

Result<void> checkFile(Connection& connection, Findings& findings) {
    Findings lines;
    RAPPORT_TRY(addRows(connection, lines, "file_damaged", QStringLiteral("PRAGMA integrity_check"),
                        {QStringLiteral("detail")}));
    for (Finding& line : lines)
        if (line.args.value(QStringLiteral("detail")) != u"ok") findings.push_back(std::move(line));
    return {};
}

Result<void> checkMoney(Book& book, Findings& findings) {
    Connection& connection = book.connection();
    const QStringList idAndInvoice{QStringLiteral("id"), QStringLiteral("invoice")};
    const QString differs =
        QStringLiteral("SELECT p.id, p.invoice_id FROM %1 p JOIN invoice i ON i.id = p.invoice_id "
                       "WHERE p.currency <> i.currency ORDER BY p.id");
    RAPPORT_TRY(addRows(connection, findings, "payment_currency_differs",
                        differs.arg(QStringLiteral("payment")), idAndInvoice));
    RAPPORT_TRY(addRows(connection, findings, "credit_currency_differs",
                        differs.arg(QStringLiteral("credit_note")), idAndInvoice));
    const std::pair<const char*, const char*> inBase[] = {
        {"cost", "currency"}, {"staff_rate", "currency"}, {"interaction", "rate_currency"}};
    for (const auto& [table, column] : inBase)
        RAPPORT_TRY(addRows(connection, findings, "base_currency_differs",
                            QStringLiteral("SELECT '%1', id FROM %1 WHERE %2 <> ? ORDER BY id")
                                .arg(QLatin1String(table), QLatin1String(column)),
                            {QStringLiteral("table"), QStringLiteral("id")}, false, {toSql(book.base())}));
    return {};
}

Finding aboutFacts(const char* code, Id<Client> client) {
    return {code, {{QStringLiteral("client"), QString::number(client.value())}}, true};
}

Result<void> checkFacts(Book& book, Findings& findings) {
    const FactsRepository facts(book);
    RAPPORT_TRY_ASSIGN(const auto ids, facts.ids());
    for (Id<Client> id : ids) {
        std::optional<scoring::ClientFacts> kept;
        bool present = false;
        {
            // Not through ofClient(): that one quietly recomputes what it cannot read.
            RAPPORT_TRY_ASSIGN(Statement rows,
                               prepared(book.connection(),
                                        QStringLiteral("SELECT format, facts FROM client_facts "
                                                       "WHERE client_id = ?"),
                                        {toSql(id)}));
            RAPPORT_TRY_ASSIGN(present, rows.next());
            if (present && rows.integer(0) == kFactsFormat)
                kept = decodeFacts(rows.value(1).toByteArray(), id, book.base());
        }
        if (!present) {
            findings.push_back(aboutFacts("facts_missing", id));
            continue;
        }
        RAPPORT_TRY_ASSIGN(const scoring::ClientFacts raw, facts.rawOf(id));
        if (kept != raw) findings.push_back(aboutFacts("facts_differ", id));
    }
    return {};
}

Result<void> checkAll(Book& book, Findings& findings) {
    RAPPORT_TRY(checkFile(book.connection(), findings));
    RAPPORT_TRY(addRows(book.connection(), findings, "reference_broken",
                        QStringLiteral("PRAGMA foreign_key_check"),
                        {QStringLiteral("table"), QStringLiteral("id"), QStringLiteral("refers_to")}));
    RAPPORT_TRY(checkMoney(book, findings));
    return checkFacts(book, findings);
}

} // namespace

Result<std::vector<Finding>> checkBook(Book& book) {
    RAPPORT_TRY_ASSIGN(const Snapshot moment, Snapshot::begin(book));
    Findings findings;
    if (auto checked = checkAll(book, findings); !checked) {
        // Damage that stops the reading is what was looked for, not a failure of the look.
        if (checked.error().code != "book_damaged") return std::move(checked).error();
        const bool known = std::any_of(findings.begin(), findings.end(),
                                       [](const Finding& finding) { return finding.code == "file_damaged"; });
        if (!known)
            findings.push_back(
                {"file_damaged",
                 {{QStringLiteral("detail"), checked.error().args.value(QStringLiteral("detail"))}},
                 false});
    }
    return findings;
}

Result<void> repairFacts(Transaction& transaction) {
    FactsRepository facts(transaction.book());
    RAPPORT_TRY_ASSIGN(const auto ids, facts.ids());
    return facts.recompute(transaction, ids);
}

} // namespace rapport::storage
