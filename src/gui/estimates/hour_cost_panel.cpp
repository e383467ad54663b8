// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/estimates/hour_cost_panel.h"

#include "gui/forms/book_form.h"
#include "gui/forms/number_edits.h"
#include "gui/when_done.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/money_edit.h"
#include "gui/widgets/staff_combo.h"
#include "gui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int mostHours = 8784; ///< Of a year.

TextLabel* labelOf(const QString& text, QWidget* field) {
    auto* label = new TextLabel;
    label->setText(text);
    label->setBuddy(field);
    field->setAccessibleName(withoutMnemonic(text));
    return label;
}

} // namespace

HourCostPanel::HourCostPanel(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), whose_(new StaffCombo),
      perYear_(new MoneyEdit(shell.speech, Currency())), hours_(new CountEdit(shell.speech, mostHours)),
      present_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)),
      result_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Bold)),
      use_(new QPushButton(tr("&Use this cost of an hour"))) {
    auto* heading = new TextLabel(TextSize::Body, TextLabel::Bold);
    heading->setText(tr("What does an hour cost?"));
    auto* about = new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted);
    about->setText(tr("Yearly cost: wages with taxes and contributions, for yourself what you would have to "
                      "pay somebody. Practical hours: of about 2,080 paid hours a year holidays, illness, "
                      "training and breaks leave 1,500 to 1,700."));
    whose_->setNobodyText(tr("Everybody without a cost of their own"));
    hours_->setCount(app::kPracticalHours);
    result_->setAccessibleName(tr("Cost of an hour"));
    use_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(heading);
    column->addWidget(about);
    column->addSpacing(space::small);
    const std::pair<QString, QWidget*> fields[] = {{tr("&Whose hour"), whose_},
                                                   {tr("Cost of a &year"), perYear_},
                                                   {tr("&Practical hours a year"), hours_}};
    for (const auto& [text, field] : fields) {
        column->addWidget(labelOf(text, field));
        column->addWidget(field);
    }
    column->addSpacing(space::small);
    column->addWidget(present_);
    column->addWidget(result_);
    column->addWidget(use_, 0, Qt::AlignLeading);
    column->addStretch();
    connect(whose_, &StaffCombo::edited, this, &HourCostPanel::showPresent);
    connect(perYear_, &ValueEdit::edited, this, &HourCostPanel::reckon);
    connect(hours_, &ValueEdit::edited, this, &HourCostPanel::reckon);
    connect(use_, &QPushButton::clicked, this, &HourCostPanel::use);
    reckon();
}

void HourCostPanel::showCosts(const app::HourCosts& costs) {
    costs_ = costs;
    perYear_->setCurrency(costs.byDefault.currency());
    whose_->setStaff(costs.staff);
    showPresent();
    reckon();
}

void HourCostPanel::clear() {
    costs_ = {};
    whose_->setStaff({});
    perYear_->setMoney(std::nullopt);
    hours_->setCount(app::kPracticalHours);
    present_->clear();
    reckon();
}

void HourCostPanel::showPresent() {
    const std::optional<Id<Staff>> whose = whose_->chosen();
    for (const Staff& one : costs_.staff) {
        if (whose == one.id && !one.rates.empty()) {
            present_->setText(tr("Now %1 an hour.").arg(shell_.speech.money(one.rates.back().perHour)));
            return;
        }
    }
    const QString money = shell_.speech.money(costs_.byDefault);
    present_->setText(whose                 ? tr("Now %1 an hour, like everybody.").arg(money)
                      : costs_.isTheMethods ? tr("Now %1 an hour: assumed, nobody has set it.").arg(money)
                                            : tr("Now %1 an hour.").arg(money));
}

void HourCostPanel::reckon() {
    const std::optional<Money> year = perYear_->money();
    perHour_ = year && year->isPositive() ? app::hourCost(*year, hours_->count().value_or(0)) : std::nullopt;
    if (perHour_ && !perHour_->isPositive()) {
        perHour_.reset();
    }
    result_->setText(perHour_ ? tr("%1 / %2 h = %3 an hour")
                                    .arg(shell_.speech.money(*year), shell_.speech.count(*hours_->count()),
                                         shell_.speech.money(*perHour_))
                              : QString());
    result_->setVisible(perHour_.has_value());
    use_->setEnabled(perHour_.has_value());
}

void HourCostPanel::use() {
    if (!perHour_) {
        return;
    }
    use_->setEnabled(false);
    const Day today = shell_.session.clock().today();
    whenDone(shell_.session.run([whose = whose_->chosen(), perHour = *perHour_, today,
                                 name = tr("Our own hours")](app::Workspace& workspace) {
        return whose ? app::setHourCost(workspace, *whose, perHour, today)
                     : app::setDefaultHourCost(workspace, perHour, name);
    }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     perYear_->setMoney(std::nullopt);
                     emit saved(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
                 reckon();
             });
}

} // namespace rapport::gui
