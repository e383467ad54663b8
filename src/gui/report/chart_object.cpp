// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/chart_object.h"

#include "gui/theme/metrics.h"

#include <QFontInfo>
#include <QPainter>
#include <QTextDocument>
#include <QTextFrame>

namespace rapport::gui {

namespace {

constexpr int chartIndex = QTextFormat::UserProperty + 1;
constexpr double trendHeight = 9.0; // lines of text

} // namespace

ChartObject::ChartObject(ThemeController& theme, const wording::Speech& speech, QObject* parent)
    : QObject(parent), theme_(theme), speech_(speech) {}

QTextCharFormat ChartObject::add(const reporting::ChartBlock& chart) {
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(chartIndex, int(charts_.size()));
    format.setToolTip(chart.description.toHtmlEscaped());
    charts_.push_back(chart);
    return format;
}

const charts::Chart& ChartObject::chartOf(const QTextFormat& format) const {
    return std::visit([](const auto& chart) -> const charts::Chart& { return chart; },
                      charts_.at(size_t(format.intProperty(chartIndex))).chart);
}

charts::ChartStyle ChartObject::style() const {
    charts::ChartStyle style;
    style.theme = theme_.theme();
    style.font = fontOf(TextSize::Body);
    style.textPixels = QFontInfo(style.font).pixelSize();
    style.direction = speech_.direction();
    style.locale = speech_.locale();
    style.money = [speech = speech_](const Money& value) { return speech.money(value); };
    style.month = [speech = speech_](Day day) {
        return speech.locale().toString(day.toDate(), QStringLiteral("MMM"));
    };
    return style;
}

QSizeF ChartObject::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const QTextFrameFormat frame = document->rootFrame()->frameFormat();
    const double width = qMax(200.0, document->textWidth() - frame.leftMargin() - frame.rightMargin() -
                                         2 * document->documentMargin());
    const auto& chart = charts_.at(size_t(format.intProperty(chartIndex))).chart;
    const charts::ChartStyle look = style();
    double height = look.textPixels * 1.4 * trendHeight;
    if (const auto* waterfall = std::get_if<charts::Waterfall>(&chart)) {
        height = waterfall->preferredHeight(look);
    } else if (const auto* ageing = std::get_if<charts::AgeingBar>(&chart)) {
        height = ageing->preferredHeight(width, look);
    }
    return QSizeF(width, height);
}

void ChartObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                             const QTextFormat& format) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    chartOf(format).paint(*painter, rect, style());
    painter->restore();
}

} // namespace rapport::gui
