// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace rapport::gui {

/// The steps of a guided page in a row: which there are, which one is at, and those one can go to.
class StepBar : public QWidget {
    Q_OBJECT

public:
    explicit StepBar(QWidget* parent = nullptr);

    void setSteps(const QStringList& titles);
    /// `reach`: the last step that can be gone to.
    void setCurrent(int current, int reach);

signals:
    void stepChosen(int step);

private:
    QHBoxLayout* row_;
    QStringList titles_;
    QList<QToolButton*> buttons_;
};

} // namespace rapport::gui
