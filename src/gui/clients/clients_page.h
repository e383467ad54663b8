// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "domain/saved_view.h"
#include "gui/clients/client_table_model.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <QKeySequence>
#include <QSet>

class QAction;
class QSplitter;
class QStackedWidget;

namespace rapport::app {
struct ChangeClients;
}

namespace rapport::gui {

class BulkBar;
class ClientActions;
class ClientColumns;
class ClientFilterBar;
class ClientSummary;
class EmptyState;
class FirstStepsPanel;
class FormHost;
class TableView;
class ViewSidebar;

/// The clients of the book: views at one side, the table in the middle, the chosen client at the other side.
class ClientsPage : public Page {
    Q_OBJECT

public:
    explicit ClientsPage(const Shell& shell, QWidget* parent = nullptr);
    ~ClientsPage() override;

    /// Shows the open book from its beginning, with the client last looked at chosen.
    void showBook(const QString& path) override;
    void clear() override;
    void chooseClient(Id<Client> id);
    Id<Client> chosenClient() const;
    std::vector<Id<Client>> chosenClients() const; ///< In the order of the list.

    /// Opens the form beside the list.
    void newClient(const QString& name = {});
    void editClient(Id<Client> id);
    /// Writes the chosen clients as a table (CSV).
    void exportChosen(const QString& file);

    void takeFocus() override;
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("Clients"); }
    void setSidebarShown(bool shown);
    /// Staff have the list by name: the views and the summary are about verdicts.
    void setOwnerView(bool isOwner) override;

signals:
    /// The list is there and can be used; months and the chosen client's reasons may still be under way.
    void listShown();
    /// Two entries are to become one.
    void mergeRequested(rapport::Id<rapport::Client> kept, rapport::Id<rapport::Client> other);
    /// Entries that may be the same client are to be looked for.
    void duplicatesRequested();

protected:
    void reload() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Answer;

    void lay();
    void connectParts();
    void connectViews();
    void makeActions();
    QAction* addCommand(const QString& text, const char* iconName, const QKeySequence& keys,
                        void (ClientsPage::*slot)());
    void arrange();
    void takeList(Answer answer);
    void askForMonths(int question);
    void takeView();
    void applyFilter();
    SavedView viewAsShown() const;
    void saveView();
    void renameView();
    void showAll();
    void showChosen();
    void showSelection();
    void showState();
    void keepChosen(Id<Client> id, const QSet<Id<Client>>& others);
    QSet<Id<Client>> selection() const;
    void openRow(int row);
    void openForm(Id<Client> id, const QString& name);
    void editChosen();
    void tagChosen();
    void archiveChosen();
    void changeChosen(app::ChangeClients change);
    void removeChosen();
    void askExport();
    void mergeChosen();
    void becomeReady();

    Shell shell_;
    QString book_;
    Generation asked_;
    bool listed_ = false;
    bool monthsShown_ = false;
    bool isOwner_ = true;
    bool sidebarWanted_ = true;
    Id<Client> awaited_; ///< Just written: to be chosen once it is listed.

    ClientTableModel* model_;
    ClientActions* actions_;
    ViewSidebar* sidebar_;
    ClientFilterBar* bar_;
    TableView* table_;
    ClientColumns* columns_;
    EmptyState* empty_;
    QStackedWidget* middle_;
    BulkBar* bulk_;
    ClientSummary* summary_;
    QSplitter* splitter_;
    FormHost* host_;
    FirstStepsPanel* firstSteps_;
    QList<QAction*> ofClients_; ///< Commands that need a client to be chosen.
    QAction* archive_ = nullptr;
    QAction* merge_ = nullptr;
    bool arranged_ = false; ///< By hand, now or in an earlier run.
};

} // namespace rapport::gui
