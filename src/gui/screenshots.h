// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/navigation/places.h"

#include <QObject>

namespace rapport::gui {

class MainWindow;
class PageOpener;

/// Takes a picture of every page, each when all that was asked for has arrived.
class Screenshots : public QObject {
    Q_OBJECT

public:
    Screenshots(MainWindow& window, PageOpener& opener, const QString& folder, QObject* parent = nullptr);

    /// The book is open and the client chosen; ends with finished().
    void start();

signals:
    /// Whether every picture could be written.
    void finished(bool written);

private:
    void next();
    void waitForPage();
    void takePicture();

    MainWindow& window_;
    PageOpener& opener_;
    QString folder_;
    int page_ = -1;
    bool written_ = true;
};

} // namespace rapport::gui
