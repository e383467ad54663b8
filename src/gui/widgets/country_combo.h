// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/quiet_combo.h"

namespace rapport::gui {

/// The countries there are, by name; the first entry stands for none of them.
class CountryCombo : public QuietCombo {
    Q_OBJECT

public:
    explicit CountryCombo(const QString& none, QWidget* parent = nullptr);

    void setNoneText(const QString& none) { setItemText(0, none); }
    /// ISO 3166, "DE"; empty for none.
    QString country() const { return currentData().toString(); }
    void setCountry(const QString& code);

    /// "Germany"; the code itself where it is none.
    static QString nameOf(const QString& code);
    /// Of the computer as it is set; may be empty.
    static QString ofComputer();
};

} // namespace rapport::gui
