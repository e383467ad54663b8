// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/portfolio.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rapport::scoring {

namespace {

std::vector<size_t> positions(const BookAssessment& book) {
    std::vector<size_t> all(book.clients.size());
    std::iota(all.begin(), all.end(), size_t{0});
    return all;
}

} // namespace

std::vector<size_t> ranking(const BookAssessment& book) {
    std::vector<size_t> order = positions(book);
    const auto key = [&book](size_t position) {
        const Assessment& client = book.clients[position];
        return std::tuple(-static_cast<int>(client.shownVerdict()), client.health,
                          client.facts.fairMargin.minorUnits(), client.clientId);
    };
    std::sort(order.begin(), order.end(), [&key](size_t a, size_t b) { return key(a) < key(b); });
    return order;
}

bool needsDecision(const Assessment& assessment) {
    if (assessment.overrideLapsed) return true;
    if (assessment.overridden) return false;
    switch (assessment.verdict) {
    case Verdict::MakeItRight:
    case Verdict::Help:
    case Verdict::SetLimits:
    case Verdict::PartWays:
        return true;
    case Verdict::Keep:
    case Verdict::NeedsRecords:
    case Verdict::TooEarly:
    case Verdict::Watch:
        return false;
    }
    return false;
}

std::vector<WhalePoint> whaleCurve(const BookAssessment& book) {
    std::vector<size_t> order = positions(book);
    std::sort(order.begin(), order.end(), [&book](size_t a, size_t b) {
        const Assessment &first = book.clients[a], &second = book.clients[b];
        return std::tuple(-first.facts.margin.minorUnits(), first.clientId) <
               std::tuple(-second.facts.margin.minorUnits(), second.clientId);
    });
    std::vector<WhalePoint> curve;
    curve.reserve(order.size());
    for (const size_t position : order) {
        const Assessment& client = book.clients[position];
        const Money margin = client.facts.margin;
        curve.push_back({client.clientId, margin, curve.empty() ? margin : curve.back().cumulative + margin});
    }
    return curve;
}

} // namespace rapport::scoring
