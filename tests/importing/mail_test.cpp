// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mailbox_source.h"
#include "importing/record_plans.h"
#include "importing/source_rows.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::importing;

namespace {

const QByteArray kSeparator = "From zoe@example.org Tue Jun 30 09:15:00 2026\n";

QByteArray message(const QByteArray& from, const QByteArray& to, const QByteArray& subject,
                   const QByteArray& id, const QByteArray& date = "Tue, 30 Jun 2026 09:15:00 +0200",
                   const QByteArray& body = "Dear all,\n\nbye\n") {
    return "Received: from somewhere\n\tby elsewhere\nFrom: " + from + "\nTo: " + to +
           "\nSubject: " + subject + "\nDate: " + date + "\nMessage-ID: <" + id + ">\n\n" + body + "\n";
}

ImportPlan planned(const QByteArray& bytes, const std::function<void(ImportRequest&)>& with = {}) {
    BookInMemory book = bookOfTwo();
    return recordPlan(bytes, book, with);
}

const QByteArray kFromAnna =
    message("Anna <anna@knox.example>", "me@shop.example", "The sign", "1@knox.example");
const QByteArray kToPia =
    message("me@shop.example", "\"Lopez, Pia\" <PIA@lopez.example>, x@other.example",
            "=?utf-8?B?2LPZhNin2YU=?=", "2@shop.example", "Wed, 1 Jul 2026 00:30:00 +0200");

} // namespace

TEST_CASE("mail goes in or out by who wrote it") {
    const ImportPlan plan = planned(kSeparator + kFromAnna + kSeparator + kToPia);
    CHECK(plan.kind == ImportKind::Mail);
    CHECK(dealings(plan, "Knox & Sons") ==
          QStringList{QStringLiteral("2026-06-30 07:15 email - in: The sign")});
    CHECK(dealings(plan, "Lopez") == QStringList{QStringLiteral("2026-07-01 22:30 email - out: سلام")});
    CHECK(strangers(plan) ==
          QStringList{QStringLiteral("me@shop.example 2"), QStringLiteral("x@other.example 1")});
    CHECK(plan.rejected.empty());
}

TEST_CASE("a single message is read as a mailbox of one") {
    for (const QByteArray& bytes :
         {kFromAnna, QByteArray(kFromAnna).replace("\n", "\r\n"), QByteArray("\xef\xbb\xbf" + kFromAnna),
          QByteArray("Return-Path: <a@b>\nDelivered-To: me\n" + kFromAnna)})
        CHECK(dealings(planned(bytes), "Knox & Sons") ==
              QStringList{QStringLiteral("2026-06-30 07:15 email - in: The sign")});
}

TEST_CASE("mail to several clients is a dealing with each, a circular with none") {
    const ImportPlan plan = planned(
        message("me@shop.example", "anna@knox.example, ben@knox.example, pia@lopez.example", "x", "1"));
    CHECK(dealings(plan, "Knox & Sons").size() == 1);
    CHECK(dealings(plan, "Lopez").size() == 1);
    // What a client writes is theirs alone, whoever gets a copy.
    const ImportPlan copied =
        planned(message("anna@knox.example", "me@shop.example, pia@lopez.example", "x", "1"));
    CHECK(dealings(copied, "Knox & Sons").size() == 1);
    CHECK(dealings(copied, "Lopez").isEmpty());
    BookInMemory book = bookOfTwo();
    QByteArray many;
    for (int i = 0; i < 11; ++i) {
        const QByteArray email = "c" + QByteArray::number(i) + "@clients.example";
        ClientContent& content = book.content.clients.emplace_back();
        content.client.id = Id<Client>(200 + i);
        content.client.name = QString::fromLatin1(email);
        content.client.currency = book.content.header.base;
        content.contacts.push_back({});
        content.contacts[0].id = Id<Contact>(3000 + i);
        content.contacts[0].clientId = content.client.id;
        content.contacts[0].name = content.client.name;
        content.contacts[0].email = content.client.name;
        many += email + ", ";
    }
    const ImportPlan circular =
        recordPlan(message("me@shop.example", many + "z@other.example", "News", "1"), book);
    CHECK(circular.clients.empty());
    CHECK(hasNotice(circular, "circulars_left_out", 1));
}

TEST_CASE("the same message in two folders is one") {
    const ImportPlan plan = planned(kSeparator + kFromAnna + kSeparator + kFromAnna + kSeparator +
                                    QByteArray(kFromAnna).replace("Message-ID", "X-Was"));
    CHECK(dealings(plan, "Knox & Sons").size() == 2);
    CHECK(plan.rows[1].fate == Fate::Skipped);
}

TEST_CASE("messages are told apart however From is quoted in them") {
    const QByteArray tricky =
        "Hello,\n>From me to you\n>>From 2026 on 09:15 things change\n\nFrom now on it is 09:15.\n"
        "\nFrom Monday to Friday\nFrom zoe@example.org Tue Jun 30 09:15:00 2026\n";
    const QByteArray box = kSeparator +
                           message("anna@knox.example", "me@shop.example", "one", "1",
                                   "Tue, 30 Jun 2026 09:15:00 +0200", tricky) +
                           "From - Tue Jun 30 09:15:00 2026\nX-Mozilla-Status: 0001\n" +
                           message("anna@knox.example", "me@shop.example", "two", "2") +
                           "From - Tue Jun 30 09:15:00 2026\nX-Mozilla-Status: 0009\n" +
                           message("anna@knox.example", "me@shop.example", "deleted", "3") +
                           "From 1712@xxx Tue Jun 30 09:15:00 +0000 2026\nX-GM-THRID: 1712\n" +
                           message("anna@knox.example", "me@shop.example", "four", "4");
    for (const QByteArray& bytes : {box, QByteArray(box).replace("\n", "\r\n")}) {
        const QStringList all = dealings(planned(bytes), "Knox & Sons");
        REQUIRE(all.size() == 3);
        CHECK(all[0].endsWith(QStringLiteral(": four")));
        CHECK(all[1].endsWith(QStringLiteral(": one")));
        CHECK(all[2].endsWith(QStringLiteral(": two")));
    }
    const auto rows = rowsOf(box);
    REQUIRE(rows);
    CHECK(rows->file.format == FileFormat::Mailbox);
    CHECK(rows->lines.at(1) == 1);
    CHECK(rows->rows.at(0) == MailboxSource::header());
}

TEST_CASE("a message without a day that can be is rejected, of strangers passed over") {
    for (const QByteArray date :
         {"Thu, 1 Jan 1970 00:00:00 +0000", "Fri, 1 Jan 2100 00:00:00 +0000", "yesterday"}) {
        CAPTURE(date);
        const ImportPlan plan = planned(message("anna@knox.example", "me@shop.example", "x", "1", date));
        CHECK(plan.clients.empty());
        REQUIRE(plan.rejected.size() == 1);
        CHECK(planned(message("z@other.example", "me@shop.example", "x", "1", date)).rejected.empty());
    }
}

TEST_CASE("private mail leaves nothing behind") {
    BookInMemory book = bookOfTwo();
    book.content.header.exclusions = {
        {Id<Exclusion>(1), ExclusionKind::Domain, QStringLiteral("home.example"), {}}};
    const ImportPlan plan = recordPlan(
        kSeparator + message("sam@home.example", "me@shop.example, anna@knox.example", "x", "1"), book);
    CHECK(plan.clients.empty());
    CHECK(plan.rows.empty());
    CHECK(plan.matches.empty());
}

TEST_CASE("a head nobody can read is nobody's, and the next message is read") {
    const ImportPlan plan = planned(kSeparator + "Subject: none\n\ntext\n\n" + kSeparator +
                                    "From: anna@knox.example\nX: " + QByteArray(300'000, 'x') +
                                    "\nDate: Tue, 30 Jun 2026 09:15:00 +0200\nSubject: long\n\n" +
                                    QByteArray(200'000, 'y') + "\n\n" + kSeparator + kFromAnna);
    CHECK(dealings(plan, "Knox & Sons").size() == 2);
    CHECK(plan.rejected.empty());
}

TEST_CASE("what is no mail is not taken for it") {
    const auto formatOf = [](const QByteArray& bytes) {
        const auto rows = rowsOf(bytes);
        return rows ? rows->file.format : FileFormat::DelimitedText;
    };
    CHECK(formatOf(kFromAnna) == FileFormat::Message);
    CHECK(formatOf("From: a, To: b\n1,2\n3,4\n") == FileFormat::DelimitedText);
    CHECK(formatOf("Date: x\nclient,number\n1,2\n") == FileFormat::DelimitedText);
    CHECK(formatOf("From the shop 2026\nclient,number\n1,2\n") == FileFormat::DelimitedText);
}
