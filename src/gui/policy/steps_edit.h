// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/policy.h"
#include "wording/policy_words.h"

#include <QWidget>

#include <vector>

namespace rapport::gui {

template <typename Item>
class LinesEdit;

/// A table of a policy: up to so many days, such a value.
class StepsEdit : public QWidget {
    Q_OBJECT

public:
    StepsEdit(const wording::Speech& speech, const QString& accessibleName, wording::PolicyUnit unit,
              QWidget* parent = nullptr);

    void setSteps(const std::vector<scoring::DayStep>& steps);
    std::vector<scoring::DayStep> steps() const;
    /// What is wrong; empty when the steps can be read and rise.
    QString problem() const;

signals:
    void edited();

private:
    LinesEdit<scoring::DayStep>* lines_;
};

} // namespace rapport::gui
