// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/record_sources.h"
#include "gui/shell.h"

#include <QObject>

#include <functional>
#include <vector>

namespace rapport::gui {

class JobBar;

/// Takes remembered sources beside the GUI thread, with progress and a button that stops it; one job at a
/// time.
class SourceDesk : public QObject {
    Q_OBJECT

public:
    SourceDesk(const Shell& shell, JobBar& jobs, QObject* parent = nullptr);

    bool isBusy() const { return busy_; }
    /// Does nothing while one is being taken.
    void take(const std::vector<Id<RecordSource>>& ids);
    /// Those that are due when a book is opened.
    void takeDue();

signals:
    void busyChanged();
    /// Empty: none was due.
    void taken(const std::vector<rapport::app::SourceTaken>& all);
    void failed(const rapport::Error& error);

private:
    using Ids = std::vector<Id<RecordSource>>;
    void run(std::function<Result<Ids>(app::RecordSources&)> which);

    Shell shell_;
    JobBar& jobs_;
    bool busy_ = false;
};

} // namespace rapport::gui
