// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/complaint_area.h"

#include "scoring/as_known.h"

#include <algorithm>
#include <cmath>

namespace rapport::scoring {

namespace {
constexpr double kMostMonthsAsDealings = 12.0;
}

ComplaintMeasure ComplaintMeasure::judgedAll(Judgement judgement) const {
    ComplaintMeasure judged = *this;
    judged.justified += justifiedWeight(judgement) * unclassified;
    judged.unfounded += unfoundedWeight(judgement) * unclassified;
    judged.justifiedRecent += justifiedWeight(judgement) * unclassifiedRecent;
    if (justifiedWeight(judgement) > 0.0) judged.justifiedOpen += unclassifiedOpen;
    judged.unclassified = judged.unclassifiedRecent = judged.unclassifiedOpen = 0;
    return judged;
}

ComplaintMeasure measureComplaints(const ClientFacts& client, int invoicesInWindow, double tenureMonths,
                                   const Policy& policy, const Window& window) {
    ComplaintMeasure measure;
    measure.exposure = std::max<double>(invoicesInWindow, std::min(kMostMonthsAsDealings, tenureMonths));
    for (const ComplaintFact& complaint : client.complaints) {
        if (!window.contains(complaint.day)) continue;
        const Judgement judgement = judgementOn(complaint, window.asOf);
        const bool recent = window.asOf - complaint.day < policy.faultRecentDays;
        const bool open = !resolvedOn(complaint, window.asOf);
        ++measure.count;
        if (judgement == Judgement::Unclassified) {
            ++measure.unclassified;
            measure.unclassifiedRecent += recent;
            measure.unclassifiedOpen += open;
            continue;
        }
        const double justified = justifiedWeight(judgement);
        measure.justified += justified;
        measure.unfounded += unfoundedWeight(judgement);
        if (recent) measure.justifiedRecent += justified;
        if (justified > 0.0 && open) ++measure.justifiedOpen;
    }
    return measure;
}

double complaintRate(double complaints, double exposure, const Policy& policy) {
    return (policy.complaintPriorMean * policy.complaintPriorStrength + complaints) /
           (policy.complaintPriorStrength + exposure);
}

double complaintRatio(double complaints, double exposure, const Policy& policy) {
    return complaintRate(complaints, exposure, policy) / policy.complaintPriorMean;
}

double complaintScore(double ratio, const Policy& policy) {
    return 100.0 * std::clamp((ratio - 1.0) / (policy.complaintRatioMax - 1.0), 0.0, 1.0);
}

double poissonTail(int count, double mean) {
    if (count <= 0) return 1.0;
    double term = std::exp(-mean);
    double below = term;
    for (int i = 1; i < count; ++i) {
        term *= mean / i;
        below += term;
    }
    return std::max(0.0, 1.0 - below);
}

} // namespace rapport::scoring
