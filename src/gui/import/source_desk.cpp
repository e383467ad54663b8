// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/source_desk.h"

#include "app/workspace.h"
#include "gui/when_done.h"
#include "gui/widgets/job_bar.h"

namespace rapport::gui {

SourceDesk::SourceDesk(const Shell& shell, JobBar& jobs, QObject* parent)
    : QObject(parent), shell_(shell), jobs_(jobs) {}

void SourceDesk::take(const Ids& ids) {
    run([ids](app::RecordSources&) -> Result<Ids> { return ids; });
}

void SourceDesk::takeDue() {
    run([](app::RecordSources& sources) { return sources.dueAtStart(); });
}

void SourceDesk::run(std::function<Result<Ids>(app::RecordSources&)> which) {
    if (busy_ || jobs_.isRunning()) {
        return;
    }
    busy_ = true;
    emit busyChanged();
    using Taken = std::vector<app::SourceTaken>;
    const auto control = jobs_.begin(tr("Taking what is new"));
    whenDone(shell_.session.run([which, control](app::Workspace& workspace) -> Result<Taken> {
        app::RecordSources sources(workspace);
        RAPPORT_TRY_ASSIGN(const Ids ids, which(sources));
        return sources.take(ids, control.get());
    }),
             this, [this, control](const Result<Taken>& answer) {
                 jobs_.finish(control);
                 busy_ = false;
                 if (answer) {
                     emit taken(*answer);
                 } else {
                     emit failed(answer.error());
                 }
                 emit busyChanged();
             });
}

} // namespace rapport::gui
