// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/conduct_area.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rapport::scoring {

namespace {

/// The gravest severity of each day with an event of the kind: one incident noted by two people is one.
std::vector<Severity> incidents(std::span<const SignalFact> events, SignalKind kind, Span span) {
    std::vector<std::pair<Day, Severity>> found;
    for (const SignalFact& event : events)
        if (event.kind == kind && span.contains(event.day)) found.emplace_back(event.day, event.severity);
    std::sort(found.begin(), found.end());
    std::vector<Severity> gravest;
    for (size_t i = 0; i < found.size(); ++i)
        if (i + 1 == found.size() || found[i + 1].first != found[i].first) gravest.push_back(found[i].second);
    return gravest;
}

bool hasSerious(const std::vector<Severity>& severities) {
    return std::find(severities.begin(), severities.end(), Severity::Serious) != severities.end();
}

} // namespace

double conductPoints(SignalKind kind, Severity severity, int ageDays, const Policy& policy) {
    return policy.conductPoints[static_cast<size_t>(kind)] *
           policy.severityFactor[static_cast<size_t>(severity) - 1] *
           std::exp2(-ageDays / policy.conductHalfLifeDays);
}

ConductMeasure measureConduct(std::span<const SignalFact> events, const Policy& policy,
                              const Window& window) {
    ConductMeasure measure;
    double points = 0.0;
    for (const SignalFact& event : events) {
        if (!window.remembers(event.day)) continue;
        ++measure.events;
        points += conductPoints(event.kind, event.severity, window.asOf - event.day, policy);
    }
    if (measure.events == 0) return measure;
    measure.score = std::min(100.0, points);

    const Span memory{window.memory, window.asOf};
    const auto abuse = incidents(events, SignalKind::Abuse, window.year());
    const auto cheats = incidents(events, SignalKind::Cheat, memory);
    const auto realCheats = std::count_if(cheats.begin(), cheats.end(),
                                          [](Severity severity) { return severity >= Severity::Normal; });
    measure.severePart = (abuse.size() >= 2 && hasSerious(abuse)) || realCheats >= 2;
    measure.severeLimit =
        hasSerious(abuse) || hasSerious(incidents(events, SignalKind::Cheat, window.year()));
    measure.severeOld = !measure.severeLimit &&
                        (hasSerious(incidents(events, SignalKind::Abuse, memory)) || hasSerious(cheats));
    return measure;
}

} // namespace rapport::scoring
