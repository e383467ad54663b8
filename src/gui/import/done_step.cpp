// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/done_step.h"

#include "gui/import/plan_text.h"
#include "gui/import/remember_source.h"
#include "gui/import/taken_back_view.h"
#include "gui/next_steps/first_steps_panel.h"
#include "gui/theme/icons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/text_label.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

DoneStep::DoneStep(ImportDesk& desk, QWidget* parent)
    : ImportStep(desk, parent), outcome_(new TextLabel(TextSize::Title, TextLabel::Wrapped)),
      notices_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      clients_(new QPushButton(icon("clients"), tr("See the &clients"))),
      report_(new QPushButton(icon("portfolio"), tr("See the &portfolio"))),
      again_(new QPushButton(icon("import"), tr("Import &more files"))),
      takeBack_(new QPushButton(icon("undo"), tr("&Take this import back"))),
      firstSteps_(new FirstStepsPanel(desk.shell())), remember_(new RememberSource(desk.shell())),
      takenBack_(new TakenBackView(desk.shell())) {
    clients_->setAccessibleName(tr("See the clients"));
    report_->setAccessibleName(tr("See the portfolio"));
    again_->setAccessibleName(tr("Import more files"));
    takeBack_->setAccessibleName(tr("Take this import back"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    for (QPushButton* button : {clients_, report_, again_, takeBack_}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::large);
    column->addWidget(outcome_);
    column->addWidget(notices_);
    column->addWidget(buttons);
    column->addWidget(firstSteps_);
    column->addWidget(remember_);
    column->addWidget(takenBack_);
    column->addStretch(1);
    connect(clients_, &QPushButton::clicked, this, [this] { emit pageRequested(PageName::Clients); });
    connect(report_, &QPushButton::clicked, this, [this] { emit pageRequested(PageName::Portfolio); });
    connect(again_, &QPushButton::clicked, this, &DoneStep::restartRequested);
    connect(firstSteps_, &FirstStepsPanel::pageRequested, this, [this](PageName page) {
        if (page == PageName::Import) {
            emit restartRequested();
        } else {
            emit pageRequested(page);
        }
    });
    // A report is chosen among the clients.
    for (const auto wanted : {&FirstStepsPanel::verdictsRequested, &FirstStepsPanel::reportRequested}) {
        connect(firstSteps_, wanted, this, [this] { emit pageRequested(PageName::Clients); });
    }
    connect(takeBack_, &QPushButton::clicked, this, [this] { takenBack_->takeBack(import_, files_); });
    connect(remember_, &RememberSource::remembered, this, &ImportStep::undoOffered);
    connect(remember_, &RememberSource::failed, this, &ImportStep::failed);
    connect(remember_, &RememberSource::busyChanged, this, &ImportStep::stateChanged);
    connect(takenBack_, &TakenBackView::failed, this, &ImportStep::failed);
    connect(takenBack_, &TakenBackView::clientRequested, this, &ImportStep::clientRequested);
    connect(takenBack_, &TakenBackView::busyChanged, this, [this] {
        takeBack_->setEnabled(!takenBack_->isBusy() && takenBack_->isHidden());
        if (!takenBack_->isHidden()) { // it is no more, and the keyboard is on no button by chance
            outcome_->setText(tr("Taken back"));
            notices_->hide();
            remember_->hide();
            again_->setFocus();
        }
        emit stateChanged();
    });
}

void DoneStep::showBook(const QString& path) {
    firstSteps_->showBook(path, true); // staff see no import
}

void DoneStep::showDone(const app::SharedImport& applied, qint64 import) {
    import_ = import;
    QStringList names;
    for (const QString& file : desk_.options().files) {
        names << QFileInfo(file).fileName();
    }
    files_ = names.join(QStringLiteral(", "));
    outcome_->setText(doneText(applied->plan));
    const QString notices = remarksText(desk_.shell().speech, applied->plan);
    notices_->setText(notices);
    notices_->setVisible(!notices.isEmpty());
    remember_->offer(desk_.options(), applied, import);
    takenBack_->clear();
    takeBack_->setEnabled(true);
    firstSteps_->reload();
}

void DoneStep::refresh() {}

bool DoneStep::isBusy() const {
    return takenBack_->isBusy() || remember_->isBusy();
}

void DoneStep::takeFocus() {
    clients_->setFocus();
}

} // namespace rapport::gui
