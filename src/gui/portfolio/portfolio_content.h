// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portfolio.h"
#include "charts/ageing_bar.h"
#include "charts/line_in_the_sand.h"
#include "charts/ranked_bars.h"
#include "charts/whale_curve.h"
#include "wording/speech.h"

#include <vector>

namespace rapport::gui {

/// Everything the portfolio page shows, made on the storage thread: what takes long with thousands of clients
/// (sorting by name, looking for the outermost dots) is done when it arrives in the window.
struct PortfolioContent {
    static PortfolioContent of(app::Portfolio portfolio, const wording::Speech& speech);

    app::Portfolio portfolio;
    std::vector<int> nameOrder; ///< Place of each client among all names.
    charts::LineInTheSand sand; ///< Dots in the order of portfolio.clients.
    charts::WhaleCurve whale;
    charts::RankedBars shares;     ///< The largest, in the order of portfolio.clients.
    charts::RankedBars hours;      ///< The most time first; the last may be all others together.
    std::vector<int> whaleClients; ///< Which of portfolio.clients stands where.
    std::vector<int> hoursClients; ///< The same; -1: all others together.
    double hoursMost = 0.0;        ///< Share of all time that goes to the first of them.

    bool isEmpty() const; ///< Neither money nor time in the window, and nothing open.
};

/// Who worked: a member of staff, nobody named, or the owner's estimates.
struct WorkerChoice {
    enum class Kind { Everybody, Staff, Nobody, Estimates };
    Kind kind = Kind::Everybody;
    Id<Staff> staff;
    QString text; ///< With the hours.
};
std::vector<WorkerChoice> workersOf(const app::Portfolio& portfolio, const wording::Speech& speech);
/// Whose hours go where: the clients a worker spent most time on, all hours of each with the worker's part of
/// them marked out. Of everybody: content.hours.
struct WorkerHours {
    charts::RankedBars bars;
    std::vector<int> clients; ///< Which of portfolio.clients each is; -1: all others together.
    double most = 0.0;        ///< Share of the worker's time that goes to the first client.
};
WorkerHours hoursOf(const PortfolioContent& content, const WorkerChoice& worker,
                    const wording::Speech& speech);

/// Name, verdict and figures of a client, line by line.
QString figuresOf(const app::PortfolioClient& client, const wording::Speech& speech);
/// The same with whose hours they are.
QString hoursFiguresOf(const app::PortfolioClient& client, const wording::Speech& speech);
QString nameOf(const app::PortfolioClient& client);

} // namespace rapport::gui
