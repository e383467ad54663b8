// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/call_lists.h"
#include "support/catch.h"

#include <QTimeZone>

// Telephone lists as telephone systems write them, and what each client's calls come to.
using namespace rapport;
using namespace rapport::importing;

namespace {

/// Of "Knox & Sons", "Brightside Bakery" and "Harbour Dental", in Germany.
BookInMemory germanBook() {
    BookInMemory book("EUR");
    addClient(book, "Knox & Sons", {"030 22334455", "0171 5550001"});
    addClient(book, "Brightside Bakery", {"+49 (0)40 / 33 44 55-66"});
    addClient(book, "Harbour Dental", {"089 998877"});
    return book;
}

void inGermany(ImportRequest& request) {
    request.region = QStringLiteral("DE");
    request.zone = QTimeZone("Europe/Berlin");
}

ImportPlan plannedCalls(const QByteArray& bytes, BookInMemory& book,
                        const std::function<void(ImportRequest&)>& with = inGermany) {
    auto plan = planOf(bytes, book, with);
    if (!plan)
        FAIL(plan.error().code.toStdString() + " " +
             plan.error().args.value(QStringLiteral("value")).toStdString());
    for (const Rejection& rejection : plan->rejected)
        FAIL_CHECK(rejection.reason.toStdString() + " " + rejection.value.toStdString());
    CHECK(plan->kind == ImportKind::Calls);
    return std::move(*plan);
}

QString presetOf(const ImportPlan& plan) {
    for (const Decided& decided : plan.decided)
        if (decided.what == "preset") return decided.choice;
    return {};
}

const ClientMatch* matchOf(const ImportPlan& plan, const char* detail) {
    for (const ClientMatch& match : plan.matches)
        if (match.detail == QString::fromUtf8(detail)) return &match;
    return nullptr;
}

QByteArray asterisk(const QByteArray& src, const QByteArray& dst, const QByteArray& clid,
                    const QByteArray& dstChannel, const QByteArray& start, int billsec,
                    const QByteArray& disposition, int columns) {
    const QByteArray seconds = QByteArray::number(billsec), rung = QByteArray::number(billsec + 9);
    QByteArray row = "\"\",\"" + src + "\",\"" + dst + "\",\"from-internal\",\"" + clid +
                     "\",\"SIP/trunk-0000001a\",\"" + dstChannel + "\",\"Dial\",\"SIP/x,30\",\"" + start +
                     "\",";
    if (columns > 14) row += "\"" + start + "\",\"" + start + "\",";
    row += rung + "," + seconds + ",\"" + disposition + "\",\"DOCUMENTATION\"";
    if (columns > 16) row += ",\"1775201.12\"";
    if (columns > 17) row += ",\"\"";
    return row + "\n";
}

} // namespace

TEST_CASE("a FRITZ!Box's call list comes in, whatever its firmware") {
    struct Variant {
        const char* header;
        const char* preset;
        bool hasName, hasArea;
        const char* outgoing; ///< The code of a call that went out.
    };
    const Variant variant = GENERATE(
        Variant{"Typ;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer", "fritzbox", true, false, "3"},
        Variant{"Typ;Datum;Name;Rufnummer;Landes-/Ortsnetzbereich;Nebenstelle;Eigene Rufnummer;Dauer",
                "fritzbox", true, true, "4"},
        Variant{"Typ;Datum;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer", "fritzbox", false, false, "3"},
        Variant{"Typ;Date;Number;Extension;Outgoing Caller ID;Duration", "fritzbox_english", false, false,
                "4"},
        Variant{"Type;Date;Name;Number;Extension;Telephone Number;Duration", "fritzbox_english", true, false,
                "4"});
    INFO(variant.header);
    const auto row = [&](const char* type, const char* when, const char* name, const char* number,
                         const char* telephone, const char* lasted) -> QByteArray {
        return QByteArray(type) + ';' + when + ';' +
               (variant.hasName ? QByteArray(name) + ';' : QByteArray()) + number + ';' +
               (variant.hasArea ? "Berlin;" : "") + telephone + ";30111222;" + lasted + '\n';
    };
    const QByteArray list = QByteArray("\xEF\xBB\xBFsep=;\n") + variant.header + '\n' +
                            row("1", "03.04.26 09:15", "Knox (office)", "03022334455", "Ivy Reed", "0:12") +
                            row("2", "03.04.26 10:00", "", "03022334455", "", "0:00") +
                            row(variant.outgoing, "02.04.26 16:40", "", "004930 22334455", "FON 1", "1:05") +
                            row("1", "13.03.26 08:00", "", "04033445566", "Anrufbeantworter", "0:02") +
                            row("3", "12.03.26 08:00", "", "04033445566", "", "0:00") +
                            row("1", "11.03.26 08:00", "", "089998877", "FON 2", "0:01") +
                            row("1", "10.03.26 08:00", "Mum", "0221 445566", "FON 2", "0:31") +
                            row("1", "09.03.26 08:00", "", "0221445566", "FON 2", "0:09") +
                            row("2", "08.03.26 08:00", "", "", "", "0:00") +
                            row("1", "07.03.26 08:00", "", "**610", "FON 2", "0:03");
    BookInMemory book = germanBook();
    ImportPlan plan = plannedCalls(list, book);
    CHECK(presetOf(plan) == QLatin1String(variant.preset));
    CHECK(plan.rows.size() == 6);
    CHECK(noticeCount(plan, "unanswered_calls") == 3);
    CHECK(noticeCount(plan, "withheld_calls_left_out") == 1);
    CHECK(noticeCount(plan, "internal_calls_left_out") == 1);
    CHECK(hasNotice(plan, "times_taken_local"));
    const ClientMatch* mum = matchOf(plan, "0221 445566");
    REQUIRE(mum);
    CHECK(mum->client.isNull());
    CHECK_FALSE(mum->taken);
    CHECK(mum->rows == 2);
    CHECK(mum->time == Duration::minutes(40));
    const ImportPlan again = plan;
    book.apply(again);

    CHECK(secondsOf(book, "Knox & Sons") == (12 + 65) * 60);
    CHECK(secondsOf(book, "Brightside Bakery") == 0);
    CHECK(secondsOf(book, "Harbour Dental") == 60);
    const auto& knox = book.named("Knox & Sons")->interactions;
    REQUIRE(knox.size() == 3);
    CHECK(knox[0].kind == InteractionKind::Call);
    CHECK(knox[0].direction == Direction::Incoming);
    CHECK(knox[0].day == Day::of(2026, 4, 3));
    CHECK(knox[0].at == Instant::fromIso(QStringLiteral("2026-04-03T07:15:00Z")));
    CHECK(staffOf(book, knox[0]) == QStringLiteral("Ivy Reed"));
    CHECK(knox[0].text == QString(variant.hasName ? QStringLiteral("Knox (office)") : QString()));
    CHECK(knox[1].timeSpent == Duration());
    CHECK_FALSE(knox[1].estimated);
    CHECK(knox[2].direction == Direction::Outgoing);
    CHECK(knox[2].text == QStringLiteral("FON 1"));
    CHECK(book.content.header.staff.size() == 1);
    // The next list has the same calls in it.
    CHECK(plannedCalls(list, book).changesNothing());
}

TEST_CASE("calls told to the minute may be alike") {
    BookInMemory book = germanBook();
    const QByteArray list = "Typ;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer\n"
                            "2;03.04.26 10:00;;03022334455;;30111222;0:00\n"
                            "2;03.04.26 10:00;;03022334455;;30111222;0:00\n";
    book.apply(plannedCalls(list, book));
    CHECK(book.named("Knox & Sons")->interactions.size() == 2);
}

TEST_CASE("Asterisk's Master.csv comes in, with or without its last columns") {
    const int columns = GENERATE(14, 16, 17, 18);
    const QByteArray list = asterisk("03022334455", "201", "\"\"Knox & Sons\"\" <03022334455>",
                                     "SIP/201-0000001b", "2026-04-03 09:15:00", 600, "ANSWERED", columns) +
                            // It rang at another telephone too.
                            asterisk("03022334455", "202", "\"\"Knox & Sons\"\" <03022334455>",
                                     "SIP/202-0000001c", "2026-04-03 09:15:00", 0, "NO ANSWER", columns) +
                            asterisk("201", "004940 33445566", "\"\"Ivy Reed\"\" <201>", "SIP/trunk-0000001d",
                                     "2026-04-03 10:00:00", 125, "ANSWERED", columns) +
                            asterisk("201", "089998877", "\"\"Ivy Reed\"\" <201>", "SIP/trunk-0000001e",
                                     "2026-04-03 11:00:00", 0, "BUSY", columns) +
                            asterisk("089998877", "vmu201", "\"\"089998877\"\" <089998877>", "",
                                     "2026-04-03 11:30:00", 40, "ANSWERED", columns) +
                            asterisk("201", "202", "\"\"Ivy Reed\"\" <201>", "SIP/202-0000001f",
                                     "2026-04-03 12:00:00", 60, "ANSWERED", columns) +
                            asterisk("anonymous", "201", "\"\"Anonymous\"\" <anonymous>", "SIP/201-00000020",
                                     "2026-04-03 13:00:00", 60, "ANSWERED", columns) +
                            asterisk("201", "022112345678", "\"\"Ivy Reed\"\" <201>", "SIP/trunk-00000021",
                                     "2026-04-03 23:30:00", 90, "ANSWERED", columns) +
                            asterisk("089998877", "201", "\"\"\"\" <089998877>", "SIP/201-00000022",
                                     "2026-04-03 23:30:00", 1, "ANSWERED", columns);
    BookInMemory book = germanBook();
    ImportPlan plan = plannedCalls(list, book);
    CHECK(noticeCount(plan, "internal_calls_left_out") == 1);
    CHECK(noticeCount(plan, "withheld_calls_left_out") == 1);
    const ClientMatch* unknown = matchOf(plan, "022112345678");
    REQUIRE(unknown);
    CHECK(unknown->time == Duration::seconds(90));
    book.apply(std::move(plan));
    CHECK(secondsOf(book, "Knox & Sons") == 600);
    CHECK(secondsOf(book, "Brightside Bakery") == 125);
    CHECK(secondsOf(book, "Harbour Dental") == 0);
    REQUIRE(book.named("Knox & Sons")->interactions.size() == 1);
    const Interaction& answered = book.named("Knox & Sons")->interactions[0];
    CHECK(answered.direction == Direction::Incoming);
    // Whose telephone 201 is stands in the calls that went out.
    CHECK(staffOf(book, answered) == QStringLiteral("Ivy Reed"));
    CHECK(book.named("Brightside Bakery")->interactions[0].direction == Direction::Outgoing);
    CHECK(book.named("Harbour Dental")->interactions.size() == 3);
    CHECK(book.named("Harbour Dental")->interactions[2].day == Day::of(2026, 4, 3));

    SECTION("its times may be UTC") {
        BookInMemory other = germanBook();
        ImportPlan utc = plannedCalls(list, other, [](ImportRequest& request) {
            inGermany(request);
            request.times = TimeBasis::Utc;
        });
        CHECK(hasNotice(utc, "times_taken_utc"));
        other.apply(std::move(utc));
        const Interaction& late = other.named("Harbour Dental")->interactions[2];
        CHECK(late.day == Day::of(2026, 4, 4));
        CHECK(late.at == Instant::fromIso(QStringLiteral("2026-04-03T23:30:00Z")));
    }
}

TEST_CASE("a call report with a header is known by it") {
    BookInMemory book = germanBook();
    ImportPlan plan =
        plannedCalls("calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,"
                     "disposition,amaflags\n"
                     "2026-04-03 09:15:00,\"\"\"Knox\"\" <03022334455>\",03022334455,600,ext-queues,SIP/t-1,"
                     "PJSIP/anna-0000001,Queue,600,80,61,ANSWERED,3\n",
                     book);
    CHECK(presetOf(plan) == QStringLiteral("freepbx"));
    book.apply(std::move(plan));
    CHECK(secondsOf(book, "Knox & Sons") == 61);
    CHECK(staffOf(book, book.named("Knox & Sons")->interactions.at(0)) == QStringLiteral("anna"));
}

TEST_CASE("an Android call log comes in, with or without messages beside it") {
    const QByteArray calls =
        "  <call number=\"+493022334455\" duration=\"61\" date=\"1775200500000\" type=\"1\" "
        "presentation=\"1\" "
        "subscription_id=\"1\" readable_date=\"03.04.2026 09:15:00\" contact_name=\"Knox &#55357;&#56832;\" "
        "/>\n"
        "  <call number=\"030 22334455\" duration=\"3600\" date=\"1775204100000\" type=\"2\" "
        "presentation=\"1\" "
        "contact_name=\"(Unknown)\" />\n"
        "  <call number=\"030 22334455\" duration=\"3600\" date=\"1775204100000\" type=\"2\" "
        "presentation=\"1\" "
        "contact_name=\"(Unknown)\" />\n"
        "  <call number=\"03022334455\" duration=\"0\" date=\"1775207700000\" type=\"3\" "
        "presentation=\"1\"/>\n"
        "  <call number=\"03022334455\" duration=\"0\" date=\"1775207760000\" type=\"5\" "
        "presentation=\"1\"/>\n"
        "  <call number=\"04033445566\" duration=\"33\" date=\"1775207770000\" type=\"4\" "
        "presentation=\"1\"/>\n"
        "  <call number=\"04033445566\" duration=\"0\" date=\"1775207780000\" type=\"6\" "
        "presentation=\"1\"/>\n"
        "  <call number=\"04033445566\" duration=\"30\" date=\"1775207790000\" type=\"7\" "
        "presentation=\"1\"/>\n"
        "  <call number=\"-2\" duration=\"50\" date=\"1775207800000\" type=\"1\" presentation=\"2\"/>\n"
        "  <call number=\"INFO24\" duration=\"0\" date=\"1775207810000\" type=\"3\" presentation=\"1\"/>\n"
        "  <call number=\"0221445566\" duration=\"100\" date=\"1775207820000\" type=\"1\" "
        "presentation=\"1\"/>\n"
        "  <call number=\"0221445566\" duration=\"100\" date=\"1775207820000\" type=\"1\" "
        "presentation=\"1\"/>\n";
    const QByteArray prolog = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By "
                              "SMS Backup & Restore-->\n"
                              "<?xml-stylesheet type=\"text/xsl\" href=\"calls.xsl\"?>\n";
    const bool isMixed = GENERATE(false, true);
    QByteArray list = prolog;
    if (isMixed)
        list += "<smses count=\"3\"><sms protocol=\"0\" address=\"+4917\" body=\"Hi &#0;&#55357;\" />\n" +
                calls + "<mms><parts><part data=\"" + QByteArray(300'000, 'A') + "\"/></parts></mms></smses>";
    else
        list += "<calls count=\"10\">\n" + calls + "</calls>\n";
    BookInMemory book = germanBook();
    ImportPlan plan = plannedCalls(list, book);
    CHECK(presetOf(plan) == QStringLiteral("android_calls"));
    CHECK_FALSE(hasNotice(plan, "times_taken_local"));
    CHECK(noticeCount(plan, "withheld_calls_left_out") == 2);
    const ClientMatch* unknown = matchOf(plan, "0221445566");
    REQUIRE(unknown);
    CHECK(unknown->rows == 1);
    CHECK(unknown->time == Duration::seconds(100));
    book.apply(std::move(plan));
    CHECK(secondsOf(book, "Knox & Sons") == 3661);
    CHECK(secondsOf(book, "Brightside Bakery") == 30);
    const auto& knox = book.named("Knox & Sons")->interactions;
    REQUIRE(knox.size() == 4);
    CHECK(knox[0].text == QString::fromUtf8("Knox \xF0\x9F\x98\x80"));
    CHECK(knox[0].at == Instant(1'775'200'500'000));
    CHECK(knox[0].day == Day::of(2026, 4, 3));
    CHECK(knox[1].direction == Direction::Outgoing);
    CHECK(knox[3].timeSpent == Duration());
    CHECK(plannedCalls(list, book).changesNothing());
}

TEST_CASE("hostile and damaged call logs are refused by what is wrong with them") {
    const auto codeOf = [](const QByteArray& bytes) { return refusalOf(bytes).code; };
    CHECK(codeOf("<!DOCTYPE calls [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><calls><call "
                 "number=\"&c;\"/></calls>") == "call_log_dtd");
    CHECK(codeOf("<?xml version=\"1.0\"?><calls><call number=\"1\"") == "call_log_damaged");
    CHECK(codeOf("<calls count=\"0\"></calls>") == "call_log_empty");
    CHECK(codeOf("<smses>" + QByteArray("<a>").repeated(80) + "</smses>") == "call_log_too_deep");
    QByteArray wide = "<calls><call";
    for (int i = 0; i < 2'000; ++i)
        wide += " a" + QByteArray::number(i) + "=\"\"";
    CHECK(codeOf(wide + "/></calls>") == "call_log_too_large");
    CHECK(codeOf("<calls><call number=\"" + QByteArray(34 << 20, '1') + "\"/></calls>") ==
          "call_log_too_large");
    CHECK(codeOf("<?xml version=\"1.0\"?><invoices><invoice/></invoices>") == "format_markup");
}

TEST_CASE("a provider's list is read by words for its columns") {
    BookInMemory book = germanBook();
    const QByteArray rows = "2026-04-03T09:15:00+02:00;+493022334455;+4930111222;60;answered\n"
                            "2026-04-03T10:15:00+02:00;+4930111222;+494033445566;30;completed\n"
                            "2026-04-03T11:15:00+02:00;+49221445566;+4930111222;600;completed\n"
                            "2026-04-03T12:15:00+02:00;+4930111222;+49221445566;60;completed\n"
                            "2026-04-03T13:15:00+02:00;+4930111222;+4989998877;20;no-answer\n";
    const QByteArray header = GENERATE(
        "Start Time;Caller;Callee;Billsec;Status\n", "Beginn;Anrufer;Zielrufnummer;Dauer (s);Ergebnis\n",
        "Начало;Кто звонил;Куда;Секунды;Статус\n", "وقت البدء;المتصل;الرقم المطلوب;المدة بالثواني;الحالة\n",
        "زمان شروع;تماس گیرنده;مقصد;ثانیه;وضعیت\n");
    ImportPlan plan = plannedCalls(header + rows, book);
    CHECK(presetOf(plan) == QStringLiteral("calls"));
    CHECK_FALSE(hasNotice(plan, "times_taken_local"));
    // The number that is in most calls is the business's own.
    const ClientMatch* unknown = matchOf(plan, "+49221445566");
    REQUIRE(unknown);
    CHECK(unknown->rows == 2);
    CHECK(unknown->time == Duration::seconds(660));
    CHECK_FALSE(matchOf(plan, "+4930111222"));
    book.apply(std::move(plan));
    CHECK(secondsOf(book, "Knox & Sons") == 60);
    CHECK(book.named("Knox & Sons")->interactions.at(0).direction == Direction::Incoming);
    CHECK(secondsOf(book, "Brightside Bakery") == 30);
    CHECK(book.named("Brightside Bakery")->interactions.at(0).direction == Direction::Outgoing);
    CHECK(secondsOf(book, "Harbour Dental") == 0);
}

TEST_CASE("how long a call was is read as its column says") {
    const auto seconds = [](const char* header, const char* cell) -> qint64 {
        BookInMemory book = germanBook();
        auto plan =
            planOf(QByteArray("Date,Phone,") + header + "\n2026-04-03 09:15,03022334455," + cell + "\n", book,
                   inGermany);
        REQUIRE(plan);
        if (!plan->rejected.empty()) return -1;
        book.apply(std::move(*plan));
        return secondsOf(book, "Knox & Sons");
    };
    CHECK(seconds("Duration", "95") == 95);
    CHECK(seconds("Duration", "0:05:23") == 323);
    CHECK(seconds("Duration", "5:23") == -1);
    CHECK(seconds("Duration", "5 min") == 300);
    CHECK(seconds("Minutes", "5:23") == 323);
    CHECK(seconds("Minutes", "1.5") == 90);
    CHECK(seconds("End time", "09:20:30") == 330);
    CHECK(seconds("Seconds", "1000000") == -1);
}

TEST_CASE("a number of several clients is nobody's until somebody says whose") {
    BookInMemory book = germanBook();
    addClient(book, "Knox Catering", {"+4930 2233 4455"});
    const QByteArray list = "Date,Phone,Seconds\n2026-04-03 09:15:00,03022334455,60\n"
                            "2026-04-03 10:15:00,0171 5550001,30\n2026-04-04 09:15:00,02214445,20\n";
    ImportPlan plan = plannedCalls(list, book);
    const ClientMatch* shared = matchOf(plan, "03022334455");
    REQUIRE(shared);
    CHECK(shared->client.isNull());
    REQUIRE(shared->close.size() == 2);
    CHECK(shared->close[0].name == QStringLiteral("Knox & Sons"));
    const QString key = shared->key, other = matchOf(plan, "02214445")->key;

    SECTION("it is one of them") {
        ImportPlan told = plannedCalls(list, book, [&](ImportRequest& request) {
            inGermany(request);
            request.choices[key] = {ClientChoice::Kind::Is, book.named("Knox Catering")->client.id, {}};
        });
        book.apply(std::move(told));
        CHECK(secondsOf(book, "Knox Catering") == 60);
        CHECK(secondsOf(book, "Knox & Sons") == 30);
    }
    SECTION("one is new") {
        ImportPlan told = plannedCalls(list, book, [&](ImportRequest& request) {
            inGermany(request);
            request.choices[other] = {ClientChoice::Kind::New, {}, QStringLiteral("Peel Ltd")};
        });
        book.apply(std::move(told));
        REQUIRE(book.named("Peel Ltd"));
        CHECK(secondsOf(book, "Peel Ltd") == 20);
        CHECK(book.named("Peel Ltd")->contacts.at(0).phone == QStringLiteral("02214445"));
        // Its number is known from now on.
        CHECK(plannedCalls(list, book).changesNothing());
    }
    SECTION("one is private") {
        ImportPlan told = plannedCalls(list, book, [&](ImportRequest& request) {
            inGermany(request);
            request.choices[other] = {ClientChoice::Kind::Never, {}, {}};
        });
        REQUIRE(told.exclusions.size() == 1);
        CHECK(told.exclusions[0].record.pattern == QStringLiteral("02214445"));
        CHECK_FALSE(matchOf(told, "02214445"));
        book.content.header.exclusions.push_back(told.exclusions[0].record);
        CHECK_FALSE(matchOf(plannedCalls(list, book), "02214445"));
    }
}

TEST_CASE("unknown numbers are listed by their minutes, with who they may be") {
    BookInMemory book = germanBook();
    ImportPlan plan =
        plannedCalls("Date,Phone,Name,Seconds\n2026-04-03 09:15:00,0221445566,Aunt,60\n"
                     "2026-04-03 10:15:00,22334455,,600\n2026-04-03 11:15:00,0221999,harbour dental,90\n",
                     book);
    REQUIRE(plan.matches.size() == 3);
    // Dialled within the town, without its code.
    CHECK(plan.matches[0].detail == QStringLiteral("22334455"));
    REQUIRE(plan.matches[0].close.size() == 1);
    CHECK(plan.matches[0].close[0].name == QStringLiteral("Knox & Sons"));
    REQUIRE(plan.matches[1].close.size() == 1);
    CHECK(plan.matches[1].close[0].name == QStringLiteral("Harbour Dental"));
    CHECK(plan.matches[2].name == QStringLiteral("Aunt"));
    CHECK(plan.matches[2].close.empty());
    CHECK(plan.rows.empty());
    CHECK(plan.changesNothing());
}

TEST_CASE("a long call log keeps no more than the calls of known numbers") {
    QByteArray list = "<?xml version='1.0' encoding='UTF-8'?><calls count=\"80000\">\n";
    constexpr int kCalls = 80'000, kNumbers = 400, kKnownEvery = 1'000;
    for (int i = 0; i < kCalls; ++i) {
        const QByteArray number = i % kKnownEvery == 0
                                      ? QByteArray("+493022334455")
                                      : "+49221" + QByteArray::number(700'000 + i % kNumbers);
        list +=
            "<call number=\"" + number + "\" duration=\"60\" date=\"" +
            QByteArray::number(1'775'200'500'000 + qint64{i} * 60'000) +
            "\" type=\"1\" presentation=\"1\" subscription_id=\"8949000000000000000\" post_dial_digits=\"\" "
            "subscription_component_name=\"com.android.phone/com.android.services.telephony.Telephony\" "
            "readable_date=\"03.04.2026 09:15:00\" contact_name=\"(Unknown)\" />\n";
    }
    list += "</calls>\n";
    REQUIRE(list.size() > (20 << 20));
    BookInMemory book = germanBook();
    ImportPlan plan = plannedCalls(list, book);
    CHECK(plan.rows.size() == kCalls / kKnownEvery);
    CHECK(plan.matches.size() <= kNumbers + 1);
    qint64 minutes = 0;
    for (const ClientMatch& match : plan.matches)
        minutes += match.time.inSeconds() / 60;
    CHECK(minutes == kCalls);
    SECTION("it can be stopped on the way") {
        QBuffer buffer(&list);
        buffer.open(QIODevice::ReadOnly);
        ImportRequest request;
        request.files.push_back({QStringLiteral("calls.xml"), &buffer});
        const auto stopped = planImport(request, book, [](qint64, qint64) { return false; });
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().kind == ErrorKind::Cancelled);
    }
}
