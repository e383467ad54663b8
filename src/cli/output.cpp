// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>

namespace rapport::cli {

namespace {

/// Cells of a terminal a text takes: marks and format characters take none, wide East Asian letters two.
int cellsOf(const QString& text) {
    int cells = 0;
    for (const uint c : text.toUcs4()) {
        const QChar::Category category = QChar::category(static_cast<char32_t>(c));
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
            category == QChar::Other_Format)
            continue;
        const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                          (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                          (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF);
        cells += wide ? 2 : 1;
    }
    return cells;
}

QString padded(const QString& text, int cells, Align align) {
    const QString space(std::max(0, cells - cellsOf(text)), u' ');
    return align == Align::Leading ? text + space : space + text;
}

} // namespace

Output::Output() : out_(stdout), error_(stderr) {}

QString Output::plain(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const bool control = c.category() == QChar::Other_Control;
        clean.append(control ? QChar(u' ') : c);
    }
    return clean;
}

void Output::table(const TextTable& table) {
    std::vector<int> widths;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        int width = cellsOf(table.columns[column].title);
        for (const QStringList& row : table.rows)
            width = std::max(width, cellsOf(row.value(static_cast<qsizetype>(column))));
        widths.push_back(width);
    }
    const auto print = [&](const auto& cellOf) {
        QString text;
        for (size_t column = 0; column < table.columns.size(); ++column) {
            if (column > 0) text += QStringLiteral("  ");
            text += padded(cellOf(column), widths[column], table.columns[column].align);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        line(text);
    };
    print([&](size_t column) { return table.columns[column].title; });
    print([&](size_t column) { return QString(widths[column], u'-'); });
    for (const QStringList& row : table.rows)
        print([&](size_t column) { return plain(row.value(static_cast<qsizetype>(column))); });
}

void Output::json(const nlohmann::ordered_json& document) {
    out_ << QString::fromStdString(
                document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace))
         << '\n';
}

bool Output::finish() {
    out_.flush();
    error_.flush();
    return out_.status() == QTextStream::Ok && std::ferror(stdout) == 0;
}

} // namespace rapport::cli
