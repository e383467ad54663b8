// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/xlsx_sheet.h"

#include "importing/xlsx_xml.h"

#include <string>

namespace rapport::importing {

namespace {

/// Of Excel.
constexpr qint64 kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;
/// Of one row, together: a table row is some hundred bytes long.
constexpr size_t kLongestRow = size_t{64} << 20;

/// A cell as it begins: where it is, how it looks, and what kind of value it holds.
struct CellStart {
    int column = -1; ///< From 0; -1: does not say.
    size_t style = 0;
    QString type;
};

/// "C5" is 2; -1 when there are no letters, kMostColumns when there are too many.
int columnOf(QStringView reference) {
    int column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.toUpper().unicode();
        if (letter < u'A' || letter > u'Z') break;
        column = column * 26 + (letter - u'A' + 1);
        if (column > kMostColumns) return kMostColumns;
    }
    return column - 1;
}

CellStart cellStart(const XlsxXml& xml) {
    CellStart cell;
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == u"r")
            cell.column = columnOf(attribute.value());
        else if (attribute.name() == u"s")
            cell.style = attribute.value().toUInt();
        else if (attribute.name() == u"t")
            cell.type = attribute.value().toString();
    }
    return cell;
}

class SheetReader {
public:
    SheetReader(PackagePart& part, const WorkbookParts& parts, const TakeRow& take)
        : xml_(part), parts_(parts), take_(take) {}

    Result<void> read() {
        while (!stopped_ && xml_.next()) {
            if (xml_.isStart(u"row"))
                beginRow();
            else if (xml_.isStart(u"c") && line_ > 0)
                readCell();
            else if (xml_.isEnd(u"row"))
                endRow();
            else if (xml_.isEnd(u"sheetData"))
                stopped_ = true;
        }
        if (fault_) return *fault_;
        if (stopped_) return {};
        return xml_.finish();
    }

private:
    /// A text of this row, in bytes_ or among the shared ones.
    struct Placed {
        int column = 0;
        bool shared = false;
        size_t at = 0, length = 0;
    };

    void fail(const char* code) {
        if (!fault_)
            fault_ =
                Error{ErrorKind::InputRejected, code}.with(QStringLiteral("line"), QString::number(line_));
        stopped_ = true;
    }

    void beginRow() {
        bool ok = false;
        const qint64 told = xml_.attribute(u"r").toLongLong(&ok);
        line_ = ok && told > line_ ? told : line_ + 1;
        column_ = -1;
        bytes_.clear();
        placed_.clear();
        if (line_ > kMostRows) fail("workbook_too_many_rows");
    }

    void readCell() {
        const CellStart cell = cellStart(xml_);
        column_ = cell.column >= 0 ? cell.column : column_ + 1;
        QString value;
        int depth = 1;
        bool inValue = false;
        while (depth > 0 && xml_.next()) {
            if (xml_.isStart(u"is")) {
                value = richText(xml_);
            } else if (xml_.isStart()) {
                ++depth;
                inValue = xml_.name() == u"v";
            } else if (xml_.isText()) {
                if (inValue) value += xml_.text();
            } else {
                --depth;
                inValue = false;
            }
        }
        if (!value.isEmpty()) keep(cell, value);
    }

    void keep(const CellStart& cell, const QString& value) {
        if (column_ >= kMostColumns || static_cast<size_t>(column_) >= kMostFields)
            return fail("workbook_too_many_columns");
        if (cell.type == u"s") {
            bool ok = false;
            const size_t index = value.trimmed().toUInt(&ok);
            if (!ok || index >= parts_.strings.size()) return fail("workbook_damaged");
            const QByteArrayView text = parts_.strings.at(index);
            if (text.size() > kLongestField) return fail("workbook_text_too_long");
            if (!text.isEmpty()) placed_.push_back({column_, true, index, 0});
            return;
        }
        const QByteArray text = textOf(cell, value);
        if (text.isEmpty()) return;
        if (text.size() > kLongestField || bytes_.size() > kLongestRow) return fail("workbook_text_too_long");
        const auto length = static_cast<size_t>(text.size());
        placed_.push_back({column_, false, bytes_.size(), length});
        bytes_.append(text.constData(), length);
    }

    QByteArray textOf(const CellStart& cell, const QString& value) const {
        if (cell.type == u"inlineStr") return value.toUtf8();
        if (cell.type == u"str") return unescaped(value).toUtf8();
        if (cell.type == u"b") return value.trimmed() == u"1" ? "TRUE" : "FALSE";
        if (cell.type == u"e") return value == u"#N/A" ? QByteArray() : value.toUtf8();
        if (cell.type == u"d") {
            const QString midnight = QStringLiteral("T00:00:00");
            return value.section(midnight, 0, 0).toUtf8();
        }
        const NumberMeaning meaning =
            cell.style < parts_.styles.size() ? parts_.styles[cell.style] : NumberMeaning::Plain;
        return numberText(value.toUtf8(), meaning, parts_.epoch1904);
    }

    void endRow() {
        if (stopped_ || placed_.empty()) return;
        row_.line = line_;
        row_.cells.assign(1, QByteArrayView(""));
        for (const Placed& cell : placed_) {
            const auto column = static_cast<size_t>(cell.column);
            if (row_.cells.size() <= column) row_.cells.resize(column + 1, QByteArrayView(""));
            row_.cells[column] =
                cell.shared ? parts_.strings.at(cell.at)
                            : QByteArrayView(bytes_.data() + cell.at, static_cast<qsizetype>(cell.length));
        }
        placed_.clear();
        if (!take_(row_)) stopped_ = true;
    }

    XlsxXml xml_;
    const WorkbookParts& parts_;
    const TakeRow& take_;
    TableRow row_;
    std::string bytes_;
    std::vector<Placed> placed_;
    qint64 line_ = 0;
    int column_ = -1;
    bool stopped_ = false;
    std::optional<Error> fault_;
};

} // namespace

Result<void> readSheet(PackagePart& part, const WorkbookParts& parts, const TakeRow& take) {
    return SheetReader(part, parts, take).read();
}

} // namespace rapport::importing
