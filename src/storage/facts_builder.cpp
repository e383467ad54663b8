// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/facts_builder.h"

#include "storage/record_store.h"

#include <tuple>

namespace rapport::storage {

using namespace scoring;

namespace {

/// The value in force on a day: that of the latest day not after it.
template <typename T>
std::optional<T> inForce(const std::vector<std::pair<Day, T>>& dated, Day day) {
    const auto after = std::upper_bound(dated.begin(), dated.end(), day,
                                        [](Day d, const std::pair<Day, T>& each) { return d < each.first; });
    if (after == dated.begin()) return std::nullopt;
    return std::prev(after)->second;
}

} // namespace

Result<FactsBuilder> FactsBuilder::begin(Connection& connection, Currency base) {
    FactsBuilder builder(connection, base);
    {
        RAPPORT_TRY_ASSIGN(Statement rows,
                           prepared(connection,
                                    QStringLiteral("SELECT staff_id, from_day, per_hour, currency "
                                                   "FROM staff_rate ORDER BY staff_id, from_day"),
                                    {}));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, rows.next());
            if (!found) break;
            Day from;
            Money perHour;
            RowReader reader(rows, 1);
            reader.value("from_day", from);
            reader.money("per_hour", "currency", perHour);
            if (!reader.good()) return unreadable("staff_rate");
            builder.staffRates_[rows.integer(0)].emplace_back(from, perHour);
        }
    }
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        prepared(connection,
                 QStringLiteral("SELECT day, currency, rate FROM exchange_rate ORDER BY currency, day"), {}));
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return builder;
        DatedRate dated;
        RowReader reader(rows, 0);
        RecordMap<DatedRate>::fields(reader, dated);
        if (!reader.good()) return unreadable("exchange_rate");
        builder.exchangeRates_[dated.currency].emplace_back(dated.day, dated.rate);
    }
}

/// One reading of every table for a handful of clients.
class FactsBuilder::Reading {
public:
    Reading(const FactsBuilder& builder, std::span<const Id<Client>> clients) : builder_(builder) {
        // Always as many question marks, so that one prepared statement serves every handful.
        for (size_t i = 0; i < kMostClients; ++i)
            ids_.push_back(toSql(i < clients.size() ? clients[i] : Id<Client>()));
        static const QString list =
            QStringList(int(kMostClients), QStringLiteral("?")).join(QStringLiteral(", "));
        in_ = QStringLiteral(" IN (") + list + u')';

        if (clients.size() == 1) {
            ids_.resize(1);
            in_ = QStringLiteral(" = ?");
        }
    }

    Result<std::vector<ClientFacts>> all() {
        RAPPORT_TRY(clients());
        RAPPORT_TRY(invoices());
        RAPPORT_TRY(payments());
        RAPPORT_TRY(credits());
        RAPPORT_TRY(interactions());
        RAPPORT_TRY(costs());
        RAPPORT_TRY(complaints());
        RAPPORT_TRY(signalEvents());
        RAPPORT_TRY(estimates());
        RAPPORT_TRY(decisions());
        return std::move(facts_);
    }

private:
    /// Calls `each(facts, id, reader)` for every row of a table of the clients' own, by client, day and id.
    template <typename Each>
    Result<void> rows(const char* table, const char* columns, const char* day, Each&& each) {
        const QString sql =
            QStringLiteral("SELECT client_id, id, %1 FROM %2 WHERE client_id%3 ORDER BY client_id, %4, id")
                .arg(QLatin1String(columns), QLatin1String(table), in_, QLatin1String(day));
        RAPPORT_TRY_ASSIGN(Statement statement, prepared(builder_.connection_, sql, ids_));
        size_t at = 0;
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, statement.next());
            if (!found) return {};
            const Id<Client> client(statement.integer(0));
            while (at < facts_.size() && facts_[at].clientId < client)
                ++at;
            if (at == facts_.size()) return unreadable(table);
            RowReader reader(statement, 2);
            each(facts_[at], statement.integer(1), reader);
            if (!reader.good()) return unreadable(table);
        }
    }

    /// Calls `each(invoice, id, reader)` for every row that belongs to the clients' invoices, in no order.
    template <typename Each>
    Result<void> ofInvoices(const char* table, const char* columns, Each&& each) {
        const QString sql =
            QStringLiteral("SELECT p.invoice_id, p.id, %1 FROM %2 p JOIN invoice i ON i.id = p.invoice_id "
                           "WHERE i.client_id%3")
                .arg(QLatin1String(columns), QLatin1String(table), in_);
        RAPPORT_TRY_ASSIGN(Statement statement, prepared(builder_.connection_, sql, ids_));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, statement.next());
            if (!found) return {};
            const auto place = invoices_.find(statement.integer(0));
            if (place == invoices_.end()) return unreadable(table);
            RowReader reader(statement, 2);
            each(facts_[place->second.first].invoices[place->second.second], statement.integer(1), reader);
            if (!reader.good()) return unreadable(table);
        }
    }

    Result<void> clients() {
        RAPPORT_TRY_ASSIGN(Statement statement,
                           prepared(builder_.connection_,
                                    QStringLiteral("SELECT id FROM client WHERE id%1 ORDER BY id").arg(in_),
                                    ids_));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, statement.next());
            if (!found) return {};
            facts_.emplace_back();
            facts_.back().clientId = Id<Client>(statement.integer(0));
            facts_.back().base = builder_.base_;
        }
    }

    Result<void> invoices() {
        return rows(
            "invoice", "issued, due, net, currency, tax, rate, dispute, disputed_since, dispute_decided",
            "issued", [&](ClientFacts& facts, qint64 id, RowReader& r) {
                invoices_.emplace(id, std::pair(size_t(&facts - facts_.data()), facts.invoices.size()));
                InvoiceFact& f = facts.invoices.emplace_back();
                f.id = Id<Invoice>(id);
                r.value("issued", f.issued);
                r.value("due", f.due);
                r.money("net", "currency", f.net);
                r.amount("tax", f.tax, f.net);
                r.value("rate", f.rate);
                r.value("dispute", f.dispute);
                r.value("disputed_since", f.disputedSince);
                r.value("dispute_decided", f.disputeDecided);
                if (!f.rate && f.net.currency() != builder_.base_)
                    if (const auto dated = builder_.exchangeRates_.find(f.net.currency());
                        dated != builder_.exchangeRates_.end())
                        f.rate = inForce(dated->second, f.issued);
            });
    }

    Result<void> payments() {
        RAPPORT_TRY(ofInvoices("payment", "p.day, p.amount, p.currency",
                               [](InvoiceFact& invoice, qint64 id, RowReader& r) {
                                   PaymentFact& f = invoice.payments.emplace_back();
                                   f.id = Id<Payment>(id);
                                   r.value("day", f.day);
                                   r.money("amount", "currency", f.amount);
                               }));
        return {};
    }

    Result<void> credits() {
        RAPPORT_TRY(ofInvoices("credit_note", "p.day, p.net, p.currency, p.tax, p.cause, p.cause_decided",
                               [](InvoiceFact& invoice, qint64 id, RowReader& r) {
                                   CreditFact& f = invoice.credits.emplace_back();
                                   f.id = Id<CreditNote>(id);
                                   r.value("day", f.day);
                                   r.money("net", "currency", f.net);
                                   r.amount("tax", f.tax, f.net);
                                   r.value("cause", f.cause);
                                   r.value("cause_decided", f.causeDecided);
                               }));
        const auto byDay = [](const auto& a, const auto& b) {
            return std::tie(a.day, a.id) < std::tie(b.day, b.id);
        };
        for (ClientFacts& facts : facts_)
            for (InvoiceFact& invoice : facts.invoices) {
                std::sort(invoice.payments.begin(), invoice.payments.end(), byDay);
                std::sort(invoice.credits.begin(), invoice.credits.end(), byDay);
            }
        return {};
    }

    Result<void> interactions() {
        return rows("interaction",
                    "staff_id, day, kind, time_spent, estimated, rate_per_hour, rate_currency, scope, cause, "
                    "cause_decided",
                    "day", [&](ClientFacts& facts, qint64 id, RowReader& r) {
                        InteractionFact& f = facts.interactions.emplace_back();
                        std::optional<Id<Staff>> staff;
                        f.id = Id<Interaction>(id);
                        r.value("staff_id", staff);
                        r.value("day", f.day);
                        r.value("kind", f.kind);
                        r.value("time_spent", f.timeSpent);
                        r.value("estimated", f.estimated);
                        r.money("rate_per_hour", "rate_currency", f.ratePerHour);
                        r.value("scope", f.scope);
                        r.value("cause", f.cause);
                        r.value("cause_decided", f.causeDecided);
                        if (!f.ratePerHour && staff)
                            if (const auto dated = builder_.staffRates_.find(staff->value());
                                dated != builder_.staffRates_.end())
                                f.ratePerHour = inForce(dated->second, f.day);
                    });
    }

    Result<void> costs() {
        return rows("cost", "kind, day, amount, currency, cause, cause_decided", "day",
                    [](ClientFacts& facts, qint64 id, RowReader& r) {
                        CostFact& f = facts.costs.emplace_back();
                        f.id = Id<Cost>(id);
                        r.value("kind", f.kind);
                        r.value("day", f.day);
                        r.money("amount", "currency", f.amount);
                        r.value("cause", f.cause);
                        r.value("cause_decided", f.causeDecided);
                    });
    }

    Result<void> complaints() {
        return rows("complaint", "day, judgement, judged, resolved, resolved_on", "day",
                    [](ClientFacts& facts, qint64 id, RowReader& r) {
                        ComplaintFact& f = facts.complaints.emplace_back();
                        f.id = Id<Complaint>(id);
                        r.value("day", f.day);
                        r.value("judgement", f.judgement);
                        r.value("judged", f.judged);
                        r.value("resolved", f.resolved);
                        r.value("resolved_on", f.resolvedOn);
                    });
    }

    Result<void> signalEvents() {
        return rows("signal", "day, kind, severity", "day", [](ClientFacts& facts, qint64 id, RowReader& r) {
            SignalFact& f = facts.signalEvents.emplace_back();
            f.id = Id<ConductSignal>(id);
            r.value("day", f.day);
            r.value("kind", f.kind);
            r.value("severity", f.severity);
        });
    }

    Result<void> estimates() {
        return rows("time_estimate", "from_day, to_day, per_month", "from_day",
                    [](ClientFacts& facts, qint64 id, RowReader& r) {
                        EstimateFact& f = facts.estimates.emplace_back();
                        f.id = Id<TimeEstimate>(id);
                        r.value("from_day", f.from);
                        r.value("to_day", f.to);
                        r.value("per_month", f.perMonth);
                    });
    }

    Result<void> decisions() {
        return rows("decision", "kind, from_day, until_day, verdict", "from_day",
                    [](ClientFacts& facts, qint64 id, RowReader& r) {
                        DecisionFact& f = facts.decisions.emplace_back();
                        f.id = Id<Decision>(id);
                        r.value("kind", f.kind);
                        r.value("from_day", f.from);
                        r.value("until_day", f.until);
                        r.value("verdict", f.verdict);
                    });
    }

    const FactsBuilder& builder_;
    std::vector<QVariant> ids_;
    QString in_;

    std::vector<ClientFacts> facts_;
    std::unordered_map<qint64, std::pair<size_t, size_t>> invoices_; // Where in facts_ each invoice is.
};

Result<std::vector<ClientFacts>> FactsBuilder::build(std::span<const Id<Client>> clients) const {
    Q_ASSERT(clients.size() <= kMostClients);
    return Reading(*this, clients).all();
}

} // namespace rapport::storage
