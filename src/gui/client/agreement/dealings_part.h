// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agreement_desk.h"
#include "app/client_directory.h"
#include "gui/shell.h"

#include <QWidget>

#include <memory>

class QAction;
class QPushButton;

namespace rapport::gui {

class ActionBar;
class ChoiceRow;
class DealingModel;
class RecordActions;
class ScopeMonthModel;
class TableView;
class TermsView;
class TextLabel;

/// The dealings of a year held against the agreement: what it says beside them, one key to say of each, or of
/// several at once, whether it is within, and what it all adds up to.
class DealingsPart : public QWidget {
    Q_OBJECT

public:
    DealingsPart(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page,
                    std::shared_ptr<const app::AgreementView> view);
    void takeFocus();
    /// How many nobody has said anything of.
    int unsaid() const;

private:
    QWidget* makeList();
    QWidget* makeSide();
    void addMark(const QString& text, const char* iconName, int key, Scope scope);
    std::optional<Scope> filter() const;
    void narrow();
    void nameFilters();
    void showSums(const app::ScopeReview& review);
    void mark(Scope scope);
    void run(std::vector<app::ScopeMark> marks);
    void updateActions();
    void registerRequest();

    Shell shell_;
    RecordActions& actions_;
    Id<Client> client_;
    DealingModel* model_;
    ScopeMonthModel* months_;
    TableView* table_;
    ChoiceRow* filter_;
    QList<std::pair<int, QString>> filterNames_; ///< By scope, -1: all.
    ActionBar* bar_;
    QList<QAction*> marks_;
    QAction* register_ = nullptr;
    QPushButton* back_;
    TextLabel* sums_;
    TextLabel* source_;
    TermsView* terms_;
    std::vector<app::ScopeMark> before_; ///< How those marked last stood until then.
    int rowAfterMark_ = -1;              ///< Where to go on; -1: where one is.
};

} // namespace rapport::gui
