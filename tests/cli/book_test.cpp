// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "support/catch.h"

#include <QFile>

namespace {

const QString kExamples = QStringLiteral(RAPPORT_TESTS_DIR "/scoring/data/worked_examples_input.json");
const QString kDay = QStringLiteral("2026-06-30");

QStringList words(const QString& text) {
    return text.split(u' ');
}

/// A book with the worked examples of the method.
void makeExamples(const CliFolder& folder) {
    REQUIRE(
        runCli({QStringLiteral("new"), folder.book(), QStringLiteral("--currency"), QStringLiteral("USD")})
            .status == 0);
    REQUIRE(runCli({QStringLiteral("import"), folder.book(), kExamples}).status == 0);
}

void makeDemo(const CliFolder& folder, const char* name, const char* seed, const char* clients = "60") {
    const CliRun run = runCli({QStringLiteral("demo"), folder.path(name), QStringLiteral("--until"), kDay,
                               QStringLiteral("--seed"), QString::fromLatin1(seed),
                               QStringLiteral("--clients"), QString::fromLatin1(clients)});
    INFO(run.error.toStdString());
    REQUIRE(run.status == 0);
}

QByteArray exported(const CliFolder& folder, const char* book, const char* file) {
    const CliRun run = runCli({QStringLiteral("export"), folder.path(book), folder.path(file)});
    INFO(run.error.toStdString());
    REQUIRE(run.status == 0);
    return folder.read(file);
}

nlohmann::json clientOf(const CliFolder& folder, const QString& name) {
    const CliRun run = runCli({QStringLiteral("assess"), folder.book(), QStringLiteral("--client"), name,
                               QStringLiteral("--as-of"), kDay, QStringLiteral("--json")});
    INFO(run.error.toStdString());
    REQUIRE(run.status == 0);
    return run.json()["clients"][0];
}

} // namespace

TEST_CASE("A new book is never made over another") {
    const CliFolder folder;
    const QStringList make{QStringLiteral("new"), folder.book(), QStringLiteral("--currency"),
                           QStringLiteral("EUR")};
    CHECK(runCli(make).status == 0);
    const QByteArray before = folder.read("shop.rapport");
    CHECK(runCli(make).status == 3);
    CHECK(folder.read("shop.rapport") == before);
}

TEST_CASE("The worked examples imported from an exchange file get the verdicts of the method") {
    const CliFolder folder;
    makeExamples(folder);
    const CliRun run = runCli(
        {QStringLiteral("assess"), folder.book(), QStringLiteral("--as-of"), kDay, QStringLiteral("--json")});
    REQUIRE(run.status == 0);
    const auto document = run.json();
    CHECK(document["asOf"] == "2026-06-30");
    CHECK(document["baseCurrency"] == "USD");
    CHECK(document["policy"]["name"] == "default");
    CHECK(document["book"]["clients"] == 21);
    CHECK(document["book"]["revenue"].get<double>() == Approx(699330.84).margin(0.005));
    CHECK(document["book"]["cost"].get<double>() == Approx(583875.13).margin(0.005));

    QFile file(QStringLiteral(RAPPORT_TESTS_DIR "/scoring/data/worked_examples_expected.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto expected = nlohmann::json::parse(file.readAll().toStdString());
    REQUIRE(document["clients"].size() == expected["results"].size());
    for (size_t i = 0; i < document["clients"].size(); ++i) {
        const auto& client = document["clients"][i];
        const auto& reference = expected["results"][i];
        INFO(reference["name"].get<std::string>());
        CHECK(client["name"] == reference["name"]);
        CHECK(client["verdict"] == reference["verdict"]);
        CHECK(client["problem"].get<double>() == Approx(reference["P"].get<double>()).margin(1e-4));
        CHECK(client["facts"]["margin"].get<double>() ==
              Approx(reference["margin"].get<double>()).margin(0.005));
    }
}

TEST_CASE("An assessment has every key of the contract") {
    const CliFolder folder;
    makeExamples(folder);
    const auto client = clientOf(folder, QStringLiteral("A Knox example"));
    for (const char* key : {"id",           "name",        "health",          "problem", "verdict",
                            "rule",         "confidence",  "confidenceLevel", "trend",   "slope",
                            "history",      "areas",       "facts",           "flags",   "reasons",
                            "counterFacts", "wouldChange", "missing",         "price",   "without",
                            "longTermValue"}) {
        INFO(key);
        CHECK(client.contains(key));
    }
    CHECK(client["health"].get<double>() == Approx(39.857143).margin(1e-6));
    CHECK(client["rule"] == "V3");
    CHECK(client["areas"]["profit"]["lost"].get<double>() == Approx(59.857143).margin(1e-6));
    CHECK(client["facts"]["cost"]["total"].get<double>() == 24000.0);
    CHECK(client["price"]["breakEven"].get<double>() == 2000.0);
    CHECK(client["price"]["hoursAffordable"].get<double>() == Approx(20.0));
    CHECK(client["without"]["idle"].get<double>() == -9600.0);
    CHECK(client["longTermValue"].get<double>() == -30000.0);
    const auto& reason = client["reasons"][0];
    CHECK(reason["code"] == "costs_more_than_pays");
    CHECK(reason["evidence"].size() == reason["evidenceCount"].get<size_t>());
    CHECK(reason["text"].get<std::string>().find("24,000.00") != std::string::npos);
}

TEST_CASE("Importing the same exchange file twice changes nothing the second time") {
    const CliFolder folder;
    makeExamples(folder);
    const QByteArray before = exported(folder, "shop.rapport", "before.json");
    const CliRun again =
        runCli({QStringLiteral("import"), folder.book(), kExamples, QStringLiteral("--json")});
    CHECK(again.status == 0);
    CHECK(again.json()["created"] == 0);
    CHECK(again.json()["updated"] == 0);
    CHECK(again.json()["importId"].is_null());
    CHECK(exported(folder, "shop.rapport", "after.json") == before);
}

TEST_CASE("An invoice history in CSV imports with no options") {
    const CliFolder folder;
    folder.write("history.csv",
                 "customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate\r\n"
                 "0379-NEV,0000611365,1/2/2013,2/1/2013,55.94,No,1/15/2013\r\n"
                 "8976-AMJ,0007900770,1/26/2013,2/25/2013,61.74,Yes,3/3/2013\r\n"
                 "0379-NEV,0000611366,2/2/2013,3/4/2013,10.00,No,\r\n");
    REQUIRE(
        runCli({QStringLiteral("new"), folder.book(), QStringLiteral("--currency"), QStringLiteral("USD")})
            .status == 0);
    const QStringList import{QStringLiteral("import"), folder.book(), folder.path("history.csv"),
                             QStringLiteral("--json")};
    const CliRun first = runCli(import);
    INFO(first.out.toStdString());
    CHECK(first.status == 0);
    CHECK(first.json()["read"] == 3);
    CHECK(first.json()["created"] == 3);
    CHECK(runCli(import).json()["unchanged"] == 3);
    const QByteArray all = exported(folder, "shop.rapport", "all.json");
    CHECK(all.contains("\"0000611365\""));
    CHECK(all.contains("\"unrecorded\""));
    const CliRun imports = runCli({QStringLiteral("imports"), folder.book(), QStringLiteral("--json")});
    CHECK(imports.json()["imports"].size() == 1);
}

TEST_CASE("A bad row rejects the file, names its place and changes nothing") {
    const CliFolder folder;
    folder.write("bad.csv", "Client,Invoice,Date,Due,Amount\n"
                            "Okafor,1,2026-01-02,2026-02-01,100.00\n"
                            "Okafor,2,2026-01-02,2026-02-01,a lot\n");
    REQUIRE(
        runCli({QStringLiteral("new"), folder.book(), QStringLiteral("--currency"), QStringLiteral("USD")})
            .status == 0);
    const QByteArray before = exported(folder, "shop.rapport", "before.json");
    QStringList import{QStringLiteral("import"), folder.book(), folder.path("bad.csv"),
                       QStringLiteral("--json")};
    const CliRun run = runCli(import);
    INFO(run.out.toStdString());
    CHECK(run.status == 3);
    const auto rejected = run.json()["rejected"][0];
    CHECK(rejected["line"] == 3);
    CHECK(rejected["column"] == "Amount");
    CHECK(rejected["value"] == "a lot");
    CHECK(run.json()["error"]["code"] == "rows_rejected");
    CHECK(exported(folder, "shop.rapport", "after.json") == before);

    const CliRun skipped = runCli(import << QStringLiteral("--skip-bad"));
    CHECK(skipped.status == 1);
    CHECK(skipped.json()["created"] == 1);
    CHECK(skipped.json()["skipped"] == 1);
}

TEST_CASE("A dry run writes nothing") {
    const CliFolder folder;
    REQUIRE(
        runCli({QStringLiteral("new"), folder.book(), QStringLiteral("--currency"), QStringLiteral("USD")})
            .status == 0);
    const CliRun run = runCli({QStringLiteral("import"), folder.book(), kExamples,
                               QStringLiteral("--dry-run"), QStringLiteral("--json")});
    CHECK(run.status == 0);
    CHECK(run.json()["created"].get<int>() > 0);
    CHECK(runCli({QStringLiteral("clients"), folder.book(), QStringLiteral("--json")})
              .json()["clients"]
              .empty());
}

TEST_CASE("A logged call is in the book when its number is printed") {
    const CliFolder folder;
    makeExamples(folder);
    const auto before = clientOf(folder, QStringLiteral("D Good client"));
    const CliRun run = runCli(
        {QStringLiteral("log"), folder.book(), QStringLiteral("--client"), QStringLiteral("D Good client"),
         QStringLiteral("--kind"), QStringLiteral("call"), QStringLiteral("--minutes"), QStringLiteral("90"),
         QStringLiteral("--at"), QStringLiteral("2026-06-29 10:15"), QStringLiteral("--text"),
         QStringLiteral("Asked about the proof"), QStringLiteral("--json")});
    INFO(run.error.toStdString());
    REQUIRE(run.status == 0);
    CHECK(run.out.count('\n') == 1);
    CHECK(run.json()["id"].get<qint64>() > 0);
    const auto after = clientOf(folder, QStringLiteral("D Good client"));
    CHECK(after["facts"]["hours"].get<double>() == Approx(before["facts"]["hours"].get<double>() + 1.5));
    CHECK(after["facts"]["cost"]["time"].get<double>() ==
          Approx(before["facts"]["cost"]["time"].get<double>() + 60.0));
    CHECK(runCli({QStringLiteral("check"), folder.book()}).status == 0);
}

TEST_CASE("A logged complaint waits for its judgement and a signal counts at once") {
    const CliFolder folder;
    makeExamples(folder);
    REQUIRE(runCli({QStringLiteral("log"), folder.book(), QStringLiteral("--client"),
                    QStringLiteral("D Good client"), QStringLiteral("--kind"), QStringLiteral("complaint"),
                    QStringLiteral("--at"), QStringLiteral("2026-06-29 10:15"), QStringLiteral("--signal"),
                    QStringLiteral("abuse:3"), QStringLiteral("--text"),
                    QStringLiteral("Shouted about the colour")})
                .status == 0);
    const auto client = clientOf(folder, QStringLiteral("D Good client"));
    CHECK(client["facts"]["complaints"] == 1);
    CHECK(client["facts"]["unclassified"] == 1);
    CHECK(client["flags"]["severeLimit"] == true);
}

TEST_CASE("What can't be logged is refused and leaves no trace") {
    const CliFolder folder;
    makeExamples(folder);
    const QByteArray before = exported(folder, "shop.rapport", "before.json");
    const QStringList log{QStringLiteral("log"), folder.book(), QStringLiteral("--text"),
                          QStringLiteral("x")};
    CHECK(runCli(log + words(QStringLiteral("--client Nobody --kind call"))).status != 0);
    CHECK(runCli(log + words(QStringLiteral("--client 1 --kind shout"))).status == 2);
    CHECK(runCli(log + words(QStringLiteral("--client 1 --kind call --minutes -5"))).status == 2);
    CHECK(runCli(log + words(QStringLiteral("--client 1 --kind call --signal rude:9"))).status == 2);
    CHECK(exported(folder, "shop.rapport", "after.json") == before);
}

TEST_CASE("What-if shows before and after and changes nothing") {
    const CliFolder folder;
    makeExamples(folder);
    const QByteArray before = exported(folder, "shop.rapport", "before.json");
    const QStringList whatIf{QStringLiteral("what-if"),  folder.book(),
                             QStringLiteral("--client"), QStringLiteral("A Knox example"),
                             QStringLiteral("--as-of"),  kDay,
                             QStringLiteral("--json")};
    const auto repriced = runCli(whatIf + words(QStringLiteral("--monthly-price 2900"))).json();
    CHECK(repriced["before"]["verdict"] == "part_ways");
    CHECK(repriced["after"]["verdict"] == "keep");
    CHECK(repriced["changes"][0]["change"] == "monthly_price");
    CHECK(repriced["leaving"].is_null());
    const auto gone = runCli(whatIf + words(QStringLiteral("--leave"))).json();
    CHECK(gone["after"].is_null());
    CHECK(gone["leaving"]["idle"] == -9600.0);
    CHECK(gone["leaving"]["saved"] == 12000.0);
    CHECK(gone["leaving"]["resold"] == 19468.38);
    CHECK(gone["leaving"]["valuePerHourOthers"] == 53.83);
    CHECK(gone["leaving"]["hoursCouldEarn"] == 29068.38);
    CHECK(gone["leaving"]["hoursFreed"] == 540.0);
    CHECK(gone["leaving"]["staff"][0]["hours"] == 540.0);
    const auto both =
        runCli(whatIf + words(QStringLiteral("--hours-per-month 20 --monthly-price 2000 --terms 14"))).json();
    CHECK(both["changes"].size() == 3);
    CHECK(both["after"]["verdict"] == "keep");
    CHECK(both["after"]["facts"]["margin"] == 12000.0);
    CHECK(both["conditionsBefore"]["hoursPerMonth"] == 45.0);
    CHECK(both["conditionsAfter"]["hoursPerMonth"] == 20.0);
    CHECK(both["conditionsAfter"]["termsDays"] == 14);
    CHECK(runCli(whatIf).status == 2);
    for (const char* wrong : {"--leave --on-time", "--price-factor 2 --monthly-price 9",
                              "--prepaid --terms 7", "--terms 400", "--paid-scope -1"}) {
        INFO(wrong);
        CHECK(runCli(whatIf + words(QString::fromLatin1(wrong))).status == 2);
    }
    CHECK(exported(folder, "shop.rapport", "after.json") == before);
}

TEST_CASE("What-if is a table of now and then for people") {
    const CliFolder folder;
    makeExamples(folder);
    const QStringList whatIf{QStringLiteral("what-if"),  folder.book(),
                             QStringLiteral("--client"), QStringLiteral("A Knox example"),
                             QStringLiteral("--as-of"),  kDay};
    const CliRun capped = runCli(whatIf + words(QStringLiteral("--hours-per-month 20")));
    CHECK(capped.status == 0);
    CHECK(capped.out.contains("Now"));
    CHECK(capped.out.contains("Then"));
    CHECK(capped.out.contains("Price that covers the cost"));
    const auto line = [](const QByteArray& text, const char* beginning) {
        for (const QByteArray& one : text.split('\n'))
            if (one.startsWith(beginning)) return one.simplified();
        return QByteArray();
    };
    CHECK(line(capped.out, "Hours a month") == "Hours a month 45 20");
    CHECK(line(capped.out, "Margin ").endsWith("0"));
    const CliRun gone = runCli(whatIf + words(QStringLiteral("--leave")));
    CHECK(line(gone.out, "Hours freed in a year") == "Hours freed in a year 540");
    CHECK(gone.out.contains("9,600.00"));
    CHECK(gone.out.contains("19,468.38"));
}

TEST_CASE("A report is written whole in the form its name asks for") {
    const CliFolder folder;
    makeExamples(folder);
    const QStringList report{QStringLiteral("report"),   folder.book(),
                             QStringLiteral("--client"), QStringLiteral("A Knox example"),
                             QStringLiteral("--as-of"),  kDay,
                             QStringLiteral("--out")};
    const CliRun html = runCli(report + QStringList{folder.path("review.html")});
    INFO(html.error.toStdString());
    CHECK(html.status == 0);
    CHECK(folder.read("review.html").contains("A Knox example"));
    CHECK(folder.read("review.html").contains("24,000.00"));
    CHECK(runCli(report + QStringList{folder.path("review.json")}).status == 0);
    CHECK(nlohmann::json::parse(folder.read("review.json").toStdString()).is_object());
    CHECK(runCli(report + QStringList{folder.path("review.pdf")}).status == 0);
    CHECK(folder.read("review.pdf").startsWith("%PDF"));
    CHECK(runCli(report + QStringList{folder.path("review.XLSX")}).status == 0);
    CHECK(folder.read("review.XLSX").startsWith("PK"));
    CHECK(runCli(report + QStringList{folder.path("account.html"), QStringLiteral("--kind"),
                                      QStringLiteral("statement")})
              .status == 0);
    CHECK(folder.read("account.html").contains("Statement of account"));
    CHECK(
        runCli(report + QStringList{folder.path("a.html"), QStringLiteral("--kind"), QStringLiteral("bill")})
            .status == 2);
    CHECK(runCli(report + QStringList{folder.path("a.pdf"), QStringLiteral("--paper"), QStringLiteral("a3")})
              .status == 2);
    CHECK(runCli(report + QStringList{folder.path("review.csv")}).status == 2);
    CHECK(runCli(report + QStringList{folder.path("review.docx")}).status == 2);
    CHECK(runCli(report + QStringList{folder.path("no/such/folder/review.html")}).status != 0);
}

TEST_CASE("The report on all clients is written in every form") {
    const CliFolder folder;
    makeExamples(folder);
    for (const char* name : {"all.pdf", "all.html", "all.xlsx", "all.json", "all.csv"}) {
        const CliRun run =
            runCli({QStringLiteral("portfolio"), folder.book(), QStringLiteral("--as-of"), kDay,
                    QStringLiteral("--out"), folder.path(name), QStringLiteral("--json")});
        INFO(name << run.error.toStdString());
        CHECK(run.status == 0);
        CHECK(run.json()["file"] == folder.path(name).toStdString());
        CHECK(folder.read(name).size() > 500);
    }
    const auto json = nlohmann::json::parse(folder.read("all.json").toStdString());
    CHECK(json["clients"].size() == 21);
    CHECK(json["book"]["revenue"] == 699330.84);
    CHECK(
        runCli({QStringLiteral("portfolio"), folder.book(), QStringLiteral("--out"), folder.path("all.doc")})
            .status == 2);
}

TEST_CASE("The history of a client is judged by what was known each day") {
    const CliFolder folder;
    makeExamples(folder);
    const CliRun run = runCli({QStringLiteral("history"), folder.book(), QStringLiteral("--client"),
                               QStringLiteral("K Pays well, abusive"), QStringLiteral("--as-of"), kDay,
                               QStringLiteral("--json")});
    REQUIRE(run.status == 0);
    const auto history = run.json()["history"];
    CHECK(history.size() >= 12);
    CHECK(history.back()["date"] == "2026-06-30");
    CHECK(history.back()["health"].get<double>() == Approx(100 - 45.721429).margin(1e-3));
    CHECK(history.front()["health"].get<double>() > history.back()["health"].get<double>());
}

TEST_CASE("Exporting and importing a whole book gives the same book") {
    const CliFolder folder;
    makeDemo(folder, "shop.rapport", "1");
    const QByteArray first = exported(folder, "shop.rapport", "first.json");
    REQUIRE(runCli({QStringLiteral("new"), folder.path("copy.rapport"), QStringLiteral("--currency"),
                    QStringLiteral("USD")})
                .status == 0);
    const CliRun import =
        runCli({QStringLiteral("import"), folder.path("copy.rapport"), folder.path("first.json")});
    INFO(import.error.toStdString());
    REQUIRE(import.status == 0);
    CHECK(exported(folder, "copy.rapport", "second.json") == first);
    const auto assess = [&](const char* book) {
        return runCli({QStringLiteral("clients"), folder.path(book), QStringLiteral("--as-of"), kDay,
                       QStringLiteral("--json")})
            .json();
    };
    auto original = assess("shop.rapport"), copy = assess("copy.rapport");
    for (auto* document : {&original, &copy})
        for (auto& client : (*document)["clients"])
            client.erase("id");
    CHECK(original == copy);
}

TEST_CASE("The demo book is the same for the same seed and another for another") {
    const CliFolder folder;
    makeDemo(folder, "one.rapport", "7", "25");
    makeDemo(folder, "two.rapport", "7", "25");
    makeDemo(folder, "three.rapport", "8", "25");
    const QByteArray one = exported(folder, "one.rapport", "one.json");
    CHECK(exported(folder, "two.rapport", "two.json") == one);
    CHECK(exported(folder, "three.rapport", "three.json") != one);
}

TEST_CASE("The demo book has a client of each kind and is mostly good") {
    const CliFolder folder;
    makeDemo(folder, "shop.rapport", "1");
    const auto clients = runCli({QStringLiteral("clients"), folder.book(), QStringLiteral("--as-of"), kDay,
                                 QStringLiteral("--json")})
                             .json()["clients"];
    REQUIRE(clients.size() == 60);
    std::map<std::string, int> verdicts;
    std::map<std::string, std::string> of;
    for (const auto& client : clients) {
        ++verdicts[client["computedVerdict"].get<std::string>()];
        of[client["name"].get<std::string>()] = client["computedVerdict"].get<std::string>();
    }
    CHECK(of["Okafor Dental"] == "part_ways");
    CHECK(of["Lume Studio"] == "set_limits");
    CHECK(of["Quay Café"] == "make_it_right");
    CHECK(of["Brightline Events"] == "set_limits");
    CHECK(of["Castellan Properties"] == "set_limits");
    CHECK(of["Vantage Motors"] == "part_ways");
    CHECK(of["Harlow & Sons Bakery"] == "help");
    CHECK(of["Beacon Insurance"] == "needs_records");
    CHECK(of["Ember Pizza"] == "too_early");
    CHECK(of["Orchard Cider Works"] == "watch");
    CHECK(of["Finch Furniture"] != "part_ways");
    CHECK(verdicts["keep"] >= 32);
    CHECK(clients[0]["name"] == "Okafor Dental");
}

TEST_CASE("A name that fits several clients is an error that lists them") {
    const CliFolder folder;
    folder.write(
        "two.json",
        R"({"base_currency":"USD","clients":[{"name":"Alder"},{"name":"Birch","reference":"Alder"}]})");
    REQUIRE(
        runCli({QStringLiteral("new"), folder.book(), QStringLiteral("--currency"), QStringLiteral("USD")})
            .status == 0);
    REQUIRE(runCli({QStringLiteral("import"), folder.book(), folder.path("two.json")}).status == 0);
    const CliRun run = runCli(
        {QStringLiteral("history"), folder.book(), QStringLiteral("--client"), QStringLiteral("Alder")});
    CHECK(run.status == 2);
    CHECK(run.error.contains("Birch"));
}

TEST_CASE("An export or a report never takes the place of a book") {
    const CliFolder folder;
    makeExamples(folder);
    makeDemo(folder, "other.rapport", "1", "3");
    const QByteArray before = exported(folder, "shop.rapport", "before.json");
    for (const char* target : {"shop.rapport", "other.rapport", "shop.rapport-wal"}) {
        INFO(target);
        CHECK(runCli({QStringLiteral("export"), folder.book(), folder.path(target), QStringLiteral("--as"),
                      QStringLiteral("exchange")})
                  .status == 3);
    }
    CHECK(exported(folder, "shop.rapport", "after.json") == before);
    CHECK(runCli({QStringLiteral("check"), folder.path("other.rapport")}).status == 0);
}

TEST_CASE("A client that can't be made is a rejected row with its place") {
    const CliFolder folder;
    folder.write("long.csv", "Client,Invoice,Date,Due,Amount\nOkafor,1,2026-01-02,2026-02-01,100.00\n" +
                                 QByteArray(5000, 'x') + ",2,2026-01-02,2026-02-01,100.00\n");
    REQUIRE(
        runCli({QStringLiteral("new"), folder.book(), QStringLiteral("--currency"), QStringLiteral("USD")})
            .status == 0);
    QStringList import{QStringLiteral("import"), folder.book(), folder.path("long.csv"),
                       QStringLiteral("--json")};
    const CliRun run = runCli(import);
    CHECK(run.status == 3);
    CHECK(run.json()["rejected"][0]["line"] == 3);
    CHECK(runCli(import << QStringLiteral("--skip-bad")).json()["created"] == 1);
}

TEST_CASE("A language there is not is refused") {
    CHECK(runCli({QStringLiteral("version"), QStringLiteral("--language"), QStringLiteral("zz")}).status ==
          2);
}
