// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_export.h"

#include "importing/csv_tables.h"

namespace rapport::importing {

namespace {

constexpr char byteOrderMark[] = "\xef\xbb\xbf";

} // namespace

CsvExporter::CsvExporter(OpenTable open, BookHeader header, CsvOptions options)
    : open_(std::move(open)), header_(std::move(header)), options_(std::move(options)) {}

bool CsvExporter::isWanted(const char* table) const {
    return options_.tables.isEmpty() || options_.tables.contains(QLatin1String(table));
}

Result<void> CsvExporter::write(const char* table, const QByteArray& rows) {
    if (!isWanted(table)) return {};
    const QString name = QString::fromLatin1(table) + QStringLiteral(".csv");
    QIODevice* device = tables_.value(name);
    QByteArray bytes = rows;
    if (!device) {
        RAPPORT_TRY_ASSIGN(device, open_(name));
        tables_.insert(name, device);
        bytes.prepend(csvHeader(table));
        if (options_.bom) bytes.prepend(byteOrderMark);
    }
    if (device->write(bytes) == bytes.size()) return {};
    return Error{ErrorKind::Internal, "write_failed"}.with(QStringLiteral("reason"), device->errorString());
}

Result<void> CsvExporter::add(const ClientContent& client) {
    for (const auto& [table, rows] : csvRows(client, header_))
        RAPPORT_TRY(write(table, rows));
    return {};
}

Result<void> CsvExporter::finish() {
    for (const auto& [table, rows] : csvBookRows(header_))
        RAPPORT_TRY(write(table, rows));
    // A table without rows is written too: that there are none is worth knowing.
    for (const char* table : csvTables())
        RAPPORT_TRY(write(table, QByteArray()));
    return {};
}

} // namespace rapport::importing
