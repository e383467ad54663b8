// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/restore.h"
#include "app/sealed_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;

/// The day goes on when it is told to.
class PassingClock : public Clock {
public:
    Instant now() const override { return now_; }
    Day today() const override { return dayOf(now_); }
    Day dayOf(Instant instant) const override { return Day(int(instant.msSinceEpoch() / dayMs)); }
    void pass(int days, int seconds = 0) {
        now_ = Instant(now_.msSinceEpoch() + days * dayMs + seconds * 1000);
    }

private:
    static constexpr qint64 dayMs = 24 * 3600 * 1000;
    Instant now_{qint64(20'454) * dayMs + dayMs / 2}; // noon of 2026-01-01
};

struct Shop {
    TempDir dir;
    QString path = dir.path("shop.rapport");
    std::shared_ptr<PassingClock> clock = std::make_shared<PassingClock>();
    std::unique_ptr<Workspace> workspace;

    Shop() {
        BookHeader header;
        header.name = QStringLiteral("Shop");
        header.base = usd();
        workspace = must(Workspace::create(path, header, {clock, QStringLiteral("Ann")}));
        add("Zoe");
    }
    void add(const char* client) { must(workspace->commands().run(AddClient{clientNamed(client), {}})); }
    std::optional<QString> backUp() { return must(backUpAtStart(path, *clock)); }
    std::unique_ptr<Workspace> open(const QString& file) {
        return must(Workspace::open(file, {clock, QStringLiteral("Ann")}));
    }
};

QStringList namesIn(Workspace& workspace) {
    QStringList names;
    for (const char* name : {"Zoe", "Adam", "Berta"})
        if (workspace.directory().find(QString::fromLatin1(name))) names << QString::fromLatin1(name);
    return names;
}

QStringList filesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray oneByteOff(QByteArray bytes, qsizetype at) {
    bytes[at] = char(bytes[at] ^ 0x55);
    return bytes;
}

} // namespace

TEST_CASE("a book is copied at the start when it has changed since the last copy") {
    Shop shop;
    const auto first = shop.backUp();
    REQUIRE(first);
    CHECK(*first == backupFolderOf(shop.path) + QStringLiteral("/2026-01-01T12-00-00Z-start.rapport"));
    CHECK((QFile::permissions(backupFolderOf(shop.path)) & others) == QFile::Permissions());
    CHECK((QFile::permissions(*first) & others) == QFile::Permissions());
    shop.clock->pass(1);
    CHECK_FALSE(shop.backUp());
    shop.add("Adam");
    const auto second = shop.backUp();
    REQUIRE(second);
    CHECK(filesIn(backupFolderOf(shop.path)).size() == 2);
    CHECK(namesIn(*shop.open(*first)) == QStringList{QStringLiteral("Zoe")});
    CHECK(namesIn(*shop.open(*second)) == QStringList({QStringLiteral("Zoe"), QStringLiteral("Adam")}));
    REQUIRE(backupsOf(shop.path).size() == 2);
    CHECK(backupsOf(shop.path).front().path == *second);
    CHECK(backupsOf(shop.path).front().at == shop.clock->now());
}

TEST_CASE("an empty book is not copied, nor one whose owner switched it off") {
    const TempDir dir;
    const PassingClock clock;
    const auto empty = newWorkspace(dir.path("empty.rapport"));
    CHECK_FALSE(must(backUpAtStart(dir.path("empty.rapport"), clock)));
    Shop shop;
    must(Backups(*shop.workspace).setRules({false, 20}));
    CHECK(must(Backups(*shop.workspace).rules()) == BackupRules{false, 20});
    CHECK_FALSE(shop.backUp());
    CHECK(codeOfError(Backups(*shop.workspace).setRules({true, 1})) == "out_of_range");
    must(Backups(*shop.workspace).setRules({}));
    CHECK(shop.backUp());
}

TEST_CASE("over two years of days the last ten copies and one a month remain") {
    PassingClock clock;
    std::vector<BackupFile> kept; // newest first
    for (int day = 0; day < 730; ++day) {
        kept.insert(kept.begin(), BackupFile{QString::number(day), BackupReason::Start, clock.now(), 0});
        for (const BackupFile& outlived : outlivedBackups(kept, clock, 10))
            std::erase(kept, outlived);
        REQUIRE(kept.size() <= 10 + 12 + 1);
        clock.pass(1);
    }
    clock.pass(-1);
    // Its last day is 2027-12-31: the last ten days, and the last day of each of the twelve months before.
    REQUIRE(kept.size() == 22);
    for (int day = 0; day < 10; ++day)
        CHECK(clock.dayOf(kept[size_t(day)].at) == clock.today() - day);
    Day month = clock.today().firstOfMonth();
    for (size_t i = 10; i < kept.size(); ++i) {
        const Day last = month - 1;
        CHECK(clock.dayOf(kept[i].at) == last);
        month = last.firstOfMonth();
    }
}

TEST_CASE("copies of a clock that was wrong neither crowd out the others nor are taken away") {
    PassingClock clock;
    std::vector<BackupFile> backups;
    for (int i = 0; i < 12; ++i)
        backups.push_back({QStringLiteral("later"), BackupReason::Start,
                           Instant(clock.now().msSinceEpoch() + (12 - i) * qint64(1'000'000'000)), 0});
    backups.push_back({QStringLiteral("now"), BackupReason::Start, clock.now(), 0});
    CHECK(outlivedBackups(backups, clock, 10).empty());
}

TEST_CASE("files that are no copies stay in the folder") {
    Shop shop;
    must(placeForBackup(shop.path, BackupReason::Start, shop.clock->now()));
    const QString folder = backupFolderOf(shop.path);
    for (const char* name : {"/letter.txt", "/2026-01-01.rapport", "/2026-13-01T12-00-00Z-start.rapport",
                             "/2026-01-01T12-00-00Z-whim.rapport"})
        writeFile(folder + QLatin1String(name), "mine");
    CHECK(backupsOf(shop.path).empty());
    for (int day = 0; day < 15; ++day) {
        shop.clock->pass(1);
        shop.add("Somebody");
        REQUIRE(shop.backUp());
    }
    CHECK(filesIn(folder).size() == 4 + 10);
    CHECK(codeOfError(Backups(*shop.workspace).remove(folder + QStringLiteral("/letter.txt"))) ==
          "file_not_removed");
    must(Backups(*shop.workspace).remove(backupsOf(shop.path).back().path));
    CHECK(filesIn(folder).size() == 4 + 9);
}

TEST_CASE("a copy that cannot be made is told and harms nothing") {
    Shop shop;
    writeFile(backupFolderOf(shop.path), "a file where the folder should be");
    CHECK(codeOfError(backUpAtStart(shop.path, *shop.clock)) == "backup_failed");
    writeFile(shop.dir.path("new.csv"), "Name\nAdam\n");
    Importer& importer = shop.workspace->importer();
    const SharedImport plan =
        must(importer.plan({.files = {shop.dir.path("new.csv")}, .kind = importing::ImportKind::Clients}));
    CHECK(codeOfError(importer.apply(plan)) == "backup_before_import_failed");
    CHECK(namesIn(*shop.workspace) == QStringList{QStringLiteral("Zoe")});
    must(Backups(*shop.workspace).setRules({false, 10}));
    must(importer.apply(
        must(importer.plan({.files = {shop.dir.path("new.csv")}, .kind = importing::ImportKind::Clients}))));
    CHECK(namesIn(*shop.workspace).size() == 2);
}

TEST_CASE("an import leaves a copy of the book from before it") {
    Shop shop;
    writeFile(shop.dir.path("new.csv"), "Name\nAdam\n");
    import(*shop.workspace, {.files = {shop.dir.path("new.csv")}, .kind = importing::ImportKind::Clients});
    const auto backups = backupsOf(shop.path);
    REQUIRE(backups.size() == 1);
    CHECK(backups.front().reason == BackupReason::Import);
    CHECK(namesIn(*shop.open(backups.front().path)) == QStringList{QStringLiteral("Zoe")});
}

TEST_CASE("a damaged book replaces no copy") {
    Shop shop;
    const auto good = shop.backUp();
    REQUIRE(good);
    shop.add("Adam");
    shop.workspace.reset();
    QByteArray bytes = contentOf(shop.path);
    REQUIRE(bytes.size() > 10 * 4096);
    for (qsizetype at = 4 * 4096; at < bytes.size(); at += 512)
        bytes.replace(at, 200, QByteArray(200, '\x7f'));
    writeFile(shop.path, bytes);
    CHECK_FALSE(backUpAtStart(shop.path, *shop.clock).ok());
    CHECK(filesIn(backupFolderOf(shop.path)).size() == 1);
    // And it goes aside, as it is, for the copy.
    const Restored restored = must(restoreBook(*good, shop.path, {}, *shop.clock));
    CHECK(contentOf(restored.kept) == bytes);
    CHECK(namesIn(*shop.open(shop.path)) == QStringList{QStringLiteral("Zoe")});
}

TEST_CASE("a backup restores to the same book, with a password and without") {
    for (const QString& password : {QString(), QStringLiteral("open sesame")}) {
        Shop shop;
        const QString file = shop.dir.path("stick.backup");
        must(backUpTo(shop.path, file, password));
        CHECK(backupKindOf(file) == (password.isEmpty() ? BackupKind::Plain : BackupKind::Sealed));
        CHECK(codeOfError(backUpTo(shop.path, file, password)) == "file_exists");
        const QByteArray before = exported(*shop.workspace, shop.dir.path("before.json"));
        shop.add("Adam");
        const QByteArray later = exported(*shop.workspace, shop.dir.path("later.json"));
        shop.workspace.reset();

        const Restored restored = must(restoreBook(file, shop.path, password, *shop.clock));
        CHECK(QFileInfo(restored.kept).fileName().startsWith(QStringLiteral("shop before restore 20")));
        CHECK(exported(*shop.open(shop.path), shop.dir.path("after.json")) == before);
        CHECK(exported(*shop.open(restored.kept), shop.dir.path("kept.json")) == later);
        // Into a place where nothing is.
        CHECK(must(restoreBook(file, shop.dir.path("new.rapport"), password, *shop.clock)).kept.isEmpty());
        CHECK(exported(*shop.open(shop.dir.path("new.rapport")), shop.dir.path("new.json")) == before);
        for (const QString& name : filesIn(QFileInfo(shop.path).path()))
            CHECK_FALSE(name.contains(QStringLiteral("unfinished")));
    }
}

TEST_CASE("a refused restore leaves the book as it was") {
    Shop shop;
    const QString plain = shop.dir.path("plain.backup");
    const QString sealed = shop.dir.path("sealed.backup");
    must(backUpTo(shop.path, plain, {}));
    must(sealFile(plain, sealed, QStringLiteral("right"), nullptr, {1, 8192}));
    shop.add("Adam");
    const auto code = [&](const QString& file, const QString& password = {}) {
        return codeOfError(restoreBook(file, shop.path, password, *shop.clock));
    };
    CHECK(code(plain) == "book_locked"); // open here
    CHECK(namesIn(*shop.workspace).size() == 2);
    shop.workspace.reset();

    CHECK(code(shop.dir.path("none")) == "file_unreadable");
    writeFile(shop.dir.path("letter"), "Dear Zoe");
    CHECK(code(shop.dir.path("letter")) == "not_a_backup");
    CHECK(code(shop.path) == "restore_of_itself");
    CHECK(code(sealed) == "backup_needs_password");
    CHECK(code(sealed, QStringLiteral("wrong")) == "sealed_password_wrong");
    writeFile(sealed, contentOf(sealed).chopped(1));
    CHECK(code(sealed, QStringLiteral("right")) == "sealed_damaged");
    const QByteArray bytes = contentOf(plain);
    QByteArray broken = bytes;
    for (qsizetype at = 4 * 4096; at < broken.size(); at += 512)
        broken.replace(at, 200, QByteArray(200, '\x7f'));
    writeFile(plain, broken);
    CHECK(code(plain) == "book_damaged");
    writeFile(plain, bytes.left(bytes.size() / 2));
    CHECK(code(plain) == "book_damaged");
    writeFile(plain, oneByteOff(bytes, 3));
    CHECK(code(plain) == "not_a_backup");
    // A sealed file with something else in it.
    must(
        sealFile(shop.dir.path("letter"), shop.dir.path("odd"), QStringLiteral("right"), nullptr, {1, 8192}));
    CHECK(code(shop.dir.path("odd"), QStringLiteral("right")) == "not_a_backup");
    CHECK(codeOfError(restoreBook(shop.dir.path("odd"), QFileInfo(shop.path).path(), {}, *shop.clock)) ==
          "restore_into_folder");
    CHECK(namesIn(*shop.open(shop.path)).size() == 2);
    for (const QString& name : filesIn(QFileInfo(shop.path).path()))
        CHECK_FALSE(
            (name.contains(QStringLiteral("before restore")) || name.contains(QStringLiteral("unfinished"))));
}

TEST_CASE("a protected book is its owner's to replace and to see to") {
    Shop shop;
    CHECK(mayReplace(shop.path, {}).ok());
    must(shop.workspace->commands().run(SetOwnerPassword{{}, QStringLiteral("mine")}));
    CHECK(codeOfError(mayReplace(shop.path, {})) == "owner_only");
    CHECK(codeOfError(mayReplace(shop.path, QStringLiteral("yours"))) == "password_wrong");
    CHECK(mayReplace(shop.path, QStringLiteral("mine")).ok());
    CHECK(mayReplace(shop.dir.path("none"), {}).ok());
    const auto staff = shop.open(shop.path);
    CHECK(codeOfError(Backups(*staff).list()) == "owner_only");
    CHECK(codeOfError(Backups(*staff).setRules({})) == "owner_only");
}
