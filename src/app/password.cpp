// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/password.h"

#include <array>
#include <sodium.h>

namespace rapport::app {

namespace {

/// The bytes of a password, wiped when they are done with.
class Secret {
public:
    explicit Secret(const QString& password)
        : bytes_(password.normalized(QString::NormalizationForm_C).toUtf8()) {}
    ~Secret() { sodium_memzero(bytes_.data(), static_cast<size_t>(bytes_.size())); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    const char* data() const { return bytes_.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(bytes_.size()); }

private:
    QByteArray bytes_;
};

Error unhashed() {
    return Error{ErrorKind::Internal, "password_unhashed"};
}

} // namespace

Result<QString> hashOfPassword(const QString& password) {
    if (password.isEmpty()) return Error{ErrorKind::InputRejected, "password_empty"};
    if (sodium_init() < 0) return unhashed();
    const Secret secret(password);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), secret.data(), secret.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                              crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return unhashed();
    return QString::fromLatin1(hash.data());
}

Result<bool> passwordFits(const QString& password, const QString& hash) {
    if (sodium_init() < 0) return unhashed();
    const Secret secret(password);
    const QByteArray kept = hash.toLatin1();
    return crypto_pwhash_str_verify(kept.constData(), secret.data(), secret.size()) == 0;
}

} // namespace rapport::app
