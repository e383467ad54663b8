// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/patterns.h"
#include "scoring/window.h"

#include <algorithm>
#include <set>

/// What the finders of patterns share.
namespace rapport::scoring {

/// Records with their days, to be told newest first and each once; and how many different days they are of,
/// since one matter noted by two people is one.
class DatedRecords {
public:
    void add(Day day, RecordType type, qint64 id) {
        records_.emplace_back(day, RecordRef{type, id});
        days_.insert(day);
    }
    int days() const { return static_cast<int>(days_.size()); }
    std::vector<RecordRef> newestFirst() {
        std::sort(records_.begin(), records_.end(), [](const auto& a, const auto& b) { return b < a; });
        records_.erase(std::unique(records_.begin(), records_.end()), records_.end());
        std::vector<RecordRef> refs;
        for (const auto& [day, ref] : records_)
            refs.push_back(ref);
        return refs;
    }

private:
    std::vector<std::pair<Day, RecordRef>> records_;
    std::set<Day> days_;
};

/// Where the finders put what they found.
struct PatternSearch {
    const PatternSource& source;
    const PatternThresholds& thresholds;
    Window window;
    std::vector<Pattern> found{};

    void add(PatternKind kind, Figures figures, std::vector<RecordRef> evidence) {
        found.push_back({kind, std::move(figures), std::move(evidence)});
    }
};

void findNeverSatisfied(PatternSearch& search);
void findComplainsOften(PatternSearch& search);
void findBendsRules(PatternSearch& search);
void findScopeCreep(PatternSearch& search);
void findContactPatterns(PatternSearch& search);
void findVeryLateInARow(PatternSearch& search);
/// One that rests on signals of one kind alone.
void findRepeatedSignals(PatternSearch& search, SignalKind kind);

} // namespace rapport::scoring
