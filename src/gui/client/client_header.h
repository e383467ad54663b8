// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "gui/shell.h"
#include "scoring/assessment.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace rapport::gui {

class TextLabel;
class VerdictBadge;

/// At the top of a client's page: the way back, the name, what kind of client it is, whom to write to or
/// call, and the verdict.
class ClientHeader : public QWidget {
    Q_OBJECT

public:
    explicit ClientHeader(const Shell& shell, QWidget* parent = nullptr);

    void showClient(const ClientContent& content, const scoring::Assessment& assessment);
    void clear();

signals:
    void backRequested();
    void reportRequested();

private:
    void addContact(const Contact& contact);
    void addLink(const char* iconName, const QString& text, const QString& accessibleName, const QUrl& url);

    Shell shell_;
    QToolButton* back_;
    TextLabel* name_;
    TextLabel* facts_;
    QWidget* contacts_;
    VerdictBadge* verdict_;
    TextLabel* state_;
    QPushButton* report_;
};

} // namespace rapport::gui
