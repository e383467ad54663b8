// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/metrics.h"

#include <QLabel>

namespace rapport::gui {

/// A label that takes every text as plain text, in one of the program's sizes; it wraps and can be selected
/// when asked. Muted: for secondary text.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    enum Option { Plain = 0, Muted = 1, Wrapped = 2, Bold = 4, Selectable = 8 };
    Q_DECLARE_FLAGS(Options, Option)

    /// For forms drawn in ui/, which set everything else.
    explicit TextLabel(QWidget* parent);
    explicit TextLabel(TextSize size = TextSize::Body, Options options = Plain, QWidget* parent = nullptr);

    /// Qt::AlignLeading (at first), Qt::AlignTrailing or Qt::AlignHCenter, of the layout's direction; QLabel
    /// itself would go by the script of each text, and a Latin name would stand on the wrong side of an
    /// Arabic window.
    void alignTo(Qt::AlignmentFlag edge);

protected:
    void changeEvent(QEvent* event) override;

private:
    void align();

    Qt::AlignmentFlag edge_ = Qt::AlignLeading;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(TextLabel::Options)

} // namespace rapport::gui
