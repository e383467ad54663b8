// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/next_steps/first_steps_panel.h"

#include "app/workspace.h"
#include "gui/settings.h"
#include "gui/when_done.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/text_label.h"

#include <QCryptographicHash>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

// What is kept of a book: "b" the path has begun, "x" it was put away, a digit for every step that was
// skipped or looked at.
constexpr char begun = 'b';
constexpr char over = 'x';

char markOf(app::FirstStep step) {
    return char('0' + int(step));
}

QString stateOf(const QString& book) {
    const QByteArray hash = QCryptographicHash::hash(book.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("next_steps.first_steps.") + QString::fromLatin1(hash);
}

QString nameOf(app::FirstStep step) {
    switch (step) {
    case app::FirstStep::Invoices:
        return FirstStepsPanel::tr("Invoices");
    case app::FirstStep::Payments:
        return FirstStepsPanel::tr("Payments");
    case app::FirstStep::Contacts:
        return FirstStepsPanel::tr("Contacts");
    case app::FirstStep::Time:
        return FirstStepsPanel::tr("Calls and meetings");
    case app::FirstStep::Estimates:
        return FirstStepsPanel::tr("Estimates");
    case app::FirstStep::Verdicts:
        return FirstStepsPanel::tr("First verdicts");
    case app::FirstStep::Report:
        return FirstStepsPanel::tr("First report");
    }
    return {};
}

QString whatToDo(app::FirstStep step) {
    switch (step) {
    case app::FirstStep::Invoices:
        return FirstStepsPanel::tr(
            "Begin with the invoices of your invoicing program, with payments if it has "
            "them: they make the clients, too.");
    case app::FirstStep::Payments:
        return FirstStepsPanel::tr(
            "No payment is known yet, so every invoice looks unpaid and no verdict holds: "
            "take the payments from your invoicing program or a bank statement.");
    case app::FirstStep::Contacts:
        return FirstStepsPanel::tr("An address book tells whose telephone numbers and e-mail addresses are "
                                   "whose, so that calls find their client.");
    case app::FirstStep::Time:
        return FirstStepsPanel::tr(
            "A call list, a calendar, a mailbox or a time sheet already holds much of the "
            "time your clients take.");
    case app::FirstStep::Estimates:
        return FirstStepsPanel::tr("What nobody wrote down you can guess: two minutes for the clients that "
                                   "matter.");
    case app::FirstStep::Verdicts:
        return FirstStepsPanel::tr("Now look who needs a decision, and why.");
    case app::FirstStep::Report:
        return FirstStepsPanel::tr("A report on a client has it all on paper: choose one and look.");
    }
    return {};
}

QString deedOf(app::FirstStep step) {
    switch (step) {
    case app::FirstStep::Invoices:
        return FirstStepsPanel::tr("Import invoices…");
    case app::FirstStep::Payments:
        return FirstStepsPanel::tr("Import payments…");
    case app::FirstStep::Contacts:
        return FirstStepsPanel::tr("Import contacts…");
    case app::FirstStep::Time:
        return FirstStepsPanel::tr("Import calls or a calendar…");
    case app::FirstStep::Estimates:
        return FirstStepsPanel::tr("Estimate the time");
    case app::FirstStep::Verdicts:
        return FirstStepsPanel::tr("See the verdicts");
    case app::FirstStep::Report:
        return FirstStepsPanel::tr("See a report");
    }
    return {};
}

} // namespace

FirstStepsPanel::FirstStepsPanel(const Shell& shell, QWidget* parent)
    : QFrame(parent), shell_(shell), what_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      go_(new QPushButton), skip_(new QPushButton(tr("Skip this step"))) {
    auto* heading = new TextLabel(TextSize::Body, TextLabel::Bold);
    heading->setText(tr("The first ten minutes"));
    auto* away = new QPushButton(tr("Put away"));
    away->setAccessibleName(tr("Put the first steps away"));
    for (QPushButton* button : {go_, skip_, away}) {
        button->setAutoDefault(false);
    }
    skip_->setFlat(true);
    away->setFlat(true);
    skip_->setAccessibleName(skip_->text());
    auto* path = new FlowLayout;
    path->setSpacing(space::medium);
    for (TextLabel*& step : steps_) {
        step = new TextLabel;
        path->addWidget(step);
    }
    auto* head = new QHBoxLayout;
    head->addWidget(heading, 1);
    head->addWidget(away);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(what_, 1);
    line->addWidget(go_);
    line->addWidget(skip_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::small, space::large, space::small);
    column->setSpacing(space::tiny);
    column->addLayout(head);
    column->addLayout(path);
    column->addLayout(line);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(heading->text());
    connect(go_, &QPushButton::clicked, this, &FirstStepsPanel::go);
    connect(skip_, &QPushButton::clicked, this, &FirstStepsPanel::skip);
    connect(away, &QPushButton::clicked, this, &FirstStepsPanel::putAway);
    hide();
}

QByteArray FirstStepsPanel::kept() const {
    return shell_.settings.layout(stateOf(book_));
}

void FirstStepsPanel::keep(const QByteArray& state) {
    shell_.settings.setLayout(stateOf(book_), state);
}

void FirstStepsPanel::showBook(const QString& path, bool isOwner) {
    asked_.next();
    book_ = path;
    isOwner_ = isOwner;
    isOver_ = !isOwner || path.isEmpty() || kept().contains(over);
    next_.reset();
    hide();
}

void FirstStepsPanel::reload() {
    if (isOver_) {
        return;
    }
    whenDone(shell_.session.run([](app::Workspace& workspace) { return app::firstSteps(workspace); }), this,
             [this, question = asked_.next()](const Result<app::FirstSteps>& steps) {
                 if (asked_.isCurrent(question) && steps) {
                     showSteps(*steps);
                 }
             });
}

void FirstStepsPanel::showSteps(app::FirstSteps steps) {
    QByteArray state = kept();
    if (!state.contains(begun)) {
        if (!steps.isNew) {
            isOver_ = true; // a book that was at work before
            return;
        }
        keep(state += begun);
    }
    for (size_t i = 0; i < app::kFirstSteps; ++i) {
        if (const auto step = app::FirstStep(i); state.contains(markOf(step))) {
            steps.finish(step);
        }
    }
    next_ = steps.next();
    if (!next_) {
        isOver_ = true;
        keep(state += over);
        hide();
        return;
    }
    for (size_t i = 0; i < app::kFirstSteps; ++i) {
        const auto step = app::FirstStep(i);
        const bool isNext = step == *next_;
        const QString name = nameOf(step);
        steps_[i]->setText(steps.done[i] ? tr("✓ %1").arg(name)
                           : isNext      ? tr("%1. %2").arg(shell_.speech.count(qint64(i) + 1), name)
                                         : name);
        steps_[i]->setAccessibleName(steps.done[i] ? tr("%1: done").arg(name)
                                     : isNext      ? tr("%1: next").arg(name)
                                                   : name);
        steps_[i]->setFont(fontOf(TextSize::Body, isNext));
        steps_[i]->setForegroundRole(isNext ? QPalette::WindowText : QPalette::PlaceholderText);
    }
    what_->setText(whatToDo(*next_));
    go_->setText(deedOf(*next_));
    go_->setAccessibleName(go_->text());
    skip_->setVisible(*next_ != app::FirstStep::Invoices);
    show();
}

void FirstStepsPanel::go() {
    if (!next_) {
        return;
    }
    switch (*next_) {
    case app::FirstStep::Invoices:
    case app::FirstStep::Payments:
    case app::FirstStep::Contacts:
    case app::FirstStep::Time:
        emit pageRequested(PageName::Import);
        return;
    case app::FirstStep::Estimates:
        emit pageRequested(PageName::Estimates);
        return;
    case app::FirstStep::Verdicts:
        skip(); // looked at
        emit verdictsRequested();
        return;
    case app::FirstStep::Report:
        skip();
        emit reportRequested();
        return;
    }
}

void FirstStepsPanel::skip() {
    if (next_) {
        keep(kept() + markOf(*next_));
        reload();
    }
}

void FirstStepsPanel::putAway() {
    keep(kept() + over);
    isOver_ = true;
    hide();
}

} // namespace rapport::gui
