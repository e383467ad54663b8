// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement_tab.h"

#include "gui/client/agreement/agreed_part.h"
#include "gui/client/agreement/dealings_part.h"
#include "gui/client/agreement/proposals_part.h"
#include "gui/client/agreement/scope_part.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/choice_row.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    return files;
}

} // namespace

AgreementTab::AgreementTab(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), shell_(shell),
      choice_(new ChoiceRow(tr("Parts of the agreement"), ChoiceRow::Mode::One)), parts_(new QStackedWidget),
      agreed_(new AgreedPart(shell, actions)), dealings_(new DealingsPart(shell, actions)),
      scope_(new ScopePart(shell, actions)), proposals_(new ProposalsPart(shell, actions)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAcceptDrops(true);
    // In the order of Part.
    parts_->addWidget(agreed_);
    parts_->addWidget(dealings_);
    parts_->addWidget(scope_);
    parts_->addWidget(proposals_);
    nameParts();
    choice_->setValue(int(Part::Agreed));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::large, 0, space::large, 0);
    row->addWidget(choice_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(row);
    column->addWidget(parts_, 1);
    connect(proposals_, &ProposalsPart::letterRequested, this, &AgreementTab::letterRequested);
    connect(choice_, &ChoiceRow::edited, this, [this] { parts_->setCurrentIndex(int(part())); });
}

AgreementTab::Part AgreementTab::part() const {
    return Part(choice_->value().value_or(0));
}

void AgreementTab::nameParts() {
    const auto counted = [this](const QString& text, int count) {
        //: A part of the page and how many things wait there: "Scope register · 2"
        return count > 0 ? tr("%1 · %2").arg(text, shell_.speech.count(count)) : text;
    };
    QList<std::pair<Part, QString>> names{{Part::Agreed, tr("What was agreed")}};
    if (isOwner_) {
        names << std::pair(Part::Dealings, counted(tr("Dealings held against it"), dealings_->unsaid()));
    }
    names << std::pair(Part::Scope, counted(tr("Scope register"), scope_->undecided()));
    if (isOwner_) {
        names << std::pair(Part::Proposals, counted(tr("Proposals"), proposals_->waiting()));
    }
    if (names == names_) {
        return; // the button with the keyboard stays
    }
    names_ = names;
    const Part chosen = part();
    choice_->clearChoices();
    for (const auto& [which, name] : names_) {
        choice_->addChoice(int(which), name);
    }
    choice_->setValue(int(chosen));
}

void AgreementTab::setOwnerView(bool isOwner) {
    isOwner_ = isOwner;
    setAcceptDrops(isOwner);
    agreed_->setOwnerView(isOwner);
    scope_->setOwnerView(isOwner);
    if (!isOwner && (part() == Part::Dealings || part() == Part::Proposals)) {
        showPart(Part::Agreed);
    }
    nameParts();
}

void AgreementTab::showClient(std::shared_ptr<const app::ClientPage> page,
                              std::shared_ptr<const app::AgreementView> view) {
    if (client_ != page->content.client.id) {
        client_ = page->content.client.id;
        showPart(Part::Agreed);
    }
    agreed_->showClient(page, view);
    dealings_->showClient(page, view);
    scope_->showClient(page, view);
    proposals_->showClient(page);
    nameParts();
    parts_->show();
}

void AgreementTab::clear() {
    showClient(std::make_shared<const app::ClientPage>(), std::make_shared<const app::AgreementView>());
    parts_->hide(); // nothing is said before the next client is there
}

void AgreementTab::showPart(Part part) {
    choice_->setValue(int(part));
    parts_->setCurrentIndex(int(part));
}

void AgreementTab::takeFocus() {
    switch (part()) {
    case Part::Agreed:
        agreed_->takeFocus();
        break;
    case Part::Dealings:
        dealings_->takeFocus();
        break;
    case Part::Scope:
        scope_->takeFocus();
        break;
    case Part::Proposals:
        proposals_->takeFocus();
        break;
    }
}

void AgreementTab::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void AgreementTab::dropEvent(QDropEvent* event) {
    if (const QStringList files = localFiles(event->mimeData()); !files.isEmpty()) {
        event->acceptProposedAction();
        showPart(Part::Agreed);
        agreed_->attach(files);
    }
}

} // namespace rapport::gui
