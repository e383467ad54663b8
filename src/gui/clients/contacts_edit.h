// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/contact.h"
#include "domain/stored.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace rapport::gui {

class TextLabel;

/// The people at a client: for each name, part played, e-mail address and telephone number.
class ContactsEdit : public QWidget {
    Q_OBJECT

public:
    explicit ContactsEdit(QWidget* parent = nullptr);

    void setContacts(const std::vector<Stored<Contact>>& contacts);
    /// As they stand in the form, those left wholly empty not among them; new ones have no id.
    std::vector<Stored<Contact>> contacts() const;
    /// Says under the first contact that has something but no name that it needs one; false when there is
    /// such a one.
    bool check();

signals:
    void edited();

private:
    struct Row {
        Stored<Contact> stored;
        QWidget* box;
        QLineEdit* name;
        QLineEdit* role;
        QLineEdit* email;
        QLineEdit* phone;
        TextLabel* problem;
    };
    void add(const Stored<Contact>& stored);
    void remove(const QWidget* box);
    void renumber();

    std::vector<Row> rows_;
    QVBoxLayout* column_;
    QPushButton* add_;
};

} // namespace rapport::gui
