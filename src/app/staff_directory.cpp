// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff_directory.h"

#include "app/access.h"
#include "app/staff_view.h"
#include "base/text_key.h"
#include "storage/repositories.h"

#include <algorithm>

namespace rapport::app {

Result<std::vector<Staff>> StaffDirectory::list() {
    RAPPORT_TRY_ASSIGN(std::vector<Staff> staff, storage::StaffRepository(book_).all());
    if (!access_.isOwner()) keepForStaff(staff);
    std::ranges::stable_sort(staff, {}, [](const Staff& one) { return textKey(one.name); });
    return staff;
}

Result<Id<Staff>> StaffDirectory::find(const QString& idOrName) {
    RAPPORT_TRY_ASSIGN(const std::vector<Staff> staff, list());
    const QString key = textKey(idOrName);
    bool isNumber = false;
    const qint64 number = idOrName.toLongLong(&isNumber);
    std::vector<Staff> found;
    for (const Staff& one : staff) {
        if (textKey(one.name) == key || (isNumber && one.id.value() == number)) found.push_back(one);
    }
    if (found.size() == 1) return found.front().id;
    if (found.empty())
        return Error{ErrorKind::Usage, "staff_not_found", {{QStringLiteral("name"), idOrName}}};
    QStringList matches;
    for (const Staff& one : found)
        matches << QStringLiteral("%1 %2").arg(one.id.value()).arg(one.name);
    return Error{ErrorKind::Usage,
                 "staff_ambiguous",
                 {{QStringLiteral("name"), idOrName}, {QStringLiteral("matches"), matches.join(u", ")}}};
}

} // namespace rapport::app
