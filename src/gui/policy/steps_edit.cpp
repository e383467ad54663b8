// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/policy/steps_edit.h"

#include "gui/forms/lines_edit.h"
#include "gui/forms/number_edits.h"
#include "gui/policy/parameter_edit.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/text_label.h"

#include <QHBoxLayout>

namespace rapport::gui {

namespace {

constexpr int mostDays = 100'000;

} // namespace

StepsEdit::StepsEdit(const wording::Speech& speech, const QString& accessibleName, wording::PolicyUnit unit,
                     QWidget* parent)
    : QWidget(parent) {
    const double factor = wording::shownFactor(unit);
    const scoring::PolicyRange range{0.0, factor == 1.0 ? 100.0 : 1.0, true};
    const auto make = [speech, factor, range, unit](const scoring::DayStep& step) {
        auto* box = new QWidget;
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(space::large, 0, 0, 0);
        row->setSpacing(space::small);
        auto* days = new CountEdit(speech, mostDays);
        days->setRequired(true);
        days->setCount(step.days);
        days->setAccessibleName(tr("Days overdue"));
        auto* value = new ParameterEdit(speech, factor, false);
        value->setRange(range);
        value->setValue(step.value);
        value->setAccessibleName(tr("Value of the step"));
        const auto label = [](const QString& text) {
            auto* made = new TextLabel(TextSize::Small, TextLabel::Muted);
            made->setText(text);
            return made;
        };
        //: Before a number of days
        row->addWidget(label(tr("up to")));
        row->addWidget(days);
        row->addWidget(label(wording::unitText(speech, wording::PolicyUnit::Days)));
        row->addWidget(value);
        row->addWidget(label(wording::unitText(speech, unit)));
        row->addStretch(1);
        return Line<scoring::DayStep>{
            box, {days, value}, [days, value] {
                return scoring::DayStep{days->count().value_or(0), value->value().value_or(0.0)};
            }};
    };
    lines_ = new LinesEdit<
        scoring::DayStep>(accessibleName, tr("Add a step"), tr("Take the step out"), make, [this] {
        const auto all = steps();
        return all.empty() ? scoring::DayStep{} : scoring::DayStep{all.back().days + 30, all.back().value};
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(lines_);
    setFocusProxy(lines_);
    connect(lines_, &LinesFrame::edited, this, &StepsEdit::edited);
}

void StepsEdit::setSteps(const std::vector<scoring::DayStep>& steps) {
    lines_->setItems(steps);
}

std::vector<scoring::DayStep> StepsEdit::steps() const {
    return lines_->items();
}

QString StepsEdit::problem() const {
    for (const ValueEdit* edit : lines_->findChildren<ValueEdit*>()) {
        if (edit->isVisibleTo(lines_) && !edit->problem().isEmpty()) {
            return edit->problem();
        }
    }
    const auto all = steps();
    if (all.empty()) {
        return tr("At least one step is needed.");
    }
    for (size_t i = 1; i < all.size(); ++i) {
        if (all[i].days <= all[i - 1].days || all[i].value < all[i - 1].value) {
            return tr("Days rise from step to step, and values never fall.");
        }
    }
    return {};
}

} // namespace rapport::gui
