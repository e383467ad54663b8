// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"

#include <QWidget>

#include <optional>

namespace rapport::gui {

class ThemeController;

/// A verdict as shape and word in its colour.
class VerdictBadge : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBadge(ThemeController& theme, QWidget* parent = nullptr);
    void setVerdict(Verdict verdict, const QString& word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ThemeController& theme_;
    std::optional<Verdict> verdict_;
    QString word_;
};

} // namespace rapport::gui
