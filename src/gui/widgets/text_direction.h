// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStyledItemDelegate>

namespace rapport::gui {

/// The text set apart from the direction of what it stands in, so that an English sentence keeps its full
/// stop at its end in a mirrored window and an Arabic one in an English list.
QString isolated(const QString& text);

/// Cells whose texts keep their own direction, whatever the layout's. Alignment stays the layout's.
class OwnDirectionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant& value, const QLocale& locale) const override;
    /// At least as high as a row of a table.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rapport::gui
