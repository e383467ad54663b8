// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/agreed_part.h"

#include "app/records.h"
#include "gui/client/agreement/agreement_text.h"
#include "gui/client/agreement/file_list.h"
#include "gui/client/agreement/promise_list.h"
#include "gui/client/agreement/renewal_block.h"
#include "gui/client/agreement/terms_view.h"
#include "gui/client/agreement_model.h"
#include "gui/client/record_actions.h"
#include "gui/forms/agreement_forms.h"
#include "gui/forms/record_forms.h"
#include "gui/theme/icons.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int mostRows = 5; // of the list of agreements, with its heading

} // namespace

AgreedPart::AgreedPart(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), shell_(shell), actions_(actions), model_(new AgreementModel(shell.speech, this)),
      table_(new TableView(tr("Agreements"))), add_(new QPushButton(icon("plus"), tr("&New agreement"))),
      edit_(new QPushButton(icon("edit"), tr("&Edit the agreement"))),
      addendum_(new QPushButton(icon("agreement"), tr("Add an addend&um"))),
      fromSheet_(new QPushButton(icon("agreement"), tr("Make an agreement &from it"))),
      standsIn_(new TextLabel(TextSize::Body, TextLabel::Wrapped)), renewal_(new RenewalBlock(shell.speech)),
      heading_(new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped)),
      terms_(new TermsView(shell.speech)), promisesHeading_(new TextLabel(TextSize::Body, TextLabel::Bold)),
      promises_(new PromiseList(shell.speech)), filesBox_(new QWidget), files_(new FileList(shell, actions)),
      scroll_(new QScrollArea), empty_(new EmptyState), pages_(new QStackedWidget) {
    table_->setModel(model_);
    table_->setColumnWidths({0, 12, 12, 12, 24, 12, 12});
    empty_->say(tr("No agreement yet"),
                tr("Write down what you do for them, what not, and for what price. Work outside of it can "
                   "then be told apart. A service sheet for everybody (in the settings) stands in until "
                   "then."),
                tr("New agreement"));
    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(makeList());
    column->addWidget(makeDetail(), 1);
    pages_->addWidget(full);
    pages_->addWidget(empty_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(pages_);

    actions.attach(table_, [this](int row) { return recordAt(row); });
    connect(add_, &QPushButton::clicked, this, &AgreedPart::addNew);
    connect(empty_, &EmptyState::buttonPressed, this, &AgreedPart::addNew);
    connect(fromSheet_, &QPushButton::clicked, this, &AgreedPart::addFromSheet);
    connect(addendum_, &QPushButton::clicked, this, &AgreedPart::addAddendum);
    connect(edit_, &QPushButton::clicked, this, [this] {
        if (const Agreement* one = chosen()) {
            actions_.show(agreementForm(shell_, one->id));
        }
    });
    connect(promises_, &PromiseList::kept, this, &AgreedPart::keep);
    connect(renewal_, &RenewalBlock::renewRequested, this, [this] {
        if (const Agreement* one = chosen()) {
            actions_.show(renewAgreementForm(shell_, one->id));
        }
    });
    connect(renewal_, &RenewalBlock::newTermsRequested, this,
            [this] { emit actions_.page().pageRequested(PageName::WhatIf); });
    connect(renewal_, &RenewalBlock::noticeRequested, this,
            [this] { emit actions_.page().clientRequested(actions_.client(), ClientTab::Plan); });
    connect(&actions, &RecordActions::refused, this, &AgreedPart::showChosen); // no tick that does not hold
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AgreedPart::showChosen);
}

QWidget* AgreedPart::makeList() {
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    for (QPushButton* button : {add_, edit_, addendum_, fromSheet_}) {
        button->setAutoDefault(false);
        button->setAccessibleName(withoutMnemonic(button->text()));
        flow->addWidget(button);
    }
    listBox_ = new QWidget;
    auto* column = new QVBoxLayout(listBox_);
    column->setContentsMargins(space::large, 0, space::large, 0);
    column->setSpacing(space::small);
    column->addWidget(row);
    column->addWidget(standsIn_);
    column->addWidget(table_);
    return listBox_;
}

QWidget* AgreedPart::makeDetail() {
    promisesHeading_->setText(tr("Promises"));
    auto* filesHeading = new TextLabel(TextSize::Body, TextLabel::Bold);
    filesHeading->setText(tr("Files"));
    auto* filesColumn = new QVBoxLayout(filesBox_);
    filesColumn->setContentsMargins(0, 0, 0, 0);
    filesColumn->setSpacing(space::small);
    filesColumn->addWidget(filesHeading);
    filesColumn->addWidget(files_);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::large, space::small, space::large, space::medium);
    column->setSpacing(space::medium);
    for (QWidget* part :
         {static_cast<QWidget*>(renewal_), static_cast<QWidget*>(heading_), static_cast<QWidget*>(terms_),
          static_cast<QWidget*>(promisesHeading_), static_cast<QWidget*>(promises_), filesBox_}) {
        column->addWidget(part);
    }
    column->addStretch();
    scroll_->setWidget(body);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setAccessibleName(tr("The chosen agreement"));
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    return scroll_;
}

std::optional<RecordRef> AgreedPart::recordAt(int row) const {
    return RecordRef{RecordType::Agreement, model_->at(row).id.value()};
}

const Agreement* AgreedPart::chosen() const {
    const QModelIndex current = table_->currentIndex();
    return current.isValid() && current.row() < model_->rowCount() ? &model_->at(current.row()) : nullptr;
}

void AgreedPart::setOwnerView(bool isOwner) {
    isOwner_ = isOwner;
    promises_->setTickable(isOwner);
    for (QPushButton* button : {add_, edit_, addendum_, fromSheet_}) {
        button->setEnabled(isOwner);
    }
}

void AgreedPart::showClient(std::shared_ptr<const app::ClientPage> page,
                            std::shared_ptr<const app::AgreementView> view) {
    const bool another = !page_ || page_->content.client.id != page->content.client.id;
    page_ = page;
    view_ = std::move(view);
    const Day today = shell_.session.clock().today();
    const std::vector<Agreement>& agreements = page->content.agreements;
    const bool none = agreements.empty();
    const bool sheet = none && view_->sheet != ServiceSheet();
    pages_->setCurrentIndex(none && !sheet && page->content.attachments.empty() ? 1 : 0);
    if (another) {
        table_->setCurrentIndex({});
    }
    keepingRow(
        table_, [this](int row) { return recordAt(row); },
        [this, &page, today] { model_->setPage(page, today); });
    if (!table_->currentIndex().isValid() && !none) {
        table_->setCurrentIndex(model_->index(model_->rowInForce(), 0));
    }
    table_->setVisible(!none);
    table_->setFixedHeight(rowHeight(table_->font()) * qMin(mostRows, 2 + int(agreements.size())));
    standsIn_->setVisible(none);
    standsIn_->setText(sheet
                           ? tr("Nothing was agreed with this client. Your service sheet stands in: it says "
                                "what you offer everybody.")
                           : tr("Nothing was agreed with this client."));
    fromSheet_->setVisible(sheet);
    edit_->setVisible(!none);
    addendum_->setVisible(!none);
    filesBox_->setVisible(isOwner_);
    files_->showFiles(page->content.attachments);
    showChosen();
    if (another) {
        scroll_->ensureVisible(0, 0);
    }
}

void AgreedPart::showChosen() {
    if (!view_) {
        return;
    }
    const Day today = shell_.session.clock().today();
    const Agreement* one = chosen();
    const bool decision = one && view_->renewal && view_->renewal->agreement == one->id;
    renewal_->setVisible(decision);
    if (decision) {
        renewal_->showFigures(*one, *view_->renewal, today);
    } else {
        renewal_->clear(); // the figures are the owner's
    }
    heading_->setText(!one ? tr("Service sheet")
                           //: Title of an agreement and its state: "Care plan, in force"
                           : tr("%1, %2").arg(one->title, stateText(*one, today)));
    const bool sheet = view_->sheet != ServiceSheet();
    heading_->setVisible(one || sheet);
    if (one) {
        terms_->showAgreement(*one, today);
    } else if (sheet) {
        terms_->showSheet(view_->sheet);
    } else {
        terms_->clear();
    }
    const bool promised = one && !one->promises.empty();
    promisesHeading_->setVisible(promised);
    promises_->setVisible(promised);
    promises_->showPromises(promised ? one->promises : std::vector<Promise>(), today);
    files_->setAgreement(one ? std::optional(one->id) : std::nullopt);
}

void AgreedPart::addNew() {
    actions_.show(newAgreementForm(shell_, actions_.client()));
}

void AgreedPart::addFromSheet() {
    const ServiceSheet& sheet = view_->sheet;
    Agreement made;
    made.clientId = actions_.client();
    made.title = tr("Agreement");
    made.from = shell_.session.clock().today();
    made.services = sheet.services;
    made.notIncluded = sheet.notIncluded;
    QStringList schedule;
    for (const QString& text : {sheet.schedule, sheet.rates, sheet.returns, sheet.reachUs}) {
        if (!text.isEmpty()) {
            schedule << text;
        }
    }
    made.schedule = schedule.join(QLatin1Char('\n'));
    made.limits = sheet.limits;
    actions_.show(newAgreementForm(shell_, made));
}

void AgreedPart::addAddendum() {
    if (const Agreement* one = chosen()) {
        actions_.show(addendumForm(shell_, one->id, {shell_.session.clock().today(), {}, {}, {}}));
    }
}

void AgreedPart::keep(int place, bool isKept) {
    const Agreement* one = chosen();
    if (!one || place >= int(one->promises.size())) {
        return;
    }
    const QString text = one->promises[size_t(place)].text;
    actions_.run(
        [id = one->id, place, isKept, text](app::Workspace& workspace) -> Result<app::Outcome> {
            RAPPORT_TRY_ASSIGN(Stored<Agreement> stored, workspace.records().byId(id));
            auto& promises = stored.record.promises;
            if (place >= int(promises.size()) || promises[size_t(place)].text != text) {
                return Error{ErrorKind::Conflict, "record_changed"};
            }
            promises[size_t(place)].keptOn = isKept ? std::optional(workspace.clock().today()) : std::nullopt;
            return workspace.commands().run(app::Update<Agreement>{stored.record, stored.version});
        },
        (isKept ? tr("Kept: “%1”") : tr("Still owed: “%1”")).arg(text));
}

void AgreedPart::attach(const QStringList& paths) {
    files_->attach(paths);
}

void AgreedPart::takeFocus() {
    if (pages_->currentIndex() == 1) {
        empty_->findChild<QPushButton*>()->setFocus();
    } else if (model_->rowCount() > 0) {
        table_->setFocus();
    } else {
        (fromSheet_->isVisible() ? fromSheet_ : add_)->setFocus();
    }
}

} // namespace rapport::gui
