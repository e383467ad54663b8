// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter_template.h"
#include "gui/navigation/page_stack.h"
#include "gui/navigation/pages.h"

#include <QObject>

namespace rapport::gui {

class LockedPage;
class Settings;

/// Which page is on top and which follows which. Only the page on top is kept up to date with the book; the
/// others ask again when they are next looked at.
class Navigator : public QObject {
    Q_OBJECT

public:
    explicit Navigator(const PageParts& parts, QObject* parent = nullptr);

    PageStack* stack() const { return stack_; } ///< To be laid out; owns the pages.
    const Pages& pages() const { return pages_; }
    Page* currentPage() const { return stack_->currentPage(); }
    /// Whether the place is there now: whatever it needs of a book and a role.
    bool mayOpen(PageName name) const;
    PageName current() const { return pages_.nameOf(currentPage()); }

    /// Opens a place; one that needs a client shows the client chosen, or the list when there is none.
    void open(PageName name);
    void openClient(Id<Client> id, ClientTab tab = ClientTab::Overview);
    void openReport(Id<Client> id);
    void openWhatIf(Id<Client> id);
    void openStatement(Id<Client> id);
    void openDossier(Id<Client> id);
    /// The report on all clients.
    void openPortfolioReport();
    /// Without a kind the one that fits how the client stands.
    void openLetter(Id<Client> id, std::optional<LetterKind> kind = {});
    /// The chapter of the guide that speaks of the page on top.
    void openHelp();
    /// The chapter of this heading.
    void openHelpOn(const QString& topic);
    /// The clients opened lately in this book, newest first.
    QList<Id<Client>> recentClients() const;
    /// The client whose page is open, else the one chosen in the list; null when there is none.
    Id<Client> chosenClient() const;
    void back();
    void forward();
    /// Esc: out of what is going on in the page, else back, but not from one main place to another.
    void backOut();

    /// Another book is open: every page starts anew, with the clients on top.
    void showBook(const QString& path, bool isOwner);
    void refresh(const app::ChangeNotice& notice);
    /// The open book is looked at as the owner or as staff: every page forgets what it showed and asks anew.
    /// Places of the owner's show a locked page to staff.
    void setOwnerView(bool isOwner);

signals:
    void moved();
    void logRequested(rapport::Id<rapport::Client> id);
    /// Somebody wants into the owner's view.
    void unlockRequested();

private:
    void go(PageName name);

    Settings& settings_;
    QString book_;
    Pages pages_;
    PageStack* stack_;
    LockedPage* locked_;
    PageName lockedFor_ = PageName::Clients; ///< What the locked page stands in for.
    bool isOwner_ = true;
};

} // namespace rapport::gui
