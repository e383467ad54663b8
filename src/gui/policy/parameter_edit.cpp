// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/policy/parameter_edit.h"

#include "gui/widgets/number_text.h"
#include "gui/widgets/read_input.h"

#include <cmath>

namespace rapport::gui {

namespace {

constexpr int decimals = 6;

/// A number with a point or the language's own separator, without groups.
std::optional<double> numberIn(const QString& text, const wording::Speech& speech) {
    QString typed = plainDigits(text);
    typed.replace(QChar(0x2212), QLatin1Char('-'));
    typed.replace(speech.locale().decimalPoint(), QStringLiteral("."));
    typed.replace(QChar(0x066B), QLatin1Char('.')); // the Arabic decimal separator
    typed.replace(QLatin1Char(','), QLatin1Char('.'));
    typed.remove(speech.locale().percent());
    typed.remove(QLatin1Char('%'));
    bool isNumber = false;
    const double number = QLocale::c().toDouble(typed.trimmed(), &isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

ParameterEdit::ParameterEdit(const wording::Speech& speech, double factor, bool whole, QWidget* parent)
    : ValueEdit(parent), speech_(speech), factor_(factor), whole_(whole) {
    setRequired(true);
    setAlignment(figureAlignment & Qt::AlignHorizontal_Mask);
    setMaximumWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 16);
}

void ParameterEdit::setRange(const scoring::PolicyRange& range) {
    range_ = range;
    reread();
}

void ParameterEdit::setValue(std::optional<double> value) {
    value_ = value;
    rewrite(false);
}

QString ParameterEdit::take(const QString& text) {
    value_.reset();
    if (text.trimmed().isEmpty()) {
        return {};
    }
    const auto number = numberIn(text, speech_);
    if (!number) {
        return tr("A number.");
    }
    if (whole_ && *number != std::floor(*number)) {
        return tr("A whole number.");
    }
    // Typed per cent shall be the very number a file would have: 33.3 % is 0.333, not 0.33299999….
    const double scale = std::pow(10.0, decimals + 2);
    const double value = factor_ == 1.0 ? *number : std::round(*number / factor_ * scale) / scale;
    const QString least = speech_.number(range_.least * factor_, decimals);
    const QString most = speech_.number(range_.most * factor_, decimals);
    if (range_.leastAllowed ? value < range_.least : value <= range_.least) {
        return range_.leastAllowed ? tr("From %1 to %2.").arg(least, most)
                                   : tr("More than %1, at most %2.").arg(least, most);
    }
    if (value > range_.most) {
        return range_.leastAllowed ? tr("From %1 to %2.").arg(least, most)
                                   : tr("More than %1, at most %2.").arg(least, most);
    }
    value_ = value;
    return {};
}

QString ParameterEdit::valueText() const {
    return value_ ? speech_.number(*value_ * factor_, decimals) : QString();
}

} // namespace rapport::gui
