// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "gui/clients/client_table_model.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace rapport::gui {

class ClientSummary;
class EmptyState;
class TableView;
class TextLabel;
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

    void takeFocus() override;
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("Verdicts"); }
    void setSidebarShown(bool shown);

signals:
    /// The list is there and can be used; months and the chosen client's reasons may still be under way.
    void listShown();

protected:
    void reload() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void lay();
    void takeList(ClientList list);
    void askForMonths(int question);
    void showChosen();
    void showState();
    void keepChosen(Id<Client> id);
    void openRow(int row);
    void becomeReady();

    Shell shell_;
    QString book_;
    Generation asked_;
    bool listed_ = false;
    bool monthsShown_ = false;

    ClientTableModel* model_;
    ViewSidebar* sidebar_;
    QLineEdit* filter_;
    TextLabel* count_;
    TableView* table_;
    EmptyState* empty_;
    QStackedWidget* middle_;
    ClientSummary* summary_;
    QSplitter* splitter_;
    bool arranged_ = false; ///< By hand, now or in an earlier run.
};

} // namespace rapport::gui
