// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/onboarding_panel.h"

#include "app/expectations.h"
#include "app/private_file.h"
#include "app/workspace.h"
#include "gui/client/plan/step_list.h"
#include "gui/client/record_actions.h"
#include "gui/forms/record_forms.h"
#include "gui/settings_page/suggested_checklists.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"
#include "reporting/render_html.h"
#include "wording/agenda_wording.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

OnboardingPanel::OnboardingPanel(RecordActions& actions, QWidget* parent)
    : Section(tr("A good beginning"), parent), actions_(actions),
      empty_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)), lists_(new QVBoxLayout),
      menu_(new QMenu(this)), start_(new QPushButton(tr("Start a checklist"))),
      sheet_(new QPushButton(tr("Save “What to expect”…"))) {
    empty_->setText(
        tr("Tell a new client at once how the work goes, what comes when and how to reach you: a checklist "
           "keeps it from being forgotten."));
    lists_->setSpacing(space::small);
    start_->setMenu(menu_);
    menu_->setAccessibleName(tr("Checklists"));
    sheet_->setIcon(icon("export"));
    sheet_->setToolTip(tr("One page from the agreement and the service sheet, to be sent to the client"));
    for (QPushButton* button : {start_, sheet_}) {
        button->setAutoDefault(false);
        button->setAccessibleName(withoutMnemonic(button->text()));
    }
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(start_);
    row->addWidget(sheet_);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(empty_);
    column->addLayout(lists_);
    column->addWidget(buttons);
    addContent(body, true);
    connect(sheet_, &QPushButton::clicked, this, &OnboardingPanel::chooseFile);
}

void OnboardingPanel::showContent(const PlanContent& content) {
    content_ = content;
    show();
    showStarted();
    fillMenu();
}

void OnboardingPanel::showStarted() {
    const wording::Speech& speech = actions_.shell().speech;
    const std::vector<app::ChecklistProgress> progress = app::checklistsOf(content_.records().tasks);
    empty_->setVisible(progress.empty());
    while (started_.size() > progress.size()) {
        for (QWidget* part :
             std::initializer_list<QWidget*>{started_.back().heading, started_.back().tasks}) {
            part->hide();
            part->deleteLater();
        }
        started_.pop_back();
    }
    while (started_.size() < progress.size()) {
        Started made{new TextLabel(TextSize::Body, TextLabel::Bold),
                     new StepList(tr("Tasks of the checklist"))};
        lists_->addWidget(made.heading);
        lists_->addWidget(made.tasks);
        const size_t at = started_.size();
        connect(made.tasks, &StepList::ticked, this, [this, at](int line, bool isDone) {
            const auto day = isDone ? std::optional(content_.today) : std::nullopt;
            actions_.run(app::CompleteTask{started_.at(at).ids.at(size_t(line)), day});
        });
        connect(made.tasks, &StepList::actionChosen, this, [this, at](int line) {
            actions_.show(taskForm(actions_.shell(), started_.at(at).ids.at(size_t(line))));
        });
        started_.push_back(std::move(made));
    }
    for (size_t i = 0; i < progress.size(); ++i) {
        const app::ChecklistProgress& list = progress[i];
        started_[i].heading->setText(
            speech.filled(tr("{name}: {done} of {all}", "tasks done of a checklist"),
                          {{QStringLiteral("name"), list.name},
                           {QStringLiteral("done"), speech.count(list.done)},
                           {QStringLiteral("all"), speech.count(qint64(list.tasks.size()))}}));
        started_[i].ids.clear();
        std::vector<StepLine> lines;
        for (const Task& task : list.tasks) {
            started_[i].ids.push_back(task.id);
            lines.push_back({.text = task.title,
                             .note = content_.nameOf(task.staffId),
                             .when = task.doneOn ? tr("done on %1").arg(speech.day(*task.doneOn))
                                     : task.due  ? wording::dueText(speech, *task.due, content_.today)
                                                 : QString(),
                             .done = task.doneOn.has_value(),
                             .action = tr("Edit…")});
        }
        started_[i].tasks->setLines(std::move(lines));
    }
}

void OnboardingPanel::fillMenu() {
    menu_->clear();
    for (const ChecklistTemplate& checklist : content_.plan.checklists) {
        QString name = checklist.name;
        QAction* action =
            menu_->addAction(icon("task"), name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, id = checklist.id] { start(id); });
    }
    if (content_.plan.checklists.empty()) {
        if (content_.plan.judged) {
            connect(menu_->addAction(icon("plus"), tr("Add two checklists to begin with")),
                    &QAction::triggered, this, &OnboardingPanel::addSuggested);
        } else {
            menu_->addAction(tr("There are no checklists yet"))->setEnabled(false);
        }
    }
}

void OnboardingPanel::start(Id<ChecklistTemplate> checklist) {
    actions_.run(app::StartChecklist{content_.records().client.id, checklist, content_.today,
                                     content_.records().client.staffId});
}

void OnboardingPanel::addSuggested() {
    actions_.run(
        [made = suggestedChecklists()](app::Workspace& workspace) { return addChecklists(workspace, made); });
}

void OnboardingPanel::chooseFile() {
    QString name = tr("What to expect, %1").arg(content_.records().client.name);
    for (const QChar sign : QStringLiteral("/\\:*?\"<>|")) {
        name.replace(sign, QLatin1Char('-'));
    }
    QString file = QFileDialog::getSaveFileName(this, tr("Save what to expect"),
                                                name + QStringLiteral(".html"), tr("Web page (*.html)"));
    if (!file.isEmpty()) {
        saveSheet(file.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive)
                      ? file
                      : file + QStringLiteral(".html"));
    }
}

void OnboardingPanel::saveSheet(const QString& file) {
    const Shell& shell = actions_.shell();
    whenDone(shell.session.run([client = content_.records().client.id, speech = shell.speech,
                                file](app::Workspace& workspace) -> Result<void> {
        RAPPORT_TRY_ASSIGN(const reporting::Document sheet,
                           app::whatToExpect(workspace, client, workspace.clock().today(), speech));
        return app::writePrivateFile(file, reporting::renderHtml(sheet));
    }),
             this, [this, file](const Result<void>& written) {
                 if (written) {
                     emit done(tr("The page was saved."), QDir::toNativeSeparators(file));
                 } else {
                     emit failed(written.error());
                 }
             });
}

void OnboardingPanel::takeFocus() {
    start_->setFocus();
}

} // namespace rapport::gui
