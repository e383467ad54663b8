// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "gui/widgets/value_edit.h"
#include "wording/speech.h"

#include <optional>

namespace rapport::gui {

/// A whole number from nothing up: days of notice, revisions. Any digits there are.
class CountEdit : public ValueEdit {
    Q_OBJECT

public:
    CountEdit(const wording::Speech& speech, int most, QWidget* parent = nullptr);

    std::optional<int> count() const { return count_; }
    void setCount(std::optional<int> count);

protected:
    QString take(const QString& text) override;
    QString valueText() const override;

private:
    wording::Speech speech_;
    int most_;
    std::optional<int> count_;
};

/// Hours agreed on, which may be more than a day has: "10", "7.5", "1:30".
class HoursEdit : public ValueEdit {
    Q_OBJECT

public:
    explicit HoursEdit(const wording::Speech& speech, QWidget* parent = nullptr);

    std::optional<Duration> hours() const { return hours_; }
    void setHours(std::optional<Duration> hours);
    /// At first hours below zero are a problem.
    void setNegativeAllowed(bool allowed) { negativeAllowed_ = allowed; }

protected:
    QString take(const QString& text) override;
    QString valueText() const override;

private:
    wording::Speech speech_;
    std::optional<Duration> hours_;
    bool negativeAllowed_ = false;
};

} // namespace rapport::gui
