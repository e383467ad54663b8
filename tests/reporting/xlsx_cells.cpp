// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/xlsx_cells.h"

#include "support/catch.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cmath>
#include <vector>

namespace xlsx_cells {

namespace {

class Archive {
public:
    explicit Archive(const QByteArray& bytes) {
        QFile file(folder_.filePath(QStringLiteral("book.xlsx")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        REQUIRE(QProcess::execute(QStringLiteral("unzip"), {QStringLiteral("-qq"), file.fileName(),
                                                            QStringLiteral("-d"), folder_.path()}) == 0);
    }
    QByteArray part(const QString& name) const {
        QFile file(folder_.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir folder_;
};

QStringList sharedStrings(const QByteArray& bytes) {
    QStringList strings;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"si") strings << QString();
        if (xml.isStartElement() && xml.name() == u"t") strings.last() += xml.readElementText();
    }
    REQUIRE_FALSE(xml.hasError());
    return strings;
}

/// The number format of each cell style.
QStringList formatsOf(const QByteArray& styles) {
    QMap<QString, QString> codes;
    QStringList formats;
    bool inCells = false;
    QXmlStreamReader xml(styles);
    while (!xml.atEnd()) {
        xml.readNext();
        const auto attribute = [&xml](const char* name) {
            return xml.attributes().value(QLatin1String(name)).toString();
        };
        if (xml.name() == u"cellXfs") inCells = xml.isStartElement();
        if (!xml.isStartElement()) continue;
        if (xml.name() == u"numFmt") codes.insert(attribute("numFmtId"), attribute("formatCode"));
        if (inCells && xml.name() == u"xf") formats << codes.value(attribute("numFmtId"));
    }
    return formats;
}

Sheet sheetOf(const QByteArray& bytes, const QStringList& strings, const QStringList& formats,
              bool& rightToLeft) {
    Sheet sheet;
    QXmlStreamReader xml(bytes);
    CellContent cell;
    QString place;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"sheetView")
            rightToLeft &= xml.attributes().value(QStringLiteral("rightToLeft")) == u"1";
        if (xml.isStartElement() && xml.name() == u"c") {
            cell = {};
            place = xml.attributes().value(QStringLiteral("r")).toString();
            cell.type = xml.attributes().value(QStringLiteral("t")).toString();
            if (cell.type.isEmpty()) cell.type = QStringLiteral("n");
            cell.format = formats.value(xml.attributes().value(QStringLiteral("s")).toInt());
        } else if (xml.isStartElement() && xml.name() == u"f") {
            cell.formula = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == u"v") {
            const QString value = xml.readElementText();
            if (cell.type == QStringLiteral("s"))
                cell.text = strings.value(value.toInt());
            else
                cell.number = value.toDouble();
        } else if (xml.isEndElement() && xml.name() == u"c") {
            sheet.cells.insert(place, cell);
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return sheet;
}

/// Reads a formula from left to right.
class Evaluation {
public:
    Evaluation(const Cells& cells, QString sheet, QString formula)
        : cells_(cells), sheet_(std::move(sheet)), text_(std::move(formula)) {}

    std::optional<double> value() {
        const double result = sum();
        return good_ && at_ == text_.size() ? std::optional<double>(result) : std::nullopt;
    }

private:
    bool take(QChar letter) {
        if (at_ >= text_.size() || text_[at_] != letter) return false;
        ++at_;
        return true;
    }
    QString take(const QRegularExpression& pattern) {
        const auto match = pattern.match(text_, at_, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) return {};
        at_ = match.capturedEnd();
        return match.captured();
    }
    double sum() {
        double result = product();
        while (good_) {
            if (take(u'+'))
                result += product();
            else if (take(u'-'))
                result -= product();
            else
                break;
        }
        return result;
    }
    double product() {
        double result = factor();
        while (good_) {
            if (take(u'*'))
                result *= factor();
            else if (take(u'/'))
                result /= factor();
            else
                break;
        }
        return result;
    }
    double factor() {
        static const QRegularExpression number(QStringLiteral("\\d+(\\.\\d+)?"));
        static const QRegularExpression function(QStringLiteral("(SUM|ROUND)\\("));
        if (take(u'-')) return -factor();
        if (take(u'(')) {
            const double result = sum();
            good_ &= take(u')');
            return result;
        }
        if (const QString name = take(function); !name.isEmpty()) {
            const double result = name == QStringLiteral("SUM(") ? total() : rounded();
            good_ &= take(u')');
            return result;
        }
        if (const QString digits = take(number); !digits.isEmpty()) return digits.toDouble();
        return cell(reference());
    }
    double total() {
        double result = 0.0;
        do {
            const auto [sheet, first] = reference();
            if (!good_) break;
            QString last = first;
            if (take(u':')) last = reference().second;
            for (int row = first.mid(1).toInt(); row <= last.mid(1).toInt(); ++row)
                result += cell({sheet, first.left(1) + QString::number(row)});
        } while (take(u','));
        return result;
    }
    double rounded() {
        const double result = sum();
        good_ &= take(u',');
        const double power = std::pow(10.0, factor());
        // As spreadsheets do it: halves go away from zero.
        return std::copysign(std::floor(std::abs(result) * power + 0.5 + 1e-9) / power, result);
    }
    std::pair<QString, QString> reference() {
        static const QRegularExpression sheetName(QStringLiteral("'[^']+'!"));
        static const QRegularExpression place(QStringLiteral("[A-Z]\\d+"));
        const QString name = take(sheetName);
        const QString found = take(place);
        good_ &= !found.isEmpty();
        return {name.isEmpty() ? sheet_ : name.mid(1, name.size() - 3), found};
    }
    double cell(const std::pair<QString, QString>& where) {
        return cells_.sheets.value(where.first).cells.value(where.second).number.value_or(0.0);
    }

    const Cells& cells_;
    QString sheet_, text_;
    qsizetype at_ = 0;
    bool good_ = true;
};

} // namespace

QString Sheet::rowOf(const QString& text, QChar column) const {
    int first = 0;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        const int row = cell.key().mid(1).toInt();
        if (cell.key().startsWith(column) && cell->text == text && (first == 0 || row < first)) first = row;
    }
    INFO(text.toStdString());
    REQUIRE(first > 0);
    return QString::number(first);
}

double Sheet::number(const QString& cell) const {
    INFO(cell.toStdString());
    REQUIRE(cells.contains(cell));
    REQUIRE(cells[cell].number);
    return *cells[cell].number;
}

Cells read(const QByteArray& xlsx) {
    const Archive archive(xlsx);
    const QStringList strings = sharedStrings(archive.part(QStringLiteral("xl/sharedStrings.xml")));
    const QStringList formats = formatsOf(archive.part(QStringLiteral("xl/styles.xml")));
    Cells cells;
    cells.rightToLeft = true;
    cells.properties = archive.part(QStringLiteral("docProps/core.xml"));
    QXmlStreamReader xml(archive.part(QStringLiteral("xl/workbook.xml")));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"sheet")
            cells.order << xml.attributes().value(QStringLiteral("name")).toString();
    }
    for (int i = 0; i < cells.order.size(); ++i)
        cells.sheets.insert(cells.order[i],
                            sheetOf(archive.part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1)),
                                    strings, formats, cells.rightToLeft));
    return cells;
}

std::optional<double> evaluate(const Cells& cells, const QString& sheet, const QString& formula) {
    return Evaluation(cells, sheet, formula).value();
}

} // namespace xlsx_cells
