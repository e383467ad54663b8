// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_source.h"

#include "importing/csv_reader.h"

namespace rapport::importing {

Result<CsvSource> CsvSource::open(QIODevice& device, const QByteArray& encoding, char delimiter) {
    CsvSource source;
    source.device_ = &device;
    if (encoding.isEmpty()) {
        RAPPORT_TRY_ASSIGN(source.encoding_, findEncoding(device));
    } else {
        RAPPORT_TRY_ASSIGN(const std::optional<TextEncoding> marked, findMark(device));
        source.encoding_ = TextEncoding{encoding, marked ? marked->markLength : 0, false};
    }
    QByteArray head;
    RAPPORT_TRY(readText(device, source.encoding_, [&head](QByteArrayView text) {
        head = text.toByteArray();
        return false;
    }));
    if (head.trimmed().isEmpty()) return Error{ErrorKind::InputRejected, "file_empty"};
    source.delimiter_ = delimiter != 0 ? delimiter : findDelimiter(head);
    return source;
}

Result<void> CsvSource::forEachRow(const TakeRow& take) {
    bool first = true;
    CsvReader reader(delimiter_, [&](const TableRow& row) {
        // A first line "sep=;" speaks of the file and is none of its rows.
        const bool isSeparatorLine = first && !row.cells.empty() && row.cells[0].startsWith("sep=");
        first = false;
        return isSeparatorLine || take(row);
    });
    RAPPORT_TRY(readText(*device_, encoding_, [&reader](QByteArrayView text) { return reader.feed(text); }));
    return reader.finish();
}

} // namespace rapport::importing
