// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_target.h"

#include <QLocale>

namespace rapport::cli {

Result<ReportTarget> ReportTarget::of(const Arguments& arguments) {
    RAPPORT_TRY_ASSIGN(const QString path, arguments.required("out"));
    if (!app::reportFormatOf(path))
        return Error{ErrorKind::Usage, "report_format_unknown"}.with(QStringLiteral("file"), path);
    if (!arguments.has("paper")) return ReportTarget(path, reporting::paperOf(QLocale::system()));
    const QString paper = arguments.value("paper");
    if (paper == QStringLiteral("a4")) return ReportTarget(path, QPageSize(QPageSize::A4));
    if (paper == QStringLiteral("letter")) return ReportTarget(path, QPageSize(QPageSize::Letter));
    return Error{ErrorKind::Usage, "option_value_unknown"}
        .with(QStringLiteral("option"), QStringLiteral("--paper"))
        .with(QStringLiteral("value"), paper);
}

OptionSpec ReportTarget::paperOption() {
    return {"paper", "a4|letter",
            QT_TRANSLATE_NOOP("cli", "Paper of a PDF (default: that of the system's country)")};
}

Result<void> ReportTarget::write(Context& context, const app::Report& report) const {
    RAPPORT_TRY(app::writeReport(report, path_, paper_));
    if (context.json())
        context.out.json({{"file", path_.toStdString()}});
    else if (!context.arguments.has("quiet"))
        context.out.line(path_);
    return {};
}

} // namespace rapport::cli
