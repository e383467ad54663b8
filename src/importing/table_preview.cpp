// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_preview.h"

#include "importing/cell_preview.h"
#include "importing/column_settling.h"
#include "importing/table_columns.h"

#include <algorithm>

namespace rapport::importing {

namespace {

/// Titles of a report stand above its header, never further down than this.
constexpr size_t kRowsAboveHeader = 20;

/// What was found of a table's header among its first rows.
struct TableHeader {
    std::optional<TableColumns> columns; ///< Nothing: `fault` says why not.
    std::optional<Error> fault;
    qint64 line = 0;
    QStringList headers;
};

bool isBlank(const TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](QByteArrayView cell) { return cell.trimmed().isEmpty(); });
}

std::vector<Mapping> mappingsFor(const ImportRequest& request) {
    std::vector<Mapping> mappings = request.ownMappings;
    const auto builtIn = builtInMappings();
    mappings.insert(mappings.end(), builtIn.begin(), builtIn.end());
    return mappings;
}

Result<TableColumns> match(const QStringList& headers, const ImportRequest& request) {
    if (request.mapping) return findColumns(headers, *request.mapping);
    const std::vector<Mapping> mappings = mappingsFor(request);
    if (request.preset.isEmpty()) return chooseMapping(headers, request.kind, mappings);
    for (const Mapping& mapping : mappings)
        if (mapping.name == request.preset) return findColumns(headers, mapping);
    return Error{ErrorKind::InputRejected, "preset_unknown"}.with(QStringLiteral("preset"), request.preset);
}

Result<TableHeader> findHeader(TableSource& source, const ImportRequest& request) {
    TableHeader header;
    size_t rows = 0;
    RAPPORT_TRY(source.forEachRow([&](const TableRow& row) {
        if (isBlank(row)) return true;
        QStringList headers;
        for (const QByteArrayView cell : row.cells)
            headers << cellText(cell);
        auto matched = match(headers, request);
        if (matched) {
            header = {std::move(*matched), std::nullopt, row.line, headers};
        } else if (headers.size() > header.headers.size()) {
            // The widest row is the likeliest to have been meant as the header.
            header = {std::nullopt, matched.error(), row.line, headers};
            header.fault->args.insert(QStringLiteral("line"), QString::number(row.line));
        }
        return !header.columns && ++rows < kRowsAboveHeader;
    }));
    if (!header.columns && !header.fault) header.fault = Error{ErrorKind::InputRejected, "file_empty"};
    return header;
}

Result<void> settleReading(TableSource& source, const ImportRequest& request, qint64 headerLine,
                           TableReading& reading, std::vector<Decided>& decided) {
    ColumnSettling settling(reading);
    const Mapping& mapping = reading.columns.mapping;
    settling.fixDateOrder(request.dateOrder ? request.dateOrder : mapping.dateOrder);
    settling.fixDecimalSign(request.decimalSign ? request.decimalSign : mapping.decimalSign);
    RAPPORT_TRY(source.forEachRow([&](const TableRow& row) {
        if (row.line > headerLine) settling.see(row);
        return true;
    }));
    return settling.finish(reading, decided);
}

constexpr qint64 kRowsBetweenProgress = 2048;

/// A table that can be stopped while it is gone through, and whose rows are counted when it is not.
class StoppableTable : public TableSource {
public:
    StoppableTable(TableSource& table, qint64 size, const Progress& progress)
        : table_(table), size_(size), progress_(progress) {}

    /// From now on the rows below this line are counted.
    void countBelow(qint64 line) { headerLine_ = line; }
    /// Of the last time all rows were gone through since then.
    std::optional<qint64> rowCount() const { return rowCount_; }

    Result<void> forEachRow(const TakeRow& take) override {
        qint64 rows = 0, below = 0;
        bool cancelled = false, stopped = false;
        RAPPORT_TRY(table_.forEachRow([&](const TableRow& row) {
            cancelled = ++rows % kRowsBetweenProgress == 0 && progress_ && !progress_(bytesRead(), size_);
            if (headerLine_ && row.line > *headerLine_ && !isBlank(row)) ++below;
            stopped = cancelled || !take(row);
            return !stopped;
        }));
        if (cancelled) return Error{ErrorKind::Cancelled, "cancelled"};
        if (!stopped && headerLine_) rowCount_ = below;
        return {};
    }
    qint64 bytesRead() const override { return table_.bytesRead(); }

private:
    TableSource& table_;
    qint64 size_;
    const Progress& progress_;
    std::optional<qint64> headerLine_, rowCount_;
};

bool beginsWith(const Error& error, const char* begin) {
    return error.kind == ErrorKind::InputRejected && error.code.startsWith(begin);
}

/// Makes the preview of one table.
class Previewer {
public:
    Previewer(StoppableTable& table, const ImportRequest& request, Currency base, FilePreview& preview)
        : table_(table), request_(request), base_(base), preview_(preview) {}

    Result<void> run(size_t rows) {
        RAPPORT_TRY_ASSIGN(const TableHeader header, findHeader(table_, request_));
        if (header.fault && header.fault->code == "file_empty") return *header.fault;
        preview_.headerLine = header.line;
        table_.countBelow(header.line);
        for (const Mapping& mapping : mappingsFor(request_)) {
            const std::span<const Mapping> one(&mapping, 1);
            if (chooseMapping(header.headers, request_.kind, one)) preview_.fitting.push_back(mapping);
        }
        if (!header.columns) {
            preview_.questions.push_back(*header.fault);
            for (const QString& name : header.headers)
                preview_.columns.push_back({name, {}, {}, {}});
            return takeRows(rows);
        }
        RAPPORT_TRY(settle(*header.columns));
        describeColumns();
        return takeRows(rows);
    }

private:
    Result<void> settle(const TableColumns& columns) {
        preview_.mapping = columns.mapping;
        reading_.emplace();
        reading_->columns = columns;
        reading_->base = base_;
        reading_->currency = request_.currency.value_or(base_);
        // What is open is asked, and taken for settled to see what else is.
        ImportRequest settled = request_;
        for (;;) {
            std::vector<Decided> decided;
            const auto done = settleReading(table_, settled, preview_.headerLine, *reading_, decided);
            decided_ = std::move(decided);
            if (done) return {};
            const Error& error = done.error();
            if (beginsWith(error, "date_") && !datesOpen_) {
                datesOpen_ = true;
                settled.dateOrder = DateOrder::DayMonthYear;
            } else if (beginsWith(error, "decimal_") && !decimalsOpen_) {
                decimalsOpen_ = true;
                settled.decimalSign = DecimalSign::Point;
            } else if (!beginsWith(error, "date_") && !beginsWith(error, "decimal_")) {
                return error;
            } else {
                return {};
            }
            preview_.questions.push_back(error);
        }
    }

    void describeColumns() {
        const TableColumns& columns = reading_->columns;
        for (const QString& header : columns.headers)
            preview_.columns.push_back({header, {}, {}, {}});
        for (const Field field : fieldsOfKind(columns.mapping.kind)) {
            if (!columns.has(field)) continue;
            ColumnPreview& column = preview_.columns[static_cast<size_t>(columns.of(field))];
            column.field = field;
            describeReading(column, field);
        }
    }

    void describeReading(ColumnPreview& column, Field field) const {
        const Mapping& mapping = reading_->columns.mapping;
        const auto order = request_.dateOrder ? request_.dateOrder : mapping.dateOrder;
        const auto sign = request_.decimalSign ? request_.decimalSign : mapping.decimalSign;
        if (isDay(field) && order) column.reading = dateOrderCode(*order).data();
        if (isAmount(field) && sign) column.reading = *sign == DecimalSign::Point ? "." : ",";
        const char* what = isDay(field) ? "date_order" : "decimal_sign";
        for (const Decided& decided : decided_) {
            if (decided.what != what || decided.column != column.header) continue;
            column.reading = decided.choice.toLatin1();
            column.decidedBy = Sample{decided.line, decided.value};
        }
    }

    Result<void> takeRows(size_t rows) {
        const bool counted = table_.rowCount().has_value();
        RAPPORT_TRY(table_.forEachRow([&](const TableRow& row) {
            if (row.line <= preview_.headerLine || isBlank(row)) return true;
            if (preview_.rows.size() < rows) {
                preview_.lines.push_back(row.line);
                preview_.rows.push_back(cellsOf(row));
            }
            return !counted || preview_.rows.size() < rows;
        }));
        preview_.rowCount = table_.rowCount().value_or(0);
        return {};
    }

    std::vector<CellPreview> cellsOf(const TableRow& row) const {
        std::vector<CellPreview> cells(preview_.columns.size());
        for (size_t i = 0; i < cells.size() && i < row.cells.size(); ++i)
            cells[i].text = cellText(row.cells[i]);
        if (!reading_) return cells;
        for (size_t i = 0; i < cells.size(); ++i) {
            const auto field = preview_.columns[i].field;
            if (!field) continue;
            cells[i] = previewCell(row, *reading_, *field);
            if (isOpen(*field, cells[i].text)) cells[i].value = FieldValue();
        }
        return cells;
    }

    /// Whether how it reads depends on an answer that is not given.
    bool isOpen(Field field, const QString& text) const {
        if (datesOpen_ && isDay(field)) {
            const auto date = readDateText(text);
            return !date || !date->fixed;
        }
        return decimalsOpen_ && isAmount(field) && (text.contains(u'.') || text.contains(u','));
    }

    StoppableTable& table_;
    const ImportRequest& request_;
    Currency base_;
    FilePreview& preview_;
    std::optional<TableReading> reading_;
    std::vector<Decided> decided_;
    bool datesOpen_ = false, decimalsOpen_ = false;
};

Result<FilePreview> previewOf(const ImportRequest& request, QIODevice& device, Currency base, size_t rows,
                              const Progress& progress) {
    FilePreview preview;
    preview.format = FileFormat::Exchange;
    if (request.kind == ImportKind::Exchange) return preview;
    RAPPORT_TRY_ASSIGN(preview.format, findFormat(device));
    if (preview.format == FileFormat::Exchange) return preview;
    RAPPORT_TRY_ASSIGN(const FileSource file, openTable(device, preview.format, request, request.kind));
    preview.sheets = file.sheets;
    preview.sheet = file.sheet;
    preview.encoding = file.encoding;
    preview.encodingGuessed = file.encodingGuessed;
    preview.delimiter = file.delimiter;
    if (file.question) preview.questions.push_back(*file.question);
    StoppableTable table(*file.table, device.size(), progress);
    RAPPORT_TRY(Previewer(table, request, base, preview).run(rows));
    return preview;
}

} // namespace

Result<FilePreview> previewFile(const ImportRequest& request, size_t file, Currency base, int rows,
                                const Progress& progress) {
    const ImportFile& previewed = request.files[file];
    const auto place = [&previewed](Error& error) {
        if (error.kind == ErrorKind::InputRejected) error.args.insert(QStringLiteral("file"), previewed.name);
    };
    auto preview =
        previewOf(request, *previewed.device, base, static_cast<size_t>(std::max(rows, 0)), progress);
    if (!preview) {
        Error error = std::move(preview).error();
        place(error);
        return error;
    }
    for (Error& question : preview->questions)
        place(question);
    return preview;
}

} // namespace rapport::importing
