// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/staff.h"
#include "gui/widgets/quiet_combo.h"

#include <optional>
#include <vector>

namespace rapport::gui {

/// Somebody of the staff, or nobody. Who has left is offered only where they are chosen already.
class StaffCombo : public QuietCombo {
    Q_OBJECT

public:
    explicit StaffCombo(QWidget* parent = nullptr);

    /// Keeps who is chosen.
    void setStaff(std::vector<Staff> staff);
    /// The text for nobody: "Nobody" at first.
    void setNobodyText(const QString& text);
    std::optional<Id<Staff>> chosen() const;
    void setChosen(std::optional<Id<Staff>> id);

signals:
    /// Somebody chose.
    void edited();

private:
    void fill(std::optional<Id<Staff>> id);

    std::vector<Staff> staff_;
    QString nobody_;
};

} // namespace rapport::gui
