// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_reader.h"

#include "importing/column_settling.h"
#include "importing/report_rows.h"
#include "importing/table_header.h"

#include <algorithm>

namespace rapport::importing {

namespace {

constexpr qint64 kRowsBetweenProgress = 2048;

Error rejected(const char* code) {
    return Error{ErrorKind::InputRejected, code};
}

} // namespace

Result<TableReading> startReading(const ImportRequest& request, Currency base, const TableColumns& columns) {
    TableReading reading;
    reading.columns = columns;
    reading.base = base;
    reading.times = request.times;
    reading.zone = request.zone;
    reading.currency = request.currency.value_or(columns.currency.value_or(base));
    if (request.currency && columns.currency && *request.currency != *columns.currency)
        return rejected("header_currencies_differ")
            .with(QStringLiteral("currency"), columns.currency->code())
            .with(QStringLiteral("other"), request.currency->code());
    reading.termsDays = request.termsDays ? request.termsDays : columns.mapping.termsDays;
    if (columns.mapping.kind == ImportKind::Invoices && !columns.has(Field::Due) && !reading.termsDays)
        return rejected("due_dates_missing")
            .with(QStringLiteral("found"), columns.headers.join(QStringLiteral(", ")));
    return reading;
}

Result<void> settleReading(TableSource& source, const ImportRequest& request, qint64 headerLine,
                           TableReading& reading, std::vector<Decided>& decided) {
    ColumnSettling settling(reading);
    const Mapping& mapping = reading.columns.mapping;
    settling.fixDateOrder(request.dateOrder ? request.dateOrder : mapping.dateOrder);
    settling.fixDecimalSign(request.decimalSign ? request.decimalSign : mapping.decimalSign);
    if (source.isSettled()) return settling.finish(reading, decided);
    RAPPORT_TRY(source.forEachRow([&](const TableRow& row) {
        if (row.line > headerLine && !isBlank(row) && partOf(row, reading) == RowPart::Record)
            settling.see(row);
        return true;
    }));
    return settling.finish(reading, decided);
}

void TableReader::takeRow(const TableRow& row, qint32 file) {
    const Mapping& mapping = reading_.columns.mapping;
    const qint32 index = book_.addRow(file, row.line, recordTypeOf(mapping.kind));
    const RowPart part = partOf(row, reading_);
    if (part != RowPart::Record) {
        QString what;
        for (const QByteArrayView cell : row.cells)
            if (what.isEmpty()) what = cellText(cell);
        const char* code = "other_rows_left_out";
        if (part == RowPart::Total) code = "totals_left_out";
        if (part == RowPart::Heading) code = "headings_left_out";
        return records_.leave(index, code, what);
    }
    const auto width = static_cast<size_t>(reading_.columns.headers.size());
    for (size_t i = width; i < row.cells.size(); ++i) {
        if (row.cells[i].trimmed().isEmpty()) continue;
        book_.rows.back().fate = Fate::Rejected;
        book_.rejected.push_back(
            {reading_.file, row.line, QString(), cellText(row.cells[i]), "row_too_long"});
        return;
    }
    RowCells cells(row, reading_);
    records_.take(mapping.kind, cells, index);
}

Result<void> TableReader::takeRows(TableSource& source, qint32 file, const Progressed& progressed) {
    qint64 taken = 0;
    bool cancelled = false;
    RAPPORT_TRY(source.forEachRow([&](const TableRow& row) {
        // Blank rows count as well: some sources give them while they pass over what they don't read.
        if (++taken % kRowsBetweenProgress == 0 && progressed && !progressed(source.bytesRead()))
            cancelled = true;
        if (!cancelled && row.line > headerLine_ && !isBlank(row)) takeRow(row, file);
        return !cancelled && !records_.fault();
    }));
    if (records_.fault()) return *records_.fault();
    if (cancelled) return Error{ErrorKind::Cancelled, "cancelled"};
    records_.finish(reading_);
    return {};
}

Result<void> TableReader::read(TableSource& source, qint32 file, std::optional<ImportKind>& kind,
                               const Progressed& progressed) {
    RAPPORT_TRY_ASSIGN(const TableHeader header, findHeader(source, request_, kind));
    if (!header.columns) return *header.fault;
    book_.tables.push_back(*header.columns);
    const Mapping& mapping = header.columns->mapping;
    // All files of an import are of one kind: that asked for, else that of the first.
    if (kind && *kind != mapping.kind)
        return rejected("kind_differs")
            .with(QStringLiteral("kind"), QString(kindCode(*kind)))
            .with(QStringLiteral("found"), QString(kindCode(mapping.kind)));
    kind = mapping.kind;
    headerLine_ = header.line;
    RAPPORT_TRY_ASSIGN(reading_, startReading(request_, base_, *header.columns));
    reading_.file = book_.files[file];
    book_.addressBook = book_.addressBook || mapping.addressBook;
    book_.decided.push_back({"preset", reading_.file, QString(), mapping.name, headerLine_, QString()});
    RAPPORT_TRY(settleReading(source, request_, headerLine_, reading_, book_.decided));
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
    case ImportKind::Statement:
        return RecordType::Payment;
    case ImportKind::Calls:
    case ImportKind::Calendar:
    case ImportKind::Mail:
    case ImportKind::Timesheet:
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
