// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sealed_file.h"

#include "app/job_control.h"
#include "app/private_file.h"
#include "app/secret.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace rapport::app {

namespace {

// The header, all numbers little-endian: magic, version, how the key is made, operations, memory, size of a
// chunk, nothing; the salt; the header of the stream; a checksum of all before (what chance has damaged); a
// tag of all before under the key (what a wrong password does not make). Chunks follow, each longer by its
// tag; the last one says that it is the last.
constexpr char magic[] = "Rapport sealed\x1a\n";
constexpr qsizetype magicSize = 16;
constexpr quint32 version = 1;
constexpr quint32 argon2id = 1;
constexpr qsizetype saltAt = 48;
constexpr qsizetype streamAt = saltAt + qsizetype(crypto_pwhash_SALTBYTES);
constexpr qsizetype checksumAt = streamAt + qsizetype(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
constexpr qsizetype checksumSize = 16;
constexpr qsizetype tagAt = checksumAt + checksumSize;
constexpr qsizetype headerSize = tagAt + qsizetype(crypto_auth_BYTES);
static_assert(sizeof magic - 1 == magicSize && headerSize == 136);

constexpr quint32 chunkSize = 64 * 1024;
constexpr quint32 largestChunk = 1024 * 1024;
// What a file may ask of the machine that reads it: four times what is written today.
constexpr quint64 mostOperations = 12;
constexpr quint64 mostMemory = quint64(1024) * 1024 * 1024;

Error about(const char* code, const QString& path) {
    return Error{ErrorKind::InputRejected, code, {{QStringLiteral("file"), path}}};
}

Error unreadable(const QFile& file) {
    return about("file_unreadable", file.fileName()).with(QStringLiteral("reason"), file.errorString());
}

/// Key material, wiped when it is done with.
template <size_t size>
struct Key {
    std::array<unsigned char, size> bytes{};
    Key() = default;
    ~Key() { sodium_memzero(bytes.data(), bytes.size()); }
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    unsigned char* data() { return bytes.data(); }
};

/// A buffer for what is secret, wiped when it is done with.
class Buffer {
public:
    explicit Buffer(size_t size) : bytes_(size) {}
    ~Buffer() { sodium_memzero(bytes_.data(), bytes_.size()); }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    unsigned char* data() { return bytes_.data(); }
    char* chars() { return reinterpret_cast<char*>(bytes_.data()); }

private:
    std::vector<unsigned char> bytes_;
};

struct Keys {
    Key<crypto_secretstream_xchacha20poly1305_KEYBYTES> stream;
    Key<crypto_auth_KEYBYTES> header;
};

struct Stream {
    crypto_secretstream_xchacha20poly1305_state state{};
    ~Stream() { sodium_memzero(&state, sizeof state); }
};

const unsigned char* unsignedBytes(const QByteArray& bytes, qsizetype at = 0) {
    return reinterpret_cast<const unsigned char*>(bytes.constData()) + at;
}

/// The keys a password makes with what stands in the header.
Result<std::unique_ptr<Keys>> keysOf(const Secret& secret, const QByteArray& header) {
    const auto operations = qFromLittleEndian<quint64>(header.constData() + 24);
    const auto memory = qFromLittleEndian<quint64>(header.constData() + 32);
    Key<crypto_kdf_KEYBYTES> master;
    auto keys = std::make_unique<Keys>();
    if (crypto_pwhash(master.data(), master.bytes.size(), secret.data(), secret.size(),
                      unsignedBytes(header, saltAt), operations, static_cast<size_t>(memory),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Error{ErrorKind::Internal, "password_unhashed"};
    crypto_kdf_derive_from_key(keys->stream.data(), keys->stream.bytes.size(), 1, "rapportS", master.data());
    crypto_kdf_derive_from_key(keys->header.data(), keys->header.bytes.size(), 2, "rapportS", master.data());
    return keys;
}

QByteArray checksumOf(const QByteArray& header) {
    QByteArray sum(checksumSize, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), size_t(checksumSize),
                       unsignedBytes(header), static_cast<unsigned long long>(checksumAt), nullptr, 0);
    return sum;
}

template <typename Number>
void put(QByteArray& header, qsizetype at, Number value) {
    qToLittleEndian(value, header.data() + at);
}

QByteArray newHeader(const SealStrength& strength) {
    QByteArray header(headerSize, '\0');
    std::copy_n(magic, magicSize, header.data());
    put(header, 16, version);
    put(header, 20, argon2id);
    put(header, 24, strength.operations);
    put(header, 32, strength.memory);
    put(header, 40, chunkSize);
    randombytes_buf(header.data() + saltAt, crypto_pwhash_SALTBYTES);
    return header;
}

/// Looked at before anything is computed: a header that is whole and asks for no more than it may.
Result<void> checkHeader(const QByteArray& header, const QString& path) {
    if (!header.startsWith(QByteArray::fromRawData(magic, magicSize))) return about("not_sealed", path);
    if (header.size() < headerSize || header.mid(checksumAt, checksumSize) != checksumOf(header))
        return about("sealed_damaged", path);
    const auto number32 = [&](qsizetype at) { return qFromLittleEndian<quint32>(header.constData() + at); };
    const auto number64 = [&](qsizetype at) { return qFromLittleEndian<quint64>(header.constData() + at); };
    if (number32(16) != version || number32(20) != argon2id) return about("sealed_newer", path);
    const quint64 operations = number64(24);
    const quint64 memory = number64(32);
    const quint32 chunk = number32(40);
    if (operations < crypto_pwhash_OPSLIMIT_MIN || operations > mostOperations ||
        memory < crypto_pwhash_MEMLIMIT_MIN || memory > mostMemory || chunk == 0 || chunk > largestChunk)
        return about("sealed_damaged", path);
    return {};
}

Result<void> advance(JobControl* control, qint64 done, qint64 total) {
    if (!control) return {};
    control->setProgress(done, total);
    if (control->cancelled()) return Error{ErrorKind::Cancelled, "cancelled"};
    return {};
}

using Sink = std::function<Result<void>(const char* bytes, qint64 size)>;

/// Hands on what is in the file, chunk by chunk, each authentic; only when it returns without an error was
/// that all of it.
Result<void> openSealed(QFile& file, const Secret& secret, JobControl* control, const Sink& sink) {
    const QString path = file.fileName();
    const QByteArray header = file.read(headerSize);
    RAPPORT_TRY(checkHeader(header, path));
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<Keys> keys, keysOf(secret, header));
    if (crypto_auth_verify(unsignedBytes(header, tagAt), unsignedBytes(header), tagAt, keys->header.data()) !=
        0)
        return about("sealed_password_wrong", path);
    Stream stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, unsignedBytes(header, streamAt),
                                                        keys->stream.data()) != 0)
        return about("sealed_damaged", path);
    constexpr qint64 more = crypto_secretstream_xchacha20poly1305_ABYTES;
    const qint64 chunk = qFromLittleEndian<quint32>(header.constData() + 40);
    Buffer sealed(static_cast<size_t>(chunk + more));
    Buffer plain(static_cast<size_t>(chunk));
    for (bool last = false; !last;) {
        const qint64 got = file.read(sealed.chars(), chunk + more);
        if (got < 0) return unreadable(file);
        unsigned long long size = 0;
        unsigned char tag = 0;
        if (got < more || crypto_secretstream_xchacha20poly1305_pull(
                              &stream.state, plain.data(), &size, &tag, sealed.data(),
                              static_cast<unsigned long long>(got), nullptr, 0) != 0)
            return about("sealed_damaged", path);
        last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        RAPPORT_TRY(sink(plain.chars(), static_cast<qint64>(size)));
        RAPPORT_TRY(advance(control, file.pos(), file.size()));
    }
    if (!file.atEnd()) return about("sealed_damaged", path);
    return {};
}

Result<void> seal(QFile& from, QSaveFile& to, const Secret& secret, JobControl* control,
                  const SealStrength& strength) {
    QByteArray header = newHeader(strength);
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<Keys> keys, keysOf(secret, header));
    Stream stream;
    crypto_secretstream_xchacha20poly1305_init_push(
        &stream.state, reinterpret_cast<unsigned char*>(header.data()) + streamAt, keys->stream.data());
    header.replace(checksumAt, checksumSize, checksumOf(header));
    crypto_auth(reinterpret_cast<unsigned char*>(header.data()) + tagAt, unsignedBytes(header), tagAt,
                keys->header.data());
    to.write(header); // a failure is told when it is committed
    Buffer plain(chunkSize);
    Buffer sealed(chunkSize + crypto_secretstream_xchacha20poly1305_ABYTES);
    for (bool last = false; !last;) {
        const qint64 got = from.read(plain.chars(), chunkSize);
        if (got < 0) return unreadable(from);
        last = from.atEnd();
        unsigned long long size = 0;
        crypto_secretstream_xchacha20poly1305_push(
            &stream.state, sealed.data(), &size, plain.data(), static_cast<unsigned long long>(got), nullptr,
            0, last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        if (to.write(sealed.chars(), static_cast<qint64>(size)) != static_cast<qint64>(size))
            return about("cannot_write", to.fileName()).with(QStringLiteral("reason"), to.errorString());
        RAPPORT_TRY(advance(control, from.pos(), from.size()));
    }
    return {};
}

/// Reads a sealed file that was just written and holds it against what went in.
Result<void> readBack(const QString& path, QFile& from, const Secret& secret) {
    QFile sealed(path);
    if (!sealed.open(QIODevice::ReadOnly)) return unreadable(sealed);
    from.seek(0);
    Buffer wanted(chunkSize);
    RAPPORT_TRY(openSealed(sealed, secret, nullptr, [&](const char* bytes, qint64 size) -> Result<void> {
        if (from.read(wanted.chars(), size) != size ||
            sodium_memcmp(bytes, wanted.chars(), size_t(size)) != 0)
            return about("sealed_damaged", path);
        return {};
    }));
    if (!from.atEnd()) return about("sealed_damaged", path);
    return {};
}

Result<void> refuseToOverwrite(const QString& path) {
    if (QFileInfo::exists(path))
        return Error{ErrorKind::InputRejected, "file_exists", {{QStringLiteral("path"), path}}};
    return {};
}

} // namespace

bool isSealedFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(magicSize) == QByteArray(magic, magicSize);
}

Result<void> sealFile(const QString& from, const QString& to, const QString& password, JobControl* control,
                      const SealStrength& strength) {
    if (password.isEmpty()) return Error{ErrorKind::InputRejected, "password_empty"};
    RAPPORT_TRY(refuseToOverwrite(to));
    if (sodium_init() < 0) return Error{ErrorKind::Internal, "password_unhashed"};
    const Secret secret(password);
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) return unreadable(source);
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<QSaveFile> target, openPrivateFile(to));
    RAPPORT_TRY(seal(source, *target, secret, control, strength));
    RAPPORT_TRY(commitPrivateFile(*target));
    Result<void> good = readBack(to, source, secret);
    if (!good) QFile::remove(to);
    return good;
}

Result<void> unsealFile(const QString& from, const QString& to, const QString& password,
                        JobControl* control) {
    RAPPORT_TRY(refuseToOverwrite(to));
    if (sodium_init() < 0) return Error{ErrorKind::Internal, "password_unhashed"};
    const Secret secret(password);
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) return unreadable(source);
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<QSaveFile> target, openPrivateFile(to));
    RAPPORT_TRY(openSealed(source, secret, control, [&](const char* bytes, qint64 size) -> Result<void> {
        if (target->write(bytes, size) == size) return {};
        return about("cannot_write", to).with(QStringLiteral("reason"), target->errorString());
    }));
    return commitPrivateFile(*target);
}

} // namespace rapport::app
