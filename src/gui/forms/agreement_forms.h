// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"
#include "domain/proposal.h"
#include "domain/scope_request.h"
#include "gui/shell.h"

/// The forms of what hangs on an agreement; as those of record_forms.h, which has the agreement's own.
namespace rapport::gui {

class BookForm;

/// With what is known of it already; its id is ignored.
BookForm* newAgreementForm(const Shell& shell, const Agreement& draft);
/// The agreement with one more addendum, filled in so far.
BookForm* addendumForm(const Shell& shell, Id<Agreement> id, const Addendum& draft);
/// The next day it renews, and nothing else.
BookForm* renewAgreementForm(const Shell& shell, Id<Agreement> id);

BookForm* newProposalForm(const Shell& shell, Id<Client> client);
/// The client agreed: asks for the text of the addendum to `agreement`, or the title of a new one.
BookForm* acceptProposalForm(const Shell& shell, Id<Proposal> id,
                             const std::optional<Id<Agreement>>& agreement, const QString& text);

BookForm* newScopeRequestForm(const Shell& shell, Id<Client> client);
/// With what is known of it already; its id is ignored.
BookForm* newScopeRequestForm(const Shell& shell, const ScopeRequest& draft);
BookForm* scopeRequestForm(const Shell& shell, Id<ScopeRequest> id);

} // namespace rapport::gui
