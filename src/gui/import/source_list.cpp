// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/source_list.h"

#include "app/command_runner.h"
#include "app/workspace.h"
#include "gui/forms/book_form.h"
#include "gui/import/source_desk.h"
#include "gui/import/source_text.h"
#include "gui/import/taken_back_view.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/fact_model.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "wording/field_words.h"

#include <QAction>
#include <QDir>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int mostRows = 5; ///< Of the list before it scrolls.

} // namespace

SourceList::SourceList(const Shell& shell, SourceDesk& desk, QWidget* parent)
    : QWidget(parent), shell_(shell), desk_(desk),
      model_(new FactModel(
          {tr("Source"), tr("What"), tr("Where"), tr("Taken last"), tr("State"), tr("At start")}, {}, this)),
      table_(new TableView(tr("Remembered sources"))), outcome_(new MessageBar),
      takenBack_(new TakenBackView(shell)), buttons_(new QWidget) {
    auto* flow = new FlowLayout(buttons_);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    take_ = addButton(tr("Take now"), tr("Take the chosen source now"), &SourceList::takeChosen);
    takeAll_ = addButton(tr("Take all"), tr("Take all sources now"), &SourceList::takeAll);
    look_ = addButton(tr("Look at it…"), tr("Look at the chosen source step by step"), &SourceList::look);
    look_->setToolTip(tr("To say whose numbers and addresses are, and to see what would change"));
    atStart_ = addButton({}, {}, &SourceList::turnAtStart);
    forget_ = addButton(tr("Forget"), tr("Forget the chosen source"), &SourceList::forget);
    forget_->setToolTip(tr("What was taken from it stays in the book"));
    table_->setModel(model_);
    table_->setColumnWidths({24, 16, 0, 30, 24, 9});
    auto* removal = new QAction(tr("Forget"), this);
    removal->setShortcut(QKeySequence::Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    connect(removal, &QAction::triggered, forget_, &QPushButton::click);
    table_->addAction(removal);
    auto* heading = new TextLabel(TextSize::Body, TextLabel::Bold);
    heading->setText(tr("Remembered sources"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(heading);
    column->addWidget(outcome_);
    column->addWidget(takenBack_);
    column->addWidget(table_);
    column->addWidget(buttons_);
    connect(table_, &TableView::rowOpened, this, &SourceList::takeChosen);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SourceList::allow);
    connect(&desk_, &SourceDesk::taken, this, &SourceList::showTaken);
    connect(&desk_, &SourceDesk::busyChanged, this, [this] {
        allow();
        emit busyChanged();
    });
    connect(takenBack_, &TakenBackView::takenBack, this, &SourceList::ask);
    connect(takenBack_, &TakenBackView::failed, this, &SourceList::failed);
    connect(takenBack_, &TakenBackView::clientRequested, this, &SourceList::clientRequested);
    connect(takenBack_, &TakenBackView::busyChanged, this, [this] {
        allow();
        emit busyChanged();
    });
    clear();
}

QPushButton* SourceList::addButton(const QString& text, const QString& accessibleName,
                                   void (SourceList::*deed)()) {
    auto* button = new QPushButton(text);
    button->setAccessibleName(accessibleName);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, deed);
    buttons_->layout()->addWidget(button);
    return button;
}

bool SourceList::isBusy() const {
    return asking_ || desk_.isBusy() || takenBack_->isBusy();
}

void SourceList::clear() {
    asked_.next();
    asking_ = false;
    outcome_->hide();
    takenBack_->clear();
    showSources({});
}

void SourceList::ask() {
    asking_ = true;
    const int question = asked_.next();
    whenDone(
        shell_.session.run([](app::Workspace& workspace) { return app::RecordSources(workspace).all(); }),
        this, [this, question](Result<std::vector<app::SourceStanding>> answer) {
            if (!asked_.isCurrent(question)) {
                return;
            }
            asking_ = false;
            if (answer) {
                showSources(std::move(answer).value());
            } else {
                emit failed(answer.error());
            }
            emit busyChanged();
        });
}

void SourceList::showSources(std::vector<app::SourceStanding> sources) {
    const app::SourceStanding* before = chosen();
    const Id<RecordSource> kept = before ? before->source.record.id : Id<RecordSource>();
    sources_ = std::move(sources);
    std::vector<FactRow> rows;
    int current = 0;
    for (const app::SourceStanding& one : sources_) {
        const RecordSource& source = one.source.record;
        current = source.id == kept ? int(rows.size()) : current;
        QString last;
        if (one.last) {
            const QString when = wording::momentText(shell_.speech, one.last->at);
            const int fresh = int(one.last->totals.created);
            //: When a source was taken last, and how many records were new
            last = fresh > 0 ? tr("%1: %n new", nullptr, fresh).arg(when) : when;
        }
        FactRow row;
        row.cells << source.name << sourceKindText(source) << QDir::toNativeSeparators(source.path) << last
                  << standingText(one) << (source.atStart ? tr("Yes") : tr("No"));
        rows.push_back(std::move(row));
    }
    model_->setRows(std::move(rows));
    fitRows(table_, mostRows);
    setVisible(!sources_.empty());
    if (!sources_.empty()) {
        table_->setCurrentIndex(model_->index(current, 0));
    }
    allow();
}

const app::SourceStanding* SourceList::chosen() const {
    const int row = table_->currentIndex().row();
    return row >= 0 && row < int(sources_.size()) ? &sources_[size_t(row)] : nullptr;
}

void SourceList::allow() {
    const app::SourceStanding* one = chosen();
    const bool free = !isBusy();
    for (QPushButton* button : {take_, look_, atStart_, forget_}) {
        button->setEnabled(one && free);
    }
    takeAll_->setEnabled(free);
    takeAll_->setVisible(sources_.size() > 1);
    const bool atStart = one && one->source.record.atStart;
    atStart_->setText(atStart ? tr("Not at the start any more") : tr("Take at the start"));
    atStart_->setAccessibleName(atStart ? tr("Do not take the chosen source when the book is opened")
                                        : tr("Take the chosen source when the book is opened"));
}

void SourceList::takeChosen() {
    if (const app::SourceStanding* one = chosen(); one && !isBusy()) {
        desk_.take({one->source.record.id});
    }
}

void SourceList::takeAll() {
    std::vector<Id<RecordSource>> ids;
    for (const app::SourceStanding& one : sources_) {
        ids.push_back(one.source.record.id);
    }
    desk_.take(ids);
}

void SourceList::showTaken(const std::vector<app::SourceTaken>& all) {
    if (all.empty()) {
        return;
    }
    QStringList lines;
    std::vector<const app::SourceTaken*> imports;
    bool troubled = false;
    for (const app::SourceTaken& one : all) {
        lines << takenText(shell_.speech, one);
        troubled |= one.error.has_value();
        if (one.importId) {
            imports.push_back(&one);
        }
        for (const app::FileLeft& file : one.left) {
            lines << QDir::toNativeSeparators(file.file);
        }
    }
    takenBack_->clear();
    const auto kind = troubled ? MessageBar::Kind::Warning : MessageBar::Kind::Done;
    const QString first = lines.takeFirst();
    const QString details = lines.join(QLatin1Char('\n'));
    if (imports.size() == 1) { // of several, each is taken back in the list of imports
        outcome_->showMessage(kind, first, details, tr("Take back"),
                              [this, id = *imports.front()->importId, name = imports.front()->name] {
                                  takenBack_->takeBack(id, name);
                              });
    } else {
        outcome_->showMessage(kind, first, details);
    }
    ask();
}

void SourceList::turnAtStart() {
    if (const app::SourceStanding* one = chosen()) {
        RecordSource changed = one->source.record;
        changed.atStart = !changed.atStart;
        run([changed, version = one->source.version](app::Workspace& workspace) {
            return workspace.commands().run(app::Update<RecordSource>{changed, version});
        });
    }
}

void SourceList::forget() {
    if (const app::SourceStanding* one = chosen()) {
        outcome_->hide();
        run([id = one->source.record.id](app::Workspace& workspace) {
            return workspace.commands().run(app::Remove<RecordSource>{id});
        });
    }
}

void SourceList::run(std::function<Result<app::Outcome>(app::Workspace&)> command) {
    whenDone(shell_.session.run(std::move(command)), this, [this](const Result<app::Outcome>& outcome) {
        if (outcome) {
            emit undoOffered(doneSentence(shell_.speech, outcome->text));
        } else {
            emit failed(outcome.error());
        }
        ask();
    });
}

void SourceList::look() {
    const app::SourceStanding* one = chosen();
    if (!one) {
        return;
    }
    whenDone(shell_.session.run([source = one->source.record](app::Workspace& workspace) {
        return app::RecordSources(workspace).optionsOf(source);
    }),
             this, [this](const Result<app::ImportOptions>& options) {
                 if (options) {
                     emit lookRequested(*options);
                 } else {
                     emit failed(options.error());
                 }
             });
}

} // namespace rapport::gui
