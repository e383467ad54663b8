// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QTemporaryDir>

#include <optional>

namespace rapport::gui {

/// Opens files kept in the book with the program the desktop has for them, from copies in a folder only this
/// user can read. The copies go with the viewer.
class FileViewer {
public:
    /// Whether a file of this name is a document or a picture; nothing that could run is opened.
    static bool mayOpen(const QString& fileName);
    /// The name without folders and without signs a file cannot have.
    static QString plainName(const QString& fileName);

    /// Errors: cannot_write (file, reason); no_program_for_file (file).
    Result<void> open(const QString& fileName, const QByteArray& content);

private:
    std::optional<QTemporaryDir> folder_;
    int opened_ = 0;
};

} // namespace rapport::gui
