// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace rapport::gui {

/// What can be done with the chosen row, as buttons in a row that breaks where there is no room. The actions
/// keep their texts, icons, keys and whether they can be used.
class ActionBar : public QWidget {
    Q_OBJECT

public:
    explicit ActionBar(const QString& accessibleName, QWidget* parent = nullptr);

    void addButton(QAction* action);
};

} // namespace rapport::gui
