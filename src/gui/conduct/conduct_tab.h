// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "app/conduct.h"
#include "charts/ranked_bars.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rapport::gui {

class FactModel;
class ItemChartView;
class PatternCard;
class RecordActions;
class RecordModel;
class Section;
class SectionGrid;
class TableView;
class TextLabel;

/// How the client deals with us: incidents against staff first, the patterns found with the records behind
/// each, what contact they took, who else waited, what they were given and what conduct was noted. The
/// owner's.
class ConductTab : public QWidget {
    Q_OBJECT

public:
    ConductTab(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    /// Shows the records at once; the patterns are asked for when somebody looks.
    void showClient(std::shared_ptr<const app::ClientPage> page);
    /// Asks the book for the patterns of the client shown; they depend on everyone else, too.
    void ask();
    void clear();
    void takeFocus();

signals:
    /// The patterns are shown.
    void answered();
    void failed(const rapport::Error& error);
    void clientRequested(rapport::Id<rapport::Client> id);

private:
    Section* makeIncidents();
    Section* makePatterns();
    Section* makeStanding();
    Section* makeContact();
    Section* makeWaiting();
    Section* makeConcessions();
    Section* makeSignals();
    QPushButton* addButton(Section* section, const char* iconName, const QString& text);
    TableView* makeTable(FactModel* model, const QString& name, const QList<int>& widths, bool editable);
    void show(std::shared_ptr<const app::ConductView> view);
    void showIncidents();
    void showConcessions();
    void showSignals();
    void showPatterns();
    void showContact();
    void showWaiting();
    void choosePattern(int pattern);
    QString nameOf(const std::optional<Id<Staff>>& staff) const;

    Shell shell_;
    RecordActions& actions_;
    Generation asked_;
    std::shared_ptr<const app::ClientPage> page_;
    std::shared_ptr<const app::ClientPage> askedFor_; ///< The page whose patterns were asked for last.
    bool underWay_ = false;                           ///< They have not come yet.
    std::shared_ptr<const app::ConductView> view_;
    std::vector<Staff> staff_; ///< For names; of the last answer.
    charts::RankedBars weeks_;

    FactModel* incidents_;
    FactModel* concessions_;
    FactModel* signals_;
    FactModel* matters_;
    RecordModel* evidence_;
    SectionGrid* grid_;
    QScrollArea* scroll_;
    QPushButton* incident_ = nullptr;
    TableView* incidentTable_ = nullptr;
    TableView* concessionTable_ = nullptr;
    TableView* signalTable_ = nullptr;
    TableView* matterTable_ = nullptr;
    TableView* evidenceTable_ = nullptr;
    TextLabel* noIncidents_;
    TextLabel* patternText_;
    TextLabel* evidenceHeading_;
    TextLabel* standing_;
    TextLabel* contact_;
    TextLabel* waiting_;
    TextLabel* given_;
    TextLabel* noSignals_;
    QVBoxLayout* cards_;
    QList<PatternCard*> cardList_;
    ItemChartView* weeksView_ = nullptr;
};

} // namespace rapport::gui
