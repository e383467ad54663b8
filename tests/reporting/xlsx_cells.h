// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

/// A spreadsheet as another program reads it: unzipped (by unzip) and its XML read.
namespace xlsx_cells {

struct CellContent {
    QString type;    ///< "s" text, "n" number, "str" text of a formula.
    QString text;    ///< Of a text.
    QString formula; ///< Without "="; empty: none.
    std::optional<double> number;
    QString format; ///< Of the number.
};

struct Sheet {
    QMap<QString, CellContent> cells; ///< By "B3".

    /// The number of the first row whose cell of that column is this text; fails the test without one.
    QString rowOf(const QString& text, QChar column = u'A') const;
    double number(const QString& cell) const;
    QString formula(const QString& cell) const { return cells.value(cell).formula; }
};

struct Cells {
    QMap<QString, Sheet> sheets; ///< By name.
    QStringList order;
    bool rightToLeft = false; ///< All of them are.
    QByteArray properties;    ///< docProps/core.xml.
};

Cells read(const QByteArray& xlsx);

/// What a formula of + - * / SUM and ROUND comes to; nothing when it holds anything else.
std::optional<double> evaluate(const Cells& cells, const QString& sheet, const QString& formula);

} // namespace xlsx_cells
