// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scope_register.h"
#include "domain/book_content.h"
#include "gui/shell.h"
#include "scoring/assessment.h"

#include <QWidget>

class QMenu;
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

    /// Without an assessment there is no verdict, no report, and nothing is said of goodwill.
    void showClient(const ClientContent& content, const scoring::Assessment* assessment,
                    const app::GoodwillBalance& goodwill);
    void clear();
    /// What can be added to the client, and what can be done with it.
    void setMenus(QMenu* add, QMenu* client);

signals:
    void backRequested();
    void reportRequested();
    void whatIfRequested();
    void logRequested();

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
    QPushButton* log_;
    QPushButton* add_;
    QPushButton* client_;
    QPushButton* whatIf_;
    QPushButton* report_;
};

} // namespace rapport::gui
