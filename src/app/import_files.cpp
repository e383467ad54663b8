// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_files.h"

#include "app/job_control.h"
#include "storage/open_files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace rapport::app {

namespace {

/// Well below what systems allow a program.
constexpr qsizetype kMostOpen = 64;
constexpr qint64 kChunk = 1 << 20;

Error unreadable(const QString& path, const QString& reason) {
    return Error{ErrorKind::InputRejected,
                 "file_unreadable",
                 {{QStringLiteral("file"), path}, {QStringLiteral("reason"), reason}}};
}

/// Not the open book itself: to read and close it beside the engine would take the engine's locks away.
Result<void> mayRead(const QString& path) {
    if (!storage::isOpenHere(path)) return {};
    return Error{ErrorKind::InputRejected, "file_is_open_book", {{QStringLiteral("file"), path}}};
}

/// The one file of many that is open now.
class OpenOne {
public:
    /// Opens it unless it is open; nothing when it cannot be.
    QFile* get(const QString& path) {
        if (file_.isOpen() && file_.fileName() == path) return &file_;
        file_.close();
        file_.setFileName(path);
        return file_.open(QIODevice::ReadOnly) ? &file_ : nullptr;
    }
    QString reason() const { return file_.errorString(); }

private:
    QFile file_;
};

/// A file that is opened when it is read.
class LateFile : public QIODevice {
public:
    LateFile(QString path, std::shared_ptr<OpenOne> opener)
        : path_(std::move(path)), size_(QFileInfo(path_).size()), opener_(std::move(opener)) {}

    qint64 size() const override { return size_; }
    bool seek(qint64 pos) override {
        at_ = pos;
        return QIODevice::seek(pos);
    }

protected:
    qint64 readData(char* data, qint64 most) override {
        QFile* file = opener_->get(path_);
        if (!file || !file->seek(at_)) {
            setErrorString(opener_->reason());
            return -1;
        }
        const qint64 read = file->read(data, most);
        if (read > 0) at_ += read;
        return read;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QString path_;
    qint64 size_, at_ = 0;
    std::shared_ptr<OpenOne> opener_;
};

Result<void> addTo(QCryptographicHash& hash, QIODevice& device, const QString& path, JobControl* control) {
    QByteArray chunk(kChunk, Qt::Uninitialized);
    while (true) {
        if (control && control->cancelled()) return Error{ErrorKind::Cancelled, "cancelled"};
        const qint64 read = device.read(chunk.data(), kChunk);
        if (read < 0) return unreadable(path, device.errorString());
        if (read == 0) break;
        hash.addData(QByteArrayView(chunk).first(read));
    }
    if (!device.seek(0)) return unreadable(path, device.errorString());
    return {};
}

} // namespace

Result<void> ImportFiles::open(const QStringList& paths, JobControl* control) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto opener = std::make_shared<OpenOne>();
    for (const QString& path : paths) {
        RAPPORT_TRY(mayRead(path));
        std::unique_ptr<QIODevice> device;
        if (paths.size() > kMostOpen)
            device = std::make_unique<LateFile>(path, opener);
        else
            device = std::make_unique<QFile>(path);
        if (!device->open(QIODevice::ReadOnly)) return unreadable(path, device->errorString());
        RAPPORT_TRY(addTo(hash, *device, path, control));
        devices_.push_back(std::move(device));
    }
    digest_ = hash.result().toHex();
    return {};
}

} // namespace rapport::app
