// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QObject>

namespace rapport::gui {

class MainMenu;

/// The numbers beside the names of the main places: how many things wait there.
class PlaceCounts : public QObject {
    Q_OBJECT

public:
    PlaceCounts(const Shell& shell, MainMenu& menu, QObject* parent = nullptr);

    /// Asks the book; when one is opened and after each change.
    void update();

private:
    Shell shell_;
    MainMenu& menu_;
    Generation asked_;
};

} // namespace rapport::gui
