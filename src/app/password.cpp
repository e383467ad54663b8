// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/password.h"

#include "app/secret.h"

#include <array>

namespace rapport::app {

namespace {

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
