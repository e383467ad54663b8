// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/file_viewer.h"

#include "app/private_file.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace rapport::gui {

bool FileViewer::mayOpen(const QString& fileName) {
    static const QStringList documents{
        QStringLiteral("pdf"),  QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"),
        QStringLiteral("gif"),  QStringLiteral("tif"),  QStringLiteral("tiff"), QStringLiteral("bmp"),
        QStringLiteral("webp"), QStringLiteral("txt"),  QStringLiteral("csv"),  QStringLiteral("rtf"),
        QStringLiteral("odt"),  QStringLiteral("ods"),  QStringLiteral("doc"),  QStringLiteral("docx"),
        QStringLiteral("xls"),  QStringLiteral("xlsx"), QStringLiteral("eml"),
    };
    return documents.contains(QFileInfo(plainName(fileName)).suffix().toLower());
}

QString FileViewer::plainName(const QString& fileName) {
    QString name;
    for (const QChar sign : fileName) {
        const bool forbidden = sign.category() == QChar::Other_Control ||
                               sign.category() == QChar::Other_Format ||
                               QStringLiteral("/\\:*?\"<>|").contains(sign);
        name += forbidden ? QLatin1Char('_') : sign;
    }
    while (name.startsWith(QLatin1Char('.'))) {
        name.remove(0, 1);
    }
    return name.isEmpty() ? QStringLiteral("file") : name;
}

Result<void> FileViewer::open(const QString& fileName, const QByteArray& content) {
    if (!folder_) {
        folder_.emplace(); // readable by its owner only
    }
    // A folder for each, so that files of one name do not write over each other while they are looked at.
    const QString name = plainName(fileName);
    const QString folder = QString::number(++opened_);
    if (!folder_->isValid() || !QDir(folder_->path()).mkdir(folder)) {
        return Error{ErrorKind::InputRejected,
                     "cannot_write",
                     {{QStringLiteral("file"), name}, {QStringLiteral("reason"), folder_->errorString()}}};
    }
    const QString path = folder_->filePath(folder + QLatin1Char('/') + name);
    RAPPORT_TRY(app::writePrivateFile(path, content));
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        return Error{ErrorKind::Usage, "no_program_for_file", {{QStringLiteral("file"), name}}};
    }
    return {};
}

} // namespace rapport::gui
