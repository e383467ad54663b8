// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/damage.h"
#include "fuzz/damaged_import.h"
#include "importing/xml_guard.h"
#include "support/catch.h"

#include <QBuffer>

// Damaged telephone lists and time sheets: none may crash or hang, and whatever is taken must be fit to
// apply.
using namespace rapport;
using namespace rapport::fuzz;
using importing::ImportKind;
using importing::ImportRequest;

namespace {

const QByteArray kTableSigns = literal("\",;\n\r\t\0/.-+=()'9:<>#*@\xff");

void importDamaged(const QByteArray& original, const QByteArray& pieces, int rounds,
                   const std::function<void(ImportRequest&)>& with = {}) {
    const auto asked = [&](ImportRequest& request) {
        request.skipBad = true;
        request.region = QStringLiteral("DE");
        // Somebody is known, so that calls are taken.
        request.choices[QStringLiteral("p+493022334455")] = {importing::ClientChoice::Kind::New, {}, {}};
        if (with) with(request);
    };
    REQUIRE(importBytes(original, asked));
    forEachDamage(
        rounds, [&](std::mt19937& random) { return damaged(original, pieces, random); },
        [&](const QByteArray& bytes) { return importBytes(bytes, asked); });
}

} // namespace

TEST_CASE("no damaged call list breaks the import") {
    importDamaged("sep=;\nTyp;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer\n"
                  "1;03.04.26 09:15;Knox;03022334455;Ivy Reed;30111222;0:12\n"
                  "2;13.04.26 10:00;;**610;FON 1;30111222;0:00\n3;13.04.26 24:00;;0221;;;1:05\n",
                  kTableSigns, 500, [](ImportRequest& request) { request.kind = ImportKind::Calls; });
    importDamaged(
        "Start;From;To;Duration;Status\n2026-04-03T09:15:00Z;+493022334455;201;61;ANSWERED\n"
        "1775200500;202;+4989998877;0:01:05;busy\n2026-04-03 10:00;+49221445566;+493011;5 min;486\n",
        kTableSigns, 500, [](ImportRequest& request) { request.kind = ImportKind::Calls; });
}

TEST_CASE("no damaged Master.csv breaks the import") {
    QByteArray row =
        "\"\",\"03022334455\",\"201\",\"in\",\"\"\"Knox\"\" <03022334455>\",\"SIP/t-0a\",\"SIP/201-0b\","
        "\"Dial\",\"x\",\"2026-04-03 09:15:00\",\"2026-04-03 09:15:05\",\"2026-04-03 09:16:05\",65,60,"
        "\"ANSWERED\",\"DOCUMENTATION\",\"1.1\",\"\"\n";
    importDamaged(row + row, kTableSigns, 400);
}

TEST_CASE("no damaged call log breaks the import") {
    importDamaged(
        "<?xml version='1.0' encoding='UTF-8'?>\n<!--saved--><smses count=\"1\"><sms "
        "body=\"&#55357;&#56832;\"/>"
        "<call number=\"+493022334455\" duration=\"61\" date=\"1775200500000\" type=\"1\" presentation=\"1\" "
        "contact_name=\"Knox &amp; Sons &#55357;\"/><call number=\"-2\" duration=\"0\" date=\"1\" "
        "type=\"5\"/></smses>",
        literal("<>&#;x\"'=/!?-[]\0D8\xff\xc3"), 1000);
}

TEST_CASE("no damaged time sheet breaks the import") {
    importDamaged("Client;Date;Start time;End time;Hours;Staff;Text\nKnox;13.4.2026;22:15;00:45;;Ivy;Night\n"
                  "Knox;2026-04-03;9:00 AM;;1,5;Tom;x\nKnox;14.4.26;09:00;10:00;1:00;Ivy;y\n",
                  kTableSigns, 500, [](ImportRequest& request) { request.kind = ImportKind::Timesheet; });
}

TEST_CASE("references to characters are mended alike however the file is cut in pieces") {
    const QByteArray text =
        "<a b=\"&#55357;&#56832; &#xD83D;&#xDE00; &#55357; &#0;&#65;&amp;&#;&#12\" c='&'/>";
    const QByteArray mended = "<a b=\"&#128512; &#128512;  &#65;&amp;&#;&#12\" c='&'/>";
    for (qsizetype pad = 65'536 - 90; pad <= 65'536; ++pad) {
        QByteArray bytes = QByteArray(pad, ' ') + text;
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        importing::XmlGuard guard(file);
        QByteArray read;
        for (QByteArray piece = guard.read(4'000); !piece.isEmpty(); piece = guard.read(4'000))
            read += piece;
        REQUIRE(read == QByteArray(pad, ' ') + mended);
    }
}
