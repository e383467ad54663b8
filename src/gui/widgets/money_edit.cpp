// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/money_edit.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/number_text.h"
#include "gui/widgets/read_input.h"

#include <QEvent>
#include <QPainter>

namespace rapport::gui {

MoneyEdit::MoneyEdit(const wording::Speech& speech, Currency currency, QWidget* parent)
    : ValueEdit(parent), speech_(speech), currency_(currency) {
    // Sums stand by their last digit, which is on the right in every script.
    setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    setMinimumWidth(digitsWide(this, 14));
    makeRoom();
}

void MoneyEdit::setMoney(std::optional<Money> money) {
    if (money) {
        currency_ = money->currency();
        makeRoom();
    }
    change(money);
    rewrite(false);
}

void MoneyEdit::setCurrency(Currency currency) {
    if (currency == currency_) {
        return;
    }
    currency_ = currency;
    makeRoom();
    reread();
}

QString MoneyEdit::take(const QString& text) {
    const Reading<Money> reading = readMoney(text, speech_, currency_);
    QString problem = reading.problem;
    if (reading.value && reading.value->isNegative() && !negativeAllowed_) {
        problem = tr("This cannot be below zero.");
    } else if (reading.value && reading.value->isZero() && !zeroAllowed_) {
        problem = tr("This cannot be zero.");
    }
    change(problem.isEmpty() ? reading.value : std::nullopt);
    return problem;
}

QString MoneyEdit::valueText() const {
    return money_ ? amountText(speech_, *money_) : QString();
}

void MoneyEdit::change(std::optional<Money> money) {
    if (money != money_) {
        money_ = money;
        emit moneyChanged(money_);
    }
}

QString MoneyEdit::sign() const {
    return speech_.currencySign(currency_);
}

// The sign leads, away from the signs at the trailing edge.
void MoneyEdit::makeRoom() {
    const int room = currency_.isNull() ? 0 : fontMetrics().horizontalAdvance(sign()) + space::small;
    setTextMargins(isRightToLeft() ? 0 : room, 0, isRightToLeft() ? room : 0, 0);
}

void MoneyEdit::paintEvent(QPaintEvent* event) {
    ValueEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::PlaceholderText));
    const auto edge = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect().adjusted(space::small, 0, -space::small, 0),
                     int(edge | Qt::AlignAbsolute | Qt::AlignVCenter), sign());
}

void MoneyEdit::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        makeRoom();
    }
    ValueEdit::changeEvent(event);
}

} // namespace rapport::gui
