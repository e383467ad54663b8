// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report_file.h"
#include "cli/command.h"

#include <QPageSize>

namespace rapport::cli {

/// Where a report goes: --out and --paper, looked at before the book is opened.
class ReportTarget {
public:
    /// Errors: option_missing, report_format_unknown, option_value_unknown.
    static Result<ReportTarget> of(const Arguments& arguments);
    static OptionSpec paperOption();

    /// Writes the file and says so. Errors: those of app::writeReport().
    Result<void> write(Context& context, const app::Report& report) const;

private:
    ReportTarget(QString path, QPageSize paper) : path_(std::move(path)), paper_(std::move(paper)) {}

    QString path_;
    QPageSize paper_;
};

} // namespace rapport::cli
