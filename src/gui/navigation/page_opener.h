// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/client.h"
#include "gui/navigation/places.h"
#include "gui/shell.h"

#include <QObject>

namespace rapport::gui {

class MainWindow;

/// Opens a page by name once the list of clients is there, for the client asked for or else the one chosen.
class PageOpener : public QObject {
    Q_OBJECT

public:
    PageOpener(const Shell& shell, MainWindow& window, QObject* parent = nullptr);

    /// Looks the client up in the open book and chooses it; an empty text is the one chosen already.
    void chooseClient(const QString& client);
    void open(PageName page);

signals:
    /// The client to show is chosen.
    void chosen();
    void failed(const rapport::Error& error);

private:
    Shell shell_;
    MainWindow& window_;
};

} // namespace rapport::gui
