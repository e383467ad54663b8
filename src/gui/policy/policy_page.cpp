// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/policy/policy_page.h"

#include "app/policy_files.h"
#include "app/records.h"
#include "app/scoring_policy.h"
#include "gui/forms/record_form.h"
#include "gui/policy/policy_editor.h"
#include "gui/policy/policy_effect_view.h"
#include "gui/theme/icons.h"
#include "gui/widgets/action_bar.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rapport::gui {

namespace {

/// The name of a policy, of a new one or of one of the book.
class PolicyNameForm : public RecordForm<NamedPolicy> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::PolicyNameForm)

public:
    template <typename What>
    PolicyNameForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addText(QStringLiteral("name"), tr("&Name"), &NamedPolicy::name);
    }

protected:
    std::pair<QString, QString> problemOf(const NamedPolicy& policy) const override {
        if (policy.name.isEmpty()) {
            return {QStringLiteral("name"), tr("Give the policy a name.")};
        }
        return {};
    }
};

QString fileFilter() {
    return PolicyPage::tr("Policy files (*.json);;All files (*)");
}

} // namespace

PolicyPage::PolicyPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), back_(new QToolButton), combo_(new QuietCombo),
      state_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)),
      bar_(new ActionBar(tr("What can be done with the policy"))), editor_(new PolicyEditor(shell)),
      effect_(new PolicyEffectView(shell)) {
    makeActions();
    lay();
    connect(back_, &QToolButton::clicked, this, &PolicyPage::backRequested);
    connect(combo_, &QComboBox::activated, this, [this] {
        const qint64 id = combo_->currentData().toLongLong();
        showPolicy(id == 0 ? std::nullopt : std::optional(Id<NamedPolicy>(id)));
    });
    connect(editor_, &PolicyEditor::edited, this, &PolicyPage::takeEdit);
    connect(effect_, &PolicyEffectView::failed, this, &PolicyPage::failed);
    connect(effect_, &PolicyEffectView::clientRequested, this,
            [this](Id<Client> id) { emit clientRequested(id); });
    connect(effect_, &PolicyEffectView::settled, this, [this] {
        if (arrived_) {
            setReady(true);
        }
    });
    clear();
}

void PolicyPage::makeActions() {
    use_ = addDeed(*bar_, "policy_use", tr("&Judge the book by this policy"), "done");
    save_ = addDeed(*bar_, "policy_save", tr("&Save"), "save");
    saveAs_ = addDeed(*bar_, "policy_save_as", tr("Save &as…"), "view-save");
    discard_ = addDeed(*bar_, "policy_discard", tr("&Discard the changes"), "undo");
    reset_ = addDeed(*bar_, "policy_reset", tr("Set all &back to the method"), "restore");
    rename_ = addDeed(*bar_, "policy_rename", tr("Re&name…"), "edit");
    remove_ = addDeed(*bar_, "policy_delete", tr("De&lete"), "delete");
    import_ = addDeed(*bar_, "policy_import", tr("Import a policy file…"), "import");
    export_ = addDeed(*bar_, "policy_export", tr("Export as a policy file…"), "export");
    save_->setShortcut(QKeySequence::Save);
    save_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(use_, &QAction::triggered, this, [this] { run(app::ChoosePolicy{shown_}); });
    connect(save_, &QAction::triggered, this, &PolicyPage::save);
    connect(saveAs_, &QAction::triggered, this, [this] {
        if (auto policy = editor_->policy()) {
            policy->name = shown_ ? tr("%1 (copy)").arg(nameOf(shown_)) : QString();
            askName(tr("Save as a policy of its own"), *policy);
        }
    });
    connect(discard_, &QAction::triggered, this, [this] { showPolicy(shown_); });
    connect(reset_, &QAction::triggered, editor_, &PolicyEditor::resetAll);
    connect(rename_, &QAction::triggered, this, [this] {
        openForm(started(new PolicyNameForm(shell_, tr("Rename the policy"), *shown_)), false);
    });
    connect(remove_, &QAction::triggered, this, [this] { run(app::Remove<NamedPolicy>{*shown_}); });
    connect(import_, &QAction::triggered, this, &PolicyPage::chooseImport);
    connect(export_, &QAction::triggered, this, &PolicyPage::chooseExport);
}

QAction* PolicyPage::addDeed(ActionBar& bar, const char* id, const QString& text, const char* iconName) {
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(id));
    addAction(action);
    bar.addButton(action);
    return action;
}

void PolicyPage::lay() {
    back_->setIcon(icon("back", Mirroring::WithLayout));
    back_->setAutoRaise(true);
    back_->setFocusPolicy(Qt::StrongFocus);
    back_->setAccessibleName(tr("Back"));
    back_->setToolTip(tr("Back (Esc)"));
    auto* title = new TextLabel(TextSize::Title, TextLabel::Bold);
    title->setText(tr("Scoring policy"));
    auto* label = new TextLabel;
    label->setText(tr("Polic&y"));
    label->setBuddy(combo_);
    combo_->setAccessibleName(tr("Policy"));
    combo_->setMinimumContentsLength(24);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(back_);
    head->addWidget(title, 1);
    head->addWidget(label);
    head->addWidget(combo_);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(editor_);
    auto* splitter = new QSplitter;
    splitter->addWidget(scroll);
    splitter->addWidget(effect_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({3000, 2000}); // of whatever there is: both are to be read at once

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(space::small, space::medium, space::large, 0);
    above->setSpacing(space::small);
    above->addLayout(head);
    above->addWidget(state_);
    above->addWidget(bar_);
    column->addLayout(above);
    column->addWidget(splitter, 1);
    host_ = new FormHost(content);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(host_);
}

void PolicyPage::clear() {
    asked_.next();
    if (FormPanel* form = host_->form()) {
        form->setEdited(false);
        form->backOut();
    }
    arrived_ = showNewest_ = false;
    content_ = {};
    shown_.reset();
    kept_.reset();
    stored_ = {};
    editor_->setPolicy(stored_);
    effect_->say({});
    fillCombo();
    updateDeeds();
    setReady(false);
}

void PolicyPage::takeFocus() {
    combo_->setFocus();
}

bool PolicyPage::backOut() {
    if (FormPanel* form = host_->form()) {
        form->backOut();
        return true;
    }
    return false;
}

void PolicyPage::reload() {
    setReady(false);
    whenDone(shell_.session.run([](app::Workspace& workspace) -> Result<Content> {
        Content content;
        RAPPORT_TRY_ASSIGN(content.policies, workspace.records().all<NamedPolicy>());
        RAPPORT_TRY_ASSIGN(const std::optional<NamedPolicy> chosen, app::chosenRecord(workspace.book()));
        if (chosen) {
            content.chosen = chosen->id;
        }
        return content;
    }),
             this, [this, question = asked_.next()](Result<Content> content) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (content) {
                     showContent(std::move(content).value());
                 } else {
                     emit failed(content.error());
                     setReady(true);
                 }
             });
}

void PolicyPage::showContent(Content content) {
    content_ = std::move(content);
    std::optional<Id<NamedPolicy>> wanted = arrived_ ? shown_ : content_.chosen;
    if (showNewest_ && !content_.policies.empty()) {
        wanted = std::ranges::max(content_.policies, {}, &NamedPolicy::id).id;
    } else if (wanted && !record(wanted)) {
        wanted = content_.chosen;
    }
    const bool keepsEdits = arrived_ && !showNewest_ && wanted == shown_ && isEdited();
    arrived_ = true;
    showNewest_ = false;
    if (keepsEdits) {
        fillCombo();
        takeEdit();
    } else {
        showPolicy(wanted);
    }
}

void PolicyPage::fillCombo() {
    const QSignalBlocker quiet(combo_);
    combo_->clear();
    combo_->addItem(tr("The method’s own"), 0);
    for (const NamedPolicy& one : content_.policies) {
        combo_->addItem(one.name, one.id.value());
    }
    combo_->setCurrentIndex(std::max(0, combo_->findData(shown_ ? shown_->value() : 0)));
}

const NamedPolicy* PolicyPage::record(std::optional<Id<NamedPolicy>> id) const {
    const auto found =
        std::ranges::find_if(content_.policies, [id](const NamedPolicy& one) { return id == one.id; });
    return found == content_.policies.end() ? nullptr : &*found;
}

QString PolicyPage::nameOf(std::optional<Id<NamedPolicy>> id) const {
    const NamedPolicy* found = record(id);
    return found ? found->name : tr("The method’s own");
}

void PolicyPage::showPolicy(std::optional<Id<NamedPolicy>> id) {
    shown_ = id;
    stored_ = {};
    kept_.reset();
    if (const NamedPolicy* found = record(id)) {
        kept_ = *found;
        if (const auto policy = app::readPolicy(*found)) {
            stored_ = *policy;
        } else {
            emit failed(policy.error());
        }
    }
    editor_->setPolicy(stored_);
    fillCombo();
    takeEdit();
}

bool PolicyPage::isEdited() const {
    const auto policy = editor_->policy();
    return !policy || *policy != stored_;
}

void PolicyPage::takeEdit() {
    if (const QString problem = editor_->problem(); !problem.isEmpty()) {
        effect_->say(problem);
    } else if (const auto policy = editor_->policy()) {
        effect_->preview(*policy, shown_ == content_.chosen && *policy == stored_);
    }
    updateDeeds();
}

void PolicyPage::updateDeeds() {
    const bool edited = arrived_ && isEdited();
    const bool fine = editor_->problem().isEmpty();
    const bool isUsed = shown_ == content_.chosen;
    combo_->setEnabled(!edited);
    combo_->setToolTip(edited ? tr("Save or discard the changes first.") : QString());
    use_->setEnabled(arrived_ && !isUsed && !edited);
    save_->setEnabled(edited && fine && shown_);
    saveAs_->setEnabled(arrived_ && fine);
    discard_->setEnabled(edited);
    reset_->setEnabled(arrived_ && (!fine || editor_->differsFromMethod()));
    rename_->setEnabled(shown_ && !edited);
    remove_->setEnabled(shown_ && !edited);
    export_->setEnabled(arrived_ && fine);
    if (!arrived_) {
        state_->clear();
    } else if (edited) {
        state_->setText(shown_ ? tr("Changed and not saved.")
                               : tr("The method’s own policy stays as it is: save the changes as a policy of "
                                    "its own."));
    } else {
        state_->setText(isUsed
                            ? tr("The book is judged by this policy.")
                            : tr("The book is judged by another policy: %1.").arg(nameOf(content_.chosen)));
    }
}

void PolicyPage::run(const app::Command& command, bool showsNewest) {
    whenDone(shell_.session.run(
                 [command](app::Workspace& workspace) { return workspace.commands().run(command); }),
             this, [this, showsNewest](const Result<app::Outcome>& outcome) {
                 if (!outcome) {
                     emit failed(outcome.error());
                     return;
                 }
                 showNewest_ = showNewest_ || showsNewest;
                 emit undoOffered(doneSentence(shell_.speech, outcome->text));
             });
}

void PolicyPage::save() {
    auto policy = editor_->policy();
    if (!kept_ || !policy) {
        return;
    }
    ++policy->version;
    NamedPolicy after = app::recordOf(*policy);
    after.id = kept_->id;
    after.name = kept_->name;
    // What is in the fields is no change any more once this is on disk; the page reads it then.
    const scoring::Policy before = std::exchange(stored_, *policy);
    editor_->setPolicy(stored_);
    updateDeeds();
    whenDone(shell_.session.run([before = *kept_, after](app::Workspace& workspace) -> Result<app::Outcome> {
        RAPPORT_TRY_ASSIGN(const auto now, workspace.records().byId(before.id));
        if (now.record != before) {
            return Error{ErrorKind::Conflict, "record_changed"};
        }
        return workspace.commands().run(app::Update<NamedPolicy>{after, now.version});
    }),
             this, [this, before](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit undoOffered(doneSentence(shell_.speech, outcome->text));
                 } else {
                     stored_ = before;
                     updateDeeds();
                     emit failed(outcome.error());
                 }
             });
}

void PolicyPage::askName(const QString& title, const scoring::Policy& policy) {
    openForm(started(new PolicyNameForm(shell_, title, app::recordOf(policy))), true);
}

void PolicyPage::openForm(BookForm* form, bool showsNewest) {
    connect(form, &BookForm::saved, this, [this, showsNewest] { showNewest_ = showNewest_ || showsNewest; });
    gui::openForm(*host_, *this, form);
}

void PolicyPage::chooseImport() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a policy file"), {}, fileFilter());
    if (!path.isEmpty()) {
        importFrom(path);
    }
}

void PolicyPage::chooseExport() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export as a policy file"),
                                                      QStringLiteral("policy.json"), fileFilter());
    if (!path.isEmpty()) {
        exportTo(path);
    }
}

void PolicyPage::importFrom(const QString& path) {
    whenDone(shell_.session.run([path](app::Workspace& workspace) -> Result<app::Outcome> {
        RAPPORT_TRY_ASSIGN(const scoring::Policy policy, app::readPolicyFile(path));
        return workspace.commands().run(app::Add<NamedPolicy>{app::recordOf(policy)});
    }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     showNewest_ = true;
                     emit undoOffered(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
             });
}

void PolicyPage::exportTo(const QString& path) {
    auto policy = editor_->policy();
    if (!policy) {
        return;
    }
    policy->name = shown_ ? nameOf(shown_) : policy->name;
    whenDone(shell_.session.run(
                 [path, policy = *policy](app::Workspace&) { return app::writePolicyFile(path, policy); }),
             this, [this, path](const Result<void>& written) {
                 if (written) {
                     emit done(tr("The policy was exported."), QDir::toNativeSeparators(path));
                 } else {
                     emit failed(written.error());
                 }
             });
}

} // namespace rapport::gui
