// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/navigation/places.h"
#include "gui/widgets/page.h"

#include <QList>

#include <map>

namespace rapport::gui {

/// Every page of the window, one of each. Whoever lays them out owns them.
class Pages {
public:
    explicit Pages(const PageParts& parts) {
        for (const Place& place : places()) {
            if (place.make) {
                byName_[place.name] = place.make(parts);
                all_ << byName_[place.name];
            }
        }
    }

    const QList<Page*>& all() const { return all_; }
    /// The page that holds the place: for a part of the client's page that page.
    Page* page(PageName name) const {
        const auto found = byName_.find(name);
        return found == byName_.end() ? byName_.at(PageName::Client) : found->second;
    }
    PageName nameOf(const Page* page) const {
        for (const auto& [name, one] : byName_) {
            if (one == page) {
                return name;
            }
        }
        return PageName::Welcome;
    }
    /// The page of this type.
    template <typename Kind>
    Kind& of() const {
        for (Page* page : all_) {
            if (auto* found = qobject_cast<Kind*>(page)) {
                return *found;
            }
        }
        Q_UNREACHABLE();
    }

private:
    QList<Page*> all_; ///< In the order of the list.
    std::map<PageName, Page*> byName_;
};

} // namespace rapport::gui
