// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/invoices_tab.h"

#include "gui/client/invoice_model.h"
#include "gui/widgets/ageing_view.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rapport::gui {

InvoicesTab::InvoicesTab(const Shell& shell, QWidget* parent)
    : QWidget(parent), model_(new InvoiceModel(shell.speech, this)), ageing_(new AgeingView(shell.theme)),
      table_(new TableView(tr("Invoices"))), empty_(new EmptyState), pages_(new QStackedWidget) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    table_->setModel(model_);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->setColumnWidths({12, 12, 12, 14, 14, 12, 10, 0});
    empty_->say(tr("No invoices yet"), tr("Import the invoices of your invoicing program to see them here."));

    auto* heading = new TextLabel(TextSize::Small, TextLabel::Muted);
    heading->setText(tr("Open money by days beyond terms"));
    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(space::large, space::medium, space::large, 0);
    column->setSpacing(space::small);
    column->addWidget(heading);
    column->addWidget(ageing_);
    column->addWidget(table_, 1);
    pages_->addWidget(full);
    pages_->addWidget(empty_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(pages_);
}

void InvoicesTab::showClient(std::shared_ptr<const app::ClientPage> page) {
    const app::Ageing& ageing = page->ageing;
    ageing_->setSlices({{tr("Not due"), ageing.notDue},
                        {tr("1–30 days"), ageing.to30},
                        {tr("31–60 days"), ageing.to60},
                        {tr("61–90 days"), ageing.to90},
                        {tr("91 days and more"), ageing.beyond}},
                       tr("Nothing is open"));
    pages_->setCurrentIndex(page->invoices.empty() ? 1 : 0);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    model_->setPage(std::move(page));
}

void InvoicesTab::takeFocus() {
    table_->setFocus();
}

} // namespace rapport::gui
