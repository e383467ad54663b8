// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/staff_names.h"

#include "base/text_key.h"

namespace rapport::importing {

Id<Staff> StaffNames::of(const QString& name, qint32 row) {
    const QString key = textKey(name);
    const auto found = places_.constFind(key);
    if (found != places_.constEnd()) return book_.staff[*found].record.id;
    places_.insert(key, book_.staff.size());
    Staff staff;
    staff.id = Id<Staff>(-static_cast<qint64>(book_.staff.size()) - 1);
    staff.name = name;
    book_.staff.push_back({staff, row, 0});
    return staff.id;
}

} // namespace rapport::importing
