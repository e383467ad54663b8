// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace rapport::gui {

/// Keys that Qt leaves to the platform or takes for itself, the same everywhere: Enter presses the button
/// that has the focus, and Ctrl+Z in a text field is the book's once the field has nothing of its own to take
/// back. Install on the application.
class KeyManners : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rapport::gui
