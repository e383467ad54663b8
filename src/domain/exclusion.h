// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

namespace rapport {

/// What a rule of exclusion looks at.
enum class ExclusionKind {
    Phone,  ///< A telephone number, however it is written.
    Email,  ///< One e-mail address.
    Domain, ///< Every address that ends in "@" and this.
    Title   ///< Appointments with this text in the title.
};

/// Calls, mail and appointments of the private life, of which nothing may come into the book: what a rule
/// fits is passed over while a file is read and is stored nowhere.
struct Exclusion {
    Id<Exclusion> id;
    ExclusionKind kind = ExclusionKind::Phone;
    QString pattern; ///< As typed.
    QString note;    ///< Why, or whose it is; may be empty.

    bool operator==(const Exclusion&) const = default;
};

} // namespace rapport
