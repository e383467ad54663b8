// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace rapport::gui {

/// A list to choose from that the wheel only turns while it has the focus, so that scrolling a form does not
/// change it on the way. Esc closes its list and nothing behind it.
class QuietCombo : public QComboBox {
    Q_OBJECT

public:
    explicit QuietCombo(QWidget* parent = nullptr);

    void showPopup() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace rapport::gui
