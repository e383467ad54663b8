// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/paged_document.h"

#include "charts/palette.h"
#include "charts/scene.h"
#include "reporting/page_flow.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace rapport::reporting {

namespace {

constexpr double side = 66.0;  // margins: 17.5 mm
constexpr double above = 72.0; // 19 mm, with the head in it
constexpr double below = 72.0;
constexpr double marginText = 36.0; // of head and foot, from the edge of the paper

QSizeF pixelsOf(const QPageSize& paper) {
    return paper.size(QPageSize::Point) * pixelsPerPoint;
}

} // namespace

QPageSize paperOf(const QLocale& locale) {
    // CLDR, supplemental data "measurementData": the countries with paperSize US-Letter.
    static constexpr QLocale::Country letter[] = {
        QLocale::Belize,       QLocale::Canada,      QLocale::Chile,      QLocale::Colombia,
        QLocale::CostaRica,    QLocale::Guatemala,   QLocale::Mexico,     QLocale::Nicaragua,
        QLocale::Panama,       QLocale::Philippines, QLocale::PuertoRico, QLocale::ElSalvador,
        QLocale::UnitedStates, QLocale::Venezuela};
    const bool isLetter =
        std::find(std::begin(letter), std::end(letter), locale.territory()) != std::end(letter);
    return QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
}

/// Part of a flow on a page.
struct PagedDocument::Item {
    size_t strip = 0;
    int lines = 1;
    double top = 0.0;
    bool repeatsHead = false; ///< Then the head stands at `top` and the row beneath it.
};

struct PagedDocument::Layout {
    Layout(Document content, const QPageSize& size)
        : document(std::move(content)), paper(size), pixels(pixelsOf(size)),
          area(side, above, pixels.width() - 2 * side, pixels.height() - above - below),
          flow(document, area.width()) {}

    const Document document;
    const QPageSize paper;
    const QSizeF pixels;
    const QRectF area; ///< Of the text.
    const PageFlow flow;
};

PagedDocument::PagedDocument(Document document, const QPageSize& paper)
    : layout_(std::make_unique<Layout>(std::move(document), paper)) {
    breakPages();
}

PagedDocument::~PagedDocument() = default;

const Document& PagedDocument::document() const {
    return layout_->document;
}

const QPageSize& PagedDocument::paper() const {
    return layout_->paper;
}

int PagedDocument::pageCount() const {
    return int(pages_.size());
}

QSizeF PagedDocument::size() const {
    return layout_->pixels;
}

void PagedDocument::breakPages() {
    const std::vector<Strip>& strips = layout_->flow.strips();
    const QRectF& area = layout_->area;
    double top = area.top();
    const auto turn = [&] {
        pages_.emplace_back();
        top = area.top();
    };
    turn();
    for (size_t begin = 0; begin < strips.size();) {
        // What must stay together, unless it is more than a page can hold.
        size_t end = begin + 1;
        double height = strips[begin].before + strips[begin].height;
        while (strips[end - 1].withNext && end < strips.size()) {
            height += strips[end].before + strips[end].height;
            ++end;
        }
        const double head = layout_->flow.repeatedHead(strips[begin]);
        if (height + head > area.height()) {
            end = begin + 1;
            height = strips[begin].before + strips[begin].height;
        }
        if (!pages_.back().empty() && (strips[begin].newPage || top + height > area.bottom() + 0.01)) turn();
        for (; begin < end; ++begin) {
            const Strip& strip = strips[begin];
            std::vector<Item>& page = pages_.back();
            if (!page.empty()) top += strip.before;
            const bool continues = !page.empty() && strip.part == Strip::Part::Lines &&
                                   strips[page.back().strip].piece == strip.piece;
            if (continues) {
                page.back().lines += strip.count;
            } else {
                const bool repeats = page.empty() && layout_->flow.repeatedHead(strip) > 0.0;
                page.push_back({begin, strip.count, top, repeats});
                if (repeats) top += layout_->flow.repeatedHead(strip);
            }
            top += strip.height;
        }
    }
}

void PagedDocument::paint(QPainter& painter, int page) const {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const Item& item : pages_.at(size_t(page))) {
        const Strip& strip = layout_->flow.strips()[item.strip];
        double top = item.top;
        if (item.repeatsHead) {
            layout_->flow.paintHead(painter, strip, layout_->area, top);
            top += layout_->flow.repeatedHead(strip);
        }
        layout_->flow.paint(painter, strip, item.lines, layout_->area, top);
    }
    paintMargins(painter, page);
    painter.restore();
}

void PagedDocument::paintMargins(QPainter& painter, int page) const {
    const Document& document = layout_->document;
    const wording::Speech& speech = document.speech;
    const QRectF& area = layout_->area;
    const TextStyle style{8.0, false, charts::printTheme().muted, 1.3};
    const Qt::Alignment start = speech.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = speech.isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight;
    const auto put = [&](const QString& text, double top, double from, double width, Qt::Alignment where) {
        const QRectF box(area.left() + from, top, width, style.lineHeight());
        const QString fitting =
            QFontMetricsF(documentFont(style)).elidedText(pageText(text), Qt::ElideRight, width * 10.0);
        PageText(fitting, style, speech.direction())
            .paint(painter, speech.isRightToLeft() ? charts::mirrored(box, area) : box, where);
    };
    const double foot = layout_->pixels.height() - marginText - style.lineHeight();
    const double numberRoom = area.width() * 0.25;
    put(document.subtitle, foot, 0.0, area.width() - numberRoom, start);
    put(speech.filled(speech.translate("Review", "Page {page} of {pages}"),
                      {{QStringLiteral("page"), speech.count(page + 1)},
                       {QStringLiteral("pages"), speech.count(pageCount())}}),
        foot, area.width() - numberRoom, numberRoom, end);
    if (page == 0) return;
    put(document.title, marginText, 0.0, area.width(), start);
    painter.fillRect(QRectF(area.left(), marginText + style.lineHeight() + 3.0, area.width(), 0.5),
                     charts::printTheme().line);
}

QString PagedDocument::text(int page) const {
    QStringList lines;
    for (const Item& item : pages_.at(size_t(page))) {
        const QString said = layout_->flow.text(layout_->flow.strips()[item.strip]);
        if (!said.isEmpty()) lines << said;
    }
    return lines.join(u'\n');
}

} // namespace rapport::reporting
