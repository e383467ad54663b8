// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/text_direction.h"

namespace rapport::gui {

namespace {

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

} // namespace

QString isolated(const QString& text) {
    return text.isEmpty() ? text : firstStrongIsolate + text + popDirectionalIsolate;
}

QString OwnDirectionDelegate::displayText(const QVariant& value, const QLocale& locale) const {
    return isolated(QStyledItemDelegate::displayText(value, locale));
}

} // namespace rapport::gui
