// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/plan_forms.h"

#include "gui/forms/record_form.h"
#include "wording/words.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace rapport::gui {

namespace {

class RecoveryCaseForm : public RecordForm<RecoveryCase> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::RecoveryCaseForm)

public:
    RecoveryCaseForm(const Shell& shell, Id<RecoveryCase> id, const QStringList& causes)
        : RecordForm(shell, tr("Edit the recovery case"), id) {
        addNote(QStringLiteral("what"), tr("&What went wrong"), &RecoveryCase::what, 3);
        addStaff(QStringLiteral("staff_id"), tr("Who sees it &through"), &RecoveryCase::staffId);
        auto* cause = addText(QStringLiteral("cause"), tr("&Cause, in a word or two"), &RecoveryCase::cause,
                              tr("Mistakes of the same cause are counted together for the business."));
        auto* completer = new QCompleter(causes, cause);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        cause->setCompleter(completer);
        addNote(QStringLiteral("prevention"), tr("What &keeps it from happening again"),
                &RecoveryCase::prevention, 3);
        addDay(QStringLiteral("opened"), tr("&Opened on"), &RecoveryCase::opened);
        addDay(QStringLiteral("closedOn"), tr("C&losed on"), &RecoveryCase::closedOn);
        offerRemoval();
    }

protected:
    void shown(const RecoveryCase& recovery) override {
        // It is closed by its button once no step is open; here that is only taken back or corrected.
        setFieldVisible(QStringLiteral("closedOn"), recovery.closedOn.has_value());
    }
    std::pair<QString, QString> problemOf(const RecoveryCase& recovery) const override {
        if (recovery.what.isEmpty()) {
            return {QStringLiteral("what"), tr("Say what went wrong.")};
        }
        return {};
    }
};

/// The step of a case. A case without that step has none to change; what is typed is then dropped.
template <typename Case>
auto& stepOf(Case& recovery, RecoveryStepKind kind) {
    const auto found = std::find_if(recovery.steps.begin(), recovery.steps.end(),
                                    [kind](const RecoveryStep& step) { return step.kind == kind; });
    if (found != recovery.steps.end()) {
        return *found;
    }
    static RecoveryStep none;
    none = {};
    if constexpr (std::is_const_v<Case>) {
        return std::as_const(none);
    } else {
        return none;
    }
}

class RecoveryStepForm : public RecordForm<RecoveryCase> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::RecoveryStepForm)

public:
    RecoveryStepForm(const Shell& shell, Id<RecoveryCase> id, RecoveryStepKind kind)
        : RecordForm(shell, wording::word(shell.speech, kind), id), kind_(kind) {
        addDay(
            QStringLiteral("due"), tr("D&ue"), [kind](auto& one) -> auto& { return stepOf(one, kind).due; });
        addDay(
            QStringLiteral("doneOn"),
            tr("D&one on"), [kind](auto& one) -> auto& { return stepOf(one, kind).doneOn; });
        addFlag(
            QStringLiteral("notNeeded"),
            tr("Not &needed"), [kind](auto& one) -> auto& { return stepOf(one, kind).notNeeded; });
        addNote(
            QStringLiteral("note"),
            tr("N&ote"), [kind](auto& one) -> auto& { return stepOf(one, kind).note; }, 3);
    }

protected:
    std::pair<QString, QString> problemOf(const RecoveryCase& recovery) const override {
        const RecoveryStep& step = stepOf(recovery, kind_);
        if (step.notNeeded && step.note.isEmpty()) {
            return {QStringLiteral("note"), tr("Say why it is not needed.")};
        }
        if (step.notNeeded && step.doneOn) {
            return {QStringLiteral("doneOn"), tr("It is either done or not needed.")};
        }
        return {};
    }

private:
    RecoveryStepKind kind_;
};

void place(QGridLayout* grid, int row, const QString& label, QWidget* editor) {
    editor->setAccessibleName(label);
    grid->addWidget(new QLabel(label), row, 0);
    grid->addWidget(editor, row, 1);
}

class PartingPlanForm : public RecordForm<PartingPlan> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::PartingPlanForm)

public:
    template <typename What>
    PartingPlanForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addNote(QStringLiteral("reason"), tr("&Why we part"), &PartingPlan::reason, 2);
        addStaff(QStringLiteral("staff_id"), tr("Who sees it &through"), &PartingPlan::staffId);
        addDay(QStringLiteral("noticeGiven"), tr("&Notice given on"), &PartingPlan::noticeGiven);
        addDay(QStringLiteral("lastDay"), tr("&Last day of work"), &PartingPlan::lastDay);
        addNote(QStringLiteral("returnTerms"), tr("On what terms they may &return"),
                &PartingPlan::returnTerms, 2);
        addSection(tr("What is to be done"));
        addLines<PartingItem>(QStringLiteral("items"), makeItems(), &PartingPlan::items,
                              [](const PartingItem& one) { return one.text; });
        offerRemoval();
    }

protected:
    std::pair<QString, QString> problemOf(const PartingPlan& plan) const override {
        if (plan.noticeGiven && plan.lastDay && *plan.lastDay < *plan.noticeGiven) {
            return {QStringLiteral("lastDay"), tr("Ends before notice is given.")};
        }
        return {};
    }
    app::Command command(const PartingPlan& plan, std::optional<RowVersion> version) const override {
        PartingPlan ordered = plan;
        std::erase_if(ordered.items, [](const PartingItem& one) { return one.text.isEmpty(); });
        return RecordForm::command(ordered, version);
    }

private:
    LinesEdit<PartingItem>* makeItems() {
        const auto make = [this](const PartingItem& item) {
            auto* box = new QWidget;
            auto* grid = new QGridLayout(box);
            grid->setContentsMargins(0, 0, 0, 0);
            auto* text = new QLineEdit(item.text);
            auto* kind = new CodeCombo<PartingItemKind>(speech());
            auto* due = new DayEdit(speech(), today());
            kind->setValue(item.kind);
            due->setDay(item.due);
            place(grid, 0, tr("To do"), text);
            place(grid, 1, tr("Kind"), kind);
            place(grid, 2, tr("Due"), due);
            return Line<PartingItem>{box, {text, kind, due}, [item, text, kind, due] {
                                         return PartingItem{kind->value().value_or(item.kind),
                                                            text->text().trimmed(), due->day(), item.doneOn};
                                     }};
        };
        return new LinesEdit<PartingItem>(tr("What is to be done"), tr("&Add an item"),
                                          tr("Take the item out"), make, [] { return PartingItem(); });
    }
};

} // namespace

BookForm* recoveryCaseForm(const Shell& shell, Id<RecoveryCase> id, const QStringList& causes) {
    return started(new RecoveryCaseForm(shell, id, causes));
}

BookForm* recoveryStepForm(const Shell& shell, Id<RecoveryCase> id, RecoveryStepKind step) {
    return started(new RecoveryStepForm(shell, id, step));
}

BookForm* newPartingPlanForm(const Shell& shell, const PartingPlan& draft) {
    return started(new PartingPlanForm(shell, PartingPlanForm::tr("New parting plan"), draft));
}

BookForm* partingPlanForm(const Shell& shell, Id<PartingPlan> id) {
    return started(new PartingPlanForm(shell, PartingPlanForm::tr("Edit the parting plan"), id));
}

} // namespace rapport::gui
