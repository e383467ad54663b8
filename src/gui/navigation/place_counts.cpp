// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/place_counts.h"

#include "gui/main_menu.h"
#include "gui/navigation/command_catalogue.h"
#include "gui/when_done.h"

#include <QAction>

#include <vector>

namespace rapport::gui {

namespace {

using Counts = std::vector<std::pair<PageName, int>>;

} // namespace

PlaceCounts::PlaceCounts(const Shell& shell, MainMenu& menu, QObject* parent)
    : QObject(parent), shell_(shell), menu_(menu) {}

void PlaceCounts::update() {
    const int question = asked_.next();
    whenDone(shell_.session.run([](app::Workspace& workspace) -> Result<Counts> {
        Counts counts;
        for (const Place& place : places()) {
            if (place.isMain() && place.waiting) {
                RAPPORT_TRY_ASSIGN(const int count, place.waiting(workspace));
                counts.emplace_back(place.name, count);
            }
        }
        return counts;
    }),
             this, [this, question](const Result<Counts>& counts) {
                 if (!asked_.isCurrent(question) || !counts) {
                     return; // the page itself tells what is wrong with the book
                 }
                 for (const auto& [name, count] : *counts) {
                     QAction* action = menu_.place(name);
                     //: A place of the bar and how many things wait there
                     action->setIconText(
                         count == 0 ? QString()
                                    : tr("%1 (%2)").arg(plainText(action), shell_.speech.count(count)));
                 }
             });
}

} // namespace rapport::gui
