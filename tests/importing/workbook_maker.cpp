// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/workbook_maker.h"

#include "support/catch.h"

#include <QString>

#include <zip.h>

namespace rapport::importing {

namespace {

constexpr const char* kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QByteArray relation(const QByteArray& id, const QByteArray& type, const QByteArray& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + kRelations + "/" + type + "\" Target=\"" + target +
           "\"/>";
}

QByteArray relations(const QByteArray& list) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + list +
           "</Relationships>";
}

} // namespace

QByteArray zipped(const std::map<QByteArray, QByteArray>& parts) {
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    REQUIRE(memory);
    zip_source_keep(memory);
    zip_t* zip = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
    REQUIRE(zip);
    for (const auto& [name, content] : parts) {
        zip_source_t* source =
            zip_source_buffer(zip, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.constData(), source, 0);
        REQUIRE(index >= 0);
        zip_file_set_mtime(zip, static_cast<zip_uint64_t>(index), 1'780'000'000, 0);
    }
    REQUIRE(zip_close(zip) == 0);
    REQUIRE(zip_source_open(memory) == 0);
    zip_source_seek(memory, 0, SEEK_END);
    QByteArray bytes(static_cast<qsizetype>(zip_source_tell(memory)), '\0');
    zip_source_seek(memory, 0, SEEK_SET);
    REQUIRE(zip_source_read(memory, bytes.data(), static_cast<zip_uint64_t>(bytes.size())) == bytes.size());
    zip_source_close(memory);
    zip_source_free(memory);
    return bytes;
}

WorkbookMaker& WorkbookMaker::sheet(const QByteArray& name, const QByteArray& rows, const QByteArray& state) {
    sheets_.push_back({name, rows, state});
    return *this;
}

WorkbookMaker& WorkbookMaker::formats(const QByteArrayList& codes) {
    QByteArray formats, styles;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QByteArray id = QByteArray::number(200 + i);
        formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" +
                   QString::fromUtf8(codes[i]).toHtmlEscaped().toUtf8() + "\"/>";
        styles += "<xf numFmtId=\"" + id + "\"/>";
    }
    return part("xl/styles.xml", "<styleSheet><numFmts>" + formats +
                                     "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                                     styles + "</cellXfs></styleSheet>");
}

std::map<QByteArray, QByteArray> WorkbookMaker::parts() const {
    std::map<QByteArray, QByteArray> parts;
    QByteArray sheets, links;
    for (size_t i = 0; i < sheets_.size(); ++i) {
        const QByteArray n = QByteArray::number(i + 1);
        QByteArray state;
        if (!sheets_[i].state.isEmpty()) state = " state=\"" + sheets_[i].state + "\"";
        sheets += "<sheet name=\"" + sheets_[i].name + "\" sheetId=\"" + n + "\"" + state + " r:id=\"rId" +
                  n + "\"/>";
        links += relation("rId" + n, "worksheet", "worksheets/sheet" + n + ".xml");
        parts["xl/worksheets/sheet" + n + ".xml"] =
            "<worksheet><sheetData>" + sheets_[i].rows + "</sheetData><pageMargins/></worksheet>";
    }
    links += relation("rIdStyles", "styles", "styles.xml") +
             relation("rIdStrings", "sharedStrings", "/xl/sharedStrings.xml");
    parts["[Content_Types].xml"] = "<Types/>";
    parts["_rels/.rels"] = relations(relation("rId1", "officeDocument", "xl/workbook.xml"));
    parts["xl/_rels/workbook.xml.rels"] = relations(links);
    parts["xl/workbook.xml"] = "<workbook xmlns:r=\"" + QByteArray(kRelations) + "\"><workbookPr" + epoch_ +
                               "/><sheets>" + sheets + "</sheets></workbook>";
    for (const auto& [name, content] : parts_)
        parts[name] = content;
    return parts;
}

QByteArray WorkbookMaker::rows(const std::vector<QByteArrayList>& table) {
    QByteArray xml;
    for (const QByteArrayList& row : table) {
        xml += "<row>";
        for (const QByteArray& cell : row) {
            bool isNumber = false;
            cell.toDouble(&isNumber);
            if (isNumber)
                xml += "<c><v>" + cell + "</v></c>";
            else
                xml += "<c t=\"inlineStr\"><is><t>" + QString::fromUtf8(cell).toHtmlEscaped().toUtf8() +
                       "</t></is></c>";
        }
        xml += "</row>";
    }
    return xml;
}

} // namespace rapport::importing
