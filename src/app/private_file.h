// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSaveFile>
#include <QString>

#include <memory>

namespace rapport::app {

/// A file beside its place, readable by its owner only, that takes its name when it is committed. A book, or
/// a file that belongs to one, is never written over. Errors (InputRejected): would_overwrite_book (file),
/// cannot_write (file, reason).
Result<std::unique_ptr<QSaveFile>> openPrivateFile(const QString& path);
/// Gives the file its name. Error: cannot_write.
Result<void> commitPrivateFile(QSaveFile& file);
/// Both for bytes that are there already.
Result<void> writePrivateFile(const QString& path, const QByteArray& bytes);

} // namespace rapport::app
