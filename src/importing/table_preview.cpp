// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_preview.h"

#include "importing/cell_preview.h"
#include "importing/report_rows.h"
#include "importing/table_header.h"
#include "importing/table_reader.h"

#include <algorithm>

namespace rapport::importing {

namespace {

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
        RAPPORT_TRY_ASSIGN(const TableHeader header, findHeader(table_, request_, request_.kind));
        if (header.fault && header.fault->code == "file_empty") return *header.fault;
        preview_.headerLine = header.line;
        table_.countBelow(header.line);
        for (const TableColumns& fits : fittingColumns(header.headers, request_.kind, mappingsFor(request_)))
            preview_.fitting.push_back(fits.mapping);
        if (header.columns && preview_.fitting.empty()) preview_.fitting.push_back(header.columns->mapping);
        if (!header.columns) {
            preview_.questions.push_back(*header.fault);
            for (const QString& name : uniqueHeaders(header.headers))
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
        auto started = startReading(request_, base_, columns);
        if (started) {
            reading_ = std::move(*started);
        } else {
            preview_.questions.push_back(started.error());
            reading_.emplace();
            reading_->columns = columns;
            reading_->base = base_;
            reading_->times = request_.times;
            reading_->zone = request_.zone;
            reading_->currency = request_.currency.value_or(columns.currency.value_or(base_));
        }
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
        const bool hasDays = isDay(field) || field == Field::When;
        if (hasDays && order) column.reading = dateOrderCode(*order).data();
        if (isAmount(field) && sign) column.reading = *sign == DecimalSign::Point ? "." : ",";
        const char* what = hasDays || isMoment(field) ? "date_order" : "decimal_sign";
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
            if (reading_ && partOf(row, *reading_) != RowPart::Record) return true;
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
        if (datesOpen_ && isMoment(field)) {
            const auto moment = readMomentText(text);
            return !moment || (moment->date && !moment->date->fixed);
        }
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
