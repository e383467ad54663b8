// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/staff_combo.h"

#include <QSignalBlocker>

namespace rapport::gui {

StaffCombo::StaffCombo(QWidget* parent) : QuietCombo(parent), nobody_(tr("Nobody")) {
    fill(std::nullopt);
    connect(this, &QComboBox::activated, this, &StaffCombo::edited);
}

void StaffCombo::setStaff(std::vector<Staff> staff) {
    staff_ = std::move(staff);
    fill(chosen());
}

void StaffCombo::setNobodyText(const QString& text) {
    nobody_ = text;
    fill(chosen());
}

std::optional<Id<Staff>> StaffCombo::chosen() const {
    const qint64 id = currentData().toLongLong();
    return id == 0 ? std::nullopt : std::optional(Id<Staff>(id));
}

void StaffCombo::setChosen(std::optional<Id<Staff>> id) {
    fill(id);
}

void StaffCombo::fill(std::optional<Id<Staff>> id) {
    const QSignalBlocker quiet(this);
    clear();
    addItem(nobody_, qint64(0));
    for (const Staff& person : staff_) {
        if (person.active || person.id == id) {
            addItem(person.name, person.id.value());
        }
    }
    if (id && findData(id->value()) < 0) {
        addItem(tr("Somebody not in the list"), id->value());
    }
    setCurrentIndex(findData(id ? id->value() : qint64(0)));
}

} // namespace rapport::gui
