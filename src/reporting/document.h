// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/money.h"
#include "charts/ageing_bar.h"
#include "charts/trend_line.h"
#include "charts/waterfall.h"
#include "scoring/assessment.h"
#include "wording/speech.h"

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

/// A report as content, before it is HTML, JSON, PDF or a spreadsheet. Texts are plain texts in the
/// document's language; renderers escape them. Figures keep their type until a renderer formats them.
namespace rapport::reporting {

/// monostate: nothing known, shown as a dash. QString: text. Ratio: a fraction of 1. double, qint64: numbers.
using Cell = std::variant<std::monostate, QString, Money, scoring::Ratio, double, qint64, Day, Duration>;

struct Paragraph {
    enum class Role { Plain, Lead, Note };
    QString text;
    Role role = Role::Plain;
};

struct ListBlock {
    QStringList items;
    bool ordered = false;
};

/// The first column holds the row headings. Rows have as many cells as there are columns.
struct Table {
    struct Row {
        std::vector<Cell> cells;
        bool total = false;
    };
    QString caption;
    QStringList columns;
    std::vector<Row> rows;
};

struct ChartBlock {
    QString caption;
    QString description; ///< Says in words what the chart shows; for those who do not see it.
    std::variant<charts::Waterfall, charts::TrendLine, charts::AgeingBar> chart;
};

using Block = std::variant<Paragraph, ListBlock, Table, ChartBlock>;

struct Section {
    QString key; ///< Stable name in files: "arithmetic", "payment".
    QString heading;
    std::vector<Block> blocks;
};

struct Document {
    QString title;
    QString subtitle;
    wording::Speech speech; ///< Language, direction and formats of everything in it.
    std::vector<Section> sections;
    std::vector<Section> appendix;
};

/// A cell as a person reads it in the document's language.
QString cellText(const wording::Speech& speech, const Cell& cell);
/// Whether cells of this kind line up on the right.
bool isNumeric(const Cell& cell);

} // namespace rapport::reporting
