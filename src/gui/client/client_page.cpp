// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/client_page.h"

#include "app/access.h"
#include "app/agreement_desk.h"
#include "app/assessor.h"
#include "app/client_directory.h"
#include "app/missing_guide.h"
#include "gui/client/agreement_tab.h"
#include "gui/client/client_header.h"
#include "gui/client/client_menu.h"
#include "gui/client/complaints_tab.h"
#include "gui/client/invoices_tab.h"
#include "gui/client/overview_tab.h"
#include "gui/client/plan/plan_tab.h"
#include "gui/client/record_actions.h"
#include "gui/client/timeline_tab.h"
#include "gui/conduct/conduct_tab.h"
#include "gui/forms/book_form.h"
#include "gui/forms/record_forms.h"
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
    std::vector<app::MissingRecords> missing;      ///< The owner's.
    std::shared_ptr<const app::AgreementView> agreement;
};

ClientPage::ClientPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), header_(new ClientHeader(shell)), tabs_(new QTabWidget),
      host_(new FormHost(tabs_)), actions_(new RecordActions(shell, *host_, *this)),
      menu_(new ClientMenu(shell, *actions_, *this)), overview_(new OverviewTab(shell, *actions_)),
      timeline_(new TimelineTab(shell, *actions_)), complaints_(new ComplaintsTab(shell, *actions_)),
      invoices_(new InvoicesTab(shell, *actions_)), agreement_(new AgreementTab(shell, *actions_)),
      conduct_(new ConductTab(shell, *actions_)), plan_(new PlanTab(shell, *actions_)),
      history_(new HistoryView(shell)) {
    lay();
    connect(header_, &ClientHeader::backRequested, this, &ClientPage::backRequested);
    connect(header_, &ClientHeader::reportRequested, this, [this] { emit reportRequested(client_); });
    connect(header_, &ClientHeader::whatIfRequested, this, [this] { emit pageRequested(PageName::WhatIf); });
    connect(header_, &ClientHeader::logRequested, this, [this] { emit logRequested(client_); });
    connect(agreement_, &AgreementTab::letterRequested, this,
            [this] { emit letterRequested(client_, LetterKind::NewTerms); });
    connect(menu_, &ClientMenu::letterRequested, this,
            [this](std::optional<LetterKind> kind) { emit letterRequested(client_, kind); });
    connect(invoices_, &InvoicesTab::reminderRequested, this,
            [this] { emit letterRequested(client_, LetterKind::Reminder); });
    connect(menu_, &ClientMenu::dossierRequested, this, [this] { emit dossierRequested(client_); });
    connect(menu_, &ClientMenu::leaving, this, &ClientPage::clear);
    connect(menu_, &ClientMenu::stayed, this, &ClientPage::showClient);
    connect(overview_, &OverviewTab::missingChosen, this, &ClientPage::mend);
    connect(history_, &HistoryView::answered, this, [this] { setReady(true); });
    connect(history_, &HistoryView::failed, this, &ClientPage::failed);
    connect(history_, &HistoryView::restored, this, &ClientPage::undoOffered);
    connect(conduct_, &ConductTab::answered, this, [this] { setReady(true); });
    connect(conduct_, &ConductTab::failed, this, &ClientPage::failed);
    connect(conduct_, &ConductTab::clientRequested, this,
            [this](Id<Client> id) { emit clientRequested(id); });
    connect(plan_, &PlanTab::answered, this, [this] { setReady(true); });
    connect(plan_, &PlanTab::failed, this, &ClientPage::failed);
    connect(plan_, &PlanTab::done, this, &ClientPage::done);
    connect(tabs_, &QTabWidget::currentChanged, this, &ClientPage::askForTab);
    clear();
}

void ClientPage::lay() {
    tabs_->setDocumentMode(true);
    tabs_->addTab(overview_, tr("&Overview"));
    tabs_->addTab(timeline_, tr("&Timeline"));
    tabs_->addTab(complaints_, tr("Co&mplaints"));
    connect(invoices_, &InvoicesTab::statementRequested, this, [this] { emit statementRequested(client_); });
    tabs_->addTab(invoices_, tr("In&voices and payments"));
    tabs_->addTab(agreement_, tr("A&greement"));
    tabs_->addTab(conduct_, tr("Con&duct"));
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
    conduct_->clear();
    agreement_->clear();
    plan_->clear();
    overview_->clear();
    tabs_->setEnabled(false);
    setReady(false);
}

void ClientPage::setOwnerView(bool isOwner) {
    isOwner_ = isOwner;
    menu_->setOwnerView(isOwner);
    invoices_->setOwnerView(isOwner);
    showOwnersTabs(isOwner);
}

void ClientPage::showOwnersTabs(bool shown) {
    for (QWidget* tab : {static_cast<QWidget*>(overview_), static_cast<QWidget*>(conduct_),
                         static_cast<QWidget*>(plan_), static_cast<QWidget*>(history_)}) {
        tabs_->setTabVisible(tabs_->indexOf(tab), shown);
    }
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
        Answer answer{std::make_shared<const app::ClientPage>(std::move(page)), {}, {}, {}};
        if (workspace.access().isOwner()) {
            RAPPORT_TRY_ASSIGN(answer.assessment, workspace.assessor().assessOne(id, today));
            RAPPORT_TRY_ASSIGN(answer.missing, app::missingOf(workspace, *answer.assessment));
        }
        RAPPORT_TRY_ASSIGN(auto agreement, app::AgreementDesk(workspace).of(id, today));
        answer.agreement = std::make_shared<const app::AgreementView>(std::move(agreement));
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
    header_->showClient(answer.page->content, answer.assessment ? &*answer.assessment : nullptr,
                        answer.agreement->goodwill);
    const bool owner = answer.assessment.has_value();
    showOwnersTabs(owner);
    if (owner) {
        overview_->showClient(answer.page, *answer.assessment);
        overview_->showMissing(answer.missing);
    }
    timeline_->showClient(answer.page);
    complaints_->showClient(answer.page);
    invoices_->showClient(answer.page);
    agreement_->setOwnerView(owner);
    agreement_->showClient(answer.page, answer.agreement);
    if (owner) {
        conduct_->showClient(answer.page);
        plan_->showClient(answer.page);
    }
    if (first) {
        overview_->scrollToTop();
    }
    if (first && isVisible()) {
        takeFocus();
    }
    const QWidget* tab = tabs_->currentWidget();
    if (tab == history_ || tab == conduct_ || tab == plan_) {
        askForTab(); // and ready once that is there
    } else {
        setReady(true);
    }
}

void ClientPage::mend(app::MissingKind kind) {
    switch (kind) {
    case app::MissingKind::AnyTime:
        actions_->show(timeEstimateForm(shell_, client_));
        return;
    case app::MissingKind::Judgements:
        tabs_->setCurrentWidget(complaints_);
        complaints_->takeFocus();
        return;
    case app::MissingKind::ExchangeRates:
        tabs_->setCurrentWidget(invoices_);
        invoices_->takeFocus();
        return;
    case app::MissingKind::HourCost:
        emit pageRequested(PageName::Estimates);
        return;
    case app::MissingKind::Payments:
    case app::MissingKind::Minutes:
    case app::MissingKind::PaymentDates:
    case app::MissingKind::Invoices:
        emit pageRequested(PageName::Import);
        return;
    }
}

void ClientPage::askForTab() {
    if (!tabs_->isEnabled()) {
        return;
    }
    if (tabs_->currentWidget() == history_) {
        setReady(false);
        history_->ask(client_);
    } else if (tabs_->currentWidget() == conduct_) {
        setReady(false);
        conduct_->ask();
    } else if (tabs_->currentWidget() == plan_) {
        setReady(false);
        plan_->ask();
    }
}

QString ClientPage::helpTopic() const {
    return tabs_->currentWidget() == conduct_ ? QStringLiteral("Patterns and conduct")
                                              : QStringLiteral("One client");
}

bool ClientPage::concerns(const app::ChangeNotice& notice) const {
    return notice.everything || notice.clients.contains(client_);
}

void ClientPage::showTab(Tab tab) {
    const bool owners = tab == Tab::Overview || tab == Tab::Conduct || tab == Tab::History;
    tabs_->setCurrentIndex(isOwner_ || !owners ? int(tab) : int(Tab::Timeline));
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
    } else if (tab == conduct_) {
        conduct_->takeFocus();
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
