// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/value_edit.h"
#include "scoring/policy_parameters.h"
#include "wording/speech.h"

#include <optional>

namespace rapport::gui {

/// A number of a scoring policy in any digits there are, within its range. `factor`: 100 where it is typed in
/// per cent.
class ParameterEdit : public ValueEdit {
    Q_OBJECT

public:
    ParameterEdit(const wording::Speech& speech, double factor, bool whole, QWidget* parent = nullptr);

    /// What is typed already is read anew.
    void setRange(const scoring::PolicyRange& range);
    std::optional<double> value() const { return value_; }
    void setValue(std::optional<double> value);

protected:
    QString take(const QString& text) override;
    QString valueText() const override;

private:
    wording::Speech speech_;
    double factor_;
    bool whole_;
    scoring::PolicyRange range_{0.0, 1e9, true};
    std::optional<double> value_;
};

} // namespace rapport::gui
