// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/missing_guide.h"
#include "gui/client/record_model.h"
#include "gui/shell.h"
#include "scoring/assessment.h"

#include <QWidget>

class QScrollArea;
class QSplitter;
class QVBoxLayout;

namespace rapport::gui {

class AdviceList;
class RecordActions;
class StatementList;
class TableView;
class TaskListModel;
class TextLabel;
class TrendView;
class WaterfallView;

/// Why a client stands where it stands: the verdict in a sentence, what took the points, and beneath it the
/// very records behind the reason that is chosen; beside it how it went over time and what would change it.
class OverviewTab : public QWidget {
    Q_OBJECT

public:
    OverviewTab(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);
    ~OverviewTab() override;

    void showClient(std::shared_ptr<const app::ClientPage> page, const scoring::Assessment& assessment);
    /// What would make the verdict surer, each with its button.
    void showMissing(const std::vector<app::MissingRecords>& missing);
    /// Says nothing of any client: nothing is left for whoever looks next.
    void clear();
    /// Another client is read from its headline on.
    void scrollToTop();
    void takeFocus();

signals:
    /// The button of something missing was pressed.
    void missingChosen(rapport::app::MissingKind kind);

private:
    QWidget* makeVerdictColumn();
    QWidget* makeOutlookColumn();
    QWidget* makeEvidence();
    void addTasks(QVBoxLayout* column);
    void showTasks(std::shared_ptr<const app::ClientPage> page);
    StatementList* addList(QVBoxLayout* column, const QString& heading);
    void showOutlook(const scoring::Assessment& assessment);
    void chooseReason(int reason);
    void showEvidence(const scoring::Statement& statement);
    void clearMarks(const StatementList* but);

    Shell shell_;
    RecordActions& actions_;
    TaskListModel* tasks_;
    TextLabel* taskHeading_;
    TableView* taskTable_;
    std::vector<int> reasonOfBar_;
    TextLabel* headline_;
    TextLabel* rule_;
    TextLabel* sureness_;
    TextLabel* override_;
    WaterfallView* waterfall_;
    TrendView* trend_;
    TextLabel* trendText_;
    TextLabel* price_;
    TextLabel* value_;
    StatementList* reasons_ = nullptr;
    StatementList* counterFacts_ = nullptr;
    StatementList* wouldChange_ = nullptr;
    StatementList* missing_ = nullptr;
    AdviceList* advice_ = nullptr;
    std::vector<app::MissingKind> adviceKinds_;
    RecordModel* evidence_;
    TextLabel* evidenceHeading_;
    TableView* evidenceTable_;
    QScrollArea* scroll_;
    QSplitter* splitter_;
};

} // namespace rapport::gui
