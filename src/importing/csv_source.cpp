// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_reader.h"
#include "importing/text_source.h"

#include <QStringDecoder>

namespace rapport::importing {

Result<CsvSource> CsvSource::open(QIODevice& device, const QByteArray& encoding) {
    CsvSource source;
    source.device_ = &device;
    auto found = findEncoding(device);
    if (encoding.isEmpty()) {
        if (!found) return std::move(found).error();
    } else {
        const int mark = found && !found->guessed ? found->markLength : 0;
        found = TextEncoding{encoding, mark, false};
    }
    source.encoding_ = found->name;
    source.markLength_ = found->markLength;
    source.guessed_ = found->guessed;
    QByteArray head;
    RAPPORT_TRY(readText(device, *found, [&head](QByteArrayView text) {
        head = text.toByteArray();
        return false;
    }));
    if (head.trimmed().isEmpty()) return Error{ErrorKind::InputRejected, "file_empty"};
    source.delimiter_ = findDelimiter(head);
    return source;
}

Result<void> CsvSource::forEachRow(const CsvReader::TakeRow& take) {
    bool first = true;
    CsvReader reader(delimiter_, [&](const TableRow& row) {
        // A first line "sep=;" speaks of the file and is none of its rows.
        const bool isSeparatorLine = first && !row.cells.empty() && row.cells[0].startsWith("sep=");
        first = false;
        return isSeparatorLine || take(row);
    });
    RAPPORT_TRY(readText(*device_, {encoding_, markLength_, guessed_},
                         [&reader](QByteArrayView text) { return reader.feed(text); }));
    return reader.finish();
}

} // namespace rapport::importing
