// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/client.h"
#include "domain/record_type.h"

#include <QMetaType>
#include <QSet>

namespace rapport::app {

/// What a write touched; sent after it is on disk.
struct ChangeNotice {
    bool everything = false; ///< A bulk import: ask again for all.
    QSet<Id<Client>> clients;
    QSet<RecordType> kinds; ///< Of the records made, changed or removed.
};

} // namespace rapport::app

Q_DECLARE_METATYPE(rapport::app::ChangeNotice)
