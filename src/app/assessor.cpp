// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"

#include "app/access.h"
#include "app/measured_book.h"
#include "app/scoring_policy.h"
#include "importing/policy_json.h"
#include "scoring/explain.h"
#include "scoring/portfolio.h"
#include "storage/assessment_repository.h"
#include "storage/book.h"
#include "storage/transaction.h"

#include <QCryptographicHash>

#include <algorithm>

namespace rapport::app {

namespace {

QByteArray digestOf(const scoring::Policy& policy) {
    return QCryptographicHash::hash(importing::writePolicy(policy), QCryptographicHash::Sha256).toHex();
}

/// The first day anything is recorded of; nothing of a client without records.
std::optional<Day> firstDay(const scoring::ClientFacts& facts) {
    std::optional<Day> first;
    const auto take = [&first](Day day) { first = std::min(first.value_or(day), day); };
    for (const auto& one : facts.invoices)
        take(one.issued);
    for (const auto& one : facts.interactions)
        take(one.day);
    for (const auto& one : facts.costs)
        take(one.day);
    for (const auto& one : facts.complaints)
        take(one.day);
    for (const auto& one : facts.signalEvents)
        take(one.day);
    for (const auto& one : facts.estimates)
        take(one.from);
    return first;
}

std::vector<Day> monthEndsUntil(Day first, Day asOf) {
    std::vector<Day> days;
    for (Day end = first.lastOfMonth(); end < asOf; end = (end + 1).lastOfMonth())
        days.push_back(end);
    days.push_back(asOf);
    return days;
}

std::optional<Day> lastContact(const scoring::ClientFacts& facts, Day asOf) {
    std::optional<Day> last;
    for (const scoring::InteractionFact& one : facts.interactions) {
        if (one.kind != InteractionKind::Admin && one.day <= asOf)
            last = std::max(last.value_or(one.day), one.day);
    }
    return last;
}

storage::AssessmentRow rowOf(const scoring::Assessment& assessment, int rank) {
    storage::AssessmentRow row;
    row.clientId = assessment.clientId;
    row.rank = rank;
    row.health = assessment.health;
    row.verdict = assessment.verdict;
    row.shown = assessment.shownVerdict();
    row.overridden = assessment.overridden.has_value();
    row.needsDecision = scoring::needsDecision(assessment);
    row.firstPutRight = assessment.firstPutRight;
    row.confidence = assessment.confidence;
    row.confidenceLevel = assessment.confidenceLevel;
    row.trend = assessment.trend;
    row.revenue = assessment.facts.revenue;
    row.cost = assessment.facts.cost.total;
    row.margin = assessment.facts.margin;
    row.openOverdue = assessment.facts.openOverdue;
    row.daysBeyondTerms = assessment.facts.daysBeyondTerms;
    row.scoredInvoices = assessment.facts.scoredInvoices;
    if (!assessment.reasons.empty()) row.reason = assessment.reasons.front();
    row.months = assessment.months;
    return row;
}

} // namespace

/// The list of verdicts in memory and what it was made of.
struct Assessor::List {
    storage::AssessmentKey key;
    std::shared_ptr<const storage::CachedAssessments> rows;
    bool months = false;
    bool kept = false; ///< Whether the book holds these very rows.
};

Assessor::Assessor(storage::Book& book, const Access& access)
    : book_(book), access_(access), measured_(std::make_unique<MeasuredBook>(book)),
      list_(std::make_unique<List>()) {}

Assessor::~Assessor() {
    keepList();
}

Result<void> Assessor::setPolicy(const scoring::Policy& policy) {
    const std::vector<scoring::PolicyFault> faults = scoring::faultsOf(policy);
    if (!faults.empty())
        return Error{ErrorKind::InputRejected,
                     "policy_invalid",
                     {{QStringLiteral("parameter"), faults.front().parameter},
                      {QStringLiteral("value"), QString::number(faults.front().value)}}};
    policy_ = policy;
    given_ = true;
    return {};
}

/// The choice is asked for each time, so that undo and other programs are followed; it is read as a policy
/// only when it is another one.
Result<void> Assessor::followChoice() {
    if (given_) return {};
    RAPPORT_TRY_ASSIGN(std::optional<NamedPolicy> chosen, chosenRecord(book_));
    if (chosen == chosen_) return {};
    if (chosen) {
        RAPPORT_TRY_ASSIGN(policy_, readPolicy(*chosen));
    } else {
        policy_ = scoring::Policy();
    }
    chosen_ = std::move(chosen);
    return {};
}

Result<scoring::BookAssessment> Assessor::assessAll(Day asOf, const scoring::AssessOptions& options) {
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY(followChoice());
    RAPPORT_TRY(measured_->refresh());
    RAPPORT_TRY(measured_->measure(policy_, asOf, options.cancelled));
    if (options.months) RAPPORT_TRY(measured_->measureMonths(options.cancelled));

    const MeasuredBook& book = *measured_;
    scoring::BookAssessment result;
    result.asOf = asOf;
    result.book = book.days().today.figures(policy_);
    result.clients.reserve(book.facts().size());
    for (size_t i = 0; i < book.facts().size(); ++i) {
        if (options.cancelled && i % 64 == 0 && options.cancelled())
            return Error{ErrorKind::Cancelled, "cancelled"};
        scoring::Assessment& one =
            result.clients.emplace_back(scoring::judge(book.measures()[i], book.days(), policy_));
        if (options.statements)
            scoring::explain(one, book.facts()[i], book.measures()[i], book.days(), policy_);
        if (options.months) one.months = book.months(i);
    }
    return result;
}

Result<std::span<const scoring::ClientFacts>> Assessor::facts() {
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY(measured_->refresh());
    return measured_->facts();
}

Result<size_t> Assessor::measuredIndex(Id<Client> id, Day asOf) {
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY(followChoice());
    RAPPORT_TRY(measured_->refresh());
    const std::optional<size_t> index = measured_->indexOf(id);
    if (!index)
        return Error{
            ErrorKind::Usage, "client_not_found", {{QStringLiteral("client"), QString::number(id.value())}}};
    RAPPORT_TRY(measured_->measure(policy_, asOf));
    return *index;
}

Result<scoring::Assessment> Assessor::assessOne(Id<Client> id, Day asOf) {
    RAPPORT_TRY_ASSIGN(const size_t index, measuredIndex(id, asOf));
    const MeasuredBook& book = *measured_;
    scoring::Assessment one = scoring::judge(book.measures()[index], book.days(), policy_);
    scoring::explain(one, book.facts()[index], book.measures()[index], book.days(), policy_);
    one.months = book.hasMonths() ? book.months(index)
                                  : scoring::healthAt(book.facts(), index, policy_, scoring::monthDays(asOf));
    return one;
}

Result<scoring::WhatIf> Assessor::whatIf(Id<Client> id, const std::vector<scoring::Change>& changes,
                                         Day asOf) {
    RAPPORT_TRY_ASSIGN(const size_t index, measuredIndex(id, asOf));
    const MeasuredBook& book = *measured_;
    return scoring::whatIf(book.measures(), book.days(), index, book.facts()[index], changes, policy_);
}

Result<std::vector<scoring::HealthAt>> Assessor::history(Id<Client> id, Day asOf) {
    RAPPORT_TRY_ASSIGN(const size_t index, measuredIndex(id, asOf));
    const std::optional<Day> first = firstDay(measured_->facts()[index]);
    if (!first) return std::vector<scoring::HealthAt>();
    return scoring::healthAt(measured_->facts(), index, policy_, monthEndsUntil(*first, asOf));
}

Result<std::shared_ptr<const storage::CachedAssessments>> Assessor::listed(Day asOf, bool months) {
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY(followChoice());
    RAPPORT_TRY_ASSIGN(const qint64 version, book_.factsVersion());
    const storage::AssessmentKey key{version, digestOf(policy_), asOf};
    if (list_->rows && list_->key == key && (list_->months || !months)) return list_->rows;
    if (!list_->rows) {
        RAPPORT_TRY_ASSIGN(std::optional<storage::CachedAssessments> kept,
                           storage::AssessmentRepository(book_).load(key));
        const auto hasMonths = [](const storage::AssessmentRow& row) { return !row.months.empty(); };
        if (kept) {
            const bool keptMonths = std::ranges::any_of(kept->clients, hasMonths);
            *list_ = {key, std::make_shared<storage::CachedAssessments>(*std::move(kept)), keptMonths, true};
            if (keptMonths || !months) return list_->rows;
        }
    }
    const bool first = !list_->rows;
    RAPPORT_TRY(judgeList(asOf, months));
    // The first time at once; later ones when the book is closed, not with every edit.
    if (first) keepList();
    return list_->rows;
}

Result<QHash<Id<Client>, Day>> Assessor::lastContacts(Day asOf) {
    RAPPORT_TRY(measured_->refresh());
    QHash<Id<Client>, Day> days;
    for (const scoring::ClientFacts& one : measured_->facts())
        if (const std::optional<Day> last = lastContact(one, asOf)) days.insert(one.clientId, *last);
    return days;
}

Result<void> Assessor::judgeList(Day asOf, bool months) {
    RAPPORT_TRY_ASSIGN(const scoring::BookAssessment book,
                       assessAll(asOf, {.statements = true, .months = months}));
    auto rows = std::make_shared<storage::CachedAssessments>();
    rows->book = book.book;
    rows->clients.reserve(book.clients.size());
    int rank = 0;
    for (size_t position : scoring::ranking(book)) {
        storage::AssessmentRow& row = rows->clients.emplace_back(rowOf(book.clients[position], ++rank));
        row.lastContact = lastContact(measured_->facts()[position], asOf);
        if (row.reason) row.reason->evidence.clear();
    }
    *list_ = {{measured_->version(), digestOf(policy_), asOf}, std::move(rows), months, false};
    return {};
}

/// What can't be kept (a book on a full disk, or in somebody else's use) is judged again next time.
void Assessor::keepList() {
    if (!list_->rows || list_->kept || book_.mode() == storage::OpenMode::ReadOnly) return;
    const Result<qint64> version = book_.factsVersion();
    if (!version || *version != list_->key.factsVersion) return;
    Result<storage::Transaction> transaction = storage::Transaction::beginIfFree(book_);
    if (!transaction) return;
    if (!storage::AssessmentRepository(book_).store(*transaction, list_->key, *list_->rows)) return;
    list_->kept = transaction->commitUnlogged().ok();
}

} // namespace rapport::app
