// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/portfolio/portfolio_content.h"

#include <deque>
#include <memory>
#include <utility>

namespace rapport::gui {

/// The last few days looked at: measuring a whole book for a day takes long, and people go back and forth
/// between a few of them. What is kept holds until the book changes.
class DayShelf {
public:
    /// Nothing when the day is not here.
    std::shared_ptr<const PortfolioContent> find(Day day) const {
        for (const auto& [kept, content] : days_) {
            if (kept == day) {
                return content;
            }
        }
        return nullptr;
    }
    /// The one kept longest makes room.
    void keep(Day day, std::shared_ptr<const PortfolioContent> content) {
        days_.emplace_front(day, std::move(content));
        if (days_.size() > most) {
            days_.pop_back();
        }
    }
    void clear() { days_.clear(); }

private:
    static constexpr size_t most = 6; ///< 20,000 clients take some 10 MB a day.

    std::deque<std::pair<Day, std::shared_ptr<const PortfolioContent>>> days_;
};

} // namespace rapport::gui
