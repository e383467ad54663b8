// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/patterns.h"

#include "scoring/ledger.h"
#include "scoring/pattern_parts.h"
#include "scoring/payment_area.h"

#include <array>

namespace rapport::scoring {

namespace {

/// What a kind of conduct is called when it is repeated, and where.
struct Repeated {
    SignalKind signal;
    PatternKind pattern;
    bool grave;       ///< Two days are enough, or one serious event.
    bool twoYears;    ///< Looked for in two years, else in one.
    Severity atLeast; ///< Milder ones are not counted.
};
constexpr std::array repeated{
    Repeated{SignalKind::Advantage, PatternKind::TakesAdvantage, false, false, Severity::Minor},
    Repeated{SignalKind::Cheat, PatternKind::Dishonest, true, true, Severity::Normal},
    Repeated{SignalKind::ReputationThreat, PatternKind::PublicCriticism, true, true, Severity::Minor},
    Repeated{SignalKind::Abuse, PatternKind::StaffAbuse, true, false, Severity::Minor},
};

/// A request for which the client pays, or that was agreed after all.
bool wasAgreed(ScopeOutcome outcome) {
    return outcome == ScopeOutcome::InContract || outcome == ScopeOutcome::Addendum ||
           outcome == ScopeOutcome::PaidExtra;
}

int countSignals(const PatternSearch& search, SignalKind kind, DatedRecords& records) {
    int count = 0;
    for (const ConductSignal& signal : search.source.content.signalEvents) {
        if (signal.kind != kind || !search.window.contains(signal.day)) continue;
        records.add(signal.day, RecordType::Signal, signal.id.value());
        ++count;
    }
    return count;
}

Duration timeOf(const Interaction& dealing, const Policy& policy) {
    return dealing.timeSpent.value_or(
        Duration::minutes(policy.defaultMinutes[static_cast<size_t>(dealing.kind)]));
}

/// Whether an invoice was very late, is, or has been settled sooner; nothing: nobody knows yet.
std::optional<bool> veryLateOf(const Ledger& ledger, const LedgerEntry& entry, const PatternSearch& search) {
    const PatternSource& source = search.source;
    const Fine defaultRate = Fine::fromUnits(source.policy.defaultRatePerHour, source.facts.base);
    bool told = false;
    bool open = false;
    for (const Slice& slice : ledger.slicesOf(entry)) {
        if (slice.settled && *slice.settled <= search.window.memory) continue;
        if (isVeryLate(slice, entry, defaultRate, source.policy)) return true;
        told = true;
        open = open || !slice.settled;
    }
    return told && !open ? std::optional(false) : std::nullopt;
}

} // namespace

std::span<const PatternKind> patternKinds() {
    static constexpr std::array all{
        PatternKind::NeverSatisfied, PatternKind::ComplainsOften,  PatternKind::BendsRules,
        PatternKind::TakesAdvantage, PatternKind::ScopeCreep,      PatternKind::ContactOften,
        PatternKind::OutOfHours,     PatternKind::TakesTime,       PatternKind::VeryLateInARow,
        PatternKind::Dishonest,      PatternKind::PublicCriticism, PatternKind::StaffAbuse,
    };
    return all;
}

std::optional<double> OtherClients::usualContacts() const {
    if (contacts.empty()) return std::nullopt;
    std::vector<int> sorted = contacts;
    std::sort(sorted.begin(), sorted.end());
    const size_t half = sorted.size() / 2;
    const double middle = sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    return middle / kContactWeeks;
}

void findBendsRules(PatternSearch& search) {
    DatedRecords records;
    const int noted = countSignals(search, SignalKind::BendRules, records);
    int exceptions = 0;
    for (const Concession& given : search.source.content.concessions) {
        if (given.kind != ConcessionKind::RuleBent || !search.window.contains(given.day)) continue;
        records.add(given.day, RecordType::Concession, given.id.value());
        ++exceptions;
    }
    int favours = 0;
    for (const ScopeRequest& request : search.source.content.scopeRequests) {
        if (request.outcome != ScopeOutcome::Favour || !search.window.contains(request.day)) continue;
        records.add(request.day, RecordType::ScopeRequest, request.id.value());
        ++favours;
    }
    if (records.days() < search.thresholds.habitDays) return;
    search.add(PatternKind::BendsRules,
               {{"count", qint64{records.days()}},
                {"noted", qint64{noted}},
                {"exceptions", qint64{exceptions}},
                {"favours", qint64{favours}}},
               records.newestFirst());
}

void findScopeCreep(PatternSearch& search) {
    const ClientContent& content = search.source.content;
    DatedRecords records;
    countSignals(search, SignalKind::OutOfScope, records);
    std::set<qint64> agreed; // dealings in which something was asked for that was agreed after all
    for (const ScopeRequest& request : content.scopeRequests) {
        if (wasAgreed(request.outcome)) {
            if (request.interactionId) agreed.insert(request.interactionId->value());
        } else if (search.window.contains(request.day)) {
            records.add(request.day, RecordType::ScopeRequest, request.id.value());
        }
    }
    Duration outside;
    for (const Interaction& dealing : content.interactions) {
        if (dealing.scope != Scope::Out || dealing.cause == Cause::Ours ||
            !search.window.contains(dealing.day) || agreed.contains(dealing.id.value()))
            continue;
        records.add(dealing.day, RecordType::Interaction, dealing.id.value());
        outside = outside + timeOf(dealing, search.source.policy);
    }
    if (records.days() < search.thresholds.habitDays) return;
    search.add(PatternKind::ScopeCreep, {{"count", qint64{records.days()}}, {"time", outside}},
               records.newestFirst());
}

void findContactPatterns(PatternSearch& search) {
    const ContactLoad& load = search.source.load;
    const PatternThresholds& thresholds = search.thresholds;
    const std::optional<double> usual = search.source.others.usualContacts();
    if (load.perWeek() >= thresholds.contactsPerWeek &&
        (!usual || load.perWeek() >= thresholds.timesUsualContact * *usual)) {
        Figures figures{
            {"count", qint64{load.all.contacts}}, {"week", load.perWeek()}, {"calls", load.callsPerWeek()}};
        if (usual) figures.emplace_back("usual", *usual);
        search.add(PatternKind::ContactOften, std::move(figures), load.contacts);
    }
    if (load.all.outOfHours >= thresholds.outOfHours && load.outOfHoursShare() >= thresholds.outOfHoursShare)
        search.add(PatternKind::OutOfHours,
                   {{"count", qint64{load.all.outOfHours}}, {"share", Ratio{load.outOfHoursShare()}}},
                   load.outOfHours);
    for (const StaffShare& share : search.source.shares) {
        if (share.share() < thresholds.staffShare || share.share() <= search.source.measured.share) continue;
        DatedRecords records;
        for (const Interaction& dealing : search.source.content.interactions)
            if (dealing.staffId == share.staffId && dealing.day >= load.all.first &&
                dealing.day <= search.source.asOf)
                records.add(dealing.day, RecordType::Interaction, dealing.id.value());
        search.add(PatternKind::TakesTime,
                   {{"name", share.name},
                    {"share", Ratio{share.share()}},
                    {"time", share.forClient},
                    {"revenue", Ratio{search.source.measured.share}}},
                   records.newestFirst());
    }
}

void findVeryLateInARow(PatternSearch& search) {
    const Ledger ledger = ledgerOf(search.source.facts, search.source.policy, search.window);
    struct Run {
        qint64 length = 0;
        qint64 since = 0; ///< Invoices settled sooner after it.
        std::vector<RecordRef> invoices;
    };
    Run longest, running;
    qint64 known = 0, veryLate = 0;
    for (const LedgerEntry& entry : ledger.entries) {
        const auto late = entry.excused ? std::nullopt : veryLateOf(ledger, entry, search);
        if (!late) continue;
        ++known;
        if (!*late) {
            running = {};
            ++longest.since;
            continue;
        }
        ++veryLate;
        ++running.length;
        running.invoices.insert(running.invoices.begin(),
                                RecordRef{RecordType::Invoice, entry.invoice->id.value()});
        if (running.length >= longest.length) longest = running;
    }
    if (longest.length < search.thresholds.inARow) return;
    search.add(PatternKind::VeryLateInARow,
               {{"count", longest.length},
                {"days", qint64{kVeryLateDays}},
                {"late", veryLate},
                {"of", known},
                {"since", longest.since}},
               std::move(longest.invoices));
}

void findRepeatedSignals(PatternSearch& search, SignalKind kind) {
    const Repeated& rule = *std::ranges::find(repeated, kind, &Repeated::signal);
    DatedRecords records;
    bool serious = false;
    for (const ConductSignal& signal : search.source.content.signalEvents) {
        const bool within =
            rule.twoYears ? search.window.remembers(signal.day) : search.window.contains(signal.day);
        if (signal.kind != kind || signal.severity < rule.atLeast || !within) continue;
        records.add(signal.day, RecordType::Signal, signal.id.value());
        serious = serious || signal.severity == Severity::Serious;
    }
    const int needed = rule.grave ? search.thresholds.graveDays : search.thresholds.habitDays;
    if (records.days() < needed && !(rule.grave && serious)) return;
    search.add(rule.pattern, {{"count", qint64{records.days()}}}, records.newestFirst());
}

std::vector<Pattern> patternsOf(const PatternSource& source, const PatternThresholds& thresholds) {
    PatternSearch search{source, thresholds, Window(source.policy, source.asOf)};
    findNeverSatisfied(search);
    findComplainsOften(search);
    findBendsRules(search);
    findRepeatedSignals(search, SignalKind::Advantage);
    findScopeCreep(search);
    findContactPatterns(search);
    findVeryLateInARow(search);
    findRepeatedSignals(search, SignalKind::Cheat);
    findRepeatedSignals(search, SignalKind::ReputationThreat);
    findRepeatedSignals(search, SignalKind::Abuse);
    return std::move(search.found);
}

} // namespace rapport::scoring
