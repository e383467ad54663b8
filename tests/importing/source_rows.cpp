// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/source_rows.h"

#include "support/catch.h"
#include "wording/error_wording.h"

#include <QBuffer>

namespace rapport::importing {

Result<SourceRows> rowsOf(const QByteArray& bytes, const std::function<void(ImportRequest&)>& with) {
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    ImportRequest request;
    if (with) with(request);
    RAPPORT_TRY_ASSIGN(const FileFormat format, findFormat(device));
    SourceRows found;
    RAPPORT_TRY_ASSIGN(found.file, openTable(device, format, request, request.kind));
    if (found.file.question) return *found.file.question;
    // Twice: what is kept of the first time must not differ.
    for (int time = 0; time < 2; ++time) {
        const SourceRows before = SourceRows{std::move(found.rows), std::move(found.lines), {}};
        found.rows.clear();
        found.lines.clear();
        RAPPORT_TRY(found.file.table->forEachRow([&found](const TableRow& row) {
            QStringList cells;
            for (const QByteArrayView cell : row.cells)
                cells << QString::fromUtf8(cell);
            found.rows.push_back(cells);
            found.lines.push_back(row.line);
            return true;
        }));
        if (time > 0) CHECK((before.rows == found.rows && before.lines == found.lines));
    }
    found.file.table.reset();
    return found;
}

Error refusalOf(const QByteArray& bytes, const std::function<void(ImportRequest&)>& with) {
    const auto rows = rowsOf(bytes, with);
    REQUIRE_FALSE(rows);
    CAPTURE(rows.error().code);
    CHECK(rows.error().kind == ErrorKind::InputRejected);
    CHECK(wording::hasErrorSentence(rows.error().code));
    return rows.error();
}

} // namespace rapport::importing
