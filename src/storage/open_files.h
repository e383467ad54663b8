// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Which books this process has open. On POSIX systems closing any handle of a file lets go of every lock the
/// process holds on it: whoever reads an open book beside the engine leaves it without locks, and the next
/// program to close it takes its log away (https://www.sqlite.org/howtocorrupt.html, 2.2).
namespace rapport::storage {

/// Holds a file as open for as long as it lives.
class OpenFile {
public:
    explicit OpenFile(const QString& path);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

private:
    QString path_; ///< Without links.
};

/// Such a file must not be opened in any other way than by the engine. For any thread.
bool isOpenHere(const QString& path);

} // namespace rapport::storage
