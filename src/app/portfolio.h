// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "scoring/portfolio.h"

#include <functional>
#include <optional>
#include <vector>

namespace rapport::app {

/// Working time of one member of staff.
struct StaffTime {
    std::optional<Id<Staff>> staffId; ///< Nothing: it is not recorded who.
    QString name;                     ///< From outside: plain text. Empty where nobody is named.
    Duration time;
};

/// A client among all the others.
struct PortfolioClient {
    Id<Client> id;
    QString name; ///< From outside: plain text.
    bool archived = false;
    Verdict verdict = Verdict::TooEarly; ///< As listed: the owner's while in force, else the computed one.
    Money revenue, cost, margin;         ///< Of the window, base currency.
    Duration hours;                      ///< All working time, by whomever, and the owner's estimates.
    double share = 0.0;                  ///< Of the book's revenue; 0 where it has none.
    std::vector<StaffTime> byStaff;      ///< Longest first; estimates are nobody's and not in it.
};

/// The whole book on one day. Archived clients are in it: what they brought and cost is in the sums.
struct Portfolio {
    Day asOf, from; ///< The window's last day and its first.
    scoring::BookFigures totals;
    Duration hours;
    std::vector<PortfolioClient> clients;          ///< Largest revenue first, then by id.
    std::vector<scoring::WhalePoint> whale;        ///< Best client first.
    Ageing ageing;                                 ///< Of all open money, base currency.
    std::vector<StaffTime> staff;                  ///< Everybody with time in the window, longest first.
    double shareMajor = 0.0, shareDependent = 0.0; ///< From which share on the method calls a client large,
                                                   ///< and the book dependent on it.
};

class Assessor;

/// Reads of the book as a whole.
class PortfolioReader {
public:
    PortfolioReader(storage::Book& book, Assessor& assessor) : book_(book), assessor_(assessor) {}

    /// The book with the verdicts of a day. `cancelled` is asked now and then. Error: cancelled.
    Result<Portfolio> asOf(Day day, const std::function<bool()>& cancelled = {});

private:
    storage::Book& book_;
    Assessor& assessor_;
};

} // namespace rapport::app
