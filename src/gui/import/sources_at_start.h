// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/record_sources.h"
#include "gui/shell.h"

#include <QObject>

namespace rapport::gui {

class MainWindow;
class SourceDesk;

/// Takes the sources that are due once the first page of a book is shown, and says in one line what came of
/// it where anything did.
class SourcesAtStart : public QObject {
    Q_OBJECT

public:
    SourcesAtStart(const Shell& shell, MainWindow& window, QObject* parent = nullptr);

signals:
    /// They were taken, or none was due.
    void lookedAfter();

private:
    void beginSoon();
    void begin(const QString& path);
    void tell(const std::vector<app::SourceTaken>& all);

    Shell shell_;
    MainWindow& window_;
    SourceDesk& desk_;
    bool taking_ = false; ///< What is being taken was not asked for by hand.
};

} // namespace rapport::gui
