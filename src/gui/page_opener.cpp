// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_opener.h"

#include "app/client_directory.h"
#include "gui/clients/clients_page.h"
#include "gui/main_window.h"
#include "gui/when_done.h"

namespace rapport::gui {

PageOpener::PageOpener(const Shell& shell, MainWindow& window, QObject* parent)
    : QObject(parent), shell_(shell), window_(window) {}

void PageOpener::chooseClient(const QString& client) {
    if (client.isEmpty()) {
        emit chosen();
        return;
    }
    whenDone(shell_.session.run(
                 [client](app::Workspace& workspace) { return workspace.directory().find(client); }),
             this, [this](const Result<Id<Client>>& found) {
                 if (found) {
                     window_.clientsPage().chooseClient(*found);
                     emit chosen();
                 } else {
                     emit failed(found.error());
                 }
             });
}

void PageOpener::open(PageName page) {
    const Id<Client> client = window_.clientsPage().chosenClient();
    const bool needsClient = page == PageName::Client || page == PageName::Timeline ||
                             page == PageName::Invoices || page == PageName::Report;
    if (needsClient && client.isNull()) {
        window_.showClients(); // an empty book has none
        return;
    }
    switch (page) {
    case PageName::Clients:
        window_.showClients();
        break;
    case PageName::Client:
        window_.showClient(client);
        break;
    case PageName::Timeline:
        window_.showClient(client, ClientPage::Tab::Timeline);
        break;
    case PageName::Invoices:
        window_.showClient(client, ClientPage::Tab::Invoices);
        break;
    case PageName::Report:
        window_.showReport(client);
        break;
    case PageName::Import:
        window_.showImport();
        break;
    case PageName::Welcome:
        window_.showWelcome();
        break;
    }
}

} // namespace rapport::gui
