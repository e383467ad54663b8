// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "gui/complaints/complaint_model.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

class QStackedWidget;

namespace rapport::gui {

class ActionBar;
class BookForm;
class ComplaintDetail;
class ComplaintFilters;
class EmptyState;
class FormHost;
class MistakesPanel;
class TableView;

/// The complaints of all clients: those that wait for a judgement, the open ones, and all.
class ComplaintsPage : public Page {
    Q_OBJECT

public:
    explicit ComplaintsPage(const Shell& shell, QWidget* parent = nullptr);
    ~ComplaintsPage() override;

    void takeFocus() override;
    void clear() override;
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("Complaints"); }

protected:
    void reload() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void lay();
    void makeActions();
    QAction* addPageAction(const QString& text, const char* iconName, const QKeySequence& keys);
    void takeBoard(app::ComplaintBoard board);
    void narrow();
    void keepChosen(Id<Complaint> id, int row);
    void showState();
    void showChosen();
    const app::ComplaintRow* chosen() const;
    void openForm(BookForm* form);
    void judge();
    void resolve();
    void recover();
    void remove();
    void run(const app::Command& command);

    Shell shell_;
    ComplaintModel* model_;
    ComplaintFilters* filters_;
    MistakesPanel* mistakes_;
    TableView* table_;
    EmptyState* empty_;
    QStackedWidget* middle_;
    ComplaintDetail* detail_;
    ActionBar* buttons_;
    FormHost* host_;
    QAction* judge_;
    QAction* resolve_;
    QAction* recover_;
    QAction* edit_;
    QAction* remove_;
    QAction* openClient_;
    QAction* log_;
    Generation asked_;
    bool listed_ = false;
};

} // namespace rapport::gui
