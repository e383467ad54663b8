// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/record_type.h"

#include <QString>

namespace rapport {

/// Remembers that a record of a source was taken, so that it is never taken twice, even after what it became
/// was changed or deleted by hand. Gone with the import that took it when that is taken back.
struct TakenRecord {
    Id<TakenRecord> id;
    QString key; ///< Stable identity in its source: a digest, which tells nothing of what it is of.
    RecordType type = RecordType::Interaction; ///< What it became: Interaction, or Invoice for a payment on it.
    qint64 record = 0;                         ///< Its id; the record may be gone.

    bool operator==(const TakenRecord&) const = default;
};

} // namespace rapport
