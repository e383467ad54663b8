// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_sheet.h"

#include "charts/typesetter.h"

#include <algorithm>

namespace rapport::charts {

namespace {

constexpr double kGap = 6.0;
constexpr double kBetweenParts = 26.0;

ChartStyle titleStyle(const ChartStyle& style) {
    ChartStyle large = style;
    large.textPixels = qRound(1.5 * style.textPixels);
    return large;
}

/// The text in lines of at most so much room, broken between words; a longer word is shortened when drawn.
QStringList wrapped(const QString& text, double room, const Typesetter& type) {
    QStringList lines;
    const QStringList words = singleLine(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const QString longer = lines.isEmpty() ? word : lines.last() + u' ' + word;
        if (lines.isEmpty() || type.width(longer) > room) {
            lines << word;
        } else {
            lines.last() = longer;
        }
    }
    return lines;
}

/// Puts texts and charts under one another.
class Column {
public:
    Column(double width, const ChartStyle& style)
        : width_(width), style_(style), body_(style), small_(style, true), title_(titleStyle(style)) {}

    double heightOf(const ChartSheet& sheet) const {
        const double title = sheet.title.isEmpty() ? 0.0 : title_.height();
        return title + static_cast<double>(sheet.lines.size()) * small_.height() +
               (title > 0.0 || !sheet.lines.isEmpty() ? kBetweenParts : 0.0);
    }
    double heightOf(const SheetPart& part) const { return textHeight(part) + part.height + kBetweenParts; }
    double textHeight(const SheetPart& part) const {
        const double heading = part.heading.isEmpty() ? 0.0 : body_.height();
        return heading + static_cast<double>(wrapped(part.text, width_, small_).size()) * small_.height() +
               kGap;
    }

    void addHead(Scene& scene, const ChartSheet& sheet) {
        if (!sheet.title.isEmpty()) addText(scene, title_, sheet.title, style_.theme.text, true);
        for (const QString& line : sheet.lines)
            addText(scene, small_, line, style_.theme.muted);
        if (top_ > 0.0) top_ += kBetweenParts;
    }
    void addPart(Scene& scene, const SheetPart& part, double chartHeight) {
        if (!part.heading.isEmpty()) addText(scene, body_, part.heading, style_.theme.text, true);
        for (const QString& line : wrapped(part.text, width_, small_))
            addText(scene, small_, line, style_.theme.muted);
        top_ += kGap;
        const Scene chart = part.chart->scene(QRectF(0.0, top_, width_, chartHeight), style_);
        for (const SceneItem& item : chart.items())
            scene.add(item);
        top_ += chartHeight + kBetweenParts;
    }
    void beginPage() { top_ = 0.0; }
    double top() const { return top_; }

private:
    void addText(Scene& scene, const Typesetter& type, const QString& text, const QColor& colour,
                 bool bold = false) {
        type.add(scene, text, QRectF(0.0, top_, width_, type.height()),
                 style_.mirrored() ? Anchor::Right : Anchor::Left, colour, bold);
        top_ += type.height();
    }

    double width_;
    const ChartStyle& style_;
    Typesetter body_, small_, title_;
    double top_ = 0.0;
};

} // namespace

double ChartSheet::height(double width, const ChartStyle& style) const {
    const Column column(width, style);
    double height = column.heightOf(*this);
    for (const SheetPart& part : parts)
        height += column.heightOf(part);
    return std::max(1.0, height - kBetweenParts);
}

Scene ChartSheet::scene(double width, const ChartStyle& style) const {
    Scene scene;
    Column column(width, style);
    column.addHead(scene, *this);
    for (const SheetPart& part : parts)
        column.addPart(scene, part, part.height);
    return scene;
}

std::vector<Scene> ChartSheet::pages(QSizeF page, const ChartStyle& style) const {
    std::vector<Scene> pages(1);
    Column column(page.width(), style);
    column.addHead(pages.back(), *this);
    for (const SheetPart& part : parts) {
        const double needed = column.heightOf(part) - kBetweenParts;
        if (column.top() > 0.0 && column.top() + needed > page.height()) {
            pages.emplace_back();
            column.beginPage();
        }
        const double room = page.height() - column.top() - column.textHeight(part);
        column.addPart(pages.back(), part, std::max(1.0, std::min(part.height, room)));
    }
    return pages;
}

} // namespace rapport::charts
