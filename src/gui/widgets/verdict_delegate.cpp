// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/verdict_delegate.h"

#include "charts/verdict_mark.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme_controller.h"

#include <QApplication>
#include <QPainter>

namespace rapport::gui {

VerdictDelegate::VerdictDelegate(ThemeController& theme, int verdictRole, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme), role_(verdictRole) {}

void VerdictDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString word = std::exchange(option.text, QString());
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const auto verdict = Verdict(index.data(role_).toInt());
    const QRect cell = option.rect.adjusted(space::small, 0, -space::small, 0);
    const int side = option.fontMetrics.ascent();
    const QRect markBox(cell.left(), cell.top() + (cell.height() - side) / 2, side, side);
    const QRect textBox = cell.adjusted(side + space::small, 0, 0, 0);
    const QColor colour = theme_.theme().verdict(verdict);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    charts::paintVerdictMark(*painter, verdict, QStyle::visualRect(option.direction, cell, markBox), colour,
                             option.direction);
    painter->setFont(option.font);
    painter->setPen(colour);
    painter->drawText(QStyle::visualRect(option.direction, cell, textBox),
                      QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(word, Qt::ElideRight, textBox.width()));
    painter->restore();
}

} // namespace rapport::gui
