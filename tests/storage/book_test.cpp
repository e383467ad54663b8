// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/book.h"
#include "storage/connection.h"
#include "storage/repositories.h"
#include "storage/sample_book.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <QFile>
#include <QFileInfo>

using namespace rapport;
using namespace rapport::storage;
using namespace rapport::testing;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

Error errorOfOpening(const QString& path, OpenMode mode = OpenMode::ReadWrite) {
    auto opened = Book::open(path, mode);
    REQUIRE_FALSE(opened.ok());
    return opened.error();
}

QString closedBook(const TempDir& dir) {
    const QString path = dir.path("shop.rapport");
    auto book = newBook(path);
    inTransaction(*book, [&](Transaction& t) {
        std::vector<Client> clients(500, plainClient("Somebody with a rather long name to fill pages"));
        must(ClientRepository(*book).insertAll(t, clients));
    });
    return path;
}

} // namespace

TEST_CASE("a new book is private, marked as one and safe against power cuts") {
    const TempDir dir;
    const QString path = dir.path("shop.rapport");
    const auto book = newBook(path);

    const auto ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    CHECK((QFile::permissions(path) & ~ownerOnly) == QFileDevice::Permissions());
    CHECK((QFile::permissions(path + QStringLiteral("-wal")) & ~ownerOnly) == QFileDevice::Permissions());
    CHECK(contentOf(path).mid(68, 4) == "RPRT");
    CHECK(must(book->connection().scalar(QStringLiteral("PRAGMA journal_mode"))).toString() == u"wal");
    CHECK(must(book->connection().number(QStringLiteral("PRAGMA foreign_keys"))) == 1);
    CHECK(must(book->connection().number(QStringLiteral("PRAGMA synchronous"))) == 2);
    CHECK(must(SettingRepository(*book).bookName()) == oddText());
    CHECK(book->base() == usd());
}

TEST_CASE("a book is never made over a file") {
    const TempDir dir;
    const QString path = dir.path("notes.txt");
    write(path, "mine");
    const auto made = Book::create(path, {QStringLiteral("x"), usd(), Instant()});
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().kind == ErrorKind::InputRejected);
    CHECK(made.error().code == "book_exists");
    CHECK(contentOf(path) == "mine");
}

TEST_CASE("what cannot be opened is told apart") {
    const TempDir dir;
    SECTION("missing") {
        const Error error = errorOfOpening(dir.path("nowhere.rapport"));
        CHECK(error.code == "book_missing");
        CHECK(error.kind == ErrorKind::CannotOpen);
        CHECK_FALSE(QFileInfo::exists(dir.path("nowhere.rapport")));
    }
    SECTION("a text, an empty file, a folder") {
        write(dir.path("a.txt"), QByteArray(5000, 'x'));
        CHECK(errorOfOpening(dir.path("a.txt")).code == "not_a_book");
        write(dir.path("empty"), "");
        CHECK(errorOfOpening(dir.path("empty")).code == "not_a_book");
        CHECK(errorOfOpening(dir.path(".")).code == "not_a_book");
    }
    SECTION("another program's database") {
        const QString path = closedBook(dir);
        QByteArray bytes = contentOf(path);
        bytes.replace(68, 4, "GPKG");
        write(path, bytes);
        CHECK(errorOfOpening(path).code == "not_a_book");
    }
    SECTION("damaged: cut off, or overwritten inside") {
        const QString path = closedBook(dir);
        const QByteArray bytes = contentOf(path);
        write(path, bytes.left(bytes.size() / 2));
        CHECK(errorOfOpening(path).code == "book_damaged");
        QByteArray scribbled = bytes;
        scribbled.replace(100, 3000, QByteArray(3000, '\xa5'));
        write(path, scribbled);
        const Error error = errorOfOpening(path);
        CHECK(error.code == "book_damaged");
        CHECK(error.kind == ErrorKind::CannotOpen);
        CHECK(error.args.value(QStringLiteral("path")) == path);
    }
    SECTION("made by a later program") {
        const QString path = closedBook(dir);
        {
            const auto book = must(Book::open(path));
            must(book->connection().run(
                QStringLiteral("UPDATE schema_version SET version = 99, min_compatible = 98")));
        }
        CHECK(errorOfOpening(path).code == "book_newer");
        CHECK(errorOfOpening(path, OpenMode::ReadOnly).code == "book_newer");
    }
    SECTION("locked by another program") {
        const QString path = closedBook(dir);
        const auto other = must(Connection::openSqlite(path, false));
        must(other->run(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")));
        must(other->run(QStringLiteral("BEGIN EXCLUSIVE")));
        CHECK(errorOfOpening(path).code == "book_locked");
    }
    SECTION("no rights") {
        const QString path = closedBook(dir);
        QFile::setPermissions(path, QFileDevice::ReadOwner);
        // The superuser may do everything.
        if (!QFileInfo(path).isWritable()) CHECK(errorOfOpening(path).code == "book_no_rights");
        CHECK(codeOfError(Book::create(dir.path("no/such/folder.rapport"), {})) == "book_no_rights");
    }
}

TEST_CASE("a later program's book opens when it says that this one can follow") {
    const TempDir dir;
    const QString path = closedBook(dir);
    {
        const auto book = must(Book::open(path));
        must(book->connection().run(QStringLiteral("UPDATE schema_version SET version = 99")));
    }
    const auto book = must(Book::open(path));
    CHECK(must(ClientRepository(*book).count()) == 500);
}

TEST_CASE("a book opened for reading cannot be written") {
    const TempDir dir;
    const auto book = must(Book::open(closedBook(dir), OpenMode::ReadOnly));
    CHECK(must(ClientRepository(*book).count()) == 500);
    CHECK(codeOfError(Transaction::begin(*book)) == "book_read_only");
}

TEST_CASE("two books are open side by side, and one book twice") {
    const TempDir dir;
    const auto a = newBook(dir.path("a.rapport"));
    const auto b = newBook(dir.path("b.rapport"));
    inTransaction(*a,
                  [&](Transaction& t) { must(ClientRepository(*a).insert(t, plainClient("Only in a"))); });
    const auto again = must(Book::open(dir.path("a.rapport")));
    CHECK(must(ClientRepository(*again).count()) == 1);
    CHECK(must(ClientRepository(*b).count()) == 0);
}

TEST_CASE("a copy is complete, private, and made while others write") {
    const TempDir dir;
    const QString path = closedBook(dir);
    const auto book = must(Book::open(path));
    const auto writer = must(Book::open(path));
    Transaction open = must(Transaction::begin(*writer));
    must(ClientRepository(*writer).insert(open, plainClient("Not committed")));

    const QString copy = dir.path("copy.rapport");
    must(book->backUp(copy));
    CHECK(codeOfError(book->backUp(copy)) == "file_exists");
    CHECK((QFile::permissions(copy) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) ==
          QFileDevice::Permissions());
    const auto opened = must(Book::open(copy));
    CHECK(must(ClientRepository(*opened).count()) == 500);
    CHECK(codeOfError(book->backUp(dir.path("no/such/folder"))) == "backup_failed");
}
