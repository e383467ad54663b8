// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/text_direction.h"

namespace rapport::gui {

class TableView;

/// Cells that are lists to choose from: drawn as one, and opened by a click, Space, F2 or Return. The model
/// has the choices under ChoicesRole (QStringList) and takes the one chosen, by its place in them, with
/// setData() under ChosenRole. A cell without choices is an ordinary one.
class ChoiceDelegate : public OwnDirectionDelegate {
    Q_OBJECT

public:
    static constexpr int ChoicesRole = Qt::UserRole + 100;
    static constexpr int ChosenRole = Qt::UserRole + 101;

    using OwnDirectionDelegate::OwnDirectionDelegate;

    /// Gives the table such cells in this column; a click there, and Return anywhere in the row, opens the
    /// list.
    static void openFrom(TableView* table, int column);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace rapport::gui
