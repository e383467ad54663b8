// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QtGlobal>

namespace rapport::app {

class JobControl;

/// What a guess at a password costs whoever tries one: passes of Argon2id, and bytes of memory. Written into
/// the file, so that it can grow with the machines. The values are libsodium's "moderate": about a second.
struct SealStrength {
    quint64 operations = 3;
    quint64 memory = 256 * 1024 * 1024;
};

/// Whether the file begins as a sealed one does; says nothing of what is in it.
bool isSealedFile(const QString& path);

/// Encrypts a file with a password (Argon2id, XChaCha20-Poly1305 in chunks; docs/decisions/backups.md holds
/// the format) and reads the result back before it counts. Memory does not grow with the file. Errors:
/// password_empty; InputRejected file_exists (path), never written over; file_unreadable (file, reason);
/// cannot_write (file, reason); password_unhashed when the machine has no memory to give; cancelled.
Result<void> sealFile(const QString& from, const QString& to, const QString& password,
                      JobControl* control = nullptr, const SealStrength& strength = {});

/// Decrypts into a new file (0600), which is there only when all of it was authentic. Errors beside those of
/// reading and writing, InputRejected: not_sealed (file); sealed_newer (file); sealed_damaged (file) for
/// anything changed or missing; sealed_password_wrong (file).
Result<void> unsealFile(const QString& from, const QString& to, const QString& password,
                        JobControl* control = nullptr);

} // namespace rapport::app
