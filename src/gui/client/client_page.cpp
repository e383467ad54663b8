// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/client_page.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/client_directory.h"
#include "gui/client/agreement_tab.h"
#include "gui/client/client_header.h"
#include "gui/client/client_menu.h"
#include "gui/client/complaints_tab.h"
#include "gui/client/invoices_tab.h"
#include "gui/client/overview_tab.h"
#include "gui/client/plan/plan_tab.h"
#include "gui/client/record_actions.h"
#include "gui/client/timeline_tab.h"
#include "gui/history/history_view.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/form_panel.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rapport::gui {

struct ClientPage::Answer {
    std::shared_ptr<const app::ClientPage> page;
    std::optional<scoring::Assessment> assessment; ///< The owner's.
};

ClientPage::ClientPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), header_(new ClientHeader(shell)), tabs_(new QTabWidget),
      host_(new FormHost(tabs_)), actions_(new RecordActions(shell, *host_, *this)),
      menu_(new ClientMenu(shell, *actions_, *this)), overview_(new OverviewTab(shell, *actions_)),
      timeline_(new TimelineTab(shell, *actions_)), complaints_(new ComplaintsTab(shell, *actions_)),
      invoices_(new InvoicesTab(shell, *actions_)), agreement_(new AgreementTab(shell, *actions_)),
      plan_(new PlanTab(shell, *actions_)), history_(new HistoryView(shell)) {
    lay();
    connect(header_, &ClientHeader::backRequested, this, &ClientPage::backRequested);
    connect(header_, &ClientHeader::reportRequested, this, [this] { emit reportRequested(client_); });
    connect(header_, &ClientHeader::whatIfRequested, this, [this] { emit pageRequested(PageName::WhatIf); });
    connect(header_, &ClientHeader::logRequested, this, [this] { emit logRequested(client_); });
    connect(menu_, &ClientMenu::leaving, this, &ClientPage::clear);
    connect(menu_, &ClientMenu::stayed, this, &ClientPage::showClient);
    connect(history_, &HistoryView::answered, this, [this] { setReady(true); });
    connect(history_, &HistoryView::failed, this, &ClientPage::failed);
    connect(history_, &HistoryView::restored, this, &ClientPage::undoOffered);
    connect(plan_, &PlanTab::answered, this, [this] { setReady(true); });
    connect(plan_, &PlanTab::failed, this, &ClientPage::failed);
    connect(plan_, &PlanTab::done, this, &ClientPage::done);
    connect(tabs_, &QTabWidget::currentChanged, this, &ClientPage::askPart);
    clear();
}

void ClientPage::lay() {
    tabs_->setDocumentMode(true);
    tabs_->addTab(overview_, tr("&Overview"));
    tabs_->addTab(timeline_, tr("&Timeline"));
    tabs_->addTab(complaints_, tr("Co&mplaints"));
    tabs_->addTab(invoices_, tr("In&voices and payments"));
    tabs_->addTab(agreement_, tr("A&greement"));
    tabs_->addTab(plan_, tr("&Plan"));
    tabs_->addTab(history_, tr("Histor&y"));
    tabs_->setAccessibleName(tr("Parts of the client's page"));
    tabs_->tabBar()->setAccessibleName(tr("Parts of the client's page"));
    header_->setMenus(menu_->addMenu(), menu_->clientMenu());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(host_, 1);
}

void ClientPage::showClient(Id<Client> id) {
    if (id != client_) {
        clear();
        tabs_->setCurrentIndex(isOwner_ ? 0 : 1);
    }
    client_ = id;
    refresh();
}

void ClientPage::clear() {
    asked_.next();
    client_ = {};
    if (FormPanel* form = host_->form()) {
        form->finish(); // it was about a client that is not shown any more
    }
    header_->clear();
    menu_->clear();
    actions_->setPage(nullptr);
    timeline_->clearFilter();
    history_->clear();
    plan_->clear();
    overview_->clear();
    tabs_->setEnabled(false);
    setReady(false);
}

void ClientPage::setOwnerView(bool isOwner) {
    isOwner_ = isOwner;
    tabs_->setTabVisible(tabs_->indexOf(overview_), isOwner);
    tabs_->setTabVisible(tabs_->indexOf(history_), isOwner);
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
        Answer answer{std::make_shared<const app::ClientPage>(std::move(page)), {}};
        if (workspace.access().isOwner()) {
            RAPPORT_TRY_ASSIGN(answer.assessment, workspace.assessor().assessOne(id, today));
        }
        return answer;
    }),
             this, [this, question](const Result<Answer>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     take(*answer);
                 } else {
                     emit failed(answer.error());
                     setReady(true);
                 }
             });
}

void ClientPage::take(const Answer& answer) {
    const bool first = !tabs_->isEnabled();
    tabs_->setEnabled(true);
    actions_->setPage(answer.page);
    menu_->showClient(answer.page);
    header_->showClient(answer.page->content, answer.assessment ? &*answer.assessment : nullptr);
    const bool owner = answer.assessment.has_value();
    tabs_->setTabVisible(tabs_->indexOf(overview_), owner);
    tabs_->setTabVisible(tabs_->indexOf(history_), owner);
    if (owner) {
        overview_->showClient(answer.page, *answer.assessment);
    }
    timeline_->showClient(answer.page);
    complaints_->showClient(answer.page);
    invoices_->showClient(answer.page);
    agreement_->showClient(answer.page);
    plan_->showClient(answer.page);
    if (first) {
        overview_->scrollToTop();
    }
    if (first && isVisible()) {
        takeFocus();
    }
    if (tabs_->currentWidget() == history_ || tabs_->currentWidget() == plan_) {
        askPart(); // and ready once that is there
    } else {
        setReady(true);
    }
}

void ClientPage::askPart() {
    if (!tabs_->isEnabled()) {
        return;
    }
    if (tabs_->currentWidget() == history_) {
        setReady(false);
        history_->ask(client_);
    } else if (tabs_->currentWidget() == plan_) {
        setReady(false);
        plan_->ask();
    }
}

bool ClientPage::concerns(const app::ChangeNotice& notice) const {
    return notice.everything || notice.clients.contains(client_);
}

void ClientPage::showTab(Tab tab) {
    tabs_->setCurrentIndex(isOwner_ || (tab != Tab::Overview && tab != Tab::History) ? int(tab)
                                                                                     : int(Tab::Timeline));
}

void ClientPage::takeFocus() {
    QWidget* tab = tabs_->currentWidget();
    if (!tabs_->isEnabled()) {
        setFocus(); // until the client is there
    } else if (host_->form()) {
        host_->form()->focusFirst();
    } else if (tab == timeline_) {
        timeline_->takeFocus();
    } else if (tab == complaints_) {
        complaints_->takeFocus();
    } else if (tab == invoices_) {
        invoices_->takeFocus();
    } else if (tab == agreement_) {
        agreement_->takeFocus();
    } else if (tab == plan_) {
        plan_->takeFocus();
    } else if (tab == history_) {
        history_->takeFocus();
    } else {
        overview_->takeFocus();
    }
}

void ClientPage::focusFilter() {
    tabs_->setCurrentWidget(timeline_);
    timeline_->focusFilter();
}

bool ClientPage::backOut() {
    if (!host_->form()) {
        return false;
    }
    host_->form()->backOut();
    return true;
}

} // namespace rapport::gui
