// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "support/catch.h"

#include <QFile>

namespace {

const QString kExamples = QStringLiteral(RAPPORT_TESTS_DIR "/scoring/data/worked_examples_input.json");

/// A letter to the client of the examples who pays very late.
CliRun letter(const CliFolder& folder, const char* kind, const char* file, const QStringList& more = {}) {
    const QStringList words{QStringLiteral("letter"),   folder.book(),
                            QStringLiteral("--client"), QStringLiteral("C Chronic late payer"),
                            QStringLiteral("--kind"),   QString::fromLatin1(kind),
                            QStringLiteral("--out"),    folder.path(file),
                            QStringLiteral("--as-of"),  QStringLiteral("2026-06-30")};
    return runCli(words + more);
}

void makeExamples(const CliFolder& folder) {
    REQUIRE(runCli({QStringLiteral("new"), folder.book(), QStringLiteral("--currency"), QStringLiteral("USD"),
                    QStringLiteral("--name"), QStringLiteral("Harbour")})
                .status == 0);
    REQUIRE(runCli({QStringLiteral("import"), folder.book(), kExamples}).status == 0);
}

} // namespace

TEST_CASE("A reminder is drafted as text and says which facts are missing") {
    const CliFolder folder;
    makeExamples(folder);
    const CliRun run =
        letter(folder, "reminder", "r.txt", {QStringLiteral("--signed-by"), QStringLiteral("Ruth")});
    INFO(run.error.toStdString());
    CHECK(run.status == 0);
    CHECK(run.out == folder.path("r.txt").toUtf8() + '\n');
    CHECK(run.error.contains("No contact person is recorded."));
    const QByteArray text = folder.read("r.txt");
    CHECK(text.startsWith("Open invoices: $6,000.00\n\n"));
    CHECK(text.contains("Dear [missing: contact person],"));
    CHECK(text.contains("\n- "));
    CHECK(text.contains("Ruth\nHarbour\n"));
}

TEST_CASE("A letter as JSON names the file and what is missing") {
    const CliFolder folder;
    makeExamples(folder);
    const CliRun run = letter(folder, "new-terms", "t.html", {QStringLiteral("--json")});
    CHECK(run.status == 0);
    const nlohmann::json said = run.json();
    CHECK(said["kind"] == "new-terms");
    CHECK(said["file"] == folder.path("t.html").toStdString());
    std::vector<std::string> fields;
    for (const auto& gap : said["missing"])
        fields.push_back(gap["field"]);
    CHECK(fields == std::vector<std::string>{"valid_from", "contact", "new_terms", "signature"});
    CHECK(folder.read("t.html").startsWith("<!DOCTYPE html>"));
}

TEST_CASE("A letter speaks the language asked for") {
    const CliFolder folder;
    makeExamples(folder);
    CHECK(letter(folder, "reminder", "r.html", {QStringLiteral("--language"), QStringLiteral("fa")}).status ==
          0);
    const QByteArray html = folder.read("r.html");
    CHECK(html.contains("dir=\"rtl\""));
    CHECK(html.contains(QStringLiteral("گرامی").toUtf8()));
}

TEST_CASE("A letter is written as PDF by the ending of the name") {
    const CliFolder folder;
    makeExamples(folder);
    CHECK(letter(folder, "reminder", "r.pdf").status == 0);
    CHECK(folder.read("r.pdf").startsWith("%PDF-"));
}

TEST_CASE("What is no letter is refused before anything is written") {
    const CliFolder folder;
    makeExamples(folder);
    CHECK(letter(folder, "threat", "r.txt").status == 2);
    CHECK(letter(folder, "reminder", "r.docx").status == 2);
    CHECK_FALSE(QFile::exists(folder.path("r.txt")));
    CHECK(runCli({QStringLiteral("letter"), folder.book(), QStringLiteral("--client"),
                  QStringLiteral("Nobody"), QStringLiteral("--kind"), QStringLiteral("reminder"),
                  QStringLiteral("--out"), folder.path("r.txt")})
              .status == 2);
}
