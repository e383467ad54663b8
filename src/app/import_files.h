// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <memory>
#include <vector>

namespace rapport::app {

class JobControl;

/// The files of an import, readable for as long as this lives. Of very many only one is open at a time: a
/// mailbox may have more messages than a program may have open files.
class ImportFiles {
public:
    /// Opens and reads each once, for the digest. Errors: file_is_open_book (file); file_unreadable (file,
    /// reason); cancelled.
    Result<void> open(const QStringList& paths, JobControl* control = nullptr);

    const std::vector<std::unique_ptr<QIODevice>>& devices() const { return devices_; }
    /// Of the bytes of all in their order, SHA-256, hexadecimal.
    QByteArray digest() const { return digest_; }

private:
    std::vector<std::unique_ptr<QIODevice>> devices_;
    QByteArray digest_;
};

} // namespace rapport::app
