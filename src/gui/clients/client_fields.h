// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/staff.h"
#include "wording/speech.h"

#include <span>
#include <vector>

namespace rapport::gui {

/// One field of a client as it is compared: when two entries are merged, and when somebody else saved the
/// client meanwhile.
struct ClientField {
    const char* key;   ///< As in errors about it.
    const char* label; ///< Not translated; see labelOf().
    bool (*same)(const Client& one, const Client& other);
    void (*copy)(const Client& from, Client& to);
};

/// All but the archive, in the order of the form.
std::span<const ClientField> clientFields();
QString labelOf(const ClientField& field);
/// The field of the client as it is read; empty when it is not set.
QString textOf(const ClientField& field, const Client& client, const wording::Speech& speech,
               const std::vector<Staff>& staff);

} // namespace rapport::gui
