// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/what_if.h"
#include "domain/proposal.h"
#include "gui/shell.h"

#include <QWidget>

class QCheckBox;

namespace rapport::gui {

class CountEdit;
class HoursEdit;
class Lever;
class MoneyEdit;

/// The terms to try out: price, hours, paid scope, days to pay, and how the client behaves. What stands as it
/// is now is no change.
class TermsPanel : public QWidget {
    Q_OBJECT

public:
    explicit TermsPanel(const Shell& shell, QWidget* parent = nullptr);

    /// The client as it is now. What was moved stays where it is.
    void showSubject(const app::WhatIfSubject& subject);
    /// Marks on the sliders: break-even and target are those of the terms tried out.
    void showAnswer(const scoring::WhatIf& answer);
    std::vector<scoring::Change> changes() const;
    bool isMoved() const;
    /// Whether something was moved that can be agreed on; how the client behaves cannot.
    bool hasTerms() const;
    /// What was moved as terms to propose, from the first of next month.
    Proposal proposal(Id<Client> client, Day today) const;
    void reset();
    void takeFocus();

signals:
    void moved();

private:
    void lay();
    void showPrice(const scoring::WhatIf& now);
    void showHours(const scoring::WhatIf& now);
    void showScope(const scoring::WhatIf& now);
    void showDays(const app::WhatIfSubject& subject);
    void takeManners();

    Shell shell_;
    Currency currency_;
    MoneyEdit* priceField_;
    HoursEdit* hoursField_;
    MoneyEdit* scopeField_;
    CountEdit* daysField_;
    Lever* price_;
    Lever* hours_;
    Lever* scope_;
    Lever* days_;
    QCheckBox* onTime_;
    QCheckBox* prepaid_;
    QCheckBox* halved_;
    bool hasInvoices_ = false;
};

} // namespace rapport::gui
