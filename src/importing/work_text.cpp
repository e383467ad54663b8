// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/work_text.h"

namespace rapport::importing {

QString workText(const RowCells& cells, const NamedClient& named) {
    QStringList parts;
    for (const QString& part :
         {named.part, cells.value(Field::Project), cells.value(Field::Service), cells.text(Field::Text)})
        if (!part.isEmpty() && !parts.contains(part)) parts << part;
    return parts.join(QStringLiteral(": "));
}

} // namespace rapport::importing
