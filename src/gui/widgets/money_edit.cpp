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

// The sign stands on the left, away from the last digit, whatever the direction of the window.
void MoneyEdit::makeRoom() {
    const int room = currency_.isNull() ? 0 : fontMetrics().horizontalAdvance(sign()) + space::tiny;
    setTextMargins(room, 0, 0, 0);
}

void MoneyEdit::paintEvent(QPaintEvent* event) {
    ValueEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(space::small, 0, 0, 0),
                     int(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter), sign());
}

void MoneyEdit::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        makeRoom();
    }
    ValueEdit::changeEvent(event);
}

} // namespace rapport::gui
