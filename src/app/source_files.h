// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/source_seen.h"
#include "base/result.h"
#include "importing/mapping.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace rapport::app {

/// The files a path stands for.
struct SourceFiles {
    QStringList files;   ///< In the order of their names.
    QStringList outside; ///< Links that lead out of the folder; they are not followed.
};

/// A file is itself, there or not; a folder is the files in it that may be of that kind by their endings, and
/// a Maildir the messages in its "cur" and "new". Hidden files and other folders in it are left. Error:
/// source_too_many_files (path).
Result<SourceFiles> sourceFiles(const QString& path, std::optional<importing::ImportKind> kind);

/// What the files are now, without reading them. A message of a Maildir stays what it is when it is marked as
/// read.
FileMarks marksOf(const QStringList& files);
/// Those of months that differ.
QStringList changedSince(const FileMarks& before, const QStringList& files);

} // namespace rapport::app
