// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace rapport::gui {

class ThemeController;

/// Paints a cell of verdicts: the shape and the word, both in the verdict's colour. The model gives the word
/// as Qt::DisplayRole and the Verdict, as a number, as the role named here.
class VerdictDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    VerdictDelegate(ThemeController& theme, int verdictRole, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    ThemeController& theme_;
    int role_;
};

} // namespace rapport::gui
