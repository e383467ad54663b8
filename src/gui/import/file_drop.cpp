// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/file_drop.h"

#include "gui/import/import_page.h"
#include "gui/navigation/navigator.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace rapport::gui {

namespace {

QStringList filesOf(const QDropEvent& event) {
    QStringList files;
    const QList<QUrl> urls = event.mimeData()->urls();
    for (const QUrl& url : urls) {
        const QString path = url.toLocalFile();
        const bool mail = path.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive);
        const QFileInfo file(path);
        if (!path.isEmpty() && !mail && (file.isFile() || file.isDir())) {
            files << path;
        }
    }
    return files;
}

} // namespace

FileDrop::FileDrop(QWidget* window, Navigator& navigator) : QObject(window), navigator_(navigator) {
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileDrop::mayTake() const {
    return navigator_.mayOpen(PageName::Import) && !navigator_.pages().of<ImportPage>().isWriting();
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        break;
    default:
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event);
    const QStringList files = mayTake() ? filesOf(*drop) : QStringList();
    if (files.isEmpty()) {
        drop->ignore();
        return true;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop) {
        navigator_.open(PageName::Import);
        navigator_.pages().of<ImportPage>().chooseFiles(files);
    }
    return true;
}

} // namespace rapport::gui
