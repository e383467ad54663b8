// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme_controller.h"
#include "reporting/document.h"

#include <QObject>
#include <QTextObjectInterface>

namespace rapport::gui {

/// A chart standing in a text: as wide as the text, painted anew at every size, so it is never blurred.
class ChartObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;

    ChartObject(ThemeController& theme, const wording::Speech& speech, QObject* parent);

    /// The format of the character that stands for a chart.
    QTextCharFormat add(const reporting::ChartBlock& chart);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    const charts::Chart& chartOf(const QTextFormat& format) const;
    charts::ChartStyle style() const;

    ThemeController& theme_;
    wording::Speech speech_;
    std::vector<reporting::ChartBlock> charts_;
};

} // namespace rapport::gui
