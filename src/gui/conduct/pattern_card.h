// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/patterns.h"
#include "wording/speech.h"

#include <QFrame>

class QPushButton;

namespace rapport::gui {

/// A pattern found in a client's dealings: its name, what was found, from where on it is called so, and a
/// button for the records behind it.
class PatternCard : public QFrame {
    Q_OBJECT

public:
    PatternCard(const wording::Speech& speech, const scoring::Pattern& pattern, QWidget* parent = nullptr);

    /// Whether its records are the ones shown.
    void setChosen(bool chosen);
    QPushButton* button() const { return button_; }

signals:
    void recordsRequested();

private:
    QPushButton* button_;
};

} // namespace rapport::gui
