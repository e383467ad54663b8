// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/log_desk.h"

#include "app/records.h"
#include "gui/log/log_parts.h"
#include "gui/log/log_sentences.h"
#include "gui/log/log_window.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/text_direction.h"

#include <algorithm>

namespace rapport::gui {

LogDesk::LogDesk(const Shell& shell, QObject* parent)
    : QObject(parent), shell_(shell), finder_(std::make_shared<app::ClientFinder>()) {}

LogDesk::~LogDesk() {
    for (const auto& window : std::as_const(windows_)) {
        delete window.data();
    }
}

template <typename Take>
void LogDesk::askDrafts(QObject* context, Take take) {
    std::vector<std::shared_ptr<app::DraftId>> open;
    for (const auto& window : std::as_const(windows_)) {
        if (window) {
            open.push_back(window->draft());
        }
    }
    whenDone(runInBook(LogParts{shell_, finder_, book_},
                       [open](app::Workspace& workspace) -> Result<DraftList> {
                           RAPPORT_TRY_ASSIGN(DraftList drafts, app::Drafts(workspace).all());
                           std::erase_if(drafts, [&open](const app::LogDraft& draft) {
                               return std::any_of(open.begin(), open.end(),
                                                  [&draft](const auto& id) { return *id == draft.id; });
                           });
                           return drafts;
                       }),
             context, [take = std::move(take)](Result<DraftList> answer) mutable {
                 if (answer) { // what cannot be read is not offered
                     take(std::move(answer).value());
                 }
             });
}

void LogDesk::showBook(const QString& path) {
    for (const auto& window : std::as_const(windows_)) {
        if (window) {
            window->close();
        }
    }
    book_ = path;
    askDrafts(this, [this](const DraftList& drafts) {
        if (!drafts.empty() && messages_) {
            messages_->showMessage(MessageBar::Kind::Info,
                                   unsavedSentence(shell_.speech, drafts.back().entry), {}, tr("Continue"),
                                   [this] { continueDraft(); });
        }
    });
}

LogWindow* LogDesk::make() {
    if (book_.isEmpty()) {
        return nullptr;
    }
    windows_.removeIf([](const QPointer<LogWindow>& window) { return !window || !window->isVisible(); });
    auto* window = new LogWindow(LogParts{shell_, finder_, book_});
    connect(window, &LogWindow::logged, this, &LogDesk::logged);
    connect(window, &LogWindow::helpRequested, this, &LogDesk::helpRequested);
    connect(window, &LogWindow::continueRequested, this, [this](const app::LogDraft& draft) {
        if (LogWindow* another = make()) {
            another->take(draft);
        }
    });
    if (!windows_.isEmpty()) {
        const int aside = int(windows_.size()) * space::page;
        window->move(windows_.first()->pos() + QPoint(aside, aside));
    }
    windows_ << window;
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

void LogDesk::offerDrafts(LogWindow* window) {
    askDrafts(window, [window](DraftList drafts) { window->offer(std::move(drafts)); });
}

LogWindow* LogDesk::open() {
    LogWindow* window = make();
    if (window) {
        offerDrafts(window);
    }
    return window;
}

LogWindow* LogDesk::openFor(Id<Client> id) {
    LogWindow* window = open();
    if (window && !id.isNull()) {
        whenDone(runInBook(LogParts{shell_, finder_, book_},
                           [id](app::Workspace& workspace) { return workspace.records().byId(id); }),
                 window, [window](const Result<Stored<Client>>& client) {
                     if (client && !window->isWorthKeeping()) {
                         window->setClient(client->record.id, client->record.name);
                     }
                 });
    }
    return window;
}

LogWindow* LogDesk::openForNumber(const QString& number) {
    LogWindow* window = open();
    if (!window) {
        return nullptr;
    }
    using Clients = std::vector<app::FoundClient>;
    whenDone(runInBook(LogParts{shell_, finder_, book_},
                       [finder = finder_, number](app::Workspace& workspace) -> Result<Clients> {
                           return finder->byPhone(workspace, number);
                       }),
             window, [window, number](const Result<Clients>& answer) {
                 if (!answer || window->isWorthKeeping()) {
                     return;
                 }
                 if (answer->empty()) {
                     window->setNewClient(number);
                     return;
                 }
                 window->setClient(answer->front().id, answer->front().name);
                 QStringList others;
                 for (size_t i = 1; i < answer->size(); ++i) {
                     others << isolated((*answer)[i].name);
                 }
                 if (!others.isEmpty()) {
                     window->setRemark(
                         tr("Also of this number: %1").arg(QLocale().createSeparatedList(others)));
                 }
             });
    return window;
}

LogWindow* LogDesk::continueDraft() {
    LogWindow* window = make();
    if (window) {
        askDrafts(window, [window](DraftList drafts) {
            if (drafts.empty()) {
                return;
            }
            window->take(drafts.back());
            drafts.pop_back();
            window->offer(std::move(drafts));
        });
    }
    return window;
}

} // namespace rapport::gui
