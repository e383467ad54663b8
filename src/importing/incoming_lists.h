// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/incoming.h"

namespace rapport::importing {

/// Calls `visit` with a pointer to each member of an IncomingClient that lists records of it.
template <typename Visit>
void visitLists(Visit visit) {
    visit(&IncomingClient::contacts);
    visit(&IncomingClient::agreements);
    visit(&IncomingClient::invoices);
    visit(&IncomingClient::interactions);
    visit(&IncomingClient::complaints);
    visit(&IncomingClient::signalEvents);
    visit(&IncomingClient::costs);
    visit(&IncomingClient::estimates);
    visit(&IncomingClient::decisions);
    visit(&IncomingClient::tasks);
    visit(&IncomingClient::payments);
    visit(&IncomingClient::creditNotes);
    visit(&IncomingClient::scopeRequests);
    visit(&IncomingClient::concessions);
    visit(&IncomingClient::recoveryCases);
    visit(&IncomingClient::partingPlans);
    visit(&IncomingClient::proposals);
    visit(&IncomingClient::attachments);
    visit(&IncomingClient::taken);
}

} // namespace rapport::importing
