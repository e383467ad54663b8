// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/number_text.h"

#include <cmath>

namespace rapport::gui {

namespace {

constexpr QChar minusSign(0x2212);

QString withSign(const wording::Speech& speech, const QString& figure, bool negative) {
    if (!negative) {
        return figure;
    }
    // Right-to-left languages need their own sign with its direction mark.
    return (speech.isRightToLeft() ? speech.locale().negativeSign() : QString(minusSign)) + figure;
}

} // namespace

QString amountText(const wording::Speech& speech, const Money& value) {
    const QLocale& locale = speech.locale();
    const QString plain = value.toDecimal().remove(QLatin1Char('-'));
    QString text = locale.toString(plain.section(QLatin1Char('.'), 0, 0).toULongLong());
    const QString decimals = plain.section(QLatin1Char('.'), 1);
    if (!decimals.isEmpty()) {
        text += locale.decimalPoint();
        // All digits of the languages spoken here lie in the basic plane.
        const ushort zero = locale.zeroDigit().at(0).unicode();
        for (const QChar digit : decimals) {
            text += QChar(ushort(zero + digit.digitValue()));
        }
    }
    return withSign(speech, text, value.isNegative());
}

QString fixedNumber(const wording::Speech& speech, double value, int decimals) {
    const bool negative = value < 0 && std::llround(value * std::pow(10.0, decimals)) != 0;
    return withSign(speech, speech.locale().toString(std::abs(value), 'f', decimals), negative);
}

void DecimalDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = figureAlignment;
    option->textElideMode = Qt::ElideLeft;
}

} // namespace rapport::gui
