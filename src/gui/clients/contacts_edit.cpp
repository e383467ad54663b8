// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/contacts_edit.h"

#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace rapport::gui {

ContactsEdit::ContactsEdit(QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)),
      add_(new QPushButton(icon("plus"), tr("Add a &contact"))) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::small);
    add_->setAccessibleName(tr("Add a contact"));
    add_->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(add_);
    row->addStretch();
    column_->addLayout(row);
    connect(add_, &QPushButton::clicked, this, [this] {
        add({});
        rows_.back().name->setFocus();
        emit edited();
    });
}

void ContactsEdit::setContacts(const std::vector<Stored<Contact>>& contacts) {
    while (!rows_.empty()) {
        remove(rows_.back().box);
    }
    for (const Stored<Contact>& contact : contacts) {
        add(contact);
    }
}

std::vector<Stored<Contact>> ContactsEdit::contacts() const {
    std::vector<Stored<Contact>> all;
    for (const Row& row : rows_) {
        Stored<Contact> contact = row.stored;
        contact.record.name = row.name->text().simplified();
        contact.record.role = row.role->text().simplified();
        contact.record.email = row.email->text().simplified();
        contact.record.phone = row.phone->text().simplified();
        const bool blank = contact.record.name.isEmpty() && contact.record.role.isEmpty() &&
                           contact.record.email.isEmpty() && contact.record.phone.isEmpty();
        if (!blank) {
            all.push_back(std::move(contact));
        }
    }
    return all;
}

bool ContactsEdit::check() {
    bool good = true;
    for (const Row& row : rows_) {
        const bool something =
            !row.role->text().isEmpty() || !row.email->text().isEmpty() || !row.phone->text().isEmpty();
        const bool nameless = something && row.name->text().trimmed().isEmpty();
        row.problem->setText(nameless ? tr("Who is it? A contact needs a name.") : QString());
        row.problem->setVisible(nameless);
        if (nameless && good) {
            row.name->setFocus();
            good = false;
        }
    }
    return good;
}

void ContactsEdit::add(const Stored<Contact>& stored) {
    Row row{stored,
            new QWidget,
            new QLineEdit(stored.record.name),
            new QLineEdit(stored.record.role),
            new QLineEdit(stored.record.email),
            new QLineEdit(stored.record.phone),
            new TextLabel(TextSize::Small, TextLabel::Bold | TextLabel::Wrapped)};
    row.name->setPlaceholderText(tr("Name"));
    row.role->setPlaceholderText(tr("Role"));
    row.email->setPlaceholderText(tr("E-mail"));
    row.phone->setPlaceholderText(tr("Telephone"));
    row.problem->hide();
    auto* remove = new QToolButton;
    remove->setIcon(icon("delete"));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    auto* grid = new QGridLayout(row.box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::tiny);
    grid->setVerticalSpacing(space::tiny);
    grid->addWidget(row.name, 0, 0);
    grid->addWidget(row.role, 0, 1);
    grid->addWidget(remove, 0, 2);
    grid->addWidget(row.email, 1, 0);
    grid->addWidget(row.phone, 1, 1);
    grid->addWidget(row.problem, 2, 0, 1, 2);
    for (QLineEdit* line : {row.name, row.role, row.email, row.phone}) {
        connect(line, &QLineEdit::textEdited, this, &ContactsEdit::edited);
    }
    connect(remove, &QToolButton::clicked, this, [this, box = row.box] {
        this->remove(box);
        add_->setFocus();
        emit edited();
    });
    column_->insertWidget(int(rows_.size()), row.box);
    rows_.push_back(row);
    renumber();
}

void ContactsEdit::remove(const QWidget* box) {
    const auto found = std::ranges::find(rows_, box, &Row::box);
    if (found != rows_.end()) {
        found->box->hide();
        found->box->deleteLater();
        rows_.erase(found);
        renumber();
    }
}

void ContactsEdit::renumber() {
    int number = 0;
    for (const Row& row : rows_) {
        ++number;
        row.name->setAccessibleName(tr("Name of contact %1").arg(number));
        row.role->setAccessibleName(tr("Role of contact %1").arg(number));
        row.email->setAccessibleName(tr("E-mail of contact %1").arg(number));
        row.phone->setAccessibleName(tr("Telephone of contact %1").arg(number));
        auto* remove = row.box->findChild<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
        remove->setAccessibleName(tr("Remove contact %1").arg(number));
        remove->setToolTip(remove->accessibleName());
    }
}

} // namespace rapport::gui
