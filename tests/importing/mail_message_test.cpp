// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mail_message.h"
#include "support/catch.h"
#include "support/must.h"

#include <QBuffer>
#include <QDateTime>

#include <random>

using namespace rapport;
using namespace rapport::importing;
using rapport::testing::codeOfError;
using rapport::testing::must;

namespace {

Result<MailMessage> read(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readMailMessage(buffer);
}

const QByteArray plain = "From: Zoe Adams <Zoe@Example.org>\r\n"
                         "To: Shop <shop@example.com>, bob@example.com\r\n"
                         "Cc: \"Adam, Ltd\" <adam@example.net>\r\n"
                         "Date: Tue, 30 Jun 2026 09:15:00 +0200\r\n"
                         "Subject: The sign\r\n"
                         "Message-ID: <abc.123@example.org>\r\n"
                         "\r\n"
                         "From: nobody@example.org\r\nSubject: not this\r\n";

QString subjectOf(const QByteArray& raw) {
    return must(read("From: zoe@example.org\r\nSubject: " + raw + "\r\n\r\n")).subject;
}

} // namespace

TEST_CASE("an e-mail says who wrote to whom, when, and about what") {
    const MailMessage mail = must(read(plain));
    CHECK(mail.from == MailAddress{QStringLiteral("Zoe Adams"), QStringLiteral("zoe@example.org")});
    REQUIRE(mail.to.size() == 3);
    CHECK(mail.to[0] == MailAddress{QStringLiteral("Shop"), QStringLiteral("shop@example.com")});
    CHECK(mail.to[1] == MailAddress{QString(), QStringLiteral("bob@example.com")});
    CHECK(mail.to[2] == MailAddress{QStringLiteral("Adam, Ltd"), QStringLiteral("adam@example.net")});
    CHECK(mail.at == Instant::fromIso(QStringLiteral("2026-06-30T07:15:00Z")));
    CHECK(mail.subject == QStringLiteral("The sign"));
    CHECK(mail.id == QStringLiteral("abc.123@example.org"));
    QByteArray unix = plain;
    unix.replace("\r\n", "\n");
    CHECK(must(read(unix)) == mail);
    CHECK(must(read("\xef\xbb\xbf" + plain)) == mail);
    CHECK(must(read("From zoe@example.org Tue Jun 30 09:15:00 2026\n" + plain)) == mail);
}

TEST_CASE("subjects and names are read in their charsets, also in broken ones") {
    CHECK(subjectOf("=?utf-8?B?2LPZhNin2YU=?=") == QStringLiteral("سلام"));
    CHECK(subjectOf("=?iso-8859-1?Q?Stra=DFe?= =?iso-8859-1?Q?_und_Weg?=") ==
          QStringLiteral("Straße und Weg"));
    CHECK(subjectOf("=?windows-1251?B?zeUg7/Do4fvrbw==?=").startsWith(QStringLiteral("Не приб")));
    CHECK(subjectOf("folded\r\n over two lines") == QStringLiteral("folded over two lines"));
    CHECK(subjectOf("Stra\xc3\x9f"
                    "e") == QStringLiteral("Straße")); // bare UTF-8
    CHECK(subjectOf("Stra\xdf"
                    "e") == QStringLiteral("Straße")); // bare Latin-1
    CHECK_FALSE(subjectOf("=?no-such-charset?B?zeU=?=").contains(QChar(0)));
    CHECK(subjectOf("a\x01\x02"
                    "b \xe2\x80\xae"
                    "c") == QStringLiteral("ab c")); // steering and turning
    const MailMessage mail = must(read("From: =?utf-8?Q?Zo=C3=AB?= <zoe@example.org>\r\n\r\n"));
    CHECK(mail.from->name == QStringLiteral("Zoë"));
    CHECK_FALSE(mail.at);
    CHECK(mail.subject.isEmpty());
}

TEST_CASE("what is no e-mail is refused") {
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("\r\n\r\n"), QByteArray("Dear Zoe,\nthank you.\n"), QByteArray(5000, '\0'),
          QByteArray("Subject: without anybody\r\n\r\n"), QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8),
          QByteArray("From: \r\nTo: \r\n\r\n")})
        CHECK(codeOfError(read(bytes)) == "mail_unreadable");
}

TEST_CASE("an enormous header is refused, an enormous body not even read") {
    CHECK(codeOfError(read("From: zoe@example.org\r\nX-Long: " + QByteArray(2'000'000, 'x') + "\r\n\r\n")) ==
          "mail_header_too_long");
    CHECK(codeOfError(read("From: zoe@example.org\r\n" + QByteArray("X-Many: y\r\n").repeated(200'000) +
                           "\r\n")) == "mail_header_too_long");
    QByteArray many = "To: ";
    for (int i = 0; i < 20'000; ++i)
        many += "a" + QByteArray::number(i) + "@example.org, ";
    CHECK(must(read("From: zoe@example.org\r\n" + many + "z@example.org\r\n\r\n")).to.size() == 1000);
    CHECK(must(read("From: zoe@example.org\r\nSubject: " + QByteArray(500'000, 's') + "\r\n\r\n"))
              .subject.size() == 1000);
    QBuffer buffer;
    buffer.setData(plain + "Content-Type: multipart/mixed; boundary=x\r\n\r\n" +
                   QByteArray("--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n").repeated(100'000));
    buffer.open(QIODevice::ReadOnly);
    CHECK(must(readMailMessage(buffer)).subject == QStringLiteral("The sign"));
    CHECK(buffer.pos() < plain.size());
    // Brackets in brackets are no reason to fall over.
    CHECK(read("From: " + QByteArray(100'000, '(') + "\r\nTo: a@example.org\r\n\r\n"));
    (void)read("From: " + QByteArray(100'000, '<') + "\r\n\r\n");
    (void)read("To: " + QByteArray("g:").repeated(50'000) + ";\r\n\r\n");
}

TEST_CASE("no damaged e-mail breaks the reader") {
    const QByteArray pieces("\r\n\t <>()@:;,\"\\=?_\0\xff\xc3\x80", 22);
    const QByteArray original = plain + "X: =?utf-8?B?2LPZhNin2YU=?=\r\n";
    std::mt19937 random(20260630);
    const auto upTo = [&random](qsizetype n) { return qsizetype(random() % quint64(n + 1)); };
    int taken = 0;
    for (int i = 0; i < 4'000; ++i) {
        QByteArray bytes = original;
        for (qsizetype times = 1 + upTo(5); times > 0; --times) {
            const qsizetype at = upTo(bytes.size() - 1);
            if (upTo(2) == 0)
                bytes.remove(at, upTo(10));
            else if (upTo(1) == 0)
                bytes[at] = char(random());
            else
                bytes.insert(at, pieces[upTo(pieces.size() - 1)]);
        }
        const auto mail = read(bytes);
        if (!mail) continue;
        ++taken;
        CHECK_FALSE(mail->subject.contains(QChar(0)));
        CHECK(mail->subject.size() <= 1000);
    }
    CHECK(taken > 200);
}
