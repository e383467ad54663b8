// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/render_xlsx.h"

#include "reporting/sheet_formats.h"
#include "reporting/sheet_formulas.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <memory>
#include <xlsxwriter.h>

namespace rapport::reporting {

namespace {

using Text = SheetFormats::Text;

constexpr int spanColumns = 4;         // of a paragraph
constexpr double headingColumn = 46.0; // widths, in digits
constexpr double leastColumn = 11.0, mostColumn = 60.0;
constexpr double lineHeight = 15.0;   // points
constexpr qsizetype longest = 32'000; // letters of a cell: a little less than a sheet takes

QByteArray cellBytes(QString text) {
    if (text.size() > longest) text = text.left(longest) + QChar(0x2026);
    return text.toUtf8();
}

/// What a cell holds, as a number of a spreadsheet; nothing for texts.
std::optional<double> numberOf(const Cell& cell) {
    struct Visitor {
        std::optional<double> operator()(std::monostate) const { return std::nullopt; }
        std::optional<double> operator()(const QString&) const { return std::nullopt; }
        std::optional<double> operator()(const Money& value) const { return value.inUnits(); }
        std::optional<double> operator()(const scoring::Ratio& value) const { return value.value; }
        std::optional<double> operator()(const Change& value) const { return value.value; }
        std::optional<double> operator()(double value) const { return value; }
        std::optional<double> operator()(qint64 value) const { return double(value); }
        std::optional<double> operator()(Day value) const {
            // Days are counted from 1899-12-30; before March 1900 spreadsheets disagree with the calendar.
            constexpr int epoch = 25569, firstGood = 61;
            const int serial = value.number() + epoch;
            return serial >= firstGood ? std::optional<double>(serial) : std::nullopt;
        }
        std::optional<double> operator()(Duration value) const { return double(value.inSeconds()) / 86400.0; }
    };
    return std::visit(Visitor{}, cell);
}

class Workbook {
public:
    Workbook(const QByteArray& path, const QByteArray& folder, const Document& document,
             const QPageSize& paper)
        : document_(document), speech_(document.speech), paper_(paper) {
        lxw_workbook_options options{};
        folder_ = folder;
        options.tmpdir = folder_.data();
        workbook_ = workbook_new_opt(path.constData(), &options);
        formats_ = std::make_unique<SheetFormats>(workbook_, speech_);
        setProperties();
    }

    void write() {
        begin(speech_.translate("Sheet", "Summary"), false);
        put(document_.title, Text::Title);
        put(document_.subtitle, Text::Muted);
        QStringList others;
        for (const Section& section : document_.sections) {
            if (section.sheet.isEmpty())
                add(section);
            else if (!others.contains(section.sheet))
                others << section.sheet;
        }
        for (const QString& name : others) {
            begin(name, false);
            for (const Section& section : document_.sections)
                if (section.sheet == name) add(section);
        }
        for (const Section& section : document_.appendix) {
            begin(section.heading, true);
            add(section);
        }
        finishSheet();
        writeFormulas();
    }

    /// Writes the file; the workbook is gone after it.
    lxw_error close() { return workbook_close(workbook_); }

    void operator()(const Paragraph& paragraph) {
        static constexpr Text looks[] = {Text::Plain, Text::Lead, Text::Muted};
        put(paragraph.text, looks[size_t(paragraph.role)]);
    }
    void operator()(const ListBlock& list) {
        int number = 0;
        for (const QString& item : list.items) {
            ++number;
            put((list.ordered ? speech_.count(number) + QStringLiteral(". ") : QStringLiteral("• ")) + item,
                Text::Plain);
        }
    }
    void operator()(const ChartBlock& chart) { put(chart.description, Text::Muted); }
    void operator()(const Figures& block) {
        if (!block.caption.isEmpty()) put(block.caption, Text::Caption);
        for (const Figures::Figure& figure : block.figures) {
            putCell(row_, 0, figure.label, false);
            putCell(row_, 1, figure.value, true);
            putCell(row_, 2, figure.note, false);
            ++row_;
        }
        ++row_;
    }
    void operator()(const Table& table);

private:
    void setProperties();
    void begin(const QString& heading, bool records);
    void finishSheet();
    QString sheetName(const QString& heading);
    void add(const Section& section);
    void put(const QString& text, Text look);
    void putCell(lxw_row_t row, lxw_col_t column, const Cell& cell, bool total);
    void makeFilters(const Table& table, lxw_row_t head);
    void writeFormulas();

    const Document& document_;
    const wording::Speech& speech_;
    QPageSize paper_;
    QByteArray folder_;
    lxw_workbook* workbook_ = nullptr;
    std::unique_ptr<SheetFormats> formats_;
    SheetFormulas formulas_;
    std::vector<lxw_worksheet*> sheets_;
    QStringList names_;
    bool records_ = false; ///< The sheet is one of the appendix.
    lxw_row_t row_ = 0;
    std::vector<double> widths_;
};

void Workbook::setProperties() {
    QByteArray title = document_.title.toUtf8(), author = document_.author.toUtf8();
    QByteArray program("Rapport");
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.company = author.data();
    properties.comments = program.data();
    // The day the document was made, so that the same document gives the same file.
    properties.created = time_t(document_.madeOn.number()) * 86'400 + 43'200;
    workbook_set_properties(workbook_, &properties);
}

QString Workbook::sheetName(const QString& heading) {
    // What a sheet may be called, in spreadsheets that open the format.
    QString name;
    for (const QChar letter : heading)
        name += QStringLiteral("[]:*?/\\'").contains(letter) ? QChar(u' ') : letter;
    name = name.simplified().left(27);
    QString unique = name.isEmpty() ? QStringLiteral("-") : name;
    for (int number = 2; names_.contains(unique, Qt::CaseInsensitive); ++number)
        unique = name + u' ' + QString::number(number);
    return unique;
}

void Workbook::begin(const QString& heading, bool records) {
    finishSheet();
    names_ << sheetName(heading);
    lxw_worksheet* sheet = workbook_add_worksheet(workbook_, names_.last().toUtf8().constData());
    sheets_.push_back(sheet);
    if (speech_.isRightToLeft()) worksheet_right_to_left(sheet);
    worksheet_set_paper(sheet, paper_.id() == QPageSize::Letter ? 1 : 9);
    worksheet_fit_to_pages(sheet, 1, 0);
    if (records) worksheet_set_landscape(sheet);
    worksheet_set_footer(sheet, "&C&P / &N");
    worksheet_gridlines(sheet, records ? LXW_SHOW_ALL_GRIDLINES : LXW_HIDE_ALL_GRIDLINES);
    records_ = records;
    row_ = 0;
    widths_.clear();
}

void Workbook::finishSheet() {
    if (sheets_.empty()) return;
    const size_t columns = std::max(widths_.size(), size_t(spanColumns));
    widths_.resize(columns);
    for (size_t i = 0; i < columns; ++i) {
        double width = std::clamp(widths_[i] + 2.0, leastColumn, mostColumn);
        if (i == 0 && !records_) width = headingColumn;
        worksheet_set_column(sheets_.back(), lxw_col_t(i), lxw_col_t(i), width, nullptr);
    }
}

void Workbook::add(const Section& section) {
    if (row_ > 0) ++row_;
    put(section.heading, Text::Heading);
    for (const Block& block : section.blocks)
        std::visit(*this, block);
}

void Workbook::put(const QString& text, Text look) {
    if (text.isEmpty()) return;
    const bool breaks = look == Text::Plain || look == Text::Lead || look == Text::Muted;
    if (breaks) {
        worksheet_merge_range(sheets_.back(), row_, 0, row_, spanColumns - 1, cellBytes(text).constData(),
                              formats_->of(look));
        // Merged cells do not grow with their text.
        const double letters = (look == Text::Lead ? 0.85 : 1.0) * (headingColumn + 3 * 14.0);
        const double lines = std::ceil(double(text.size()) / letters) + double(text.count(u'\n'));
        worksheet_set_row(sheets_.back(), row_, std::max(1.0, lines) * lineHeight + 1.0, nullptr);
    } else {
        worksheet_write_string(sheets_.back(), row_, 0, cellBytes(text).constData(), formats_->of(look));
        if (look == Text::Heading)
            for (lxw_col_t column = 1; column < spanColumns; ++column)
                worksheet_write_blank(sheets_.back(), row_, column, formats_->of(look));
    }
    ++row_;
}

void Workbook::putCell(lxw_row_t row, lxw_col_t column, const Cell& cell, bool total) {
    lxw_worksheet* sheet = sheets_.back();
    lxw_format* format = formats_->of(cell, total);
    if (const std::optional<double> number = numberOf(cell)) {
        worksheet_write_number(sheet, row, column, *number, format);
    } else if (std::holds_alternative<std::monostate>(cell)) {
        worksheet_write_blank(sheet, row, column, format);
    } else {
        // Written as a string it is never a formula, a link or a number.
        worksheet_write_string(sheet, row, column, cellBytes(cellText(speech_, cell)).constData(), format);
    }
    if (widths_.size() <= column) widths_.resize(size_t(column) + 1);
    widths_[column] = std::max(widths_[column], double(cellText(speech_, cell).size()));
}

void Workbook::operator()(const Table& table) {
    if (table.columns.isEmpty()) return;
    if (!records_) ++row_;
    put(table.caption, Text::Caption);
    const lxw_row_t head = row_++;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        const bool figures = isFigureColumn(table, size_t(column));
        worksheet_write_string(sheets_.back(), head, lxw_col_t(column),
                               cellBytes(table.columns[column]).constData(),
                               formats_->of(figures ? Text::HeadOfFigures : Text::Head));
        if (widths_.size() <= size_t(column)) widths_.resize(size_t(column) + 1);
        widths_[size_t(column)] =
            std::max(widths_[size_t(column)], std::min(16.0, double(table.columns[column].size())));
    }
    formulas_.addTable(table, names_.last(), int(sheets_.size()) - 1, int(row_));
    for (const Table::Row& row : table.rows) {
        for (size_t column = 0; column < row.cells.size(); ++column)
            putCell(row_, lxw_col_t(column), row.cells[column], row.total);
        ++row_;
    }
    if (records_) makeFilters(table, head);
}

void Workbook::makeFilters(const Table& table, lxw_row_t head) {
    if (table.rows.empty()) return;
    lxw_worksheet* sheet = sheets_.back();
    const auto records = lxw_row_t(std::count_if(table.rows.begin(), table.rows.end(),
                                                 [](const Table::Row& row) { return !row.total; }));
    worksheet_autofilter(sheet, head, 0, head + records, lxw_col_t(table.columns.size() - 1));
    worksheet_freeze_panes(sheet, head + 1, 0);
    worksheet_repeat_rows(sheet, head, head);
}

void Workbook::writeFormulas() {
    for (const SheetFormulas::Placed& placed : formulas_.all()) {
        const std::optional<double> value = numberOf(*placed.cell);
        if (!value) continue;
        worksheet_write_formula_num(sheets_[size_t(placed.sheet)], lxw_row_t(placed.row),
                                    lxw_col_t(placed.column), placed.text.toUtf8().constData(),
                                    formats_->of(*placed.cell, placed.total), *value);
    }
}

} // namespace

Result<QByteArray> renderXlsx(const Document& document, const QPageSize& paper) {
    const auto failed = [](const QString& path, const QString& reason) {
        return Error{ErrorKind::InputRejected, "cannot_write"}
            .with(QStringLiteral("file"), path)
            .with(QStringLiteral("reason"), reason);
    };
    // The library writes into files only; the folder is the user's alone.
    QTemporaryDir folder;
    if (!folder.isValid()) return failed(folder.path(), folder.errorString());
    const QString path = folder.filePath(QStringLiteral("report.xlsx"));
    Workbook workbook(QFile::encodeName(path), QFile::encodeName(folder.path()), document, paper);
    workbook.write();
    if (const lxw_error error = workbook.close(); error != LXW_NO_ERROR)
        return failed(path, QString::fromUtf8(lxw_strerror(error)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failed(path, file.errorString());
    return file.readAll();
}

} // namespace rapport::reporting
