// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_export.h"

#include "importing/csv_tables.h"

namespace rapport::importing {

CsvExporter::CsvExporter(OpenTable open, BookHeader header)
    : open_(std::move(open)), header_(std::move(header)) {}

Result<void> CsvExporter::write(const char* table, const QByteArray& rows) {
    const QString name = QString::fromLatin1(table) + QStringLiteral(".csv");
    QIODevice* device = tables_.value(name);
    QByteArray bytes = rows;
    if (!device) {
        RAPPORT_TRY_ASSIGN(device, open_(name));
        tables_.insert(name, device);
        bytes.prepend(csvHeader(table));
    }
    if (device->write(bytes) == bytes.size()) return {};
    return Error{ErrorKind::Internal, "write_failed"}.with(QStringLiteral("reason"), device->errorString());
}

Result<void> CsvExporter::add(const ClientContent& client) {
    for (const auto& [table, rows] : csvRows(client, header_))
        if (!rows.isEmpty()) RAPPORT_TRY(write(table, rows));
    return {};
}

Result<void> CsvExporter::finish() {
    RAPPORT_TRY(write("staff", csvStaffRows(header_)));
    // A table without rows is written too: that there are none is worth knowing.
    for (const char* table : csvTables())
        RAPPORT_TRY(write(table, QByteArray()));
    return {};
}

} // namespace rapport::importing
