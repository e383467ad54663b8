// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "scoring/assessment.h"

#include <QScrollArea>
#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace rapport::app {
struct ClientRow;
}

namespace rapport::gui {

class StatementList;
class TextLabel;
class VerdictBadge;
class WaterfallView;

/// Beside the list: the chosen client's verdict, the points it lost by area, and why.
class ClientSummary : public QScrollArea {
    Q_OBJECT

public:
    explicit ClientSummary(const Shell& shell, QWidget* parent = nullptr);

    /// Shows what the row says at once and asks the book for the rest.
    void showClient(const app::ClientRow& row);
    void showNothing(const QString& why);
    /// The client shown, with its reasons; nothing while they are under way.
    bool isComplete() const { return complete_; }

signals:
    void openRequested();
    void reportRequested();
    void whatIfRequested();
    void completed();
    void failed(const rapport::Error& error);

private:
    void ask();
    void showAssessment(const scoring::Assessment& assessment);

    Shell shell_;
    Id<Client> client_;
    Generation asked_;
    QTimer patience_; ///< So that holding an arrow key does not ask for every client passed.
    bool complete_ = false;

    QWidget* body_;
    TextLabel* nothing_;
    TextLabel* name_;
    VerdictBadge* verdict_;
    TextLabel* state_;
    TextLabel* override_;
    TextLabel* lostHeading_;
    WaterfallView* waterfall_;
    TextLabel* whyHeading_;
    StatementList* reasons_;
    QPushButton* open_;
    QPushButton* whatIf_;
    QPushButton* report_;
};

} // namespace rapport::gui
