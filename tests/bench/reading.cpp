// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/reading.h"

#include "bench/bench_book.h"
#include "importing/file_source.h"

#include <QFile>

#include <xlsxwriter.h>

namespace rapport::bench {

namespace {

template <typename Take>
void forEachRow(const QString& path, int times, Take take) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    const auto format = must(importing::findFormat(file));
    const auto source = must(importing::openTable(file, format, {}, std::nullopt));
    for (int i = 0; i < times; ++i)
        must(source.table->forEachRow([&take](const importing::TableRow& row) {
            take(row);
            return true;
        }));
}

} // namespace

void writeWorkbook(const QString& csv, const QString& xlsx) {
    lxw_workbook* book = workbook_new(QFile::encodeName(xlsx).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    lxw_row_t line = 0;
    forEachRow(csv, 1, [&](const importing::TableRow& row) {
        lxw_col_t column = 0;
        for (const QByteArrayView cell : row.cells) {
            bool isNumber = false;
            const double number = cell.toDouble(&isNumber);
            if (isNumber)
                worksheet_write_number(sheet, line, column, number, nullptr);
            else
                worksheet_write_string(sheet, line, column, cell.toByteArray().constData(), nullptr);
            ++column;
        }
        ++line;
    });
    if (workbook_close(book) != LXW_NO_ERROR) qFatal("cannot write the workbook");
}

void readBytes(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    QByteArray chunk(1 << 18, Qt::Uninitialized);
    while (file.read(chunk.data(), chunk.size()) > 0) {
    }
}

qint64 readRows(const QString& path, int times) {
    qint64 rows = 0;
    forEachRow(path, times, [&rows](const importing::TableRow&) { ++rows; });
    return rows / times;
}

} // namespace rapport::bench
