// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reporter.h"
#include "reporting/paged_document.h"

#include <optional>
#include <vector>

namespace rapport::app {

enum class ReportFormat { Pdf, Html, Xlsx, Json, Csv };

/// By the ending of the name, whatever its case; nothing when no report is written so.
std::optional<ReportFormat> reportFormatOf(const QString& path);
/// What a report can be saved as: CSV only where it is one table, the ranking of a portfolio.
std::vector<ReportFormat> formatsOf(const Report& report);

/// The report as a file of that format. A PDF is of the pages given, or else laid out on the paper; it needs
/// a QGuiApplication. Errors: report_format_unknown (format), cannot_write (file, reason) when there is no
/// room for the file in the making.
Result<QByteArray> bytesOf(const Report& report, ReportFormat format, const QPageSize& paper,
                           const reporting::PagedDocument* pages = nullptr);

/// Writes the report by the ending of the name. What was there stays until the new file is whole. Errors
/// besides: report_format_unknown (file), those of writePrivateFile().
Result<void> writeReport(const Report& report, const QString& path, const QPageSize& paper,
                         const reporting::PagedDocument* pages = nullptr);

} // namespace rapport::app
