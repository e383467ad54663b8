// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_source.h"
#include "importing/source_rows.h"
#include "importing/text_source.h"
#include "support/catch.h"
#include "wording/error_wording.h"

#include <QBuffer>
#include <QStringEncoder>

// Delimited text as it comes: encodings, line ends, delimiters, and what is refused.
using namespace rapport;
using namespace rapport::importing;

namespace {

/// A text each encoding has the letters for.
QString sampleFor(const QByteArray& encoding) {
    const auto isOneOf = [&encoding](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(), [&](const char* name) { return encoding == name; });
    };
    if (isOneOf({"windows-1251", "iso-8859-5", "koi8-r", "koi8-u", "ibm866", "x-mac-cyrillic"}))
        return QStringLiteral("Ромашка и партнёры");
    if (isOneOf({"windows-1253", "iso-8859-7"})) return QStringLiteral("Παπαδόπουλος");
    if (isOneOf({"windows-1255"})) return QStringLiteral("שלום");
    if (isOneOf({"windows-1256", "iso-8859-6"})) return QStringLiteral("شركة النور");
    if (isOneOf({"windows-1250", "iso-8859-2"})) return QStringLiteral("Dvořák Łódź");
    if (isOneOf({"windows-1257"})) return QStringLiteral("Kęstutis Šaltis");
    if (isOneOf({"windows-1254", "iso-8859-9"})) return QStringLiteral("Işık Güneş");
    if (isOneOf({"gb18030", "big5", "shift_jis", "euc-jp"})) return QStringLiteral("山田");
    if (isOneOf({"euc-kr"})) return QStringLiteral("김철수");
    return QStringLiteral("Müller & Söhne");
}

std::vector<QStringList> rowsIn(const QByteArray& bytes,
                                const std::function<void(ImportRequest&)>& with = {}) {
    auto rows = rowsOf(bytes, with);
    REQUIRE(rows);
    return rows->rows;
}

/// A file of which only the size is true.
class HugeDevice : public QIODevice {
public:
    qint64 size() const override { return kLargestFile + 1; }

protected:
    qint64 readData(char*, qint64) override { return 0; }
    qint64 writeData(const char*, qint64) override { return -1; }
};

} // namespace

TEST_CASE("every encoding offered is one that is read") {
    const QByteArrayList offered = offeredEncodings();
    CHECK(offered.size() > 10);
    CHECK(offered.front() == "utf-8");
    for (const QByteArray& encoding : offered) {
        CAPTURE(encoding);
        QStringEncoder encoder(encoding.constData());
        REQUIRE(encoder.isValid());
        const QString sample = sampleFor(encoding);
        const QByteArray bytes =
            encoder.encode(QStringLiteral("client;number\r\n") + sample + QStringLiteral(";7\r\n"));
        const auto rows = rowsIn(bytes, [&](ImportRequest& request) { request.encoding = encoding; });
        REQUIRE(rows.size() == 2);
        CHECK(rows[1] == QStringList{sample, QStringLiteral("7")});
    }
}

TEST_CASE("wide text is recognised with and without its mark") {
    for (const char* encoding : {"utf-16le", "utf-16be", "utf-32le", "utf-32be"})
        for (const bool marked : {true, false}) {
            const bool isWider = QByteArray(encoding).startsWith("utf-32");
            if (isWider && !marked) continue;
            CAPTURE(encoding, marked);
            QStringEncoder encoder(encoding, marked ? QStringConverter::Flag::WriteBom
                                                    : QStringConverter::Flag::Default);
            const QByteArray bytes = encoder.encode(QStringLiteral("client,number\nМария,7\n"));
            const auto found = rowsOf(bytes);
            REQUIRE(found);
            CHECK(found->file.encoding == encoding);
            CHECK(found->file.encodingGuessed == !marked);
            CHECK(found->rows[1] == QStringList{QStringLiteral("Мария"), QStringLiteral("7")});
        }
}

TEST_CASE("a mark is passed over whatever encoding the user names") {
    const auto rows = rowsIn("\xEF\xBB\xBF"
                             "client,number\nAnn,7\n",
                             [](ImportRequest& request) { request.encoding = "windows-1252"; });
    CHECK(rows[0][0] == QStringLiteral("client"));
}

TEST_CASE("text in a national encoding is guessed and said to be a guess") {
    const QString text = QStringLiteral("клиент;номер\n") +
                         QStringLiteral("Общество с ограниченной ответственностью Ромашка;7\n").repeated(20);
    for (const char* encoding : {"windows-1251", "koi8-r", "ibm866"}) {
        CAPTURE(encoding);
        QStringEncoder encoder(encoding);
        const auto found = rowsOf(encoder.encode(text));
        REQUIRE(found);
        CHECK(found->file.encoding == encoding);
        CHECK(found->file.encodingGuessed);
        CHECK(found->rows[1][0].startsWith(QStringLiteral("Общество")));
    }
}

TEST_CASE("text that does not fit its encoding is refused") {
    CHECK(refusalOf("client\nM\xFCller\n", [](ImportRequest& r) { r.encoding = "utf-8"; }).code ==
          "encoding_invalid");
    CHECK(refusalOf("client\nAnn\n", [](ImportRequest& r) { r.encoding = "no-such"; }).code ==
          "encoding_unknown");
}

TEST_CASE("zero bytes are no text, wherever they stand") {
    CHECK(refusalOf(QByteArray("client,number\nA\0nn,7\n", 21)).code == "zero_bytes");
    QByteArray later = "client,number\n" + QByteArray("Ann,7\n").repeated(2'000);
    later[later.size() - 5] = '\0';
    CHECK(refusalOf(later).code == "zero_bytes");
}

TEST_CASE("the delimiter is found, named by the file, or named by the user") {
    const QStringList row{QStringLiteral("Lee, Ann"), QStringLiteral("1,5")};
    CHECK(rowsIn("client;hours\nLee, Ann;1,5\n")[1] == row);
    CHECK(rowsIn("client\thours\nLee, Ann\t1,5\n")[1] == row);
    CHECK(rowsIn("sep=;\nclient;hours\nLee, Ann;1,5\n")[1] == row);
    CHECK(rowsIn("sep=,\r\nclient,hours\r\n\"Lee, Ann\",\"1,5\"\r\n")[1] == row);
    CHECK(rowsIn("a;b,c\n1;2,3\n", [](ImportRequest& r) { r.delimiter = ','; })[1] ==
          QStringList{QStringLiteral("1;2"), QStringLiteral("3")});
    const auto found = rowsOf("client;hours\nAnn;1\n");
    REQUIRE(found);
    CHECK(found->file.delimiter == ';');
}

TEST_CASE("fields and rows beyond measure are refused with their line") {
    const QByteArray longest(kLongestField, 'x');
    CHECK(rowsOf("a,b\n" + longest + ",1\n"));
    const Error field = refusalOf("a,b\n1,2\n" + longest + "x,1\n");
    CHECK(field.code == "csv_field_too_long");
    CHECK(field.args[QStringLiteral("line")] == QStringLiteral("3"));
    CHECK(rowsOf("a" + QByteArray(",").repeated(static_cast<qsizetype>(kMostFields) - 1) + "\n"));
    CHECK(refusalOf("a" + QByteArray(",").repeated(static_cast<qsizetype>(kMostFields)) + "\n").code ==
          "csv_too_many_fields");
    CHECK(refusalOf("a,b\n\"1,2\n3,4\n").code == "csv_quote_open");
}

TEST_CASE("files larger than a gigabyte are refused unread") {
    HugeDevice huge;
    huge.open(QIODevice::ReadOnly);
    const auto format = findFormat(huge);
    REQUIRE_FALSE(format);
    CHECK(format.error().code == "file_too_large");
    CHECK(wording::hasErrorSentence("file_too_large"));
}

TEST_CASE("what a file is is told by its content") {
    const auto format = [](const QByteArray& bytes) {
        const auto rows = rowsOf(bytes);
        REQUIRE(rows);
        return rows->file.format;
    };
    CHECK(format("name,email\nAnn,a@b.example\n") == FileFormat::DelimitedText);
    CHECK(format("begin:vcard\nFN:Ann\nend:vcard\n") == FileFormat::VCard);
    CHECK(format("BEGIN:VCALENDAR\nEND:VCALENDAR\n") == FileFormat::ICalendar);
    for (const char* markup :
         {"<html><table><tr><td>1</td></tr></table></html>", "<?xml version=\"1.0\"?><Workbook/>",
          "\xEF\xBB\xBF<!DOCTYPE html>", "\n <table>"})
        CHECK(refusalOf(markup).code == "format_markup");
    for (const char* other : {"%PDF-1.7\n", "\x1F\x8B\x08", "\x89PNG\r\n", "Rar!", "SQLite format 3",
                              "{\\rtf1"})
        CHECK(refusalOf(other).code == "format_unknown");
    CHECK(refusalOf("").code == "file_empty");
    CHECK(refusalOf(" \n\n").code == "file_empty");
}
