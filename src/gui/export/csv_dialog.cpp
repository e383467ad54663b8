// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export/csv_dialog.h"

#include "gui/backup/file_edit.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/text_label.h"
#include "importing/csv_tables.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <string_view>

namespace rapport::gui {

namespace {

struct TableTitle {
    const char* table;
    const char* title;
};

constexpr TableTitle titles[] = {
    {"clients", QT_TRANSLATE_NOOP("CsvTable", "Clients")},
    {"contacts", QT_TRANSLATE_NOOP("CsvTable", "Contacts")},
    {"invoices", QT_TRANSLATE_NOOP("CsvTable", "Invoices")},
    {"payments", QT_TRANSLATE_NOOP("CsvTable", "Payments")},
    {"credits", QT_TRANSLATE_NOOP("CsvTable", "Credit notes")},
    {"interactions", QT_TRANSLATE_NOOP("CsvTable", "Dealings")},
    {"complaints", QT_TRANSLATE_NOOP("CsvTable", "Complaints")},
    {"signals", QT_TRANSLATE_NOOP("CsvTable", "Conduct")},
    {"costs", QT_TRANSLATE_NOOP("CsvTable", "Costs")},
    {"estimates", QT_TRANSLATE_NOOP("CsvTable", "Estimates of time")},
    {"agreements", QT_TRANSLATE_NOOP("CsvTable", "Agreements")},
    {"promises", QT_TRANSLATE_NOOP("CsvTable", "Promises of agreements")},
    {"addenda", QT_TRANSLATE_NOOP("CsvTable", "Addenda of agreements")},
    {"proposals", QT_TRANSLATE_NOOP("CsvTable", "Proposals")},
    {"scope_requests", QT_TRANSLATE_NOOP("CsvTable", "Requests beyond the agreement")},
    {"concessions", QT_TRANSLATE_NOOP("CsvTable", "Concessions")},
    {"recovery_cases", QT_TRANSLATE_NOOP("CsvTable", "Recovery cases")},
    {"recovery_steps", QT_TRANSLATE_NOOP("CsvTable", "Steps of recovery cases")},
    {"parting_plans", QT_TRANSLATE_NOOP("CsvTable", "Parting plans")},
    {"parting_items", QT_TRANSLATE_NOOP("CsvTable", "Items of parting plans")},
    {"decisions", QT_TRANSLATE_NOOP("CsvTable", "Decisions")},
    {"attachments", QT_TRANSLATE_NOOP("CsvTable", "List of attached files")},
    {"tasks", QT_TRANSLATE_NOOP("CsvTable", "Tasks")},
    {"staff", QT_TRANSLATE_NOOP("CsvTable", "People and what an hour costs")},
    {"allowances", QT_TRANSLATE_NOOP("CsvTable", "Allowances for concessions")},
    {"exchange_rates", QT_TRANSLATE_NOOP("CsvTable", "Exchange rates")},
    {"checklists", QT_TRANSLATE_NOOP("CsvTable", "Checklists")},
    {"letters", QT_TRANSLATE_NOOP("CsvTable", "Own wordings of letters")},
    {"text_templates", QT_TRANSLATE_NOOP("CsvTable", "Text templates")},
    {"exclusions", QT_TRANSLATE_NOOP("CsvTable", "Private numbers and addresses")},
    {"sources", QT_TRANSLATE_NOOP("CsvTable", "Remembered sources")},
};

QString titleOf(std::string_view table) {
    for (const TableTitle& one : titles) {
        if (table == one.table) {
            return QCoreApplication::translate("CsvTable", one.title);
        }
    }
    return QString::fromLatin1(table.data(), qsizetype(table.size()));
}

} // namespace

CsvDialog::CsvDialog(const QString& folder, QWidget* parent)
    : QDialog(parent),
      folder_(new FileEdit(FileEdit::Choice::Folder, tr("Folder"), tr("Export tables into a folder"))),
      tables_(new QListWidget), bom_(new QCheckBox(tr("For &Excel: mark the text as UTF-8"))) {
    setWindowTitle(tr("Export tables (CSV)"));
    auto* folderLabel = new QLabel(tr("Into the &folder"));
    folderLabel->setBuddy(folder_);
    auto* tablesLabel = new QLabel(tr("&Tables"));
    tablesLabel->setBuddy(tables_);
    tables_->setAccessibleName(tr("Tables"));
    fill();
    auto* all = new QPushButton(tr("&All"));
    auto* none = new QPushButton(tr("&None"));
    for (QPushButton* button : {all, none}) {
        button->setAutoDefault(false);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    export_ = buttons->addButton(tr("E&xport"), QDialogButtonBox::AcceptRole);
    auto* note = new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped);
    note->setText(tr("One file for each kind of record. Files of those names in the folder are replaced."));

    auto* row = new QHBoxLayout;
    row->addWidget(all);
    row->addWidget(none);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::small);
    column->addWidget(folderLabel);
    column->addWidget(folder_);
    column->addWidget(tablesLabel);
    column->addWidget(tables_, 1);
    column->addLayout(row);
    column->addWidget(bom_);
    column->addWidget(note);
    column->addWidget(buttons);
    resize(digitsWide(this, 60), digitsWide(this, 60));

    connect(all, &QPushButton::clicked, this, [this] { choose(true); });
    connect(none, &QPushButton::clicked, this, [this] { choose(false); });
    connect(tables_, &QListWidget::itemChanged, this, &CsvDialog::updateButtons);
    connect(folder_, &FileEdit::edited, this, &CsvDialog::updateButtons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    folder_->setPath(folder);
    updateButtons();
}

void CsvDialog::fill() {
    for (const char* table : importing::csvTables()) {
        auto* item = new QListWidgetItem(titleOf(table), tables_);
        item->setData(Qt::UserRole, QString::fromLatin1(table));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    tables_->setCurrentRow(0);
}

void CsvDialog::choose(bool all) {
    for (int row = 0; row < tables_->count(); ++row) {
        tables_->item(row)->setCheckState(all ? Qt::Checked : Qt::Unchecked);
    }
}

void CsvDialog::updateButtons() {
    export_->setEnabled(!options().tables.isEmpty() && !folder_->path().isEmpty());
}

QString CsvDialog::folder() const {
    return folder_->path();
}

importing::CsvOptions CsvDialog::options() const {
    importing::CsvOptions options;
    options.bom = bom_->isChecked();
    for (int row = 0; row < tables_->count(); ++row) {
        const QListWidgetItem* item = tables_->item(row);
        if (item->checkState() == Qt::Checked) {
            options.tables << item->data(Qt::UserRole).toString();
        }
    }
    return options;
}

} // namespace rapport::gui
