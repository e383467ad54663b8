// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "scoring/as_known.h"
#include "scoring/reason_codes.h"
#include "scoring/statements.h"

#include <algorithm>
#include <array>

namespace rapport::scoring {

namespace {

Statement conduct(const char* code, Figures args, std::vector<RecordRef> evidence) {
    return {.code = code,
            .area = Area::Conduct,
            .lost = 0.0,
            .args = std::move(args),
            .evidence = std::move(evidence)};
}

QString nameOf(SignalKind kind) {
    return QString(codeOf(kind));
}

/// One statement for each kind of event, sharing the area's points by what the events weigh today.
void addEventsByKind(const Explaining& about, std::vector<Statement>& reasons) {
    struct OfKind {
        qint64 count = 0;
        double points = 0.0;
        Evidence evidence;
    };
    std::array<OfKind, 6> kinds;
    for (const SignalFact& event : about.client.signalEvents) {
        if (!about.window.remembers(event.day)) continue;
        const double points =
            conductPoints(event.kind, event.severity, about.window.asOf - event.day, about.policy);
        OfKind& kind = kinds[static_cast<size_t>(event.kind)];
        ++kind.count;
        kind.points += points;
        kind.evidence.add(RecordType::Signal, event.id, points);
    }
    std::vector<Weighted> weighted;
    for (size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].count > 0)
            weighted.push_back(
                {conduct(codes::conductEvents, {{"count", kinds[i].count}, {"kind", nameOf(SignalKind(i))}},
                         kinds[i].evidence.take()),
                 kinds[i].points});
    shareLost(reasons, std::move(weighted), about.lost(Area::Conduct));
}

/// Different days with an event of the kind, of a severity at least, and the events.
struct Incidents {
    std::vector<Day> days;
    Evidence evidence;
    bool serious = false;
};
Incidents incidentsOf(const Explaining& about, SignalKind kind, Severity least, Span span) {
    Incidents found;
    for (const SignalFact& event : about.client.signalEvents) {
        if (event.kind != kind || event.severity < least || !span.contains(event.day)) continue;
        if (std::find(found.days.begin(), found.days.end(), event.day) == found.days.end())
            found.days.push_back(event.day);
        found.evidence.add(RecordType::Signal, event.id, event.day.number());
        found.serious = found.serious || event.severity == Severity::Serious;
    }
    return found;
}

void addSeriousEvents(const Explaining& about, const char* code, Span span, std::vector<Statement>& reasons) {
    for (const SignalKind kind : {SignalKind::Abuse, SignalKind::Cheat}) {
        Incidents serious = incidentsOf(about, kind, Severity::Serious, span);
        if (serious.days.empty()) continue;
        const Day latest = *std::max_element(serious.days.begin(), serious.days.end());
        reasons.push_back(conduct(code, {{"kind", nameOf(kind)}, {"day", latest}}, serious.evidence.take()));
    }
}

} // namespace

void addComplaintReasons(const Explaining& about, std::vector<Statement>& reasons) {
    if (about.result.area(Area::Complaints).score <= 0.0) return;
    Evidence evidence;
    for (const ComplaintFact& complaint : about.client.complaints) {
        if (!about.window.contains(complaint.day)) continue;
        const double weight = unfoundedWeight(judgementOn(complaint, about.window.asOf));
        if (weight > 0.0) evidence.add(RecordType::Complaint, complaint.id, weight);
    }
    const Facts& facts = about.result.facts;
    reasons.push_back(
        {.code = codes::unfoundedComplaints,
         .area = Area::Complaints,
         .lost = about.lost(Area::Complaints),
         .args = {{"count", facts.unfounded}, {"dealings", facts.exposure}, {"ratio", facts.complaintRatio}},
         .evidence = evidence.take()});
}

void addConductReasons(const Explaining& about, std::vector<Statement>& reasons) {
    if (about.today().conduct.events == 0) return;
    addEventsByKind(about, reasons);
    const Span memory{about.window.memory, about.window.asOf};
    const Flags& flags = about.result.flags;
    if (flags.severePart) {
        Incidents abuse = incidentsOf(about, SignalKind::Abuse, Severity::Minor, about.window.year());
        if (abuse.days.size() >= 2 && abuse.serious)
            reasons.push_back(
                conduct(codes::abuseRepeated, {{"days", qint64(abuse.days.size())}}, abuse.evidence.take()));
        Incidents cheats = incidentsOf(about, SignalKind::Cheat, Severity::Normal, memory);
        if (cheats.days.size() >= 2)
            reasons.push_back(conduct(codes::cheatingRepeated, {{"days", qint64(cheats.days.size())}},
                                      cheats.evidence.take()));
    }
    if (flags.severeLimit) addSeriousEvents(about, codes::seriousEvent, about.window.year(), reasons);
    if (flags.severeOld) addSeriousEvents(about, codes::seriousEventBefore, memory, reasons);
}

} // namespace rapport::scoring
