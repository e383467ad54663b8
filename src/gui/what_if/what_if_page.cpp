// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/what_if/what_if_page.h"

#include "gui/forms/book_form.h"
#include "gui/forms/record_forms.h"
#include "gui/theme/icons.h"
#include "gui/what_if/before_after.h"
#include "gui/what_if/figure_table.h"
#include "gui/what_if/leaving_view.h"
#include "gui/what_if/terms_panel.h"
#include "gui/what_if/verdict_pair.h"
#include "gui/when_done.h"
#include "gui/widgets/assessment_bars.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/section_grid.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/waterfall_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <utility>

namespace rapport::gui {

WhatIfPage::WhatIfPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), back_(new QToolButton),
      title_(new TextLabel(TextSize::Title, TextLabel::Bold)), reset_(new QPushButton(tr("&Back to now"))),
      propose_(new QPushButton(tr("Ma&ke a proposal…"))),
      agreement_(new QPushButton(tr("Open their a&greement"))), tabs_(new QTabWidget),
      host_(new FormHost(tabs_)), verdicts_(new VerdictPair(shell)), scroll_(new QScrollArea),
      terms_(new TermsPanel(shell)),
      figures_(new FigureTable(tr("Now and with these terms"),
                               {QString(), tr("Now"), tr("With these terms"), tr("Difference")})),
      lostNow_(new WaterfallView(shell.theme)), lostThen_(new WaterfallView(shell.theme)),
      leaving_(new LeavingView(shell)) {
    tabs_->setDocumentMode(true);
    tabs_->addTab(makeTerms(), tr("&New terms"));
    tabs_->addTab(leaving_, tr("&Without them"));
    tabs_->setAccessibleName(tr("Parts of what if"));
    tabs_->tabBar()->setAccessibleName(tr("Parts of what if"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(host_, 1);
    column->addStretch(); // the head stays on top while there is nothing below it
    addCommands();
    connect(back_, &QToolButton::clicked, this, &WhatIfPage::backRequested);
    connect(agreement_, &QPushButton::clicked, this,
            [this] { emit clientRequested(client_, ClientTab::Agreement); });
    connect(terms_, &TermsPanel::moved, this, &WhatIfPage::look);
    connect(host_, &FormHost::formClosed, this, &WhatIfPage::updateButtons);
    clear();
}

void WhatIfPage::addCommands() {
    auto* reset = new QAction(icon("undo", Mirroring::WithLayout), tr("Back to the terms of now"), this);
    reset->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    auto* propose = new QAction(icon("agreement"), tr("Make a proposal of these terms…"), this);
    propose->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    for (QAction* action : {reset, propose}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    const auto backToNow = [this] {
        terms_->reset();
        look();
    };
    connect(reset, &QAction::triggered, this, backToNow);
    connect(reset_, &QPushButton::clicked, this, backToNow);
    connect(propose, &QAction::triggered, this, &WhatIfPage::propose);
    connect(propose_, &QPushButton::clicked, this, &WhatIfPage::propose);
}

void WhatIfPage::propose() {
    if (!subject_ || !terms_->hasTerms()) {
        return;
    }
    BookForm* form = newProposalForm(shell_, terms_->proposal(client_, shell_.session.clock().today()));
    if (openForm(*host_, *this, form)) {
        connect(form, &BookForm::saved, this, [this] { agreement_->show(); });
        updateButtons();
    }
}

void WhatIfPage::updateButtons() {
    reset_->setEnabled(subject_ && terms_->isMoved());
    propose_->setEnabled(subject_ && terms_->hasTerms() && !host_->form());
}

bool WhatIfPage::backOut() {
    if (!host_->form()) {
        return false;
    }
    host_->form()->backOut();
    return true;
}

QWidget* WhatIfPage::makeHead() {
    back_->setIcon(icon("back", Mirroring::WithLayout));
    back_->setAutoRaise(true);
    back_->setFocusPolicy(Qt::StrongFocus);
    back_->setAccessibleName(tr("Back"));
    back_->setToolTip(tr("Back (Esc)"));
    propose_->setIcon(icon("agreement"));
    propose_->setToolTip(tr("New terms with a date, to send and to agree on (Ctrl+M)"));
    reset_->setToolTip(tr("Put everything back to how it is now (Ctrl+0)"));
    auto* note = new TextLabel(TextSize::Small, TextLabel::Muted);
    note->setText(tr("Nothing is saved unless you make a proposal of it."));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::small, space::medium, space::large, space::small);
    row->setSpacing(space::medium);
    row->addWidget(back_);
    row->addWidget(title_, 1);
    row->addWidget(note);
    for (QPushButton* button : {reset_, agreement_, propose_}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return head;
}

QWidget* WhatIfPage::makeTerms() {
    auto* trying = new Section(tr("Terms to try"));
    trying->addContent(terms_, false);
    auto* figures = new Section(tr("A year on these terms"));
    figures->addContent(figures_, false);
    auto* now = new Section(tr("Where the points go now"));
    now->addContent(lostNow_, false);
    auto* then = new Section(tr("Where they would go"));
    then->addContent(lostThen_, false);
    lostNow_->setAccessibleName(tr("Where the points go now"));
    lostThen_->setAccessibleName(tr("Where they would go"));
    auto* grid = new SectionGrid;
    for (Section* section : {trying, figures, now, then}) {
        grid->add(section);
    }
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(grid);
    auto* part = new QWidget;
    part->setAutoFillBackground(true);
    part->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(verdicts_); // stays while the rest scrolls
    column->addWidget(scroll_, 1);
    return part;
}

void WhatIfPage::clear() {
    asked_.next();
    isLooking_ = lookAgain_ = false;
    client_ = {};
    subject_.reset();
    if (FormPanel* form = host_->form()) {
        form->finish(); // it was about a client that is not shown any more
    }
    terms_->reset();
    title_->setText(tr("What if"));
    verdicts_->clear();
    figures_->setRows({});
    lostNow_->setBars({});
    lostThen_->setBars({});
    host_->setVisible(false);
    agreement_->hide();
    updateButtons();
    setReady(false);
}

void WhatIfPage::showWhatIf(Id<Client> id) {
    if (id != client_) {
        clear();
        tabs_->setCurrentIndex(0);
        scroll_->ensureVisible(0, 0);
    }
    client_ = id;
    refresh();
}

bool WhatIfPage::concerns(const app::ChangeNotice& notice) const {
    return notice.everything || notice.clients.contains(client_);
}

void WhatIfPage::reload() {
    if (client_.isNull()) {
        return;
    }
    setReady(false);
    isLooking_ = lookAgain_ = false; // what is under way is of the book before
    const int question = asked_.next();
    whenDone(shell_.session.run([id = client_](app::Workspace& workspace) {
        return app::WhatIfDesk(workspace).subject(id, workspace.clock().today());
    }),
             this, [this, question](const Result<app::WhatIfSubject>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     take(*answer);
                 } else {
                     emit failed(answer.error());
                     setReady(true);
                 }
             });
}

void WhatIfPage::take(const app::WhatIfSubject& subject) {
    const bool first = !subject_;
    subject_ = std::make_shared<const app::WhatIfSubject>(subject);
    title_->setText(tr("What if: %1").arg(subject.name));
    terms_->showSubject(subject);
    leaving_->showSubject(subject);
    host_->setVisible(true);
    if (first && isVisible()) {
        takeFocus();
    }
    look();
}

void WhatIfPage::look() {
    if (!subject_) {
        return;
    }
    updateButtons();
    setReady(false);
    if (isLooking_) {
        lookAgain_ = true;
        return;
    }
    isLooking_ = true;
    const int question = asked_.next();
    whenDone(shell_.session.run([id = client_, changes = terms_->changes()](app::Workspace& workspace) {
        return app::WhatIfDesk(workspace).look(id, changes, workspace.clock().today());
    }),
             this, [this, question](const Result<scoring::WhatIf>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 isLooking_ = false;
                 if (answer) {
                     show(*answer);
                 } else {
                     emit failed(answer.error());
                 }
                 if (std::exchange(lookAgain_, false)) {
                     look();
                 } else {
                     setReady(true);
                 }
             });
}

void WhatIfPage::show(const scoring::WhatIf& answer) {
    verdicts_->showAnswer(answer);
    figures_->setRows(termsRows(answer, shell_.speech));
    terms_->showAnswer(answer);
    lostNow_->setBars(barsByArea(answer.before, shell_.speech));
    if (answer.after) {
        lostThen_->setBars(barsByArea(*answer.after, shell_.speech));
    }
}

void WhatIfPage::takeFocus() {
    if (!subject_) {
        setFocus(); // until the client is there
    } else if (host_->form()) {
        host_->form()->focusFirst();
    } else if (tabs_->currentWidget() == leaving_) {
        leaving_->takeFocus();
    } else {
        terms_->takeFocus();
    }
}

} // namespace rapport::gui
