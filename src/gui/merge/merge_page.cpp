// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/merge/merge_page.h"

#include "app/command_runner.h"
#include "app/staff_directory.h"
#include "app/workspace.h"
#include "gui/clients/twin_list.h"
#include "gui/merge/merge_view.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/text_direction.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

struct MergePage::Answer {
    std::vector<app::LikePair> pairs;
    std::vector<Staff> staff;
};

MergePage::MergePage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), list_(new QListWidget), view_(new MergeView(shell)),
      empty_(new EmptyState), middle_(new QStackedWidget), swap_(new QPushButton(tr("&Swap sides"))),
      merge_(new QPushButton(icon("merge"), tr("&Merge"))) {
    lay();
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < int(pairs_.size())) {
            kept_ = pairs_[size_t(row)].first.client;
            other_ = pairs_[size_t(row)].second.client;
            ask();
        }
    });
    connect(list_, &QListWidget::itemActivated, this, [this] { view_->focusFirst(); });
    connect(swap_, &QPushButton::clicked, this, &MergePage::swap);
    connect(merge_, &QPushButton::clicked, this, &MergePage::merge);
    auto* accept = new QAction(icon("merge"), tr("Merge these two"), this);
    accept->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    accept->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(accept, &QAction::triggered, this, &MergePage::merge);
    addAction(accept);
}

void MergePage::lay() {
    auto* back = new QToolButton;
    back->setIcon(icon("back", Mirroring::WithLayout));
    back->setAutoRaise(true);
    back->setFocusPolicy(Qt::StrongFocus);
    back->setAccessibleName(tr("Back"));
    back->setToolTip(tr("Back (Esc)"));
    connect(back, &QToolButton::clicked, this, &Page::backRequested);
    auto* title = new TextLabel(TextSize::Title, TextLabel::Bold);
    title->setText(tr("Entered twice?"));
    swap_->setAccessibleName(tr("Swap sides"));
    swap_->setToolTip(tr("Keep the other of the two"));
    merge_->setAccessibleName(tr("Merge"));
    merge_->setToolTip(tr("Make one client of the two (Ctrl+Return)"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::small, space::medium, space::large, space::medium);
    row->setSpacing(space::medium);
    row->addWidget(back);
    row->addWidget(title, 1);
    row->addWidget(swap_);
    row->addWidget(merge_);

    list_->setAccessibleName(tr("Likely pairs"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setItemDelegate(new OwnDirectionDelegate(list_));
    list_->setSpacing(space::tiny / 2);
    middle_->addWidget(empty_);
    middle_->addWidget(view_);
    auto* splitter = new QSplitter;
    splitter->addWidget(list_);
    splitter->addWidget(middle_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(splitter, 1);
    showState();
}

void MergePage::showPair(Id<Client> kept, Id<Client> other) {
    kept_ = kept;
    other_ = other;
    sides_.reset();
    outdate();
}

void MergePage::clear() {
    asked_.next();
    looked_.next();
    pairs_.clear();
    kept_ = other_ = {};
    sides_.reset();
    const QSignalBlocker quiet(list_);
    list_->clear();
    showState();
}

void MergePage::reload() {
    setReady(false);
    const int question = asked_.next();
    whenDone(shell_.session.run([](app::Workspace& book) -> Result<Answer> {
        Answer answer;
        RAPPORT_TRY_ASSIGN(answer.pairs, app::Duplicates(book).pairs());
        RAPPORT_TRY_ASSIGN(answer.staff, book.staff().list());
        return answer;
    }),
             this, [this, question](Result<Answer> answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     take(std::move(answer).value());
                 } else {
                     emit failed(answer.error());
                     setReady(true);
                 }
             });
}

void MergePage::take(Answer answer) {
    pairs_ = std::move(answer.pairs);
    staff_ = std::move(answer.staff);
    const auto isShown = [this](const app::LikePair& pair) {
        return (pair.first.client == kept_ && pair.second.client == other_) ||
               (pair.first.client == other_ && pair.second.client == kept_);
    };
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const app::LikePair& pair : pairs_) {
            //: One of the pairs that may be the same client: both names and, on a line of its own, why
            auto* item = new QListWidgetItem(tr("%1 and %2\n%3")
                                                 .arg(shell_.speech.isolated(pair.first.name),
                                                      shell_.speech.isolated(pair.second.name),
                                                      likenessText(pair.second)));
            list_->addItem(item);
        }
        const auto found = std::ranges::find_if(pairs_, isShown);
        list_->setCurrentRow(found == pairs_.end() ? -1 : int(found - pairs_.begin()));
    }
    if (kept_.isNull() && !pairs_.empty()) {
        list_->setCurrentRow(0); // asks
    } else if (!kept_.isNull()) {
        ask();
    } else {
        showState();
        setReady(true);
    }
}

void MergePage::ask() {
    setReady(false);
    const int question = looked_.next();
    whenDone(shell_.session.run([kept = kept_, other = other_](app::Workspace& book) {
        return mergeSides(book, kept, other);
    }),
             this, [this, question](const Result<app::MergeSides>& answer) {
                 if (looked_.isCurrent(question)) {
                     showSides(answer);
                 }
             });
}

void MergePage::showSides(const Result<app::MergeSides>& answer) {
    if (answer) {
        sides_ = *answer;
        view_->setSides(*sides_, staff_);
    } else {
        sides_.reset();
        kept_ = other_ = {};
        if (answer.error().code != "client_not_found") { // gone meanwhile: there is nothing left to merge
            emit failed(answer.error());
        }
    }
    showState();
    setReady(true);
}

void MergePage::showState() {
    if (!sides_) {
        if (pairs_.empty()) {
            empty_->say(
                tr("Nobody seems to be in the book twice"),
                tr("Names, e-mail addresses and telephone numbers were compared. To merge two clients "
                   "all the same, choose both in the list of clients."));
        } else {
            empty_->say(tr("Choose a pair"), tr("Both entries are then shown beside each other."));
        }
    }
    list_->setVisible(!pairs_.empty());
    middle_->setCurrentWidget(sides_ ? static_cast<QWidget*>(view_) : empty_);
    swap_->setEnabled(sides_.has_value());
    merge_->setEnabled(sides_.has_value());
}

void MergePage::swap() {
    if (sides_) {
        std::swap(kept_, other_);
        std::swap(sides_->kept, sides_->other);
        view_->setSides(*sides_, staff_);
    }
}

void MergePage::merge() {
    if (!sides_) {
        return;
    }
    const Client merged = view_->merged();
    const app::MergeClients command{merged, other_, sides_->kept.client.version,
                                    sides_->other.client.version};
    const QString other = sides_->other.client.record.name;
    merge_->setEnabled(false); // until the book answers
    swap_->setEnabled(false);
    whenDone(shell_.session.run([command](app::Workspace& book) -> Result<void> {
        RAPPORT_TRY(book.commands().run(command));
        return {};
    }),
             this, [this, merged, other](const Result<void>& answer) { showMerged(merged, other, answer); });
}

void MergePage::showMerged(const Client& merged, const QString& other, const Result<void>& answer) {
    if (answer) {
        kept_ = other_ = {};
        sides_.reset();
        refresh();
        //: %1 is the client that went, %2 the one that was kept
        emit undoOffered(tr("“%1” was merged into “%2”.").arg(other, merged.name));
    } else {
        emit failed(answer.error());
        refresh(); // whatever was changed meanwhile is shown
    }
    showState();
}

void MergePage::takeFocus() {
    if (list_->count() > 0) {
        list_->setFocus();
    } else {
        view_->focusFirst();
    }
}

} // namespace rapport::gui
