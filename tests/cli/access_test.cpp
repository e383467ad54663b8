// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/system_clock.h"
#include "app/workspace.h"
#include "cli_run.h"
#include "support/catch.h"
#include "support/must.h"

using namespace rapport;

namespace {

QStringList words(const QString& text) {
    return text.split(u' ');
}

/// A protected book of two clients; the password lies in "right", another in "wrong".
struct ProtectedBook {
    CliFolder folder;

    ProtectedBook() {
        REQUIRE(runCli({QStringLiteral("demo"), folder.book(), QStringLiteral("--clients"),
                        QStringLiteral("8"), QStringLiteral("--until"), QStringLiteral("2026-06-30")})
                    .status == 0);
        const auto book =
            testing::must(app::Workspace::open(folder.book(), {std::make_shared<app::SystemClock>(), {}}));
        testing::must(book->commands().run(app::SetOwnerPassword{{}, QStringLiteral("harbour lights")}));
        folder.write("right", "harbour lights\n");
        folder.write("wrong", "harbour\n");
    }

    CliRun run(const QString& command, const QString& options = {},
               const char* passwordFile = nullptr) const {
        QStringList all{command, folder.book(), QStringLiteral("--as-of"), QStringLiteral("2026-06-30"),
                        QStringLiteral("--json")};
        if (!options.isEmpty()) all += words(options);
        if (passwordFile) all += {QStringLiteral("--owner-password-file"), folder.path(passwordFile)};
        return runCli(all);
    }
};

} // namespace

TEST_CASE("A protected book lists its clients without judgements") {
    const ProtectedBook book;
    const CliRun plain = book.run(QStringLiteral("clients"));
    REQUIRE(plain.status == 0);
    const auto clients = plain.json()["clients"];
    REQUIRE(clients.size() == 8);
    for (const auto& client : clients) {
        CHECK(client.contains("name"));
        CHECK(client.contains("lastContact"));
        for (const char* hidden :
             {"verdict", "health", "revenue", "cost", "margin", "reason", "needsDecision"})
            CHECK_FALSE(client.contains(hidden));
    }
    const CliRun table = runCli({QStringLiteral("clients"), book.folder.book()});
    CHECK(table.status == 0);
    CHECK(table.out.contains("Status"));
    CHECK_FALSE(table.out.contains("Verdict"));
    CHECK(book.run(QStringLiteral("clients"), {}, "right").json()["clients"][0].contains("verdict"));
}

TEST_CASE("A protected book refuses what is the owner's and says what to do") {
    const ProtectedBook book;
    for (const char* command : {"assess", "imports", "clients --verdict keep", "clients --sort margin"}) {
        const QString text = QString::fromLatin1(command);
        const CliRun run = book.run(text.section(u' ', 0, 0), text.section(u' ', 1));
        CAPTURE(command);
        CHECK(run.status == 2);
        CHECK(run.json()["error"]["code"] == "owner_only");
        CHECK(run.error.contains("--owner-password-file"));
        CHECK(run.error.count('\n') == 1);
    }
    const QString out = book.folder.path("all.json");
    CHECK(runCli({QStringLiteral("export"), book.folder.book(), out}).status == 2);
    CHECK(book.folder.read("all.json").isEmpty());
    CHECK(book.run(QStringLiteral("check")).status == 0);
}

TEST_CASE("The owner's password in a file opens the owner's view") {
    const ProtectedBook book;
    CHECK(book.run(QStringLiteral("assess"), {}, "right").status == 0);
    const CliRun wrong = book.run(QStringLiteral("assess"), {}, "wrong");
    CHECK(wrong.status == 2);
    CHECK(wrong.json()["error"]["code"] == "password_wrong");
    CHECK_FALSE(wrong.error.contains("harbour"));
    const CliRun missing = book.run(QStringLiteral("assess"), {}, "nowhere");
    CHECK(missing.status == 3);
    CHECK(missing.json()["error"]["code"] == "file_unreadable");
}
