// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "gui/widgets/value_edit.h"
#include "wording/speech.h"

#include <optional>

namespace rapport::gui {

/// A sum of one currency, whose sign stands in the field. See readMoney() for what may be typed.
class MoneyEdit : public ValueEdit {
    Q_OBJECT

public:
    MoneyEdit(const wording::Speech& speech, Currency currency, QWidget* parent = nullptr);

    /// Nothing when empty or unreadable; problem() tells which.
    std::optional<Money> money() const { return money_; }
    /// The sum brings its currency along.
    void setMoney(std::optional<Money> money);
    Currency currency() const { return currency_; }
    /// What is typed already is read anew.
    void setCurrency(Currency currency);
    /// At first a sum below zero is a problem.
    void setNegativeAllowed(bool allowed) { negativeAllowed_ = allowed; }
    /// At first zero may be typed.
    void setZeroAllowed(bool allowed) { zeroAllowed_ = allowed; }

signals:
    void moneyChanged(std::optional<rapport::Money> money);

protected:
    QString take(const QString& text) override;
    QString valueText() const override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void change(std::optional<Money> money);
    void makeRoom();
    QString sign() const;

    wording::Speech speech_;
    Currency currency_;
    std::optional<Money> money_;
    bool negativeAllowed_ = false;
    bool zeroAllowed_ = true;
};

} // namespace rapport::gui
