// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextStream>

#include <nlohmann/json.hpp>
#include <vector>

namespace rapport::cli {

enum class Align { Leading, Trailing };

/// A table for people, columns as wide as their widest cell.
struct TextTable {
    struct Column {
        QString title;
        Align align = Align::Leading;
    };
    std::vector<Column> columns;
    std::vector<QStringList> rows;
};

/// Standard output and standard error, both in UTF-8.
class Output {
public:
    Output();

    void line(const QString& text = QString()) { out_ << plain(text) << '\n'; }
    void table(const TextTable& table);
    void json(const nlohmann::ordered_json& document);
    void errorLine(const QString& text) {
        out_.flush();
        error_ << plain(text) << '\n';
        error_.flush();
    }
    /// True when everything could be written.
    bool finish();

    /// The text on one line, without characters that would move a terminal's cursor or colours.
    static QString plain(const QString& text);

private:
    QTextStream out_;
    QTextStream error_;
};

} // namespace rapport::cli
