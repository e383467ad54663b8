// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/assessment_bars.h"

#include "wording/statement_wording.h"
#include "wording/words.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

using charts::BarKind;
using charts::WaterfallBar;

// Less than this would be written as nothing lost.
constexpr double leastShown = 0.05;

QString lostText(double points, const wording::Speech& speech) {
    //: Points of health lost, beside a bar of a chart; keep the minus sign
    return QCoreApplication::translate("rapport::gui::Waterfall", "−%1").arg(speech.number(points, 1));
}

WaterfallBar first(const wording::Speech& speech) {
    return {QCoreApplication::translate("rapport::gui::Waterfall", "Full health"), 100.0, BarKind::Start,
            speech.number(100.0, 0)};
}

WaterfallBar last(const scoring::Assessment& assessment, const wording::Speech& speech) {
    return {QCoreApplication::translate("rapport::gui::Waterfall", "Health"), assessment.health,
            BarKind::Total, speech.number(assessment.health, 1), assessment.shownVerdict()};
}

} // namespace

std::vector<WaterfallBar> barsByArea(const scoring::Assessment& assessment, const wording::Speech& speech) {
    std::vector<WaterfallBar> bars{first(speech)};
    for (const Area area : {Area::Profit, Area::Payment, Area::Complaints, Area::Conduct}) {
        const double lost = assessment.area(area).lost;
        bars.push_back({wording::word(speech, area), lost, BarKind::Loss,
                        lost < leastShown ? speech.number(0.0, 0) : lostText(lost, speech)});
    }
    bars.push_back(last(assessment, speech));
    return bars;
}

std::vector<WaterfallBar> barsByReason(const scoring::Assessment& assessment, const wording::Speech& speech,
                                       std::vector<int>& reasons) {
    std::vector<WaterfallBar> bars{first(speech)};
    reasons = {-1};
    for (size_t i = 0; i < assessment.reasons.size(); ++i) {
        const scoring::Statement& reason = assessment.reasons[i];
        if (reason.lost >= leastShown) {
            bars.push_back(
                {wording::label(speech, reason), reason.lost, BarKind::Loss, lostText(reason.lost, speech)});
            reasons.push_back(int(i));
        }
    }
    bars.push_back(last(assessment, speech));
    reasons.push_back(-1);
    return bars;
}

} // namespace rapport::gui
