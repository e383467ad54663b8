// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown and chosen in the client list, and what is done with it. The rest is in clients_page.cpp.
#include "gui/clients/bulk_bar.h"
#include "gui/clients/client_actions.h"
#include "gui/clients/client_filter_bar.h"
#include "gui/clients/client_form.h"
#include "gui/clients/client_summary.h"
#include "gui/clients/clients_page.h"
#include "gui/clients/view_sidebar.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/table_view.h"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QStackedWidget>

namespace rapport::gui {

void ClientsPage::takeView() {
    const SavedView view = sidebar_->view();
    bar_->setView(view);
    bar_->setFilter(view.filter);
    if (!view.id.isNull()) { // the views every book has leave the order as it is
        const int column = ClientTableModel::columnOf(view.sortColumn);
        table_->horizontalHeader()->setSortIndicator(column, view.descending ? Qt::DescendingOrder
                                                                             : Qt::AscendingOrder);
    }
    applyFilter();
}

void ClientsPage::applyFilter() {
    const Id<Client> chosen = chosenClient();
    const QSet<Id<Client>> others = selection();
    model_->setFilter(bar_->filter());
    keepChosen(chosen, others);
}

SavedView ClientsPage::viewAsShown() const {
    SavedView view;
    view.filter = bar_->filter();
    const QHeaderView* header = table_->horizontalHeader();
    view.sortColumn = ClientTableModel::codeOf(header->sortIndicatorSection());
    view.descending = !view.sortColumn.isEmpty() && header->sortIndicatorOrder() == Qt::DescendingOrder;
    return view;
}

void ClientsPage::saveView() {
    bar_->askName({}, [this](const QString& name) {
        SavedView view = viewAsShown();
        view.name = name;
        actions_->keep(view);
        table_->setFocus();
    });
}

void ClientsPage::renameView() {
    const SavedView view = sidebar_->view();
    bar_->askName(view.name, [this, view](const QString& name) {
        SavedView renamed = view;
        renamed.name = name;
        actions_->keep(renamed);
        sidebar_->setFocus();
    });
}

void ClientsPage::showAll() {
    sidebar_->showAll();
    takeView();
}

QSet<Id<Client>> ClientsPage::selection() const {
    QSet<Id<Client>> chosen;
    for (const QItemSelectionRange& range : table_->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            chosen.insert(model_->at(row).id);
        }
    }
    return chosen;
}

std::vector<Id<Client>> ClientsPage::chosenClients() const {
    const QSet<Id<Client>> chosen = selection();
    std::vector<Id<Client>> inOrder;
    for (int row = 0; row < model_->rowCount() && int(inOrder.size()) < chosen.size(); ++row) {
        if (chosen.contains(model_->at(row).id)) {
            inOrder.push_back(model_->at(row).id);
        }
    }
    return inOrder;
}

void ClientsPage::keepChosen(Id<Client> id, const QSet<Id<Client>>& others) {
    int row = model_->rowOf(id);
    if (row < 0 && model_->rowCount() > 0) {
        row = 0;
    }
    if (row >= 0) {
        table_->setCurrentIndex(model_->index(row, 0));
        table_->scrollTo(model_->index(row, 0));
    }
    if (others.size() > 1) {
        QItemSelection selection;
        for (int one = 0; one < model_->rowCount(); ++one) {
            if (others.contains(model_->at(one).id)) {
                selection.append(QItemSelectionRange(model_->index(one, 0),
                                                     model_->index(one, ClientTableModel::ColumnCount - 1)));
            }
        }
        table_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    showState();
    showChosen();
    showSelection();
}

void ClientsPage::showState() {
    const int shown = model_->rowCount();
    const int total = model_->total();
    bar_->setCount(shown == total ? tr("%n client(s)", nullptr, total)
                                  //: How many of the clients the filter leaves; %1 is their number
                                  : tr("%1 of %n client(s)", nullptr, total).arg(shell_.speech.count(shown)));
    if (model_->isEmpty()) {
        empty_->say(
            tr("No clients yet"),
            tr("Import the invoices of your invoicing program, or an exchange file; or add one with New "
               "client."),
            tr("&Import…"));
    } else if (shown == 0 && bar_->filter() == sidebar_->view().filter) {
        empty_->say(tr("Nobody here"), tr("No client is in this view at the moment."),
                    tr("Show &all clients"));
    } else if (shown == 0) {
        empty_->say(tr("No client matches"), tr("Nobody fits everything the filter asks for."),
                    tr("Show &all clients"));
    }
    middle_->setCurrentWidget(shown == 0 && listed_ ? static_cast<QWidget*>(empty_) : table_);
}

void ClientsPage::showChosen() {
    const QModelIndex current = table_->currentIndex();
    if (!current.isValid()) {
        summary_->showNothing(model_->isEmpty() ? QString() : tr("Choose a client to see its verdict."));
        return;
    }
    const app::ClientRow& row = model_->at(current.row());
    summary_->showClient(row);
    if (!book_.isEmpty()) {
        shell_.settings.setLastClient(book_, row.id.value());
    }
}

void ClientsPage::showSelection() {
    QSet<int> rows; // a row may be chosen in pieces, beside columns that are not shown
    for (const QItemSelectionRange& range : table_->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.insert(row);
        }
    }
    const int count = int(rows.size());
    const bool archived = model_->filter().archived; // the archived ones are listed apart from the others
    bulk_->setChosen(count, archived);
    for (QAction* action : ofClients_) {
        action->setEnabled(count > 0);
    }
    merge_->setEnabled(count == 2);
    archive_->setText(archived ? tr("Restore from the archive") : tr("Archive"));
    archive_->setIcon(icon(archived ? "restore" : "archive"));
}

void ClientsPage::chooseClient(Id<Client> id) {
    if (model_->rowOf(id) < 0) {
        showAll();
        const app::ClientRow* client = model_->client(id);
        if (client && client->archived) {
            ClientFilter archive;
            archive.archived = true;
            bar_->setFilter(archive);
            applyFilter();
        }
    }
    keepChosen(id, {});
}

Id<Client> ClientsPage::chosenClient() const {
    const QModelIndex current = table_->currentIndex();
    return current.isValid() ? model_->at(current.row()).id : Id<Client>();
}

void ClientsPage::openRow(int row) {
    if (row >= 0 && row < model_->rowCount()) {
        emit clientRequested(model_->at(row).id);
    }
}

void ClientsPage::openForm(Id<Client> id, const QString& name) {
    ClientForm::open(
        shell_, host_, id, name,
        [this](ClientForm& form) {
            connect(&form, &ClientForm::saved, this, [this](Id<Client> saved, bool isNew) {
                awaited_ = saved;
                if (isNew) {
                    emit undoOffered(tr("The client was added."));
                } else {
                    emit done(tr("The client was saved."));
                }
                refresh();
            });
            connect(&form, &ClientForm::openRequested, this,
                    [this](Id<Client> twin) { emit clientRequested(twin); });
        },
        [this](const Error& error) { emit failed(error); });
}

void ClientsPage::newClient(const QString& name) {
    openForm({}, name);
}

void ClientsPage::editClient(Id<Client> id) {
    if (!id.isNull()) {
        openForm(id, {});
    }
}

void ClientsPage::editChosen() {
    editClient(chosenClient());
}

void ClientsPage::tagChosen() {
    bulk_->askTags();
}

void ClientsPage::archiveChosen() {
    app::ChangeClients change;
    change.archived = !model_->filter().archived;
    changeChosen(change);
}

void ClientsPage::changeChosen(app::ChangeClients change) {
    change.clients = chosenClients();
    actions_->change(std::move(change));
}

void ClientsPage::removeChosen() {
    actions_->remove(chosenClients());
}

void ClientsPage::askExport() {
    QString file = QFileDialog::getSaveFileName(this, tr("Save the chosen clients"), tr("clients.csv"),
                                                tr("Tables (*.csv)"));
    if (!file.isEmpty()) {
        exportChosen(file);
    }
}

void ClientsPage::exportChosen(const QString& file) {
    const QString suffix = QStringLiteral(".csv");
    actions_->exportTo(file.endsWith(suffix, Qt::CaseInsensitive) ? file : file + suffix, chosenClients());
}

void ClientsPage::mergeChosen() {
    const std::vector<Id<Client>> two = chosenClients();
    if (two.size() == 2) {
        emit mergeRequested(two.front(), two.back());
    }
}

void ClientsPage::takeFocus() {
    if (!host_->form()) {
        table_->setFocus();
    }
}

void ClientsPage::focusFilter() {
    bar_->focusLine();
}

bool ClientsPage::backOut() {
    if (bar_->isAskingName()) {
        bar_->stopAskingName();
    } else if (bulk_->isAskingTags()) {
        bulk_->stopAskingTags();
        table_->setFocus();
    } else if (host_->form()) {
        host_->form()->backOut();
    } else if (bar_->filter() != sidebar_->view().filter) {
        bar_->setFilter(sidebar_->view().filter);
        applyFilter();
    } else if (bar_->lineHasFocus()) {
        table_->setFocus();
    } else {
        return false;
    }
    return true;
}

void ClientsPage::setSidebarShown(bool shown) {
    sidebarWanted_ = shown;
    arrange();
}

} // namespace rapport::gui
