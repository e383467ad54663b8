// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_sheet.h"
#include "gui/portfolio/portfolio_part.h"
#include "gui/shell.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace rapport::gui {

/// Keeps the charts of the portfolio as pictures: PNG, SVG or PDF, one chart or all of them, on white
/// whatever the colours of the window are.
class PortfolioExport : public QObject {
    Q_OBJECT

public:
    /// What is to be kept: one chart, or with nothing all of them.
    using SheetMaker = std::function<charts::ChartSheet(std::optional<PortfolioPart>)>;

    /// The page gets the actions, stands under the dialog, and owns this.
    PortfolioExport(const Shell& shell, QWidget* page, SheetMaker sheet);

    QMenu* menu() const { return menu_; }
    QAction* action(PortfolioPart part) const { return actions_.value(int(part)); }
    /// Whether there is anything to be kept.
    void setEnabled(bool enabled);
    /// How the pictures look; their sheets are measured with it.
    charts::ChartStyle style() const;
    void saveTo(std::optional<PortfolioPart> part, const QString& path);

signals:
    void saved(const QString& path);
    void failed(const rapport::Error& error);

private:
    void ask(std::optional<PortfolioPart> part);

    Shell shell_;
    QWidget* page_;
    SheetMaker sheet_;
    QMenu* menu_;
    QAction* all_;
    QHash<int, QAction*> actions_; ///< By part.
};

} // namespace rapport::gui
