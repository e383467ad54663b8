// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff_view.h"

namespace rapport::app {

void keepForStaff(ClientContent& content) {
    content.signalEvents.clear();
    content.costs.clear();
    content.estimates.clear();
    content.decisions.clear();
    content.proposals.clear();
    content.partingPlans.clear();
    content.recoveryCases.clear();
    content.concessions.clear();
    content.attachments.clear();
    for (ScopeRequest& request : content.scopeRequests)
        request.price.reset();
    for (Agreement& agreement : content.agreements) {
        agreement.price.reset();
        for (Addendum& addendum : agreement.addenda)
            addendum.priceChange.reset();
    }
    for (Interaction& interaction : content.interactions)
        interaction.ratePerHour.reset();
    for (Complaint& complaint : content.complaints)
        keepForStaff(complaint);
}

void keepForStaff(Complaint& complaint) {
    complaint.judgedBy.clear();
    complaint.judgedWhy.clear();
}

void keepForStaff(std::vector<Staff>& staff) {
    for (Staff& one : staff) {
        one.rates.clear();
        one.concessionsPerMonth.reset();
    }
}

} // namespace rapport::app
