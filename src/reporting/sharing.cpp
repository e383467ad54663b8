// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sharing.h"

#include "scoring/reason_codes.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace rapport::reporting {

bool isShareable(const scoring::Statement& statement) {
    namespace codes = scoring::codes;
    if (statement.area == Area::Conduct) return false;
    static constexpr std::array<const char*, 13> kept{
        codes::conductEvents,      codes::abuseRepeated,   codes::cheatingRepeated, codes::seriousEvent,
        codes::seriousEventBefore, codes::noConductEvents, codes::oneEventOnly,     codes::timeWithoutEvents,
        codes::dependentOn,        codes::majorClient,     codes::bringsShare,      codes::overrideLapsed,
        codes::ownersGuess,
    };
    return std::none_of(kept.begin(), kept.end(), [&](const char* code) { return statement.code == code; });
}

std::vector<scoring::Statement> shareable(const std::vector<scoring::Statement>& statements) {
    std::vector<scoring::Statement> left;
    std::copy_if(statements.begin(), statements.end(), std::back_inserter(left), isShareable);
    return left;
}

scoring::Assessment forSharing(scoring::Assessment assessment) {
    for (auto* statements :
         {&assessment.reasons, &assessment.counterFacts, &assessment.wouldChange, &assessment.missing})
        *statements = shareable(*statements);
    // What the owner decided is what is said; that it was decided otherwise than computed is not.
    assessment.verdict = assessment.shownVerdict();
    assessment.overridden.reset();
    assessment.overrideLapsed = false;
    return assessment;
}

} // namespace rapport::reporting
