// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_file.h"

#include "app/private_file.h"
#include "reporting/render_html.h"
#include "reporting/render_json.h"
#include "reporting/render_pdf.h"

#include <algorithm>
#include <array>

namespace rapport::app {

namespace {

struct Ending {
    QLatin1String text;
    ReportFormat format;
};
constexpr std::array endings{Ending{QLatin1String(".pdf"), ReportFormat::Pdf},
                             Ending{QLatin1String(".html"), ReportFormat::Html},
                             Ending{QLatin1String(".json"), ReportFormat::Json}};

} // namespace

std::optional<ReportFormat> reportFormatOf(const QString& path) {
    const auto found = std::ranges::find_if(endings, [&path](const Ending& ending) {
        return path.endsWith(ending.text, Qt::CaseInsensitive) && path.size() > ending.text.size();
    });
    if (found == endings.end()) return std::nullopt;
    return found->format;
}

std::vector<ReportFormat> formatsOf(const Report&) {
    return {ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Json};
}

Result<QByteArray> bytesOf(const Report& report, ReportFormat format, const QPageSize& paper,
                           const reporting::PagedDocument* pages) {
    switch (format) {
    case ReportFormat::Pdf:
        if (pages) return reporting::renderPdf(*pages);
        return reporting::renderPdf(reporting::PagedDocument(report.document, paper));
    case ReportFormat::Html:
        return reporting::renderHtml(report.document);
    case ReportFormat::Json:
        return reporting::renderJson(report.input, report.document);
    case ReportFormat::Xlsx:
    case ReportFormat::Csv:
        break;
    }
    return Error{ErrorKind::Usage, "report_format_unknown"};
}

Result<void> writeReport(const Report& report, const QString& path, const QPageSize& paper,
                         const reporting::PagedDocument* pages) {
    const std::optional<ReportFormat> format = reportFormatOf(path);
    const std::vector<ReportFormat> possible = formatsOf(report);
    if (!format || std::ranges::find(possible, *format) == possible.end())
        return Error{ErrorKind::Usage, "report_format_unknown"}.with(QStringLiteral("file"), path);
    RAPPORT_TRY_ASSIGN(const QByteArray bytes, bytesOf(report, *format, paper, pages));
    return writePrivateFile(path, bytes);
}

} // namespace rapport::app
