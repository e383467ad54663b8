// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "app/client_plan.h"

#include <memory>

namespace rapport::gui {

/// What the parts of the plan show.
struct PlanContent {
    std::shared_ptr<const app::ClientPage> page;
    app::ClientPlan plan;
    Day today;

    const ClientContent& records() const { return page->content; }
    QString nameOf(const std::optional<Id<Staff>>& id) const {
        for (const Staff& one : plan.staff) {
            if (id == one.id) {
                return one.name;
            }
        }
        return {};
    }
};

} // namespace rapport::gui
