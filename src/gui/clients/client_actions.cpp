// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_actions.h"

#include "app/command_runner.h"
#include "app/exporter.h"
#include "gui/when_done.h"
#include "wording/words.h"

#include <QDir>

namespace rapport::gui {

using app::Outcome;
using app::Workspace;

ClientActions::ClientActions(const Shell& shell, QObject* parent) : QObject(parent), shell_(shell) {}

QString ClientActions::sentenceOf(const app::ChangeClients& change) const {
    const int count = int(change.clients.size());
    if (change.archived) {
        return *change.archived ? tr("%n client(s) put into the archive.", nullptr, count)
                                : tr("%n client(s) taken out of the archive.", nullptr, count);
    }
    if (change.status) {
        //: %1 is the status: "Active"
        return tr("Status of %n client(s) set to %1.", nullptr, count)
            .arg(wording::word(shell_.speech, *change.status));
    }
    if (!change.addTags.isEmpty()) {
        return tr("%n client(s) tagged.", nullptr, count);
    }
    if (!change.removeTags.isEmpty()) {
        return tr("Tags taken off %n client(s).", nullptr, count);
    }
    return tr("Set for %n client(s) who looks after them.", nullptr, count);
}

void ClientActions::change(app::ChangeClients change) {
    if (change.clients.empty()) {
        return;
    }
    whenDone(shell_.session.run([change](Workspace& book) { return book.commands().run(change); }), this,
             [this, change](const Result<Outcome>& answer) {
                 if (answer) {
                     emit undoOffered(sentenceOf(change));
                 } else {
                     emit failed(answer.error());
                 }
             });
}

void ClientActions::remove(const std::vector<Id<Client>>& clients) {
    if (clients.empty()) {
        return;
    }
    whenDone(shell_.session.run([clients](Workspace& book) -> Result<int> {
        int removed = 0;
        for (const Id<Client> id : clients) {
            RAPPORT_TRY(book.commands().run(app::Remove<Client>{id}));
            ++removed;
        }
        return removed;
    }),
             this, [this](const Result<int>& answer) {
                 if (!answer) {
                     emit failed(answer.error());
                 } else if (*answer == 1) {
                     emit undoOffered(tr("The client was deleted."));
                 } else {
                     emit done(tr("%n client(s) were deleted.", nullptr, *answer),
                               tr("Undo brings them back, one after the other."));
                 }
             });
}

void ClientActions::exportTo(const QString& file, const std::vector<Id<Client>>& clients) {
    whenDone(shell_.session.run(
                 [file, clients](Workspace& book) { return book.exporter().clientsCsv(file, clients); }),
             this, [this, file, count = int(clients.size())](const Result<void>& answer) {
                 if (answer) {
                     emit done(tr("%n client(s) saved.", nullptr, count), QDir::toNativeSeparators(file));
                 } else {
                     emit failed(answer.error());
                 }
             });
}

void ClientActions::keep(const SavedView& view) {
    const bool isNew = view.id.isNull();
    whenDone(shell_.session.run([view, isNew](Workspace& book) {
        return isNew ? book.commands().run(app::Add<SavedView>{view})
                     : book.commands().run(app::Update<SavedView>{view});
    }),
             this, [this, view, isNew](const Result<Outcome>& answer) {
                 if (!answer) {
                     emit failed(answer.error());
                 } else if (isNew) {
                     emit viewAdded(Id<SavedView>(answer->created.front().id));
                     emit undoOffered(tr("View “%1” saved.").arg(view.name));
                 } else {
                     emit undoOffered(tr("View “%1” changed.").arg(view.name));
                 }
             });
}

void ClientActions::remove(const SavedView& view) {
    whenDone(shell_.session.run(
                 [id = view.id](Workspace& book) { return book.commands().run(app::Remove<SavedView>{id}); }),
             this, [this, name = view.name](const Result<Outcome>& answer) {
                 if (answer) {
                     emit undoOffered(tr("View “%1” deleted.").arg(name));
                 } else {
                     emit failed(answer.error());
                 }
             });
}

} // namespace rapport::gui
