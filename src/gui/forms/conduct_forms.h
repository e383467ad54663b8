// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/concession.h"
#include "gui/shell.h"

/// The forms of what is given to clients and of incidents; as those of record_forms.h.
namespace rapport::gui {

class BookForm;

/// Abuse of one of us, with what to do about it beside the fields.
BookForm* newIncidentForm(const Shell& shell, Id<Client> client);

/// Shows what is left of the giver's allowance this month.
BookForm* newConcessionForm(const Shell& shell, Id<Client> client);
BookForm* concessionForm(const Shell& shell, Id<Concession> id);

} // namespace rapport::gui
