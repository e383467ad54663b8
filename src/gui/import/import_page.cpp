// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/import_page.h"

#include "gui/import/clients_step.h"
#include "gui/import/columns_step.h"
#include "gui/import/done_step.h"
#include "gui/import/files_step.h"
#include "gui/import/meaning_step.h"
#include "gui/import/receipts_step.h"
#include "gui/import/review_step.h"
#include "gui/import/source_desk.h"
#include "gui/import/step_bar.h"
#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

namespace {

using importing::FileFormat;

/// A file that may be read after all once it is said how it is written.
bool mayBeReadOtherwise(const Error& error) {
    return error.code.startsWith("encoding_") || error.code.startsWith("csv_");
}

/// What the step "What it is" can answer.
bool isQuestion(const Error& error) {
    return error.code.startsWith("date_order_") || error.code.startsWith("decimal_") ||
           error.code.startsWith("kind_") || error.code == "preset_ambiguous" ||
           error.code == "sheet_ambiguous" || error.code == "due_dates_missing" ||
           error.code == "columns_missing" || mayBeReadOtherwise(error);
}

} // namespace

ImportPage::ImportPage(const Shell& shell, JobBar& jobs, QWidget* parent)
    : Page(parent), shell_(shell), desk_(shell, jobs), sources_(new SourceDesk(shell, jobs, this)),
      bar_(new StepBar), stack_(new QStackedWidget), files_(new FilesStep(desk_, *sources_)),
      meaning_(new MeaningStep(desk_)), columns_(new ColumnsStep(desk_)), clients_(new ClientsStep(desk_)),
      receipts_(new ReceiptsStep(desk_)), review_(new ReviewStep(desk_)),
      done_(new DoneStep(desk_)), steps_{files_, meaning_, columns_, clients_, receipts_, review_, done_},
      missing_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)),
      back_(new QPushButton(icon("back", Mirroring::WithLayout), tr("&Back"))),
      next_(new QPushButton(tr("&Next"))), close_(new QPushButton(tr("Cl&ose"))) {
    lay();
    connectDesk();
    connectSteps();
    clear();
}

void ImportPage::lay() {
    auto* title = new TextLabel(TextSize::Title, TextLabel::Bold);
    title->setText(tr("Import"));
    for (ImportStep* step : steps_) {
        stack_->addWidget(step);
    }
    back_->setAccessibleName(tr("Back to the step before"));
    close_->setObjectName(QStringLiteral("closeButton"));
    close_->setAccessibleName(tr("Close without importing"));
    for (QPushButton* button : {back_, next_, close_}) {
        button->setAutoDefault(false);
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(space::large);
    head->addWidget(title);
    head->addWidget(bar_, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::small);
    foot->addWidget(missing_, 1);
    foot->addWidget(back_);
    foot->addWidget(next_);
    foot->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addLayout(head);
    column->addWidget(stack_, 1);
    column->addLayout(foot);

    auto* forward = new QAction(tr("Next step of the import"), this);
    forward->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    forward->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(forward, &QAction::triggered, next_, &QPushButton::click);
    addAction(forward);
    connect(bar_, &StepBar::stepChosen, this, [this](int at) { go(way().value(at)); });
    connect(back_, &QPushButton::clicked, this, &ImportPage::goBack);
    connect(next_, &QPushButton::clicked, this, [this] {
        emit messageOver(); // it was about the step before
        current_ == StepName::Review ? apply() : goNext();
    });
    connect(close_, &QPushButton::clicked, this, &Page::backRequested);
}

void ImportPage::connectDesk() {
    connect(&desk_, &ImportDesk::changed, this, &ImportPage::showState);
    connect(&desk_, &ImportDesk::previewed, this, &ImportPage::takePreview);
    connect(&desk_, &ImportDesk::notRead, this, &ImportPage::takeUnread);
    connect(&desk_, &ImportDesk::planned, this, &ImportPage::takePlan);
    connect(&desk_, &ImportDesk::notPlanned, this, &ImportPage::takeUnplanned);
    connect(&desk_, &ImportDesk::applied, this, &ImportPage::takeApplied);
    connect(&desk_, &ImportDesk::notApplied, this, &ImportPage::takeUnapplied);
    connect(&desk_, &ImportDesk::fileChanged, this, [this](const QString& file) {
        if (needsPlan(current_)) {
            target_ = current_; // worked out again once the first rows are there
        }
        emit done(tr("“%1” has changed and is read again.").arg(QFileInfo(file).fileName()));
    });
}

void ImportPage::connectSteps() {
    for (ImportStep* step : steps_) {
        connect(step, &ImportStep::stateChanged, this, &ImportPage::showState);
        connect(step, &ImportStep::failed, this, &Page::failed);
        connect(step, &ImportStep::done, this, &Page::done);
        connect(step, &ImportStep::undoOffered, this, &Page::undoOffered);
        connect(step, &ImportStep::clientRequested, this,
                [this](Id<Client> id) { emit clientRequested(id); });
    }
    connect(files_, &FilesStep::filesChosen, this, &ImportPage::chooseFiles);
    connect(files_, &FilesStep::lookRequested, this, &ImportPage::choose);
    connect(sources_, &SourceDesk::failed, this, [this](const Error& error) {
        if (isVisible() && error.kind != ErrorKind::Cancelled) {
            emit failed(error);
        }
    });
    connect(review_, &ReviewStep::planRequested, this, [this] {
        target_ = StepName::Review;
        desk_.makePlan();
    });
    connect(done_, &DoneStep::pageRequested, this, &Page::pageRequested);
    connect(done_, &DoneStep::restartRequested, this, &ImportPage::restart);
}

void ImportPage::showBook(const QString& path) {
    Page::showBook(path);
    done_->showBook(path);
}

void ImportPage::clear() {
    restart();
    files_->clear();
    setReady(true);
}

void ImportPage::restart() {
    starting_ = false;
    target_.reset();
    reached_ = StepName::Files;
    meaning_->setUnread({});
    desk_.forget();
    for (ImportStep* step : steps_) {
        step->refresh();
    }
    showStep(StepName::Files);
}

void ImportPage::reload() {
    files_->askImports();
    columns_->askSaved();
    showState();
}

void ImportPage::chooseFiles(const QStringList& files) {
    app::ImportOptions options;
    options.files = files;
    choose(options);
}

void ImportPage::choose(const app::ImportOptions& options) {
    emit messageOver(); // it was about the last look at files
    restart();
    starting_ = true;
    desk_.start(options);
}

QList<StepName> ImportPage::way() const {
    QList<StepName> steps{StepName::Files};
    const auto& preview = desk_.preview();
    const FileFormat format = preview ? preview->format : FileFormat::DelimitedText;
    if (format == FileFormat::DelimitedText || format == FileFormat::Workbook) {
        steps << StepName::Meaning << StepName::Columns;
    } else if (format == FileFormat::CallLog) {
        steps << StepName::Meaning; // of which country its numbers are
    }
    const bool staff = desk_.kind() == importing::ImportKind::Staff;
    const bool nobody = desk_.plan() && desk_.plan()->plan.matches.empty() && !clients_->hasPrivate();
    if (desk_.kind() == importing::ImportKind::Statement) {
        if (!desk_.plan() || !desk_.plan()->plan.receipts.empty()) {
            steps << StepName::Receipts;
        }
    } else if (format != FileFormat::Exchange && !staff && !nobody) {
        steps << StepName::Clients;
    }
    return steps << StepName::Review << StepName::Done;
}

// On the way to a later step nothing may be left open before it; what has to be worked out for it is.
void ImportPage::go(StepName target) {
    target_.reset();
    const QList<StepName> steps = way();
    for (const StepName step : steps) {
        if (step >= target) {
            break;
        }
        if (step >= current_ && !at(step)->isFinished()) {
            showStep(step);
            return;
        }
    }
    if (needsPlan(target) && !desk_.plan()) {
        target_ = target;
        desk_.makePlan();
        return;
    }
    showStep(target);
}

void ImportPage::showStep(StepName step) {
    current_ = step;
    reached_ = std::max(reached_, step);
    at(step)->refresh();
    stack_->setCurrentWidget(at(step));
    showState();
    if (isVisible()) {
        at(step)->takeFocus();
    }
}

void ImportPage::goNext() {
    const QList<StepName> steps = way();
    const auto next = std::ranges::find_if(steps, [this](StepName step) { return step > current_; });
    if (next != steps.end()) {
        go(*next);
    }
}

void ImportPage::goBack() {
    const QList<StepName> steps = way();
    target_.reset();
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (*step < current_) {
            showStep(*step);
            return;
        }
    }
}

void ImportPage::takePreview() {
    meaning_->setUnread({});
    at(current_)->refresh();
    if (starting_) {
        starting_ = false;
        goNext();
    } else if (target_) {
        go(*target_);
    } else if (isVisible() && !isAncestorOf(QApplication::focusWidget())) {
        // What was answered last has gone, and the keyboard with it.
        showState();
        next_->isEnabled() ? next_->setFocus() : at(current_)->takeFocus();
    }
}

void ImportPage::takeUnread(const Error& error) {
    starting_ = false;
    target_.reset();
    if (mayBeReadOtherwise(error)) {
        meaning_->setUnread(error);
        showStep(StepName::Meaning);
    } else {
        showStep(StepName::Files);
        emit failed(error);
    }
}

void ImportPage::takePlan() {
    StepName target = target_.value_or(current_);
    target_.reset();
    if (!way().contains(target)) {
        target = StepName::Review; // no clients to speak of
    }
    clients_->refresh();
    receipts_->refresh();
    if (target == StepName::Review && way().contains(StepName::Clients) && !clients_->isFinished()) {
        target = StepName::Clients;
    }
    showStep(target);
}

void ImportPage::takeUnplanned(const Error& error) {
    target_.reset();
    if (error.kind == ErrorKind::Cancelled) {
        if (needsPlan(current_)) {
            goBack(); // there is nothing to show here
        }
        return;
    }
    if (isQuestion(error)) { // of another file than the one looked at
        const qsizetype file = desk_.options().files.indexOf(error.args.value(QStringLiteral("file")));
        if (file >= 0) {
            desk_.lookAt(size_t(file));
        }
        showStep(error.code == "columns_missing" ? StepName::Columns : StepName::Meaning);
    } else if (needsPlan(current_)) {
        goBack();
    }
    emit failed(error);
}

void ImportPage::apply() {
    if (!review_->isFinished() || desk_.isBusy()) {
        return;
    }
    emit messageOver();
    writing_ = true;
    desk_.apply();
}

void ImportPage::takeApplied() {
    writing_ = false;
    done_->showDone(desk_.plan(), desk_.importId().value_or(0));
    showStep(StepName::Done);
    files_->askImports();
    emit imported();
}

void ImportPage::takeUnapplied(const Error& error) {
    writing_ = false;
    if (error.kind == ErrorKind::Cancelled) {
        return; // nothing was written: it can be tried again
    }
    emit failed(error);
    if (error.kind == ErrorKind::Conflict) { // the book is another one by now, and so is what would change
        target_ = StepName::Review;
        desk_.makePlan();
    }
}

bool ImportPage::backOut() {
    if (desk_.isWorking()) {
        desk_.cancel();
        return true;
    }
    return false;
}

void ImportPage::takeFocus() {
    if (current_ == StepName::Done) {
        clear(); // whoever comes back wants to import something else
    }
    at(current_)->takeFocus();
}

void ImportPage::showState() {
    const QList<StepName> steps = way();
    QStringList titles;
    int reach = 0;
    for (const StepName step : steps) {
        titles << at(step)->title();
        reach = step <= reached_ && reached_ != StepName::Done ? int(titles.size()) - 1 : reach;
    }
    const bool ended = current_ == StepName::Done;
    const bool busy = desk_.isBusy() || sources_->isBusy();
    bar_->setSteps(titles);
    bar_->setCurrent(int(steps.indexOf(current_)), ended || busy ? -1 : reach);
    const bool last = current_ == StepName::Review;
    next_->setText(last ? tr("&Import") : tr("&Next"));
    next_->setIcon(icon(last ? "import" : "forward", last ? Mirroring::Never : Mirroring::WithLayout));
    next_->setAccessibleName(last ? tr("Import what is shown") : tr("Next step"));
    next_->setEnabled(!busy && at(current_)->isFinished());
    next_->setVisible(!ended);
    back_->setVisible(!ended);
    back_->setEnabled(current_ != StepName::Files && !writing_);
    close_->setAccessibleName(ended ? tr("Close") : tr("Close without importing"));
    missing_->setText(ended  ? QString()
                      : busy ? writing_ ? tr("Importing…") : tr("Reading…")
                             : at(current_)->missing());
    setReady(!busy && !files_->isBusy() && !done_->isBusy());
}

} // namespace rapport::gui
