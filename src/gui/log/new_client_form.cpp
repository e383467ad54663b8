// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/new_client_form.h"

#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/text_direction.h"
#include "gui/widgets/text_label.h"

#include <QAccessible>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace rapport::gui {

namespace {

constexpr int patienceMs = 120; // between two letters of somebody who types on

} // namespace

NewClientForm::NewClientForm(const LogParts& parts, QWidget* parent)
    : QWidget(parent), parts_(parts), name_(new QLineEdit), number_(new QLineEdit),
      warning_(new TextLabel(TextSize::Small, TextLabel::Wrapped)), existing_(new QPushButton) {
    name_->setAccessibleName(tr("Name of the new client"));
    name_->setPlaceholderText(tr("Name of the new client"));
    number_->setAccessibleName(tr("Telephone number of the new client"));
    number_->setPlaceholderText(tr("Telephone number"));
    auto* back = new QPushButton(icon("search"), tr("Choose one that exists"));
    back->setAccessibleName(back->text());
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tiny);
    grid->addWidget(name_, 0, 0);
    grid->addWidget(number_, 0, 1);
    grid->addWidget(back, 0, 2);
    grid->addWidget(warning_, 1, 0, 1, 2);
    grid->addWidget(existing_, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    patience_.setSingleShot(true);
    patience_.setInterval(patienceMs);
    connect(&patience_, &QTimer::timeout, this, &NewClientForm::ask);
    for (QLineEdit* line : {name_, number_}) {
        connect(line, &QLineEdit::textEdited, this, [this] {
            patience_.start();
            emit edited();
        });
    }
    connect(back, &QPushButton::clicked, this, &NewClientForm::backedOut);
    connect(existing_, &QPushButton::clicked, this,
            [this] { emit existingChosen(similar_.id, similar_.name); });
    showSimilar({});
}

void NewClientForm::setClient(const QString& name, const QString& number) {
    name_->setText(name);
    number_->setText(number);
    showSimilar({});
    ask();
}

QString NewClientForm::name() const {
    return name_->text();
}

QString NewClientForm::number() const {
    return number_->text();
}

void NewClientForm::takeFocus() {
    (name_->text().trimmed().isEmpty() ? name_ : number_)->setFocus(Qt::OtherFocusReason);
}

void NewClientForm::showMissing() {
    warning_->setText(tr("The new client has no name yet."));
    warning_->show();
    name_->setFocus(Qt::OtherFocusReason);
}

void NewClientForm::ask() {
    patience_.stop();
    const int question = asked_.next();
    if (name().trimmed().isEmpty() && number().trimmed().isEmpty()) {
        showSimilar({});
        return;
    }
    using Similar = std::vector<app::FoundClient>;
    whenDone(runInBook(parts_,
                       [finder = parts_.finder, name = name(), number = number()](app::Workspace& workspace)
                           -> Result<Similar> { return finder->similar(workspace, name, number); }),
             this, [this, question](const Result<Similar>& answer) {
                 if (asked_.isCurrent(question) &&
                     answer) { // only a warning: without an answer there is none
                     showSimilar(*answer);
                 }
             });
}

void NewClientForm::showSimilar(const std::vector<app::FoundClient>& similar) {
    warning_->setVisible(!similar.empty());
    existing_->setVisible(!similar.empty());
    if (similar.empty()) {
        return;
    }
    similar_ = similar.front();
    const QString who = similar_.detail.isEmpty()
                            ? isolated(similar_.name)
                            //: A client and what tells it from others: "Okafor Dental · 020 7946 0123"
                            : tr("%1 · %2").arg(isolated(similar_.name), isolated(similar_.detail));
    warning_->setText(tr("There may be one already: %1").arg(who));
    existing_->setText(tr("Take that one"));
    existing_->setAccessibleName(tr("Take %1 instead").arg(isolated(similar_.name)));
    QAccessibleEvent event(warning_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace rapport::gui
