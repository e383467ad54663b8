// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/navigator.h"

#include "gui/access/locked_page.h"
#include "gui/client/client_page.h"
#include "gui/clients/clients_page.h"
#include "gui/help/help_page.h"
#include "gui/import/file_drop.h"
#include "gui/letter/letter_page.h"
#include "gui/merge/merge_page.h"
#include "gui/report/report_page.h"
#include "gui/settings.h"
#include "gui/shell.h"
#include "gui/what_if/what_if_page.h"

namespace rapport::gui {

Navigator::Navigator(const PageParts& parts, QObject* parent)
    : QObject(parent), settings_(parts.shell.settings), pages_(parts), stack_(new PageStack),
      locked_(new LockedPage) {
    for (Page* page : pages_.all()) {
        stack_->addWidget(page);
        connect(page, &Page::backRequested, this, &Navigator::back);
        connect(page, &Page::pageRequested, this, &Navigator::open);
        connect(page, &Page::clientRequested, this, &Navigator::openClient);
        connect(page, &Page::reportRequested, this, &Navigator::openReport);
        connect(page, &Page::logRequested, this, &Navigator::logRequested);
    }
    auto& clients = pages_.of<ClientsPage>();
    connect(&clients, &ClientsPage::duplicatesRequested, this, [this] { open(PageName::Duplicates); });
    connect(&clients, &ClientsPage::mergeRequested, this, [this](Id<Client> kept, Id<Client> other) {
        pages_.of<MergePage>().showPair(kept, other);
        open(PageName::Duplicates);
    });
    connect(&pages_.of<ClientPage>(), &ClientPage::statementRequested, this, &Navigator::openStatement);
    connect(&pages_.of<ClientPage>(), &ClientPage::dossierRequested, this, &Navigator::openDossier);
    connect(&pages_.of<ClientPage>(), &ClientPage::letterRequested, this, &Navigator::openLetter);
    stack_->addWidget(locked_);
    connect(locked_, &LockedPage::unlockRequested, this, &Navigator::unlockRequested);
    connect(stack_, &PageStack::moved, this, &Navigator::moved);
    if (auto* window = qobject_cast<QWidget*>(parent)) {
        new FileDrop(window, *this);
    }
}

bool Navigator::mayOpen(PageName name) const {
    const Place& place = placeOf(name);
    return (isOwner_ || !place.needsOwner) && (!book_.isEmpty() || !place.needsBook);
}

void Navigator::open(PageName name) {
    const Place& place = placeOf(name);
    const Id<Client> client = chosenClient();
    if (place.needsClient && client.isNull()) {
        open(PageName::Clients);
    } else if (name == PageName::Report) {
        openReport(client);
    } else if (name == PageName::WhatIf) {
        openWhatIf(client);
    } else if (name == PageName::Letter) {
        openLetter(client);
    } else if (place.needsClient) {
        openClient(client, place.tab);
    } else if (name == PageName::Help) {
        openHelp();
    } else if (name == PageName::Welcome) {
        pages_.page(name)->outdate();
        stack_->goHome(pages_.page(name));
    } else {
        if (name == PageName::Clients && current() == PageName::Client && !client.isNull()) {
            pages_.of<ClientsPage>().chooseClient(client);
        }
        go(name);
    }
}

void Navigator::go(PageName name) {
    if (placeOf(name).needsOwner && !isOwner_) {
        lockedFor_ = name;
        stack_->go(locked_);
    } else {
        stack_->go(pages_.page(name));
    }
}

void Navigator::openClient(Id<Client> id, ClientTab tab) {
    settings_.clientOpened(book_, id.value());
    auto& page = pages_.of<ClientPage>();
    page.showClient(id);
    page.showTab(tab);
    stack_->go(&page);
}

void Navigator::openReport(Id<Client> id) {
    if (isOwner_) {
        pages_.of<ReportPage>().showReport(id);
    }
    go(PageName::Report);
}

void Navigator::openWhatIf(Id<Client> id) {
    if (isOwner_) {
        pages_.of<WhatIfPage>().showWhatIf(id);
    }
    go(PageName::WhatIf);
}

void Navigator::openStatement(Id<Client> id) {
    if (isOwner_) {
        pages_.of<ReportPage>().showStatement(id);
    }
    go(PageName::Report);
}

void Navigator::openDossier(Id<Client> id) {
    if (isOwner_) {
        pages_.of<ReportPage>().showDossier(id);
    }
    go(PageName::Report);
}

void Navigator::openPortfolioReport() {
    if (isOwner_) {
        pages_.of<ReportPage>().showPortfolio();
    }
    go(PageName::Report);
}

void Navigator::openLetter(Id<Client> id, std::optional<LetterKind> kind) {
    if (isOwner_) {
        pages_.of<LetterPage>().showLetter(id, kind);
    }
    go(PageName::Letter);
}

void Navigator::openHelp() {
    auto& page = pages_.of<HelpPage>();
    if (currentPage() != &page) {
        page.showTopic(currentPage()->helpTopic());
    }
    stack_->go(&page);
}

void Navigator::openHelpOn(const QString& topic) {
    auto& page = pages_.of<HelpPage>();
    page.showTopic(topic);
    stack_->go(&page);
}

QList<Id<Client>> Navigator::recentClients() const {
    QList<Id<Client>> clients;
    for (const qint64 id : settings_.recentClients(book_)) {
        clients << Id<Client>(id);
    }
    return clients;
}

Id<Client> Navigator::chosenClient() const {
    const Id<Client> shown = current() == PageName::Client   ? pages_.of<ClientPage>().client()
                             : current() == PageName::WhatIf ? pages_.of<WhatIfPage>().client()
                                                             : Id<Client>();
    return shown.isNull() ? pages_.of<ClientsPage>().chosenClient() : shown;
}

void Navigator::back() {
    stack_->back();
}

void Navigator::forward() {
    stack_->forward();
}

void Navigator::backOut() {
    if (!currentPage()->backOut() && !placeOf(current()).isMain()) {
        back();
    }
}

void Navigator::showBook(const QString& path, bool isOwner) {
    book_ = path;
    isOwner_ = isOwner;
    for (Page* page : pages_.all()) {
        page->setOwnerView(isOwner);
        page->showBook(path);
        page->outdate();
    }
    stack_->goHome(pages_.page(PageName::Clients));
}

void Navigator::setOwnerView(bool isOwner) {
    const PageName before = currentPage() == locked_ ? lockedFor_ : current();
    const Id<Client> client = chosenClient();
    showBook(book_, isOwner);
    if (before == PageName::Client && !client.isNull()) {
        openClient(client);
    } else if (before == PageName::WhatIf && isOwner && !client.isNull()) {
        openWhatIf(client);
    } else if (before != PageName::Report && before != PageName::WhatIf && before != PageName::Letter &&
               before != PageName::Welcome && (isOwner || !placeOf(before).needsOwner)) {
        open(before);
    }
}

void Navigator::refresh(const app::ChangeNotice& notice) {
    for (Page* page : pages_.all()) {
        if (!page->concerns(notice)) {
            continue;
        }
        if (page == currentPage()) {
            page->refresh();
        } else {
            page->outdate();
        }
    }
}

} // namespace rapport::gui
