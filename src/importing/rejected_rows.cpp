// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/rejected_rows.h"

#include "importing/csv_text.h"
#include "importing/file_source.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace rapport::importing {

namespace {

using Reasons = QHash<qint64, QString>; ///< By line.

void write(CsvText& csv, const QString& text) {
    // Amounts begin with a sign as well; nothing is calculated by them.
    static const QRegularExpression number(QStringLiteral("^[-+][0-9][0-9., '\\x{a0}\\x{202f}]*$"));
    if (number.match(text).hasMatch())
        csv.plain(text);
    else
        csv.text(text);
}

/// Reads one file again and writes those of its rows that have a reason.
class RejectedRows {
public:
    RejectedRows(qint64 headerLine, const Reasons& reasons, const RejectionColumn& column)
        : headerLine_(headerLine), reasons_(reasons), column_(column) {}

    Result<void> read(TableSource& source) {
        return source.forEachRow([this](const TableRow& row) {
            if (row.line == headerLine_)
                takeHeader(row);
            else if (const auto reason = reasons_.constFind(row.line); reason != reasons_.cend())
                takeRow(row, *reason);
            return true;
        });
    }
    QByteArray header() { return header_.take(); }
    QByteArray rows() { return rows_.take(); }

private:
    void takeHeader(const TableRow& row) {
        width_ = row.cells.size();
        for (const QByteArrayView cell : row.cells)
            write(header_, QString::fromUtf8(cell));
        header_.text(column_.heading);
        header_.endRow();
    }

    void takeRow(const TableRow& row, const QString& reason) {
        const bool hasReasons = headerLine_ > 0;
        const size_t width = hasReasons ? width_ : row.cells.size();
        for (size_t i = 0; i < width; ++i)
            write(rows_, i < row.cells.size() ? QString::fromUtf8(row.cells[i]) : QString());
        if (hasReasons) rows_.text(reason);
        // A row that is too long stays so: what is beyond the header stands beyond the reason.
        for (size_t i = width; i < row.cells.size(); ++i)
            write(rows_, QString::fromUtf8(row.cells[i]));
        rows_.endRow();
    }

    qint64 headerLine_;
    const Reasons& reasons_;
    const RejectionColumn& column_;
    CsvText header_, rows_;
    size_t width_ = 0;
};

std::vector<Reasons> reasonsByFile(const ImportPlan& plan, const RejectionColumn& column) {
    std::vector<Reasons> reasons(static_cast<size_t>(plan.files.size()));
    // Lines of one invoice are rejected together, and only one of them is to blame.
    for (const RowFate& row : plan.rows)
        if (row.fate == Fate::Rejected) reasons[static_cast<size_t>(row.file)].insert(row.line, QString());
    QHash<QString, size_t> places;
    for (qsizetype i = 0; i < plan.files.size(); ++i)
        places.insert(plan.files[i], static_cast<size_t>(i));
    for (const Rejection& rejection : plan.rejected)
        if (const auto place = places.constFind(rejection.file); place != places.cend())
            reasons[*place][rejection.line] = column.reason(rejection);
    return reasons;
}

qint64 headerLineOf(const ImportPlan& plan, const QString& file) {
    const auto found = std::ranges::find_if(plan.decided, [&](const Decided& decided) {
        return decided.what == "preset" && decided.file == file;
    });
    return found == plan.decided.end() ? 0 : found->line;
}

} // namespace

Result<std::vector<QByteArray>> rejectedTables(const ImportRequest& request, const ImportPlan& plan,
                                               const RejectionColumn& column) {
    if (plan.kind == ImportKind::Exchange) return Error{ErrorKind::Usage, "rejected_not_of_tables"};
    const std::vector<Reasons> reasons = reasonsByFile(plan, column);
    std::vector<QByteArray> headers, tables;
    for (size_t i = 0; i < reasons.size() && i < request.files.size(); ++i) {
        if (reasons[i].isEmpty()) continue;
        QIODevice& device = *request.files[i].device;
        RAPPORT_TRY_ASSIGN(const FileFormat format, findFormat(device));
        RAPPORT_TRY_ASSIGN(const FileSource source, openTable(device, format, request, plan.kind));
        RejectedRows rows(headerLineOf(plan, plan.files[static_cast<qsizetype>(i)]), reasons[i], column);
        RAPPORT_TRY(rows.read(*source.table));
        const QByteArray header = rows.header();
        const auto same = std::ranges::find(headers, header);
        const auto place = static_cast<size_t>(same - headers.begin());
        if (same == headers.end()) {
            headers.push_back(header);
            tables.push_back(QByteArrayLiteral("\xEF\xBB\xBF") + header);
        }
        tables[place] += rows.rows();
    }
    return tables;
}

} // namespace rapport::importing
