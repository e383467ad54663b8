// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_reader.h"

#include <algorithm>
#include <array>
#include <csv.h>
#include <string>

namespace rapport::importing {

struct CsvReader::Parser {
    Parser(char delimiter, TakeRow takeRow) : take(std::move(takeRow)) {
        ready = csv_init(&csv, 0) == 0;
        if (!ready) return;
        csv_set_delim(&csv, static_cast<unsigned char>(delimiter));
        // A tab is no blank where it separates.
        csv_set_space_func(&csv, [](unsigned char c) { return c == ' ' ? 1 : 0; });
    }
    ~Parser() {
        if (ready) csv_free(&csv);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    void fail(const char* code) {
        if (!error)
            error =
                Error{ErrorKind::InputRejected, code}.with(QStringLiteral("line"), QString::number(row.line));
        stopped = true;
    }

    void endField(const void* text, size_t length) {
        sinceField = 0;
        if (stopped) return;
        if (static_cast<qsizetype>(length) > kLongestField) return fail("csv_field_too_long");
        if (ends.size() >= kMostFields) return fail("csv_too_many_fields");
        if (length > 0) bytes.append(static_cast<const char*>(text), length);
        ends.push_back(bytes.size());
    }

    void endRow() {
        rowEnded = true;
        if (!stopped) {
            row.cells.clear();
            size_t from = 0;
            for (const size_t end : ends) {
                row.cells.emplace_back(bytes.data() + from, static_cast<qsizetype>(end - from));
                from = end;
            }
            if (!take(row)) stopped = true;
        }
        bytes.clear();
        ends.clear();
    }

    static void onField(void* text, size_t length, void* self) {
        static_cast<Parser*>(self)->endField(text, length);
    }
    static void onRow(int, void* self) { static_cast<Parser*>(self)->endRow(); }

    /// A line with its end, or part of one: libcsv tells no positions, so rows are placed by what is fed.
    void feedLine(QByteArrayView text) {
        if (!rowOpen) row.line = line;
        rowEnded = false;
        sinceField += text.size();
        const size_t length = static_cast<size_t>(text.size());
        if (csv_parse(&csv, text.data(), length, onField, onRow, this) != length) {
            fail("csv_field_too_long"); // Out of memory is all that is left without strict parsing.
            return;
        }
        if (rowEnded)
            rowOpen = false;
        else if (!rowOpen)
            rowOpen = std::any_of(text.begin(), text.end(),
                                  [](char c) { return c != ' ' && c != '\r' && c != '\n'; });
        // An open quote would swallow the rest of the file.
        if (sinceField > 2 * kLongestField + kLongestField / 2) fail("csv_field_too_long");
    }

    bool feed(QByteArrayView text) {
        qsizetype from = 0;
        if (afterReturn && !text.isEmpty()) {
            afterReturn = false;
            if (text[0] != '\n') ++line;
        }
        for (qsizetype i = 0; i < text.size() && !stopped; ++i) {
            if (text[i] != '\n' && text[i] != '\r') continue;
            const bool isReturn = text[i] == '\r';
            if (isReturn && i + 1 < text.size() && text[i + 1] == '\n') ++i;
            feedLine(text.sliced(from, i + 1 - from));
            from = i + 1;
            if (isReturn && i + 1 == text.size() && text[i] == '\r')
                afterReturn = true; // Whether a line feed follows is seen in the next piece.
            else
                ++line;
        }
        if (!stopped && from < text.size()) feedLine(text.sliced(from));
        return !stopped;
    }

    TakeRow take;
    csv_parser csv{};
    bool ready = false;
    TableRow row;
    std::string bytes;
    std::vector<size_t> ends;
    qint64 line = 1;
    qsizetype sinceField = 0;
    bool rowOpen = false;
    bool rowEnded = false;
    bool afterReturn = false;
    bool stopped = false;
    std::optional<Error> error;
};

CsvReader::CsvReader(char delimiter, TakeRow take)
    : parser_(std::make_unique<Parser>(delimiter, std::move(take))) {}

CsvReader::~CsvReader() = default;

bool CsvReader::feed(QByteArrayView utf8) {
    return parser_->ready && parser_->feed(utf8);
}

Result<void> CsvReader::finish() {
    Parser& parser = *parser_;
    if (!parser.ready) return Error{ErrorKind::Internal, "out_of_memory"};
    // Stray quotes within a file are passed over, but one still open at its end swallowed rows.
    csv_set_opts(&parser.csv, CSV_STRICT | CSV_STRICT_FINI);
    if (!parser.stopped && csv_fini(&parser.csv, Parser::onField, Parser::onRow, &parser) != 0)
        parser.fail("csv_quote_open");
    if (parser.error) return *parser.error;
    return {};
}

char findDelimiter(QByteArrayView head) {
    static constexpr std::array kDelimiters{',', ';', '\t'};
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 5)).toByteArray().toLower();
    if (start.startsWith("sep=") && start.size() == 5) return head[4];
    std::array<int, kDelimiters.size()> counts{};
    bool quoted = false;
    int lines = 0;
    for (const char c : head) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' && ++lines == 5) break;
        for (size_t i = 0; i < kDelimiters.size(); ++i)
            if (c == kDelimiters[i]) ++counts[i];
    }
    // Amounts bring commas into files separated by something else, but never semicolons or tabs into others.
    if (counts[2] > 0 && counts[2] * 2 >= counts[0] && counts[2] >= counts[1]) return '\t';
    if (counts[1] > 0 && counts[1] * 2 >= counts[0]) return ';';
    return ',';
}

} // namespace rapport::importing
