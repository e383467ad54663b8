// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restore.h"
#include "base/error.h"
#include "gui/shell.h"

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace rapport::app {
class JobControl;
}

namespace rapport::gui {

class BackupSection;
class BookControl;
class MainMenu;
class MessageBar;
class Navigator;

/// Copies the open book by itself once its first page is shown, and puts backups in its place.
class BackupDesk : public QObject {
    Q_OBJECT

public:
    BackupDesk(const Shell& shell, BookControl& book, MessageBar& messages, Navigator& navigator,
               MainMenu& menu, QObject* parent);
    /// Stops a copy that is being made.
    ~BackupDesk() override;

signals:
    /// A copy was made by itself, or there was no need of one.
    void lookedAfter();

private:
    void beginSoon();
    void begin(const QString& path);
    void restore(const app::SharedRestore& prepared);
    void reopen(const Result<app::Restored>& restored);
    void sayOnceOpen(std::function<void()> sentence);
    void showError(const Error& error);

    Shell shell_;
    BookControl& book_;
    MessageBar& messages_;
    Navigator& navigator_;
    BackupSection& section_;
    std::shared_ptr<app::JobControl> control_;
    std::shared_ptr<QMutex> copying_ = std::make_shared<QMutex>(); ///< Held while a copy is being made.
};

} // namespace rapport::gui
