// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement_tab.h"

#include "gui/client/agreement_model.h"
#include "gui/client/record_actions.h"
#include "gui/forms/record_forms.h"
#include "gui/theme/icons.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QFormLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace rapport::gui {

AgreementTab::AgreementTab(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), shell_(shell), model_(new AgreementModel(shell.speech, this)),
      table_(new TableView(tr("Agreements"))), detail_(new QScrollArea), empty_(new EmptyState),
      pages_(new QStackedWidget) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    table_->setModel(model_);
    table_->setColumnWidths({0, 12, 12, 24, 12, 12});
    detail_->setFrameShape(QFrame::NoFrame);
    detail_->setWidgetResizable(true);
    detail_->setAccessibleName(tr("The chosen agreement"));
    detail_->setBackgroundRole(QPalette::Base);
    empty_->say(
        tr("No agreement yet"),
        tr("Write down what you do for them, what not, and for what price. Work outside of it can then "
           "be told apart."),
        tr("New agreement"));
    auto* add = new QPushButton(tr("&New agreement"));
    add->setIcon(icon("plus"));
    add->setAutoDefault(false);
    add->setAccessibleName(withoutMnemonic(add->text()));

    auto* above = new QWidget;
    auto* column = new QVBoxLayout(above);
    column->setContentsMargins(space::large, space::small, space::large, 0);
    column->setSpacing(space::small);
    column->addWidget(add, 0, Qt::AlignLeading);
    column->addWidget(table_, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(above);
    splitter->addWidget(detail_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    pages_->addWidget(splitter);
    pages_->addWidget(empty_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(pages_);

    actions.attach(table_, [this](int row) { return recordAt(row); });
    const auto addNew = [&actions] { actions.show(newAgreementForm(actions.shell(), actions.client())); };
    connect(add, &QPushButton::clicked, this, addNew);
    connect(empty_, &EmptyState::buttonPressed, this, addNew);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AgreementTab::showChosen);
}

std::optional<RecordRef> AgreementTab::recordAt(int row) const {
    return RecordRef{RecordType::Agreement, model_->at(row).id.value()};
}

void AgreementTab::showClient(std::shared_ptr<const app::ClientPage> page) {
    pages_->setCurrentIndex(page->content.agreements.empty() ? 1 : 0);
    keepingRow(
        table_, [this](int row) { return recordAt(row); },
        [this, &page] { model_->setPage(std::move(page)); });
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(0, 0));
    }
    showChosen();
}

void AgreementTab::say(QFormLayout* form, const QString& label, const QString& text) {
    if (text.isEmpty()) {
        return;
    }
    auto* name = new TextLabel(TextSize::Small, TextLabel::Muted);
    name->setText(label);
    auto* value = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
    value->setText(text);
    form->addRow(name, value);
}

void AgreementTab::showChosen() {
    const QModelIndex current = table_->currentIndex();
    auto* body = new QWidget;
    auto* form = new QFormLayout(body);
    form->setContentsMargins(space::large, space::medium, space::large, space::medium);
    form->setHorizontalSpacing(space::large);
    form->setVerticalSpacing(space::small);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    if (current.isValid() && current.row() < model_->rowCount()) {
        const wording::Speech& speech = shell_.speech;
        const Agreement& one = model_->at(current.row());
        if (const auto notice = noticeDay(one)) {
            say(form, tr("Notice"), tr("To be given by %1").arg(speech.day(*notice)));
        }
        say(form, tr("What we do"), one.services);
        say(form, tr("Not included"), one.notIncluded);
        say(form, tr("Schedule"), one.schedule);
        say(form, tr("Limits"), limitsText(one.limits));
        QStringList promises;
        for (const Promise& promise : one.promises) {
            promises << (promise.due ? tr("%1, due %2").arg(promise.text, speech.day(*promise.due))
                                     : promise.text);
        }
        say(form, tr("Promises"), promises.join(QLatin1Char('\n')));
        QStringList addenda;
        for (const Addendum& addendum : one.addenda) {
            addenda << addendumText(addendum);
        }
        say(form, tr("Addenda"), addenda.join(QLatin1Char('\n')));
    }
    detail_->setWidget(body);
}

QString AgreementTab::limitsText(const ServiceLimits& limits) const {
    const wording::Speech& speech = shell_.speech;
    QStringList lines;
    if (limits.timePerMonth) {
        lines << tr("%1 a month").arg(speech.duration(*limits.timePerMonth));
    }
    if (!limits.channels.isEmpty()) {
        lines << tr("they reach us by: %1").arg(limits.channels);
    }
    if (limits.responseTime) {
        lines << tr("answered within %1").arg(speech.duration(*limits.responseTime));
    }
    if (limits.revisions) {
        lines << tr("%n revision(s)", nullptr, *limits.revisions);
    }
    return lines.join(QLatin1Char('\n'));
}

QString AgreementTab::addendumText(const Addendum& addendum) const {
    const wording::Speech& speech = shell_.speech;
    //: An addendum: the day and the text
    QStringList parts{tr("%1: %2").arg(speech.day(addendum.day), addendum.text)};
    if (addendum.priceChange) {
        parts << tr("price by %1").arg(speech.money(*addendum.priceChange));
    }
    if (addendum.timeChange) {
        parts << tr("time by %1 h a month").arg(speech.number(addendum.timeChange->inHours()));
    }
    return parts.join(QStringLiteral(" · "));
}

void AgreementTab::takeFocus() {
    if (pages_->currentIndex() == 0) {
        table_->setFocus();
    } else {
        empty_->findChild<QPushButton*>()->setFocus();
    }
}

} // namespace rapport::gui
