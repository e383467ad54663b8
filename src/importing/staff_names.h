// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/incoming.h"

#include <QHash>

namespace rapport::importing {

/// The people the tables of an import name, each once however the name is written.
class StaffNames {
public:
    explicit StaffNames(IncomingBook& book) : book_(book) {}

    /// The id this import knows them by; `row` is the one that names them, which must stay.
    Id<Staff> of(const QString& name, qint32 row);

private:
    IncomingBook& book_;
    QHash<QString, size_t> places_; ///< By the key of the name.
};

} // namespace rapport::importing
