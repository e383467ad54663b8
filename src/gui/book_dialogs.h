// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace rapport::gui {

class BookControl;

/// Asks for the file or folder of what BookControl then does.
class BookDialogs : public QObject {
    Q_OBJECT

public:
    /// The dialogs stand over `window`, which also owns this.
    BookDialogs(BookControl& book, QWidget* window);

    void askNewBook();
    void askOpen();
    void askExportExchange();
    void askExportCsv();
    void askExportCalendar();

private:
    QWidget* window_;
    BookControl& book_;
};

} // namespace rapport::gui
