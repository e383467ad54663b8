// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "wording/speech.h"

#include <QStyledItemDelegate>

namespace rapport::gui {

/// Where figures stand in a column, and its heading: at the right edge in every layout, for digits run from
/// left to right in every script and only so the decimal points come under each other.
inline constexpr Qt::Alignment figureAlignment = Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter;

/// "1,234.50": all decimals of the currency and no sign of it, for columns whose heading names the currency
/// and for fields.
QString amountText(const wording::Speech& speech, const Money& value);
/// Always so many decimals, unlike speech.number(): "3.0".
QString fixedNumber(const wording::Speech& speech, double value, int decimals);

/// Cells of figures: at the edge the decimal points meet at, never shortened in the middle of a number.
class DecimalDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace rapport::gui
