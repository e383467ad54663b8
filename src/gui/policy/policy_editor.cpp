// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/policy/policy_editor.h"

#include "gui/policy/parameter_edit.h"
#include "gui/policy/steps_edit.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/text_label.h"
#include "scoring/policy_parameters.h"
#include "wording/policy_words.h"

#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

namespace {

enum Column { Name, Edit, Unit, Reset, Rest };

const scoring::Policy& method() {
    static const scoring::Policy own;
    return own;
}

} // namespace

PolicyEditor::PolicyEditor(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), column_(new QVBoxLayout(this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    column_->setContentsMargins(space::large, space::small, space::large, space::large);
    column_->setSpacing(space::small);
    lay();
    column_->addStretch();
    setPolicy(method());
}

PolicyEditor::~PolicyEditor() = default;

void PolicyEditor::lay() {
    std::optional<wording::PolicyGroup> group;
    for (const wording::PolicyWord& word : wording::policyWords()) {
        if (group != word.group) {
            group = word.group;
            auto* heading = new TextLabel(TextSize::Body, TextLabel::Bold);
            heading->setText(wording::groupName(shell_.speech, word.group));
            if (column_->count() > 0) {
                column_->addSpacing(space::medium);
            }
            column_->addWidget(heading);
            grid_ = new QGridLayout;
            grid_->setHorizontalSpacing(space::small);
            grid_->setVerticalSpacing(space::tiny);
            grid_->setColumnStretch(Rest, 1);
            column_->addLayout(grid_);
        }
        addParameter(word);
    }
}

void PolicyEditor::addParameter(const wording::PolicyWord& word) {
    const QByteArray parameter = word.parameter;
    const QString name = wording::parameterName(shell_.speech, parameter);
    if (parameter == "provision") {
        addSteps(word, &scoring::Policy::provision);
    } else if (parameter == "latePoints") {
        addSteps(word, &scoring::Policy::latePoints);
    } else if (scoring::valueAt(method(), parameter)) {
        addNumber(word, parameter, name);
    } else {
        auto* title = new TextLabel;
        title->setText(name);
        grid_->addWidget(title, grid_->rowCount(), Name, 1, Rest + 1);
        for (const scoring::PolicyValue& one : scoring::valuesOf(method())) {
            if (scoring::parameterOf(one.path) == parameter) {
                addNumber(word, one.path, wording::memberName(shell_.speech, one.path));
            }
        }
    }
    auto* meaning = new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped);
    //: What a parameter means, and where it comes from
    meaning->setText(tr("%1 Source: %2.")
                         .arg(wording::parameterMeaning(shell_.speech, word),
                              wording::parameterSource(shell_.speech, word)));
    const int row = grid_->rowCount();
    grid_->addWidget(meaning, row, Name, 1, Rest + 1);
    grid_->setRowMinimumHeight(row + 1, space::small);
}

void PolicyEditor::addNumber(const wording::PolicyWord& word, const QByteArray& path, const QString& name) {
    const QString full = wording::parameterName(shell_.speech, path);
    const bool isMember = path != word.parameter;
    const auto all = scoring::valuesOf(method());
    const auto value = std::ranges::find(all, path, &scoring::PolicyValue::path);
    Row row;
    row.name = new TextLabel;
    row.name->setText(name);
    row.name->setIndent(isMember ? space::large : 0);
    row.edit = new ParameterEdit(shell_.speech, wording::shownFactor(word.unit), value->whole);
    row.edit->setAccessibleName(full);
    row.edit->setObjectName(QString::fromLatin1(path));
    row.name->setBuddy(row.edit);
    row.reset = resetButton(full);
    auto* unit = new TextLabel(TextSize::Small, TextLabel::Muted);
    unit->setText(wording::unitText(shell_.speech, word.unit));
    const int line = grid_->rowCount();
    grid_->addWidget(row.name, line, Name);
    grid_->addWidget(row.edit, line, Edit);
    grid_->addWidget(unit, line, Unit);
    grid_->addWidget(row.reset, line, Reset);
    connect(row.edit, &ValueEdit::edited, this, &PolicyEditor::take);
    connect(row.reset, &QToolButton::clicked, this, [this, path] {
        rows_.at(path).edit->setValue(scoring::valueAt(method(), path));
        take();
        rows_.at(path).edit->setFocus();
    });
    rows_[path] = row;
}

void PolicyEditor::addSteps(const wording::PolicyWord& word,
                            std::vector<scoring::DayStep> scoring::Policy::*member) {
    const QByteArray parameter = word.parameter;
    const QString name = wording::parameterName(shell_.speech, parameter);
    Steps steps;
    steps.member = member;
    steps.edit = new StepsEdit(shell_.speech, name, word.unit);
    steps.reset = resetButton(name);
    auto* title = new TextLabel;
    title->setText(name);
    title->setBuddy(steps.edit);
    const int line = grid_->rowCount();
    grid_->addWidget(title, line, Name, 1, Unit);
    grid_->addWidget(steps.reset, line, Reset);
    grid_->addWidget(steps.edit, line + 1, Name, 1, Rest);
    connect(steps.edit, &StepsEdit::edited, this, &PolicyEditor::take);
    connect(steps.reset, &QToolButton::clicked, this, [this, parameter] {
        const Steps& one = steps_.at(parameter);
        one.edit->setSteps(method().*one.member);
        take();
        one.edit->setFocus();
    });
    steps_[parameter] = steps;
}

QToolButton* PolicyEditor::resetButton(const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(icon("restore", Mirroring::WithLayout));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Set back: %1").arg(name));
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    button->hide();
    return button;
}

void PolicyEditor::setPolicy(const scoring::Policy& policy) {
    given_ = policy;
    setRanges(policy);
    for (auto& [path, row] : rows_) {
        row.edit->setValue(scoring::valueAt(policy, path));
    }
    for (auto& [parameter, steps] : steps_) {
        steps.edit->setSteps(policy.*steps.member);
    }
    mark();
}

void PolicyEditor::resetAll() {
    scoring::Policy policy = method();
    policy.name = given_.name;
    policy.version = given_.version;
    setPolicy(policy);
    emit edited();
}

bool PolicyEditor::differsFromMethod() const {
    return !scoring::differencesOf(method(), filled()).empty();
}

scoring::Policy PolicyEditor::filled() const {
    scoring::Policy policy = given_;
    for (const auto& [path, row] : rows_) {
        if (row.edit->value()) {
            scoring::setValue(policy, path, *row.edit->value());
        }
    }
    for (const auto& [parameter, steps] : steps_) {
        policy.*steps.member = steps.edit->steps();
    }
    return policy;
}

// Some ranges hang on other numbers: the memory is at least the window.
void PolicyEditor::setRanges(const scoring::Policy& policy) {
    for (auto& [path, row] : rows_) {
        // Weights are judged together: moving weight from one to the next goes through sums that are wrong.
        const bool isWeight = scoring::parameterOf(path) == "worstFirstWeights";
        row.edit->setRange(isWeight ? scoring::PolicyRange{0.0, 1.0, true} : *scoring::rangeOf(policy, path));
    }
}

void PolicyEditor::take() {
    setRanges(filled());
    mark();
    emit edited();
}

void PolicyEditor::mark() {
    const auto setBackTo = [this](QToolButton* button, const QByteArray& path, bool differs) {
        button->setVisible(differs);
        const auto own = scoring::valueAt(method(), path);
        button->setToolTip(
            own ? tr("Set back to %1").arg(wording::parameterValueText(shell_.speech, path, *own))
                : tr("Set back to the method’s own"));
    };
    for (auto& [path, row] : rows_) {
        const bool differs = row.edit->value() != scoring::valueAt(method(), path);
        setBackTo(row.reset, path, differs);
        row.name->setFont(fontOf(TextSize::Body, differs));
        row.name->setAccessibleDescription(differs ? tr("changed from the method’s own") : QString());
    }
    for (auto& [parameter, steps] : steps_) {
        setBackTo(steps.reset, parameter, steps.edit->steps() != method().*steps.member);
    }
}

QString PolicyEditor::problem() const {
    for (const wording::PolicyWord& word : wording::policyWords()) {
        for (const auto& [path, row] : rows_) {
            if (scoring::parameterOf(path) != word.parameter || row.edit->problem().isEmpty()) {
                continue;
            }
            //: A parameter, and what is wrong with it
            return tr("%1: %2").arg(wording::parameterName(shell_.speech, path), row.edit->problem());
        }
        const auto steps = steps_.find(word.parameter);
        if (steps != steps_.end() && !steps->second.edit->problem().isEmpty()) {
            return tr("%1: %2").arg(wording::parameterName(shell_.speech, word.parameter),
                                    steps->second.edit->problem());
        }
    }
    const auto faults = scoring::faultsOf(filled());
    if (faults.empty()) {
        return {};
    }
    const QByteArray parameter = faults.front().parameter.toLatin1();
    if (parameter == "worstFirstWeights") {
        return tr("The weights by rank must never rise and add up to 1.");
    }
    if (!wording::policyWordOf(parameter)) {
        return tr("Chance to keep a client and discount leave no long-term value.");
    }
    return tr("%1 does not fit the other numbers.").arg(wording::parameterName(shell_.speech, parameter));
}

std::optional<scoring::Policy> PolicyEditor::policy() const {
    return problem().isEmpty() ? std::optional(filled()) : std::nullopt;
}

void PolicyEditor::focusFirst() {
    rows_.at("windowYears").edit->setFocus();
}

} // namespace rapport::gui
