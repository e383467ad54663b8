// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/text_direction.h"

#include "gui/theme/metrics.h"

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

QSize OwnDirectionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return hint.expandedTo(QSize(0, rowHeight(option.font)));
}

} // namespace rapport::gui
