// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backup_desk.h"

#include "app/backups.h"
#include "app/job_control.h"
#include "gui/backup/backup_section.h"
#include "gui/book_control.h"
#include "gui/main_menu.h"
#include "gui/navigation/navigator.h"
#include "gui/settings_page/settings_page.h"
#include "gui/when_done.h"
#include "gui/widgets/in_background.h"
#include "gui/widgets/message_bar.h"
#include "wording/error_wording.h"

#include <QAction>
#include <QDir>
#include <QMutexLocker>
#include <QTimer>

namespace rapport::gui {

namespace {

constexpr int breathMs = 1000; // the first look at the list comes before the disk is kept busy

} // namespace

BackupDesk::BackupDesk(const Shell& shell, BookControl& book, MessageBar& messages, Navigator& navigator,
                       MainMenu& menu, QObject* parent)
    : QObject(parent), shell_(shell), book_(book), messages_(messages), navigator_(navigator),
      section_(navigator.pages().of<SettingsPage>().backups()) {
    connect(&book_, &BookControl::opened, this, &BackupDesk::beginSoon);
    connect(&section_, &BackupSection::restorePrepared, this, &BackupDesk::restore);
    const auto lead = [this](QAction* action, auto ask) {
        connect(action, &QAction::triggered, this, [this, ask] {
            navigator_.open(PageName::Settings);
            ask(section_);
        });
    };
    lead(menu.backUp, [](BackupSection& section) { section.askBackup(); });
    lead(menu.backUpSealed, [](BackupSection& section) { section.askSealed(); });
    lead(menu.restore, [](BackupSection& section) { section.askRestore(); });
}

BackupDesk::~BackupDesk() {
    if (control_) {
        control_->cancel();
    }
    const QMutexLocker untilDone(copying_.get()); // it reads the clock of the session
}

void BackupDesk::beginSoon() {
    const auto soon = [this, path = book_.path()] {
        QTimer::singleShot(breathMs, this, [this, path] { begin(path); });
    };
    const Page* page = navigator_.currentPage();
    if (page->isReady()) {
        soon();
    } else {
        connect(page, &Page::ready, this, soon, Qt::SingleShotConnection);
    }
}

void BackupDesk::begin(const QString& path) {
    if (path != book_.path() || control_) {
        return;
    }
    control_ = std::make_shared<app::JobControl>();
    const auto copied = inBackground([path, &clock = shell_.session.clock(), control = control_,
                                      copying = copying_]() -> Result<std::optional<QString>> {
        const QMutexLocker hold(copying.get());
        if (control->cancelled()) {
            return Error{ErrorKind::Cancelled, "cancelled"};
        }
        return app::backUpAtStart(path, clock, control.get());
    });
    whenDone(copied, this, [this, path](const Result<std::optional<QString>>& copy) {
        control_.reset();
        if (!copy && copy.error().kind != ErrorKind::Cancelled && path == book_.path()) {
            showError(copy.error());
        } else if (copy && *copy) {
            section_.reload();
        }
        emit lookedAfter();
    });
}

void BackupDesk::restore(const app::SharedRestore& prepared) {
    if (control_) {
        control_->cancel();
    }
    whenDone(shell_.session.close(), this, [this, prepared] {
        whenDone(inBackground([prepared, copying = copying_, &clock = shell_.session.clock()] {
                     const QMutexLocker untilDone(copying.get()); // it has the book open, too
                     return app::applyRestore(prepared, clock);
                 }),
                 this, [this](const Result<app::Restored>& restored) { reopen(restored); });
    });
}

void BackupDesk::reopen(const Result<app::Restored>& restored) {
    sayOnceOpen([this, restored] {
        if (restored) {
            messages_.showMessage(
                MessageBar::Kind::Done, tr("The backup is in the place of the book."),
                tr("The book from before is kept: %1").arg(QDir::toNativeSeparators(restored->kept)));
        } else {
            showError(restored.error());
        }
    });
    book_.open(book_.path());
}

// Whatever stood above the page goes when a book is opened.
void BackupDesk::sayOnceOpen(std::function<void()> sentence) {
    connect(&book_, &BookControl::opened, this, std::move(sentence), Qt::SingleShotConnection);
}

void BackupDesk::showError(const Error& error) {
    messages_.showMessage(MessageBar::Kind::Warning, wording::errorSentence(shell_.speech, error));
}

} // namespace rapport::gui
