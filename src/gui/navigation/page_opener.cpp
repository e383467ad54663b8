// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/page_opener.h"

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
    window_.showPage(page);
}

} // namespace rapport::gui
