// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/goodwill.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <memory>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace rapport::gui {

class EmptyState;
class FactModel;
class Section;
class SectionGrid;
class TableView;
class TextLabel;
struct FactRow;

/// What was given away in the last twelve months, compared between clients and between those who gave it, and
/// the incidents against staff of the whole book. The owner's.
class GoodwillPage : public Page {
    Q_OBJECT

public:
    explicit GoodwillPage(const Shell& shell, QWidget* parent = nullptr);

    void clear() override;
    void takeFocus() override;
    bool concerns(const app::ChangeNotice& notice) const override;
    QString helpTopic() const override { return QStringLiteral("Concessions and incidents"); }

    /// Writes the clients as a CSV file; askExport() with the place chosen.
    void exportTo(const QString& file);

protected:
    void reload() override;

private:
    Section* makeOutliers();
    Section* makeClients();
    Section* makeStaff();
    Section* makeIncidents();
    TableView* makeTable(FactModel* model, const QString& name, const QList<int>& widths);
    void show(std::shared_ptr<const app::Goodwill> goodwill);
    void showOutliers();
    void showClients();
    void showStaff();
    void showIncidents();
    FactRow rowOf(const app::ClientGoodwill& client, const QString& name) const;
    QString outlierText(const app::GoodwillOutlier& outlier) const;
    void askExport();

    Shell shell_;
    Generation asked_;
    bool arrived_ = false;
    std::shared_ptr<const app::Goodwill> goodwill_ = std::make_shared<const app::Goodwill>();
    FactModel* clients_;
    FactModel* staff_;
    FactModel* incidents_;
    TextLabel* outliers_;
    TextLabel* noIncidents_;
    TableView* clientTable_ = nullptr;
    TableView* staffTable_ = nullptr;
    TableView* incidentTable_ = nullptr;
    QPushButton* export_ = nullptr;
    SectionGrid* grid_;
    QScrollArea* scroll_;
};

} // namespace rapport::gui
