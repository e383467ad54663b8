// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/palette_delegate.h"

#include "gui/palette/palette_model.h"
#include "gui/theme/metrics.h"

#include <QApplication>
#include <QPainter>

namespace rapport::gui {

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const bool heading = index.data(PaletteModel::HeadingRole).toBool();
    const QString text = row.text;
    const QString note = index.data(PaletteModel::NoteRole).toString();
    const QIcon icon = row.icon;
    row.text.clear();
    row.icon = {};
    row.features &= ~QStyleOptionViewItem::HasDecoration;
    QStyle* style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const bool chosen = row.state & QStyle::State_Selected;
    const QPalette::ColorRole ink = chosen ? QPalette::HighlightedText : QPalette::Text;
    const QPalette::ColorRole quiet = chosen ? QPalette::HighlightedText : QPalette::PlaceholderText;
    const auto draw = [&](const QRect& place, Qt::Alignment side, const QFont& font, QPalette::ColorRole role,
                          const QString& words) {
        painter->setFont(font);
        painter->setPen(row.palette.color(QPalette::Active, role));
        const QFontMetrics metrics(font);
        const QRect shown = QStyle::visualRect(row.direction, row.rect, place);
        painter->drawText(
            shown, int(QStyle::visualAlignment(row.direction, side) | Qt::AlignVCenter | Qt::TextSingleLine),
            metrics.elidedText(words, Qt::ElideRight, shown.width()));
    };
    painter->save();
    QRect inner = row.rect.adjusted(space::small, 0, -space::small, 0);
    if (heading) {
        draw(inner, Qt::AlignLeft, fontOf(TextSize::Small, true), quiet, text);
    } else {
        const int side = space::large; // kept free where there is no icon
        const QRect mark(inner.left(), inner.center().y() - side / 2, side, side);
        icon.paint(painter, QStyle::visualRect(row.direction, row.rect, mark), Qt::AlignCenter);
        inner.setLeft(inner.left() + side + space::small);
        const int room = note.isEmpty() ? 0 : QFontMetrics(row.font).horizontalAdvance(note) + space::large;
        draw(inner.adjusted(0, 0, -room, 0), Qt::AlignLeft, row.font, ink, text);
        draw(inner, Qt::AlignRight, row.font, quiet, note);
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight(option.font)};
}

} // namespace rapport::gui
