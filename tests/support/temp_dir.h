// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace rapport::testing {

/// A folder of its own for one test, gone with it.
class TempDir {
public:
    /// The path of a file in it, whether or not there is one.
    QString path(const char* name) const { return dir_.filePath(QString::fromUtf8(name)); }

private:
    QTemporaryDir dir_;
};

} // namespace rapport::testing
