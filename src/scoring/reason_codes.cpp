// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/reason_codes.h"

namespace rapport::scoring::codes {

std::span<const QByteArray> all() {
    static const QByteArray list[] = {
        costsMoreThanPays,
        marginBelowTarget,
        costWithoutRevenue,
        unbilledWork,
        paysLate,
        veryLateInvoices,
        veryLateBefore,
        openOver90,
        openOverdue,
        fewPaymentsKnown,
        habituallyLate,
        unfoundedComplaints,
        conductEvents,
        abuseRepeated,
        cheatingRepeated,
        seriousEvent,
        seriousEventBefore,
        ourComplaintOpen,
        ourFaultsRecent,
        ourFaultCost,
        worsening,
        moneyIncomplete,
        thinEvidence,
        dependentOn,
        majorClient,
        limitsDidNotHelp,
        inHardTimes,
        newClient,
        formerClient,
        prospectTakesTime,
        overrideLapsed,
        nothingAgainst,
        costNotRecorded,
        earnsMargin,
        paysOnTime,
        noUnfoundedComplaints,
        complaintsWereJustified,
        noConductEvents,
        longRelationship,
        improving,
        bringsShare,
        oneEventOnly,
        priceForBreakEven,
        priceForTarget,
        hoursAtPresentPrice,
        payingOnTime,
        payingOpenMoney,
        settlingOurFaults,
        timeWithoutEvents,
        fewerComplaints,
        billingTheWork,
        recordingTime,
        noTimeLogged,
        monthsWithoutTime,
        timeEstimated,
        ownersGuess,
        paymentsUndated,
        complaintsUnjudged,
        disputesUnrecorded,
        noInvoices,
        rateMissing,
        shortHistory,
    };
    return list;
}

} // namespace rapport::scoring::codes

namespace rapport::scoring::grounds {

std::span<const QByteArray> all() {
    static const QByteArray list[] = {
        loss,        payment,        complaints,   conduct,      chronic90,    open90,
        severeEvent, score,          deepLoss,     formerClient, thinEvidence, area,
        habitLate,   veryLateBefore, severeBefore, worsening,    incomplete,   unbilled,
    };
    return list;
}

} // namespace rapport::scoring::grounds
