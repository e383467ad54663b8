// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/assessment_repository.h"

#include "storage/book.h"
#include "storage/record_store.h"
#include "storage/statement_json.h"
#include "storage/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rapport::storage {

using namespace scoring;

namespace {

const QString kColumns = QStringLiteral(
    "client_id, rank, health, verdict, shown, overridden, needs_decision, first_put_right, confidence, "
    "confidence_level, trend, revenue, cost, margin, open_overdue, days_beyond_terms, scored_invoices, "
    "last_contact, reason, months");

template <typename Enum, size_t N>
std::optional<Enum> fromName(const QString& name, const std::array<Enum, N>& values) {
    for (Enum value : values)
        if (name == codeOf(value)) return value;
    return std::nullopt;
}

/// Pairs of day number and health.
QString monthsToText(const std::vector<HealthAt>& months) {
    QJsonArray array;
    for (const HealthAt& month : months)
        array.append(QJsonArray{month.day.number(), month.health});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<HealthAt> monthsFromText(const QString& text) {
    std::vector<HealthAt> months;
    for (const QJsonValue& month : QJsonDocument::fromJson(text.toUtf8()).array())
        months.push_back({Day(month.toArray().at(0).toInt()), month.toArray().at(1).toDouble()});
    return months;
}

std::optional<AssessmentRow> readRow(const storage::Statement& rows, Currency base) {
    AssessmentRow row;
    const auto money = [&](int column) { return Money(rows.integer(column), base); };
    const auto verdict = fromCode<Verdict>(rows.text(3));
    const auto shown = fromCode<Verdict>(rows.text(4));
    const auto level = fromName(rows.text(9), std::array{Level::Low, Level::Medium, Level::High});
    const auto trend = fromName(
        rows.text(10), std::array{Trend::Unknown, Trend::Improving, Trend::Steady, Trend::Worsening});
    if (!verdict || !shown || !level || !trend) return std::nullopt;
    row.clientId = Id<Client>(rows.integer(0));
    row.rank = int(rows.integer(1));
    row.health = rows.value(2).toDouble();
    row.verdict = *verdict;
    row.shown = *shown;
    row.overridden = rows.integer(5) != 0;
    row.needsDecision = rows.integer(6) != 0;
    row.firstPutRight = rows.integer(7) != 0;
    row.confidence = rows.value(8).toDouble();
    row.confidenceLevel = *level;
    row.trend = *trend;
    row.revenue = money(11);
    row.cost = money(12);
    row.margin = money(13);
    row.openOverdue = money(14);
    row.daysBeyondTerms = rows.value(15).toDouble();
    row.scoredInvoices = int(rows.integer(16));
    if (!rows.isNull(17)) row.lastContact = Day(int(rows.integer(17)));
    row.reason = statementFromJson(rows.text(18));
    row.months = monthsFromText(rows.text(19));
    return row;
}

} // namespace

Result<std::optional<CachedAssessments>> AssessmentRepository::load(const AssessmentKey& key) const {
    CachedAssessments cached;
    {
        RAPPORT_TRY_ASSIGN(
            storage::Statement state,
            prepared(book_.connection(),
                     QStringLiteral(
                         "SELECT clients, revenue, cost, margin, materiality, hhi FROM assessment_state "
                         "WHERE id = 1 AND facts_version = ? AND policy = ? AND as_of = ?"),
                     {toSql(key.factsVersion), toSql(QString::fromLatin1(key.policy)), toSql(key.asOf)}));
        RAPPORT_TRY_ASSIGN(const bool found, state.next());
        if (!found) return std::optional<CachedAssessments>();
        const auto money = [&](int column) { return Money(state.integer(column), book_.base()); };
        cached.book.clients = int(state.integer(0));
        cached.book.revenue = money(1);
        cached.book.cost = money(2);
        cached.book.margin = money(3);
        cached.book.materiality = money(4);
        if (!state.isNull(5)) cached.book.hhi = state.value(5).toDouble();
    }
    RAPPORT_TRY_ASSIGN(storage::Statement rows,
                       prepared(book_.connection(),
                                QStringLiteral("SELECT %1 FROM assessment_row ORDER BY rank").arg(kColumns),
                                {}));
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return std::optional<CachedAssessments>(std::move(cached));
        std::optional<AssessmentRow> row = readRow(rows, book_.base());
        // A value only a later program knows: what is kept is of no use here.
        if (!row) return std::optional<CachedAssessments>();
        cached.clients.push_back(std::move(*row));
    }
}

Result<void> AssessmentRepository::store(Transaction&, const AssessmentKey& key,
                                         const CachedAssessments& cached) {
    Connection& connection = book_.connection();
    RAPPORT_TRY(connection.run(QStringLiteral("DELETE FROM assessment_state")));
    RAPPORT_TRY(connection.run(QStringLiteral("DELETE FROM assessment_row")));
    const BookFigures& b = cached.book;
    RAPPORT_TRY(connection.run(
        QStringLiteral(
            "INSERT INTO assessment_state (id, facts_version, policy, as_of, clients, revenue, cost, "
            "margin, materiality, hhi) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {toSql(key.factsVersion), toSql(QString::fromLatin1(key.policy)), toSql(key.asOf), b.clients,
         b.revenue.minorUnits(), b.cost.minorUnits(), b.margin.minorUnits(), b.materiality.minorUnits(),
         b.hhi ? QVariant(*b.hhi) : QVariant()}));
    RAPPORT_TRY_ASSIGN(
        storage::Statement insert,
        connection.prepare(
            QStringLiteral("INSERT INTO assessment_row (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                           "?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .arg(kColumns)));
    for (const AssessmentRow& r : cached.clients)
        RAPPORT_TRY(insert.exec({toSql(r.clientId),
                                 r.rank,
                                 r.health,
                                 toSql(r.verdict),
                                 toSql(r.shown),
                                 toSql(r.overridden),
                                 toSql(r.needsDecision),
                                 toSql(r.firstPutRight),
                                 r.confidence,
                                 QString(codeOf(r.confidenceLevel)),
                                 QString(codeOf(r.trend)),
                                 r.revenue.minorUnits(),
                                 r.cost.minorUnits(),
                                 r.margin.minorUnits(),
                                 r.openOverdue.minorUnits(),
                                 r.daysBeyondTerms,
                                 r.scoredInvoices,
                                 toSql(r.lastContact),
                                 statementToJson(r.reason),
                                 monthsToText(r.months)}));
    return {};
}

} // namespace rapport::storage
