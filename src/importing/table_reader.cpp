// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_reader.h"

#include "importing/column_settling.h"

#include <algorithm>

namespace rapport::importing {

namespace {

/// Titles of a report stand above its header, never further down than this.
constexpr int kRowsAboveHeader = 20;
constexpr qint64 kRowsBetweenProgress = 2048;

QStringList texts(const TableRow& row) {
    QStringList list;
    for (const QByteArrayView cell : row.cells)
        list << cellText(cell);
    return list;
}

bool isBlank(const TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](QByteArrayView cell) { return cell.trimmed().isEmpty(); });
}

Error rejected(const char* code) {
    return Error{ErrorKind::InputRejected, code};
}

} // namespace

Result<TableColumns> TableReader::match(const QStringList& headers, std::optional<ImportKind> kind) const {
    if (request_.mapping) return findColumns(headers, *request_.mapping);
    if (request_.preset.isEmpty()) return chooseMapping(headers, kind, builtInMappings());
    for (const Mapping& mapping : builtInMappings())
        if (mapping.name == request_.preset) return findColumns(headers, mapping);
    return rejected("preset_unknown").with(QStringLiteral("preset"), request_.preset);
}

Result<TableColumns> TableReader::findHeader(TableSource& source, std::optional<ImportKind> kind) {
    std::optional<TableColumns> found;
    std::optional<Error> fault;
    size_t faultCells = 0;
    int rows = 0;
    RAPPORT_TRY(source.forEachRow([&](const TableRow& row) {
        if (isBlank(row)) return true;
        auto matched = match(texts(row), kind);
        if (matched) {
            found = std::move(*matched);
            headerLine_ = row.line;
        } else if (row.cells.size() > faultCells) {
            // The widest row is the likeliest to have been meant as the header.
            faultCells = row.cells.size();
            fault = matched.error();
            fault->args.insert(QStringLiteral("line"), QString::number(row.line));
        }
        return !found && ++rows < kRowsAboveHeader;
    }));
    if (found) return std::move(*found);
    return fault ? std::move(*fault) : rejected("file_empty");
}

Result<void> TableReader::settle(TableSource& source) {
    ColumnSettling settling(reading_);
    const Mapping& mapping = reading_.columns.mapping;
    settling.fixDateOrder(request_.dateOrder ? request_.dateOrder : mapping.dateOrder);
    settling.fixDecimalSign(request_.decimalSign ? request_.decimalSign : mapping.decimalSign);
    RAPPORT_TRY(source.forEachRow([&](const TableRow& row) {
        if (row.line > headerLine_) settling.see(row);
        return true;
    }));
    return settling.finish(reading_, book_.decided);
}

Result<void> TableReader::takeRows(TableSource& source, qint32 file, const Progressed& progressed) {
    qint64 taken = 0;
    bool cancelled = false;
    const size_t width = static_cast<size_t>(reading_.columns.headers.size());
    RAPPORT_TRY(source.forEachRow([&](const TableRow& row) {
        if (row.line <= headerLine_ || isBlank(row)) return true;
        RowCells cells(row, reading_);
        const qint32 index = book_.addRow(file, row.line, recordTypeOf(reading_.columns.mapping.kind));
        bool tooWide = false;
        for (size_t i = width; i < row.cells.size(); ++i)
            tooWide = tooWide || !row.cells[i].trimmed().isEmpty();
        if (tooWide) {
            book_.rows.back().fate = Fate::Rejected;
            book_.rejected.push_back(
                {reading_.file, row.line, QString(), cellText(row.cells[width]), "row_too_long"});
        } else {
            records_.take(reading_.columns.mapping.kind, cells, index);
        }
        if (++taken % kRowsBetweenProgress == 0 && progressed && !progressed(source.bytesRead()))
            cancelled = true;
        return !cancelled;
    }));
    if (cancelled) return Error{ErrorKind::Cancelled, "cancelled"};
    return {};
}

Result<void> TableReader::read(TableSource& source, qint32 file, std::optional<ImportKind>& kind,
                               const Progressed& progressed) {
    RAPPORT_TRY_ASSIGN(reading_.columns, findHeader(source, kind));
    book_.tables.push_back(reading_.columns);
    const Mapping& mapping = reading_.columns.mapping;
    book_.addressBook = book_.addressBook || mapping.addressBook;
    // All files of an import are of one kind: that asked for, else that of the first.
    if (kind && *kind != mapping.kind)
        return rejected("kind_differs")
            .with(QStringLiteral("kind"), QString(kindCode(*kind)))
            .with(QStringLiteral("found"), QString(kindCode(mapping.kind)));
    kind = mapping.kind;
    reading_.file = book_.files[file];
    reading_.base = base_;
    reading_.currency = request_.currency.value_or(base_);
    book_.decided.push_back({"preset", reading_.file, QString(), mapping.name, headerLine_, QString()});
    RAPPORT_TRY(settle(source));
    return takeRows(source, file, progressed);
}

RecordType recordTypeOf(ImportKind kind) {
    switch (kind) {
    case ImportKind::Invoices:
        return RecordType::Invoice;
    case ImportKind::Payments:
        return RecordType::Payment;
    case ImportKind::Credits:
        return RecordType::CreditNote;
    case ImportKind::Interactions:
        return RecordType::Interaction;
    case ImportKind::Complaints:
        return RecordType::Complaint;
    case ImportKind::Costs:
        return RecordType::Cost;
    case ImportKind::Staff:
        return RecordType::Staff;
    case ImportKind::Clients:
    case ImportKind::Exchange:
        break;
    }
    return RecordType::Client;
}

} // namespace rapport::importing
