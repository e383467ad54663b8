// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/choice_delegate.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/table_view.h"

#include <QApplication>
#include <QPainter>
#include <QTimer>

namespace rapport::gui {

void ChoiceDelegate::openFrom(TableView* table, int column) {
    table->setItemDelegate(new ChoiceDelegate(table));
    table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    const auto open = [table, column](int row) {
        const QModelIndex index = table->model()->index(row, column);
        table->setCurrentIndex(index);
        if (!table->indexWidget(index)) { // not open yet
            table->edit(index);
        }
    };
    connect(table, &TableView::rowOpened, table, open);
    connect(table, &QAbstractItemView::clicked, table, [column, open](const QModelIndex& index) {
        if (index.column() == column) {
            open(index.row());
        }
    });
}

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    OwnDirectionDelegate::paint(painter, option, index);
    if (index.data(ChoicesRole).toStringList().isEmpty()) {
        return;
    }
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const int side = style->pixelMetric(QStyle::PM_SmallIconSize, nullptr, option.widget) / 2 + 2;
    QStyleOption arrow;
    arrow.initFrom(option.widget);
    arrow.palette = option.palette;
    arrow.direction = option.direction;
    if (option.state & QStyle::State_Selected) {
        arrow.palette.setColor(QPalette::ButtonText, option.palette.color(QPalette::HighlightedText));
    }
    const QRect box(option.rect.right() - side - space::tiny, option.rect.center().y() - side / 2, side,
                    side);
    arrow.rect = QStyle::visualRect(option.direction, option.rect, box);
    style->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, option.widget);
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    const QStringList choices = index.data(ChoicesRole).toStringList();
    if (choices.isEmpty()) {
        return OwnDirectionDelegate::createEditor(parent, option, index);
    }
    auto* box = new QuietCombo(parent);
    box->addItems(choices);
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    auto* self = const_cast<ChoiceDelegate*>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup); // one gesture opens it
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    static_cast<QComboBox*>(editor)->setCurrentIndex(index.data(ChosenRole).toInt());
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
    const int chosen = static_cast<QComboBox*>(editor)->currentIndex();
    if (chosen != index.data(ChosenRole).toInt()) {
        model->setData(index, chosen, ChosenRole);
    }
}

} // namespace rapport::gui
