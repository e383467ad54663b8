// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/client_page.h"

#include "app/assessor.h"
#include "app/client_directory.h"
#include "gui/client/client_header.h"
#include "gui/client/invoices_tab.h"
#include "gui/client/overview_tab.h"
#include "gui/client/timeline_tab.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

struct Answer {
    std::shared_ptr<const app::ClientPage> page;
    scoring::Assessment assessment;
};

} // namespace

ClientPage::ClientPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), header_(new ClientHeader(shell)), tabs_(new QTabWidget),
      overview_(new OverviewTab(shell)), timeline_(new TimelineTab(shell)),
      invoices_(new InvoicesTab(shell)) {
    tabs_->setDocumentMode(true);
    tabs_->addTab(overview_, tr("&Overview"));
    tabs_->addTab(timeline_, tr("&Timeline"));
    tabs_->addTab(invoices_, tr("In&voices"));
    tabs_->setAccessibleName(tr("Parts of the client's page"));
    tabs_->tabBar()->setAccessibleName(tr("Parts of the client's page"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(tabs_, 1);
    connect(header_, &ClientHeader::backRequested, this, &ClientPage::backRequested);
    connect(header_, &ClientHeader::reportRequested, this, [this] { emit reportRequested(client_); });
    clear();
}

void ClientPage::showClient(Id<Client> id) {
    if (id != client_) {
        clear();
        tabs_->setCurrentWidget(overview_);
    }
    client_ = id;
    refresh();
}

void ClientPage::clear() {
    asked_.next();
    client_ = {};
    header_->clear();
    tabs_->setEnabled(false);
    setReady(false);
}

void ClientPage::reload() {
    if (client_.isNull()) {
        return;
    }
    setReady(false);
    const int question = asked_.next();
    whenDone(shell_.session.run([id = client_](app::Workspace& workspace) -> Result<Answer> {
        const Day today = workspace.clock().today();
        RAPPORT_TRY_ASSIGN(auto page, workspace.directory().page(id, today));
        RAPPORT_TRY_ASSIGN(auto assessment, workspace.assessor().assessOne(id, today));
        return Answer{std::make_shared<const app::ClientPage>(std::move(page)), std::move(assessment)};
    }),
             this, [this, question](const Result<Answer>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     const bool first = !tabs_->isEnabled();
                     tabs_->setEnabled(true);
                     header_->showClient(answer->page->content, answer->assessment);
                     overview_->showClient(answer->page, answer->assessment);
                     timeline_->showClient(answer->page);
                     invoices_->showClient(answer->page);
                     if (first) {
                         overview_->scrollToTop();
                     }
                     if (first && isVisible()) {
                         takeFocus();
                     }
                 } else {
                     emit failed(answer.error());
                 }
                 setReady(true);
             });
}

bool ClientPage::concerns(const app::ChangeNotice& notice) const {
    return notice.everything || notice.clients.contains(client_);
}

void ClientPage::showTab(Tab tab) {
    tabs_->setCurrentWidget(tab == Tab::Timeline   ? static_cast<QWidget*>(timeline_)
                            : tab == Tab::Invoices ? static_cast<QWidget*>(invoices_)
                                                   : static_cast<QWidget*>(overview_));
}

void ClientPage::takeFocus() {
    if (!tabs_->isEnabled()) {
        setFocus(); // until the client is there
    } else if (tabs_->currentWidget() == timeline_) {
        timeline_->takeFocus();
    } else if (tabs_->currentWidget() == invoices_) {
        invoices_->takeFocus();
    } else {
        overview_->takeFocus();
    }
}

void ClientPage::focusFilter() {
    tabs_->setCurrentWidget(timeline_);
    timeline_->focusFilter();
}

} // namespace rapport::gui
