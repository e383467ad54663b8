// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/record_plans.h"
#include "support/catch.h"

#include <QTemporaryFile>

using namespace rapport;
using namespace rapport::importing;

// Calendars and mailboxes far larger than what may be kept of them; RAPPORT_LARGE_MB=2048 makes them that
// large.
namespace {

qint64 largeSize() {
    bool fine = false;
    const int megabytes = qEnvironmentVariableIntValue("RAPPORT_LARGE_MB", &fine);
    return qint64{fine && megabytes > 0 ? megabytes : 24} << 20;
}

/// The most memory the process has had, in KiB; 0 where the system does not tell.
qint64 peakMemory() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').value(0).toLongLong();
    return 0;
}

QByteArray writer(int i, bool isKnox) {
    if (isKnox) return "anna@knox.example";
    return "x" + QByteArray::number(i % 50) + "@other.example";
}

Result<ImportPlan> planFile(QFile& file, BookInMemory& book, const Progress& progress = {}) {
    ImportRequest request;
    request.files.push_back({QStringLiteral("large"), &file});
    request.today = Day::of(2026, 7, 1);
    request.zone = QTimeZone("Europe/Berlin");
    request.skipBad = true;
    return planImport(request, book, progress);
}

void checkBounded(QFile& file, int clientsRecords) {
    BookInMemory book = bookOfTwo();
    const qint64 before = peakMemory();
    const auto plan = planFile(file, book);
    REQUIRE(plan);
    CHECK(dealings(*plan, "Knox & Sons").size() == clientsRecords);
    // No more than a small part of the file is ever held: of a calendar a digest of each event.
    CHECK(peakMemory() - before < 12 * 1024 + file.size() / 1024 / 16);
    qint64 last = 0;
    const auto cancelled = planFile(file, book, [&last](qint64 done, qint64) {
        last = done;
        return false;
    });
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);
    CHECK(last < file.size() / 2);
}

} // namespace

TEST_CASE("a mailbox larger than memory should hold is read piece by piece") {
    QTemporaryFile file;
    REQUIRE(file.open());
    const QByteArray body =
        QByteArray("aGVsbG8gd29ybGQsIHRoaXMgaXMgYW4gYXR0YWNobWVudCBvZiBhIG1lc3NhZ2U=\n").repeated(800);
    int ofKnox = 0;
    for (int i = 0; file.pos() < largeSize(); ++i) {
        const bool isKnox = i % 40 == 0;
        ofKnox += isKnox ? 1 : 0;
        file.write("From - Tue Jun 30 09:15:00 2026\nFrom: " + writer(i, isKnox) +
                   "\nTo: me@shop.example\nDate: Tue, 30 Jun 2026 09:15:00 +0200\nSubject: no. " +
                   QByteArray::number(i) + "\nMessage-ID: <" + QByteArray::number(i) + "@x>\n\n" + body +
                   "\n");
    }
    checkBounded(file, ofKnox);
}

TEST_CASE("a calendar of many years is read piece by piece") {
    QTemporaryFile file;
    REQUIRE(file.open());
    file.write("BEGIN:VCALENDAR\n");
    const QByteArray text = "DESCRIPTION:" + QByteArray("what was said at length\\n").repeated(100) + "\n";
    int ofKnox = 0;
    const QDate first(2006, 1, 1);
    for (int i = 0; file.pos() < largeSize(); ++i) {
        const bool isKnox = i % 100 == 0;
        ofKnox += isKnox ? 1 : 0;
        const QByteArray day = first.addDays(i % 7000).toString(QStringLiteral("yyyyMMdd")).toLatin1();
        file.write("BEGIN:VEVENT\nUID:" + QByteArray::number(i) + "@x\nDTSTART;TZID=Europe/Berlin:" + day +
                   "T100000\nDTEND;TZID=Europe/Berlin:" + day +
                   "T110000\nSUMMARY:x\nATTENDEE:mailto:" + writer(i, isKnox) + "\n" + text + "END:VEVENT\n");
    }
    file.write("END:VCALENDAR\n");
    checkBounded(file, ofKnox);
}
