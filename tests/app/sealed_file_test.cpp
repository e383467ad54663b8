// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/job_control.h"
#include "app/sealed_file.h"

#include <QFile>
#include <QFileInfo>

#include <sodium.h>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

constexpr qint64 chunk = 64 * 1024;
constexpr qint64 headerSize = 136;
constexpr qint64 sealedChunk = chunk + 17;

/// What libsodium takes at least: these tests guess at no password.
constexpr SealStrength quick{1, 8192};

const QString password = QStringLiteral("پنجره 🔑 correct");

QByteArray textOf(qint64 size) {
    QByteArray bytes(size, '\0');
    for (qint64 i = 0; i < size; ++i)
        bytes[i] = char(i * 7 + i / 251);
    return bytes;
}

struct Sealed {
    TempDir dir;
    QString plain = dir.path("plain");
    QString sealed = dir.path("sealed");
    QString opened = dir.path("opened");

    explicit Sealed(qint64 size) {
        writeFile(plain, textOf(size));
        must(sealFile(plain, sealed, password, nullptr, quick));
    }
    QByteArray open(const QString& with = password) {
        const auto result = unsealFile(sealed, opened, with);
        if (!result) CHECK_FALSE(QFileInfo::exists(opened)); // nothing that was not all authentic stays
        QFile::remove(opened);
        return codeOfError(result);
    }
};

} // namespace

TEST_CASE("a sealed file opens to what went in, whatever its size") {
    for (const qint64 size : {qint64(0), qint64(1), chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 17}) {
        CAPTURE(size);
        Sealed file(size);
        CHECK(isSealedFile(file.sealed));
        CHECK_FALSE(isSealedFile(file.plain));
        must(unsealFile(file.sealed, file.opened, password));
        CHECK(contentOf(file.opened) == contentOf(file.plain));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        CHECK((QFile::permissions(file.sealed) & others) == QFile::Permissions());
        CHECK((QFile::permissions(file.opened) & others) == QFile::Permissions());
    }
}

TEST_CASE("nothing of what is sealed can be read in the file, and no two files are alike") {
    const TempDir dir;
    writeFile(dir.path("plain"), QByteArray("Zoe owes us money. ").repeated(5000));
    must(sealFile(dir.path("plain"), dir.path("a"), password, nullptr, quick));
    must(sealFile(dir.path("plain"), dir.path("b"), password, nullptr, quick));
    CHECK_FALSE(contentOf(dir.path("a")).contains("Zoe"));
    CHECK(contentOf(dir.path("a")).mid(48) != contentOf(dir.path("b")).mid(48));
}

TEST_CASE("a wrong password is told from a damaged file") {
    Sealed file(2 * chunk);
    CHECK(file.open(QStringLiteral("wrong")) == "sealed_password_wrong");
    CHECK(file.open(QString()) == "sealed_password_wrong");
    CHECK(file.open(password + QLatin1Char(' ')) == "sealed_password_wrong");
    CHECK(file.open() == "");
    // The same letters, composed differently.
    const TempDir dir;
    writeFile(dir.path("plain"), "text");
    must(sealFile(dir.path("plain"), dir.path("sealed"), QString(QChar(0xe9)), nullptr, quick));
    must(unsealFile(dir.path("sealed"), dir.path("opened"), QStringLiteral("e") + QChar(0x301)));
}

TEST_CASE("a bit changed anywhere is found") {
    Sealed file(2 * chunk + 100);
    const QByteArray whole = contentOf(file.sealed);
    std::vector<qint64> places;
    for (qint64 at = 0; at < headerSize; ++at)
        places.push_back(at); // every byte of the header
    for (const qint64 begin : {headerSize, headerSize + sealedChunk, headerSize + 2 * sealedChunk}) {
        const qint64 end = std::min<qint64>(begin + sealedChunk, whole.size());
        // the sealed tag of a chunk, its text, and what authenticates it
        for (const qint64 at : {begin, begin + 1, (begin + end) / 2, end - 17, end - 16, end - 1})
            places.push_back(at);
    }
    for (const qint64 at : places) {
        CAPTURE(at);
        QByteArray changed = whole;
        changed[at] = char(changed[at] ^ 0x20);
        writeFile(file.sealed, changed);
        const QByteArray code = file.open();
        CHECK(code == (at < 16                        ? "not_sealed"
                       : at >= 104 && at < headerSize ? "sealed_password_wrong"
                                                      : "sealed_damaged"));
    }
}

TEST_CASE("a file cut short, grown, or with its chunks in another order is refused") {
    Sealed file(3 * chunk + 5);
    const QByteArray whole = contentOf(file.sealed);
    for (const qint64 size : {whole.size() - 1, headerSize + 3 * sealedChunk, headerSize + 2 * sealedChunk,
                              headerSize + 10, headerSize, headerSize - 1, qint64(16)}) {
        CAPTURE(size);
        writeFile(file.sealed, whole.left(size));
        CHECK(file.open() == "sealed_damaged");
    }
    writeFile(file.sealed, whole.left(15));
    CHECK(file.open() == "not_sealed");
    writeFile(file.sealed, whole + 'x');
    CHECK(file.open() == "sealed_damaged");
    writeFile(file.sealed, whole + whole.mid(headerSize));
    CHECK(file.open() == "sealed_damaged");
    const QByteArray first = whole.mid(headerSize, sealedChunk);
    const QByteArray second = whole.mid(headerSize + sealedChunk, sealedChunk);
    writeFile(file.sealed, whole.left(headerSize) + second + first + whole.mid(headerSize + 2 * sealedChunk));
    CHECK(file.open() == "sealed_damaged");
    writeFile(file.sealed, whole.left(headerSize) + whole.mid(headerSize + sealedChunk));
    CHECK(file.open() == "sealed_damaged");
}

TEST_CASE("a file that asks for more memory or time than it may is refused before any is spent") {
    Sealed file(10);
    const QByteArray whole = contentOf(file.sealed);
    const auto asking = [&](qsizetype at, quint64 number) {
        QByteArray header = whole.left(headerSize);
        for (int byte = 0; byte < 8; ++byte)
            header[at + byte] = char(number >> (8 * byte));
        // Whoever makes such a file makes its checksum, too.
        crypto_generichash(reinterpret_cast<unsigned char*>(header.data()) + 88, 16,
                           reinterpret_cast<const unsigned char*>(header.constData()), 88, nullptr, 0);
        writeFile(file.sealed, header + whole.mid(headerSize));
        return file.open();
    };
    CHECK(asking(32, quint64(1) << 40) == "sealed_damaged");
    CHECK(asking(32, ~quint64(0)) == "sealed_damaged");
    CHECK(asking(32, 0) == "sealed_damaged");
    CHECK(asking(24, 1000) == "sealed_damaged");
    CHECK(asking(24, 0) == "sealed_damaged");
    CHECK(asking(40, 0xffffffff) == "sealed_damaged");
    CHECK(asking(40, 0) == "sealed_damaged");
    CHECK(asking(16, 2 | (quint64(1) << 32)) == "sealed_newer");
    CHECK(asking(24, 2) == "sealed_password_wrong"); // another key
}

TEST_CASE("sealing writes over nothing, wants a password, and leaves nothing when it is stopped") {
    const TempDir dir;
    writeFile(dir.path("plain"), textOf(3 * chunk));
    writeFile(dir.path("there"), "precious");
    CHECK(codeOfError(sealFile(dir.path("plain"), dir.path("there"), password, nullptr, quick)) ==
          "file_exists");
    CHECK(contentOf(dir.path("there")) == "precious");
    CHECK(codeOfError(sealFile(dir.path("plain"), dir.path("new"), QString(), nullptr, quick)) ==
          "password_empty");
    CHECK(codeOfError(sealFile(dir.path("none"), dir.path("new"), password, nullptr, quick)) ==
          "file_unreadable");
    CHECK(codeOfError(sealFile(dir.path("plain"), dir.path("no/such"), password, nullptr, quick)) ==
          "cannot_write");
    JobControl control;
    control.cancel();
    CHECK(codeOfError(sealFile(dir.path("plain"), dir.path("new"), password, &control, quick)) ==
          "cancelled");
    CHECK_FALSE(QFileInfo::exists(dir.path("new")));
}
