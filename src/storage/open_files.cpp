// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/open_files.h"

#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>

namespace rapport::storage {

namespace {

// Locks belong to the process, and so does the list of what is locked.
struct Open {
    QMutex mutex;
    QHash<QString, int> times;
};

Open& open() {
    static Open files;
    return files;
}

} // namespace

OpenFile::OpenFile(const QString& path) : path_(QFileInfo(path).canonicalFilePath()) {
    const QMutexLocker hold(&open().mutex);
    ++open().times[path_];
}

OpenFile::~OpenFile() {
    const QMutexLocker hold(&open().mutex);
    if (--open().times[path_] == 0) open().times.remove(path_);
}

bool isOpenHere(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QMutexLocker hold(&open().mutex);
    return !canonical.isEmpty() && open().times.contains(canonical);
}

} // namespace rapport::storage
