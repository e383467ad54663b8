// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_file.h"

#include "app/private_file.h"
#include "domain/codes.h"
#include "importing/csv_text.h"
#include "reporting/render_html.h"
#include "reporting/render_json.h"
#include "reporting/render_pdf.h"
#include "reporting/render_xlsx.h"

#include <algorithm>
#include <array>

namespace rapport::app {

namespace {

struct Ending {
    QLatin1String text;
    ReportFormat format;
};
constexpr std::array endings{
    Ending{QLatin1String(".pdf"), ReportFormat::Pdf}, Ending{QLatin1String(".html"), ReportFormat::Html},
    Ending{QLatin1String(".xlsx"), ReportFormat::Xlsx}, Ending{QLatin1String(".json"), ReportFormat::Json},
    Ending{QLatin1String(".csv"), ReportFormat::Csv}};

/// The ranking, for programs: codes, plain decimals, the headings of docs/cli.md.
QByteArray rankingCsv(const reporting::PortfolioInput& portfolio) {
    importing::CsvText csv;
    for (const char* heading : {"id", "client", "archived", "verdict", "health", "revenue", "cost", "margin",
                                "share", "open_overdue", "hours", "reason"})
        csv.code(QLatin1String(heading));
    csv.endRow();
    const auto decimal = [](double value, int digits) { return QString::number(value, 'f', digits); };
    for (const reporting::PortfolioLine& line : portfolio.clients) {
        csv.plain(QString::number(line.id.value())).text(line.name).flag(line.archived);
        csv.code(codeOf(line.verdict)).plain(decimal(line.health, 2));
        csv.money(line.revenue).money(line.cost).money(line.margin).plain(decimal(line.share, 4));
        csv.money(line.openOverdue).plain(decimal(line.hours.inHours(), 2));
        csv.plain(line.reason ? QString::fromLatin1(line.reason->code) : QString());
        csv.endRow();
    }
    return csv.take();
}

} // namespace

std::optional<ReportFormat> reportFormatOf(const QString& path) {
    const auto found = std::ranges::find_if(endings, [&path](const Ending& ending) {
        return path.endsWith(ending.text, Qt::CaseInsensitive) && path.size() > ending.text.size();
    });
    if (found == endings.end()) return std::nullopt;
    return found->format;
}

std::vector<ReportFormat> formatsOf(const Report& report) {
    std::vector<ReportFormat> formats{ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Xlsx,
                                      ReportFormat::Json};
    if (std::holds_alternative<reporting::PortfolioInput>(report.input)) formats.push_back(ReportFormat::Csv);
    return formats;
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
        return std::visit(
            [&report](const auto& input) { return reporting::renderJson(input, report.document); },
            report.input);
    case ReportFormat::Xlsx:
        return reporting::renderXlsx(report.document, paper);
    case ReportFormat::Csv:
        if (const auto* portfolio = std::get_if<reporting::PortfolioInput>(&report.input))
            return rankingCsv(*portfolio);
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
