// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/reason_codes.h"
#include "scoring/statements.h"

#include <algorithm>
#include <initializer_list>

namespace rapport::scoring {

namespace {

bool isOneOf(const QByteArray& code, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&code](const char* name) { return code == name; });
}

/// The statement that says by itself why this rule applied.
bool isHeadline(const Assessment& result, const QByteArray& code) {
    switch (result.rule) {
    case Rule::V0:
        return code == codes::newClient;
    case Rule::V1:
    case Rule::V1d:
        return isOneOf(code, {codes::abuseRepeated, codes::cheatingRepeated});
    case Rule::V2:
        return isOneOf(code, {codes::ourComplaintOpen, codes::ourFaultsRecent, codes::ourFaultCost});
    case Rule::V4x:
        return code == codes::limitsDidNotHelp;
    case Rule::V5:
        return result.facts.dormant && code == codes::formerClient;
    case Rule::V6n:
        return code == codes::costNotRecorded;
    case Rule::V6:
        return code == codes::nothingAgainst;
    case Rule::V3:
    case Rule::V3d:
    case Rule::V4:
    case Rule::V4h:
        return false;
    }
    return false;
}

/// Whether a statement tells of a ground that met the rule.
bool tellsOf(const QByteArray& ground, const Statement& statement) {
    const QByteArray& code = statement.code;
    const auto isOf = [&statement](Area area) { return statement.area == area && statement.lost > 0.0; };
    if (ground == grounds::loss || ground == grounds::deepLoss)
        return isOneOf(code, {codes::costsMoreThanPays, codes::costWithoutRevenue});
    if (ground == grounds::payment) return isOf(Area::Payment);
    if (ground == grounds::complaints) return isOf(Area::Complaints);
    if (ground == grounds::conduct) return isOf(Area::Conduct);
    if (ground == grounds::chronic90) return code == codes::veryLateInvoices;
    if (ground == grounds::open90) return code == codes::openOver90;
    if (ground == grounds::severeEvent) return code == codes::seriousEvent;
    if (ground == grounds::habitLate) return code == codes::habituallyLate;
    if (ground == grounds::veryLateBefore) return code == codes::veryLateBefore;
    if (ground == grounds::severeBefore) return code == codes::seriousEventBefore;
    if (ground == grounds::worsening) return code == codes::worsening;
    if (ground == grounds::incomplete) return code == codes::moneyIncomplete;
    if (ground == grounds::unbilled) return code == codes::unbilledWork;
    return false;
}

int placeOf(const Assessment& result, const Statement& statement) {
    if (isHeadline(result, statement.code)) return 0;
    for (const QByteArray& ground : result.grounds)
        if (tellsOf(ground, statement)) return 1;
    return 2;
}

} // namespace

void orderReasons(const Assessment& result, std::vector<Statement>& reasons) {
    std::stable_sort(reasons.begin(), reasons.end(), [&result](const Statement& a, const Statement& b) {
        const int placeA = placeOf(result, a), placeB = placeOf(result, b);
        return placeA != placeB ? placeA < placeB : a.lost > b.lost;
    });
}

} // namespace rapport::scoring
