// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_finder.h"
#include "app/drafts.h"
#include "gui/shell.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

namespace rapport::gui {

class LogWindow;
class MessageBar;

/// Opens the windows in which dealings are logged, over the book that is open, and keeps track of what was
/// begun and not saved.
class LogDesk : public QObject {
    Q_OBJECT

public:
    explicit LogDesk(const Shell& shell, QObject* parent = nullptr);
    ~LogDesk() override;

    /// Another book is open: the windows over the one before close, their drafts stay with it.
    void showBook(const QString& path);

    /// Where to say, once a book is open, that something in it is unsaved.
    void offerDraftsOn(MessageBar* messages) { messages_ = messages; }

    /// A new window. Null while no book is open.
    LogWindow* open();
    /// With this client chosen; a null id: none.
    LogWindow* openFor(Id<Client> id);
    /// With the client of this telephone number, or a new one of it.
    LogWindow* openForNumber(const QString& number);
    /// With what was left unsaved last.
    LogWindow* continueDraft();

signals:
    /// A dealing is on disk.
    void logged(const QString& sentence);
    void helpRequested();

private:
    using DraftList = std::vector<app::LogDraft>;
    /// Hands the drafts no window has to `take`.
    template <typename Take>
    void askDrafts(QObject* context, Take take);
    LogWindow* make();
    void offerDrafts(LogWindow* window);

    const Shell shell_;
    MessageBar* messages_ = nullptr;
    QString book_;
    std::shared_ptr<app::ClientFinder> finder_;
    QList<QPointer<LogWindow>> windows_;
};

} // namespace rapport::gui
