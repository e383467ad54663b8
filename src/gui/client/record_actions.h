// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "app/command_runner.h"
#include "gui/shell.h"

#include <QObject>
#include <QTableView>

#include <functional>
#include <memory>
#include <optional>

namespace rapport::gui {

class BookForm;
class FormHost;
class Page;
class TableView;

/// What can be done with the records of the client shown, wherever they are listed: Enter, F2 and a
/// double-click open a record's form, Delete deletes it at once, with undo offered.
class RecordActions : public QObject {
    Q_OBJECT

public:
    using RecordAt = std::function<std::optional<RecordRef>(int row)>;

    RecordActions(const Shell& shell, FormHost& host, Page& page);

    void setPage(std::shared_ptr<const app::ClientPage> page) { page_ = std::move(page); }
    Id<Client> client() const { return page_ ? page_->content.client.id : Id<Client>(); }
    const Shell& shell() const { return shell_; }
    Page& page() const { return owner_; }

    void open(const RecordRef& record);
    void remove(const RecordRef& record);
    void show(BookForm* form);
    /// Runs a command off this thread; what was done is said above the page with a button to take it back.
    /// Without `said` the sentence is the command's own.
    void run(std::function<Result<app::Outcome>(app::Workspace&)> job, const QString& said = {});
    void run(const app::Command& command);
    /// Gives a table the keys and a context menu. `removable`: which records Delete may take; none: all.
    void attach(TableView* table, RecordAt recordAt, RecordAt removable = {});

signals:
    /// What was asked for could not be done; the reason stands above the page.
    void refused();

private:
    Id<Invoice> invoiceOf(const RecordRef& record) const;

    Shell shell_;
    FormHost& host_;
    Page& owner_;
    std::shared_ptr<const app::ClientPage> page_;
};

/// Fills a table anew; the record that was chosen stays so, or the one that came into its place.
void keepingRow(QTableView* table, const RecordActions::RecordAt& recordAt,
                const std::function<void()>& fill);

} // namespace rapport::gui
