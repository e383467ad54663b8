// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/book_totals.h"

#include <utility>
#include <vector>

/// Inside of explain(): the makers of statements and what they share.
namespace rapport::scoring {

/// One judged client and everything a statement may draw on.
struct Explaining {
    const Assessment& result;
    const ClientFacts& client;
    const ClientMeasures& measures;
    const BookDays& book;
    const Policy& policy;
    Window window;
    Ledger ledger;

    const Measure& today() const { return measures.today; }
    double lost(Area area) const { return result.area(area).lost; }
    Money money(Fine fine) const { return fine.toMoney(measures.base); }
};

/// Records behind a statement, the weightiest first.
class Evidence {
public:
    template <typename T>
    void add(RecordType type, Id<T> id, double weight) {
        if (!id.isNull()) records_.emplace_back(weight, RecordRef{type, id.value()});
    }
    void add(const InvoiceFact& invoice, double weight) { add(RecordType::Invoice, invoice.id, weight); }
    /// Each record once, by falling weight, then by kind and key.
    std::vector<RecordRef> take();

private:
    std::vector<std::pair<double, RecordRef>> records_;
};

/// A statement of an area with its weight among the others of the area.
struct Weighted {
    Statement statement;
    double weight = 0.0;
};
/// Appends them; those with weight share the area's points.
void shareLost(std::vector<Statement>& statements, std::vector<Weighted> weighted, double lost);

void addProfitReasons(const Explaining& about, std::vector<Statement>& reasons);
void addPaymentReasons(const Explaining& about, std::vector<Statement>& reasons);
void addComplaintReasons(const Explaining& about, std::vector<Statement>& reasons);
void addConductReasons(const Explaining& about, std::vector<Statement>& reasons);
void addOurFaults(const Explaining& about, std::vector<Statement>& reasons);
void addStanding(const Explaining& about, std::vector<Statement>& reasons);
/// Headline of the rule first, then what met it, then the rest; each by points lost.
void orderReasons(const Assessment& result, std::vector<Statement>& reasons);

std::vector<Statement> counterFacts(const Explaining& about);
std::vector<Statement> whatWouldChange(const Explaining& about);
std::vector<Statement> whatIsMissing(const Explaining& about);

} // namespace rapport::scoring
