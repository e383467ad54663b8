// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/screenshots.h"

#include "gui/main_window.h"
#include "gui/navigation/page_opener.h"
#include "gui/widgets/page.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>

namespace rapport::gui {

Screenshots::Screenshots(MainWindow& window, PageOpener& opener, const QString& folder, QObject* parent)
    : QObject(parent), window_(window), opener_(opener), folder_(folder) {}

void Screenshots::start() {
    written_ = QDir().mkpath(folder_);
    next();
}

void Screenshots::next() {
    if (++page_ == int(places().size()) || !written_) {
        emit finished(written_);
        return;
    }
    opener_.open(places()[size_t(page_)].name);
    waitForPage();
}

void Screenshots::waitForPage() {
    Page* page = window_.currentPage();
    if (page->isReady()) {
        takePicture();
    } else {
        connect(page, &Page::ready, this, &Screenshots::takePicture, Qt::SingleShotConnection);
    }
}

void Screenshots::takePicture() {
    // Layouts settle in posted events, some of which post others; two rounds are enough for all of them.
    QTimer::singleShot(0, this, [this] {
        QTimer::singleShot(0, this, [this] {
            QCoreApplication::sendPostedEvents();
            const QString file = QDir(folder_).filePath(QString::fromLatin1(places()[size_t(page_)].word) + QStringLiteral(".png"));
            written_ = window_.grab().save(file);
            next();
        });
    });
}

} // namespace rapport::gui
