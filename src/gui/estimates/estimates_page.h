// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hour_cost.h"
#include "app/time_estimates.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <QHash>

#include <memory>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace rapport::gui {

class DayEdit;
class EstimateList;
class FilterBar;
class HourCostPanel;
class TextLabel;

/// "Who takes how much of your time?": the owner's guesses for many clients at once, those who bring most
/// first, and beside it what an hour costs. What is not saved stays while other pages are looked at. The
/// owner's.
class EstimatesPage : public Page {
    Q_OBJECT

public:
    explicit EstimatesPage(const Shell& shell, QWidget* parent = nullptr);

    void takeFocus() override;
    void clear() override;
    bool concerns(const app::ChangeNotice& notice) const override;
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("Who takes how much of your time?"); }

protected:
    void reload() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Answer;

    void lay();
    QWidget* makeHead();
    QWidget* makeFoot();
    void show(Answer answer);
    void showRows();
    void showState();
    void take(Id<Client> client, std::optional<Duration> hours);
    const app::ClientTime* timeOf(Id<Client> client) const;
    std::optional<Duration> presentOf(const app::ClientTime& time) const;
    void save();
    void discard();

    Shell shell_;
    Generation asked_;
    std::shared_ptr<const app::TimeBoard> board_ = std::make_shared<const app::TimeBoard>();
    QHash<Id<Client>, size_t> places_;                       ///< In the board.
    QHash<Id<Client>, std::optional<Duration>> changes_;     ///< Not saved; nothing: no guess any more.
    int most_;                                               ///< So many rows at once.

    QToolButton* back_;
    FilterBar* filter_;
    DayEdit* from_;
    TextLabel* known_;
    EstimateList* list_;
    QPushButton* more_;
    QScrollArea* scroll_;
    HourCostPanel* hour_;
    QBoxLayout* columns_ = nullptr;
    TextLabel* state_;
    QPushButton* discard_;
    QPushButton* save_;
    QPushButton* on_;
};

} // namespace rapport::gui
