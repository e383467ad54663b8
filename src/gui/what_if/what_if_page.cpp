// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/what_if/what_if_page.h"

#include "gui/theme/icons.h"
#include "gui/what_if/before_after.h"
#include "gui/what_if/figure_table.h"
#include "gui/what_if/leaving_view.h"
#include "gui/what_if/terms_panel.h"
#include "gui/what_if/verdict_pair.h"
#include "gui/when_done.h"
#include "gui/widgets/assessment_bars.h"
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
      tabs_(new QTabWidget), verdicts_(new VerdictPair(shell)), scroll_(new QScrollArea),
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
    column->addWidget(tabs_, 1);

    auto* reset = new QAction(icon("undo", Mirroring::WithLayout), tr("Back to the terms of now"), this);
    reset->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    reset->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(reset);
    const auto backToNow = [this] {
        terms_->reset();
        look();
    };
    connect(reset, &QAction::triggered, this, backToNow);
    connect(reset_, &QPushButton::clicked, this, backToNow);
    connect(back_, &QToolButton::clicked, this, &WhatIfPage::backRequested);
    connect(terms_, &TermsPanel::moved, this, &WhatIfPage::look);
    clear();
}

QWidget* WhatIfPage::makeHead() {
    back_->setIcon(icon("back", Mirroring::WithLayout));
    back_->setAutoRaise(true);
    back_->setFocusPolicy(Qt::StrongFocus);
    back_->setAccessibleName(tr("Back"));
    back_->setToolTip(tr("Back (Esc)"));
    reset_->setAutoDefault(false);
    reset_->setToolTip(tr("Put everything back to how it is now (Ctrl+0)"));
    auto* note = new TextLabel(TextSize::Small, TextLabel::Muted);
    note->setText(tr("Only looked at: nothing here is saved."));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::small, space::medium, space::large, space::small);
    row->setSpacing(space::medium);
    row->addWidget(back_);
    row->addWidget(title_, 1);
    row->addWidget(note);
    row->addWidget(reset_);
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
    terms_->reset();
    title_->setText(tr("What if"));
    verdicts_->clear();
    figures_->setRows({});
    lostNow_->setBars({});
    lostThen_->setBars({});
    tabs_->setVisible(false);
    reset_->setEnabled(false);
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
    tabs_->setVisible(true);
    if (first && isVisible()) {
        takeFocus();
    }
    look();
}

void WhatIfPage::look() {
    if (!subject_) {
        return;
    }
    reset_->setEnabled(terms_->isMoved());
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
    } else if (tabs_->currentWidget() == leaving_) {
        leaving_->takeFocus();
    } else {
        terms_->takeFocus();
    }
}

} // namespace rapport::gui
