// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/record_actions.h"

#include "app/records.h"
#include "app/workspace.h"
#include "gui/forms/book_form.h"
#include "gui/forms/record_forms.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table_view.h"

#include <QAction>

#include <algorithm>

namespace rapport::gui {

namespace {

template <typename Parts>
bool take(Parts& parts, qint64 id) {
    return std::erase_if(parts, [id](const auto& part) { return part.id.value() == id; }) > 0;
}

// What is part of an invoice goes by changing the invoice.
Result<app::Outcome> removePart(app::Workspace& workspace, Id<Invoice> invoice, const RecordRef& part) {
    RAPPORT_TRY_ASSIGN(Stored<Invoice> stored, workspace.records().byId(invoice));
    if (part.type == RecordType::Payment) {
        take(stored.record.payments, part.id);
    } else {
        take(stored.record.creditNotes, part.id);
    }
    return workspace.commands().run(app::Update<Invoice>{stored.record, stored.version});
}

std::optional<app::Command> removal(const RecordRef& record) {
    switch (record.type) {
    case RecordType::Interaction:
        return app::Remove<Interaction>{Id<Interaction>(record.id)};
    case RecordType::Complaint:
        return app::Remove<Complaint>{Id<Complaint>(record.id)};
    case RecordType::Signal:
        return app::Remove<ConductSignal>{Id<ConductSignal>(record.id)};
    case RecordType::Invoice:
        return app::Remove<Invoice>{Id<Invoice>(record.id)};
    case RecordType::Cost:
        return app::Remove<Cost>{Id<Cost>(record.id)};
    case RecordType::Agreement:
        return app::Remove<Agreement>{Id<Agreement>(record.id)};
    case RecordType::Proposal:
        return app::Remove<Proposal>{Id<Proposal>(record.id)};
    case RecordType::ScopeRequest:
        return app::Remove<ScopeRequest>{Id<ScopeRequest>(record.id)};
    case RecordType::Attachment:
        return app::Remove<Attachment>{Id<Attachment>(record.id)};
    case RecordType::Decision:
        return app::Remove<Decision>{Id<Decision>(record.id)};
    case RecordType::Task:
        return app::Remove<Task>{Id<Task>(record.id)};
    case RecordType::Concession:
        return app::Remove<Concession>{Id<Concession>(record.id)};
    default:
        return std::nullopt;
    }
}

} // namespace

RecordActions::RecordActions(const Shell& shell, FormHost& host, Page& page)
    : QObject(&page), shell_(shell), host_(host), owner_(page) {}

void RecordActions::show(BookForm* form) {
    if (form) {
        openForm(host_, owner_, form);
    }
}

void RecordActions::open(const RecordRef& record) {
    if (page_) {
        show(formOf(shell_, record, page_->content));
    }
}

Id<Invoice> RecordActions::invoiceOf(const RecordRef& record) const {
    const auto is = [&record](const auto& part) { return part.id.value() == record.id; };
    for (const Invoice& invoice : page_->content.invoices) {
        if (record.type == RecordType::Payment
                ? std::any_of(invoice.payments.begin(), invoice.payments.end(), is)
                : std::any_of(invoice.creditNotes.begin(), invoice.creditNotes.end(), is)) {
            return invoice.id;
        }
    }
    return {};
}

void RecordActions::remove(const RecordRef& record) {
    if (!page_) {
        return;
    }
    const bool isPart = record.type == RecordType::Payment || record.type == RecordType::CreditNote;
    const auto command = removal(record);
    if (!isPart && !command) {
        return;
    }
    const Id<Invoice> invoice = isPart ? invoiceOf(record) : Id<Invoice>();
    run([isPart, invoice, record, command](app::Workspace& workspace) {
        return isPart ? removePart(workspace, invoice, record) : workspace.commands().run(*command);
    });
}

void RecordActions::run(const app::Command& command) {
    run([command](app::Workspace& workspace) { return workspace.commands().run(command); });
}

void RecordActions::run(std::function<Result<app::Outcome>(app::Workspace&)> job, const QString& said) {
    whenDone(shell_.session.run(std::move(job)), this, [this, said](const Result<app::Outcome>& outcome) {
        if (outcome) {
            emit owner_.undoOffered(said.isEmpty() ? doneSentence(shell_.speech, outcome->text) : said);
        } else {
            emit owner_.failed(outcome.error());
            emit refused();
        }
    });
}

void RecordActions::attach(TableView* table, RecordAt recordAt, RecordAt removable) {
    const auto chosen = [table](const RecordAt& at) {
        const QModelIndex current = table->currentIndex();
        return current.isValid() ? at(current.row()) : std::optional<RecordRef>();
    };
    const auto add = [table](const char* iconName, const QString& text, const QKeySequence& key) {
        auto* action = new QAction(icon(iconName), text, table);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        table->addAction(action);
        return action;
    };
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(table, &TableView::rowOpened, this, [this, recordAt](int row) {
        if (const auto record = recordAt(row)) {
            open(*record);
        }
    });
    connect(add("edit", tr("&Edit"), Qt::Key_F2), &QAction::triggered, this, [this, chosen, recordAt] {
        if (const auto record = chosen(recordAt)) {
            open(*record);
        }
    });
    connect(add("delete", tr("&Delete"), QKeySequence::Delete), &QAction::triggered, this,
            [this, chosen, at = removable ? removable : recordAt] {
                if (const auto record = chosen(at)) {
                    remove(*record);
                }
            });
}

void keepingRow(QTableView* table, const RecordActions::RecordAt& recordAt,
                const std::function<void()>& fill) {
    const QModelIndex before = table->currentIndex();
    const int oldRow = before.isValid() ? before.row() : -1;
    const auto chosen = oldRow < 0 ? std::optional<RecordRef>() : recordAt(oldRow);
    fill();
    const int count = table->model()->rowCount();
    int row = qMin(oldRow, count - 1);
    for (int i = 0; chosen && i < count; ++i) {
        if (recordAt(i) == chosen) {
            row = i;
            break;
        }
    }
    if (row >= 0) {
        table->setCurrentIndex(table->model()->index(row, 0));
    }
}

} // namespace rapport::gui
