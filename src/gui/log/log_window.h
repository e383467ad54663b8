// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts.h"
#include "gui/log/log_parts.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QPushButton;

namespace rapport::app {
struct ChangeNotice;
}

namespace rapport::gui {

class DraftOffer;
class LogForm;
class MessageBar;
class TextLabel;

/// One dealing being logged, in a small window of its own; there may be several. Return saves and closes,
/// Ctrl+Shift+Return saves and begins the next, Esc closes. What stands in it is kept as a draft every
/// second, so that neither Esc nor a crash loses it. Deletes itself once closed.
class LogWindow : public QDialog {
    Q_OBJECT

public:
    explicit LogWindow(const LogParts& parts);
    ~LogWindow() override;

    void setClient(Id<Client> id, const QString& name);
    void setNewClient(const QString& number);
    /// Small print under the client.
    void setRemark(const QString& remark);
    /// What was left unsaved; offered for as long as nothing is written here.
    void offer(std::vector<app::LogDraft> drafts);
    void take(const app::LogDraft& draft);
    bool isWorthKeeping() const;

    /// The draft of this window; to be looked at on the storage thread only.
    std::shared_ptr<app::DraftId> draft() const { return draft_; }
    /// People and templates have arrived.
    bool isReady() const { return ready_; }

    void save();
    void saveAndNext();
    void reject() override;

signals:
    /// It is on disk; a sentence that says what.
    void logged(const QString& sentence);
    /// A draft is to be continued and this window is in use.
    void continueRequested(const rapport::app::LogDraft& draft);
    void helpRequested();
    void ready();

private:
    void lay();
    void startAfresh();
    void read();
    void takeChange(const app::ChangeNotice& notice);
    void store(bool next);
    void keepDraft();
    void discard(const app::LogDraft& draft);
    void writeTemplate(const app::Command& command);
    void showError(const Error& error);

    LogParts parts_;
    DraftOffer* offer_;
    LogForm* form_;
    MessageBar* message_;
    TextLabel* said_;
    QPushButton* save_;
    QPushButton* next_;
    QTimer keep_;
    std::shared_ptr<app::DraftId> draft_;
    app::LogEntry kept_; ///< As last written as a draft.
    bool isKept_ = false;
    bool saving_ = false;
    bool over_ = false; ///< Saved; nothing is left to keep.
    bool ready_ = false;
};

} // namespace rapport::gui
