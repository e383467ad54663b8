// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "gui/shell.h"

#include <QKeySequence>
#include <QObject>

#include <memory>

class QAction;
class QMenu;

namespace rapport::gui {

class BookForm;
class Page;
class RecordActions;

/// What the page offers for the client as a whole: new records of every kind, the client's own details and
/// contacts, the archive, deleting. In two menus, and each by itself for the palette.
class ClientMenu : public QObject {
    Q_OBJECT

public:
    ClientMenu(const Shell& shell, RecordActions& records, Page& page);

    void showClient(std::shared_ptr<const app::ClientPage> page);
    void clear();
    /// Letters are the owner's; staff log an incident with the dealing it happened in.
    void setOwnerView(bool isOwner);

    QMenu* addMenu() const { return addMenu_; }
    QMenu* clientMenu() const { return clientMenu_; }
    QAction* log() const { return log_; }

signals:
    /// A letter is to be written; nothing: of the kind that fits.
    void letterRequested(std::optional<rapport::LetterKind> kind);
    /// Everything held on the client is to be shown.
    void dossierRequested();
    /// The client is about to be deleted: nothing of it may be asked for any more.
    void leaving();
    /// It could not be deleted after all.
    void stayed(rapport::Id<rapport::Client> id);

private:
    using MakeForm = BookForm* (*)(const Shell&, Id<Client>);

    QAction* add(QMenu* menu, const char* iconName, const QString& text);
    QAction* addForm(const char* iconName, const QString& text, MakeForm make, const QKeySequence& keys = {});
    void addLetters();
    void showContacts();
    void setArchived(bool archived);
    void addPrivacy();
    void remove();
    void askErase();
    void erase(Id<Client> id, const QStringList& copies);

    Shell shell_;
    RecordActions& records_;
    Page& page_;
    std::shared_ptr<const app::ClientPage> shown_;
    QMenu* addMenu_;
    QMenu* clientMenu_;
    QAction* log_;
    QAction* incident_ = nullptr;
    QAction* estimate_ = nullptr;
    QAction* archive_ = nullptr;
    QMenu* letterMenu_ = nullptr;
    QList<QAction*> letters_;
    QAction* remove_ = nullptr;
    QList<QAction*> privacy_;
    QList<QAction*> contacts_;
};

} // namespace rapport::gui
