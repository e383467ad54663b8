// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/money.h"
#include "charts/ageing_bar.h"
#include "charts/line_in_the_sand.h"
#include "charts/ranked_bars.h"
#include "charts/trend_line.h"
#include "charts/waterfall.h"
#include "charts/whale_curve.h"
#include "scoring/assessment.h"
#include "wording/speech.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

/// A report as content, before it is HTML, JSON, PDF or a spreadsheet. Texts are plain texts in the
/// document's language; renderers escape them. Figures keep their type until a renderer formats them.
namespace rapport::reporting {

/// By how much something grows, as a fraction of 1; shown with its sign.
struct Change {
    double value = 0.0;
};

/// monostate: nothing known, shown as a dash. QString: text. Ratio: a fraction of 1. double, qint64: numbers.
using Cell =
    std::variant<std::monostate, QString, Money, scoring::Ratio, Change, double, qint64, Day, Duration>;

struct Paragraph {
    enum class Role { Plain, Lead, Note };
    QString text;
    Role role = Role::Plain;
    std::optional<Verdict> verdict = std::nullopt; ///< Its mark stands before the text.
};

/// A few figures beside each other, each large enough to be seen first.
struct Figures {
    struct Figure {
        QString label;
        Cell value;
        QString note; ///< Small, beneath the figure; may be empty.
    };
    QString caption; ///< May be empty.
    std::vector<Figure> figures;
};

struct ListBlock {
    QStringList items;
    bool ordered = false;
};

/// The first column holds the row headings. Rows have as many cells as there are columns.
struct Table {
    /// How a spreadsheet finds the figure of a cell by itself. "{key}" stands for the second cell of the row
    /// of that key, anywhere in the document; "[n]" for the cell of column n in the same row; "[rows]" for
    /// the cells of this column in all rows above that are no totals. Made by the program alone, never of
    /// texts from outside; its result is the cell's own figure.
    struct Formula {
        size_t column = 1;
        QString text;
    };
    struct Row {
        std::vector<Cell> cells;
        bool total = false;
        QString key = {}; ///< By which formulas call the row's figure.
        std::vector<Formula> formulas = {};
    };
    QString caption;
    QStringList columns;
    std::vector<Row> rows;
};

struct ChartBlock {
    QString caption;
    QString description; ///< Says in words what the chart shows; for those who do not see it.
    std::variant<charts::Waterfall, charts::TrendLine, charts::AgeingBar, charts::LineInTheSand,
                 charts::WhaleCurve, charts::RankedBars>
        chart;
};

using Block = std::variant<Paragraph, Figures, ListBlock, Table, ChartBlock>;

struct Section {
    QString key; ///< Stable name in files: "arithmetic", "payment".
    QString heading;
    std::vector<Block> blocks;
    /// Of a spreadsheet, shared by sections that name the same; empty: on the first one. Sections of the
    /// appendix have one each, of their heading.
    QString sheet = {};
};

struct Document {
    QString title;
    QString subtitle;
    QString author; ///< The business that speaks.
    Day madeOn;
    wording::Speech speech; ///< Language, direction and formats of everything in it.
    std::vector<Section> sections;
    std::vector<Section> appendix;
    QString appendixHeading;
};

/// A cell as a person reads it in the document's language.
QString cellText(const wording::Speech& speech, const Cell& cell);
/// Whether cells of this kind line up on the right.
bool isNumeric(const Cell& cell);
/// Whether a column holds figures and nothing else: then its heading lines up with them.
bool isFigureColumn(const Table& table, size_t column);

} // namespace rapport::reporting
