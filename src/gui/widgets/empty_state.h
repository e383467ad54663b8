// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace rapport::gui {

class TextLabel;

/// Where there is nothing to show: why, what to do next, and a button for it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// Without a button text there is no button.
    void say(const QString& what, const QString& next, const QString& button = {});

signals:
    void buttonPressed();

private:
    TextLabel* what_;
    TextLabel* next_;
    QPushButton* button_;
};

} // namespace rapport::gui
