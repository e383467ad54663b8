// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rapport::bench {

/// The rows of a CSV file as a workbook, as a spreadsheet program writes it.
void writeWorkbook(const QString& csv, const QString& xlsx);
/// Reads a file's bytes and does nothing with them.
void readBytes(const QString& path);
/// Opens a file as a table and goes through its rows so many times; returns how many there are.
qint64 readRows(const QString& path, int times);

} // namespace rapport::bench
