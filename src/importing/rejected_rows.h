// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/import_plan.h"
#include "importing/import_request.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace rapport::importing {

/// How the reasons stand in a table of rejected rows.
struct RejectionColumn {
    QString heading;
    std::function<QString(const Rejection&)> reason;
};

/// The rows of tables that could not be taken, as they stand in the files, below their header and with the
/// reason in a last column: CSV in UTF-8 with a byte order mark, to correct and to import again. Text that a
/// spreadsheet would take for a formula has an apostrophe in front, as in all tables written. Files with the
/// same header share a table; a table without a header has no column of reasons, for it is known by the
/// number of its columns. The files of the request are those of the plan. Errors: rejected_not_of_tables
/// (Usage) for an exchange file; those of reading the files.
Result<std::vector<QByteArray>> rejectedTables(const ImportRequest& request, const ImportPlan& plan,
                                               const RejectionColumn& column);

} // namespace rapport::importing
