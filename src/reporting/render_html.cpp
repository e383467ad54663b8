// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/render_html.h"

#include "charts/svg.h"
#include "charts/verdict_mark.h"
#include "reporting/html_style.h"
#include "reporting/html_text.h"
#include "reporting/report_charts.h"

namespace rapport::reporting {

namespace {

// Whatever slipped into a text: nothing is loaded, nothing runs, nothing is sent.
constexpr char contentPolicy[] =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

constexpr double chartWidth = 720.0; // as wide as the text; narrower windows scale it

class HtmlWriter {
public:
    explicit HtmlWriter(const Document& document)
        : document_(document), style_(chartStyle(document.speech)) {}

    QByteArray page() {
        const QByteArray title = htmlText(document_.title);
        out_ = "<!DOCTYPE html>\n<html lang=\"" + htmlText(document_.speech.language()) + "\" dir=\"" +
               (document_.speech.isRightToLeft() ? "rtl" : "ltr") +
               "\">\n<head>\n<meta charset=\"utf-8\"/>\n" +
               "<meta http-equiv=\"Content-Security-Policy\" content=\"" + contentPolicy + "\"/>\n" +
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n" +
               "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>" + title + "</title>\n<style>" +
               htmlStyle + "</style>\n</head>\n<body>\n<header>\n<h1>" + title +
               "</h1>\n<p class=\"subtitle\">" + htmlText(document_.subtitle) + "</p>\n</header>\n<main>\n";
        for (const Section& section : document_.sections)
            add(section, "h2");
        addAppendix();
        out_ += "</main>\n</body>\n</html>\n";
        return out_;
    }

    void operator()(const Paragraph& paragraph) {
        switch (paragraph.role) {
        case Paragraph::Role::Plain:
            out_ += "<p>";
            break;
        case Paragraph::Role::Lead:
            out_ += "<p class=\"lead\">";
            addMark(paragraph.verdict);
            break;
        case Paragraph::Role::Note:
            out_ += "<p class=\"note\">";
            break;
        }
        out_ += htmlText(paragraph.text) + "</p>\n";
    }

    void operator()(const Figures& block) {
        out_ += "<dl class=\"figures\"";
        if (!block.caption.isEmpty()) out_ += " aria-label=\"" + htmlText(block.caption) + '"';
        out_ += ">\n";
        for (const Figures::Figure& figure : block.figures) {
            out_ += "<div><dt>" + htmlText(figure.label) + "</dt><dd>" + content(figure.value);
            if (!figure.note.isEmpty()) out_ += "<small>" + htmlText(figure.note) + "</small>";
            out_ += "</dd></div>\n";
        }
        out_ += "</dl>\n";
    }

    void operator()(const ListBlock& list) {
        const QByteArray tag = list.ordered ? "ol" : "ul";
        out_ += '<' + tag + ">\n";
        for (const QString& item : list.items)
            out_ += "<li>" + htmlText(item) + "</li>\n";
        out_ += "</" + tag + ">\n";
    }

    void operator()(const Table& table) {
        out_ += "<table>\n<caption>" + htmlText(table.caption) + "</caption>\n<thead><tr>";
        for (qsizetype column = 0; column < table.columns.size(); ++column)
            out_ += "<th scope=\"col\"" + classOf(table, size_t(column)) + '>' +
                    htmlText(table.columns[column]) + "</th>";
        out_ += "</tr></thead>\n<tbody>\n";
        for (const Table::Row& row : table.rows)
            add(row);
        out_ += "</tbody>\n</table>\n";
    }

    void operator()(const ChartBlock& block) {
        const QSizeF size = chartSize(block, chartWidth, style_);
        out_ += "<figure>\n<figcaption>" + htmlText(block.caption) + "</figcaption>\n" +
                charts::toSvg(chartOf(block), size, style_, block.description) + "\n</figure>\n";
    }

private:
    void add(const Section& section, const QByteArray& heading) {
        const QByteArray id = htmlText(section.key);
        if (section.heading.isEmpty()) { // a letter has none
            out_ += "<section>\n";
            for (const Block& block : section.blocks)
                std::visit(*this, block);
            out_ += "</section>\n";
            return;
        }
        out_ += "<section aria-labelledby=\"" + id + "\">\n<" + heading + " id=\"" + id + "\">" +
                htmlText(section.heading) + "</" + heading + ">\n";
        for (const Block& block : section.blocks)
            std::visit(*this, block);
        out_ += "</section>\n";
    }

    void addAppendix() {
        if (document_.appendix.empty()) return;
        out_ += "<section class=\"appendix\" aria-labelledby=\"appendix\">\n<h2 id=\"appendix\">" +
                htmlText(document_.appendixHeading) + "</h2>\n";
        for (const Section& section : document_.appendix)
            add(section, "h3");
        out_ += "</section>\n";
    }

    void add(const Table::Row& row) {
        out_ += row.total ? "<tr class=\"total\">" : "<tr>";
        for (size_t column = 0; column < row.cells.size(); ++column) {
            const Cell& cell = row.cells[column];
            const QByteArray tag = column == 0 ? "th" : "td";
            out_ += '<' + tag + (column == 0 ? QByteArray(" scope=\"row\"") : QByteArray());
            if (isNumeric(cell)) out_ += " class=\"number\"";
            if (std::holds_alternative<Day>(cell)) out_ += " class=\"day\"";
            out_ += '>' + content(cell) + "</" + tag + '>';
        }
        out_ += "</tr>\n";
    }

    void addMark(const std::optional<Verdict>& verdict) {
        if (!verdict) return;
        constexpr double side = 20.0;
        const charts::Scene mark = charts::verdictMark(*verdict, QRectF(0, 0, side, side),
                                                       style_.theme.verdict(*verdict), style_.direction);
        // Decoration: the word stands beside it.
        out_ += "<span class=\"mark\">" + charts::toSvg(mark, QSizeF(side, side), QString()) + "</span>";
    }

    // Texts may be of another direction than the document.
    QByteArray content(const Cell& cell) const {
        const QByteArray text = htmlText(cellText(document_.speech, cell));
        return std::holds_alternative<QString>(cell) ? "<bdi>" + text + "</bdi>" : text;
    }

    static QByteArray classOf(const Table& table, size_t column) {
        return isFigureColumn(table, column) ? " class=\"number\"" : "";
    }

    const Document& document_;
    charts::ChartStyle style_;
    QByteArray out_;
};

} // namespace

QByteArray renderHtml(const Document& document) {
    return HtmlWriter(document).page();
}

} // namespace rapport::reporting
