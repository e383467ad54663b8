// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/source_rows.h"
#include "importing/table_source.h"
#include "importing/vcard_source.h"
#include "support/catch.h"

#include <QStringEncoder>

using namespace rapport;
using namespace rapport::importing;

namespace {

/// One card by the names of its columns.
class Card {
public:
    Card(const SourceRows& rows, size_t n) : rows_(rows), n_(n) { REQUIRE(rows.rows.size() > n); }
    std::string operator[](const char* column) const {
        const qsizetype at = rows_.rows[0].indexOf(QString::fromUtf8(column));
        REQUIRE(at >= 0);
        return rows_.rows[n_][at].toStdString();
    }

private:
    const SourceRows& rows_;
    size_t n_;
};

SourceRows cardsOf(const QByteArray& bytes, size_t count) {
    auto rows = rowsOf(bytes);
    REQUIRE(rows);
    CHECK(rows->file.format == FileFormat::VCard);
    REQUIRE(rows->rows.size() == count + 1);
    CHECK(rows->lines[0] == 0);
    return std::move(*rows);
}

QByteArray crlf(QByteArray text) {
    return text.replace("\n", "\r\n");
}

QByteArray card(const QByteArray& lines, const QByteArray& version = "3.0") {
    return "BEGIN:VCARD\nVERSION:" + version + "\n" + lines + "END:VCARD\n";
}

} // namespace

TEST_CASE("cards as Google writes them") {
    const SourceRows rows = cardsOf(crlf("BEGIN:VCARD\n"
                                         "VERSION:3.0\n"
                                         "FN:Dr. Ana María López\n"
                                         "N:López;Ana;María;Dr.;\n"
                                         "EMAIL;TYPE=INTERNET;TYPE=HOME:ana@example.org\n"
                                         "EMAIL;TYPE=INTERNET;TYPE=PREF;TYPE=WORK:a.lopez@lopez.example\n"
                                         "TEL;TYPE=CELL:+34 600 111 222\n"
                                         "item1.TEL:+34 900 000 000\n"
                                         "item1.X-ABLabel:Front desk\n"
                                         "ADR;TYPE=WORK:;;Calle Mayor 1\\, 2º;Madrid;;28013;Spain\n"
                                         "ORG:López & Hijos\\, S.L.;Ventas\n"
                                         "TITLE:Gerente\n"
                                         "NOTE:Paga tarde.\\nLlama mucho\\; siempre.\n"
                                         "CATEGORIES:myContacts,Clientes\n"
                                         "END:VCARD\n"),
                                    1);
    const Card ana(rows, 1);
    CHECK(ana["Name"] == "Dr. Ana María López");
    CHECK(ana["First name"] == "Ana María");
    CHECK(ana["Last name"] == "López");
    CHECK(ana["Organization"] == "López & Hijos, S.L.");
    CHECK(ana["Department"] == "Ventas");
    CHECK(ana["Title"] == "Gerente");
    CHECK(ana["E-mail"] == "a.lopez@lopez.example");
    CHECK(ana["E-mail 2"] == "ana@example.org");
    CHECK(ana["Phone"] == "+34 600 111 222");
    CHECK(ana["Phone 2"] == "+34 900 000 000");
    CHECK(ana["Address"] == "Calle Mayor 1, 2º, Madrid, 28013, Spain");
    CHECK(ana["Categories"] == "myContacts; Clientes");
    CHECK(ana["Note"] == "Paga tarde.\nLlama mucho; siempre.");
}

TEST_CASE("cards as Apple writes them") {
    const QByteArray photo = "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD\n" +
                             QByteArray(" AAAABBBBCCCCDDDDEEEEFFFF==END:VCARD\n").repeated(50);
    const SourceRows rows =
        cardsOf(crlf("BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//macOS 14//EN\n"
                     "N:;;;;\nFN:Knox & Sons\nORG:Knox & Sons;\n"
                     "item1.EMAIL;type=INTERNET;type=pref:office@knox.example\n"
                     "item1.X-ABLabel:_$!<Other>!$_\n"
                     "TEL;type=FAX;type=WORK:555-0000\nTEL;type=WORK;type=VOICE;type=pref:555-0101\n" +
                     photo +
                     "NOTE:a long text that is fol\n ded over\n\t two lines\n"
                     "X-ABShowAs:COMPANY\nUID:1-2-3\nEND:VCARD\n"
                     "BEGIN:VCARD\nVERSION:3.0\nN:Clients\nFN:Clients\n"
                     "X-ADDRESSBOOKSERVER-KIND:group\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1-2-3\n"
                     "END:VCARD\n"),
                1);
    const Card knox(rows, 1);
    CHECK(knox["Name"] == "Knox & Sons");
    CHECK(knox["Organization"] == "Knox & Sons");
    CHECK(knox["E-mail"] == "office@knox.example");
    CHECK(knox["Phone"] == "555-0101");
    CHECK(knox["Phone 2"].empty());
    CHECK(knox["Note"] == "a long text that is folded over two lines");
    CHECK(knox["Last name"].empty());
}

TEST_CASE("cards as Outlook writes them") {
    const SourceRows rows = cardsOf(
        crlf(
            "BEGIN:VCARD\nVERSION:2.1\nN;LANGUAGE=de;CHARSET=Windows-1252:M\xFCller;J\xF6rg\n"
            "FN;CHARSET=Windows-1252:J\xF6rg M\xFCller\nORG;CHARSET=utf-8:M\xC3\xBCller GmbH;Einkauf\n"
            "TITLE:Chef\nTEL;WORK;VOICE:030 / 12 34\nTEL;CELL;VOICE:0170 1\n"
            "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8:Gr=C3=BC=C3=9Fe:=0D=0A=\nzweite Zeile =3D hier=\n\n"
            "ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;Stra=DFe 1=0D=0AHof;Berlin;;10115;D\n"
            "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\nEMAIL;PREF;INTERNET:jm@mueller.example\n"
            "PHOTO;TYPE=JPEG;ENCODING=BASE64:\n /9j/4AAQ\n AAAA\n\nREV:20260102T101112Z\nEND:VCARD\n"),
        1);
    const Card joerg(rows, 1);
    CHECK(joerg["vCard"] == "2.1");
    CHECK(joerg["Name"] == "Jörg Müller");
    CHECK(joerg["Last name"] == "Müller");
    CHECK(joerg["Organization"] == "Müller GmbH");
    CHECK(joerg["Note"] == "Grüße:\nzweite Zeile = hier");
    CHECK(joerg["E-mail"] == "jm@mueller.example");
    CHECK(joerg["Phone"] == "030 / 12 34");
    CHECK(joerg["Phone 2"] == "0170 1");
}

TEST_CASE("cards as Nextcloud writes them") {
    const SourceRows rows =
        cardsOf(card("UID:a-b\nFN:Мария Иванова\nN:Иванова;Мария;;;\nEMAIL;TYPE=WORK;PREF=2:b@x.example\n"
                     "EMAIL;PREF=1:mailto:a@x.example\nTEL;VALUE=uri;TYPE=\"voice,home\":tel:+7-495-1;ext=5\n"
                     "KIND:individual\nORG:ООО Ромашка\nROLE:директор\nURL:https://x.example\n"
                     "CATEGORIES:Клиенты,\"Друзья\nNOTE:one\nNOTE:two\n",
                     "4.0") +
                    card("KIND:org\nFN:Whoever\nORG:Acme\n", "4.0") +
                    card("KIND:group\nFN:List\nMEMBER:urn:uuid:a-b\n", "4.0"),
                2);
    const Card maria(rows, 1);
    CHECK(maria["Name"] == "Мария Иванова");
    CHECK(maria["E-mail"] == "a@x.example");
    CHECK(maria["E-mail 2"] == "b@x.example");
    CHECK(maria["Phone"] == "+7-495-1");
    CHECK(maria["Title"] == "директор");
    CHECK(maria["Website"] == "https://x.example");
    CHECK(maria["Note"] == "one\ntwo");
    CHECK(Card(rows, 2)["Name"] == "Acme");
}

TEST_CASE("cards are placed by the line they begin on, whatever ends the lines") {
    const QByteArray end = GENERATE("\n", "\r\n", "\r");
    QByteArray two = card("FN:Ann\n") + "\n" + card("FN:Bob\n");
    const SourceRows rows = cardsOf(two.replace("\n", end), 2);
    CHECK(rows.lines == std::vector<qint64>{0, 1, 6});
    CHECK(Card(rows, 2)["Name"] == "Bob");
}

TEST_CASE("a card without a name is called by what it has") {
    const SourceRows rows = cardsOf(card("N:Lee;Ann\n") + card("ORG:Knox;\n") + card("EMAIL:x@y.example\n") +
                                        card("NICKNAME:Bobby\nTEL:1\n") + card("TEL:2\n"),
                                    5);
    CHECK(Card(rows, 1)["Name"] == "Ann Lee");
    CHECK(Card(rows, 2)["Name"] == "Knox");
    CHECK(Card(rows, 3)["Name"] == "x@y.example");
    CHECK(Card(rows, 4)["Name"] == "Bobby");
    CHECK(Card(rows, 5)["Name"] == "2");
}

TEST_CASE("an agent's card is not its client's") {
    const SourceRows rows =
        cardsOf("BEGIN:VCARD\nVERSION:2.1\nFN:Ann\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Bob\n"
                "TEL:9\nEND:VCARD\nTEL:1\nEND:VCARD\n",
                1);
    CHECK(Card(rows, 1)["Name"] == "Ann");
    CHECK(Card(rows, 1)["Phone"] == "1");
}

TEST_CASE("a card that was never ended ends where the next begins, but not with the file") {
    const SourceRows rows = cardsOf("BEGIN:VCARD\nFN:Ann\n" + card("FN:Bob\n"), 2);
    CHECK(Card(rows, 1)["Name"] == "Ann");
    const Error error = refusalOf(card("FN:Ann\n") + "BEGIN:VCARD\nVERSION:3.0\nFN:Bo");
    CHECK(error.code == "vcard_end_missing");
    CHECK(error.args[QStringLiteral("line")] == QStringLiteral("5"));
}

TEST_CASE("line breaks that should have been escaped go on in the text") {
    const SourceRows rows = cardsOf(card("FN:Ann\nNOTE:first\nsecond line\n"), 1);
    CHECK(Card(rows, 1)["Note"] == "first\nsecond line");
}

TEST_CASE("vCards in other encodings are read") {
    const QString text =
        QString::fromUtf8(card("FN:Анна Петрова\nORG:Ромашка и партнёры\nNOTE:Платит поздно\n"));
    for (const char* name : {"utf-16le", "utf-16be", "windows-1251", "koi8-r"}) {
        CAPTURE(name);
        QStringEncoder encoder(name);
        REQUIRE(encoder.isValid());
        const QByteArray bytes = encoder.encode(text);
        const auto rows = rowsOf(bytes, [name](ImportRequest& request) { request.encoding = name; });
        REQUIRE(rows);
        CHECK(Card(*rows, 1)["Name"] == "Анна Петрова");
    }
    const SourceRows marked = cardsOf("\xEF\xBB\xBF" + text.toUtf8(), 1);
    CHECK(Card(marked, 1)["Organization"] == "Ромашка и партнёры");
}

TEST_CASE("cards beyond measure are refused") {
    const QByteArray longest = QByteArray(kLongestField + 1, 'x');
    CHECK(refusalOf(card("NOTE:" + longest + "\n")).code == "vcard_line_too_long");
    CHECK(refusalOf(card("NOTE:x\n" + QByteArray(" " + QByteArray(1000, 'x') + "\n").repeated(1100))).code ==
          "vcard_line_too_long");
    CHECK(refusalOf(card(QByteArray("TEL:1\n").repeated(10'001))).code == "vcard_card_too_large");
    CHECK(refusalOf("BEGIN:VCARD\n" + QByteArray("AGENT:\nBEGIN:VCARD\n").repeated(20)).code ==
          "vcard_too_deep");
    // Pictures are let go unread, however large.
    CHECK(Card(cardsOf(card("PHOTO;ENCODING=b:" + longest + "\nFN:Ann\n"), 1), 1)["Name"] == "Ann");
    CHECK(Card(cardsOf(card("PHOTO:data:image/png;base64," + longest + longest + "\nFN:Ann\n"), 1),
               1)["Name"] == "Ann");
}
