// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/import_desk.h"

#include "gui/import/column_choice.h"
#include "gui/when_done.h"
#include "gui/widgets/job_bar.h"

#include <QFileInfo>

namespace rapport::gui {

namespace {

constexpr int previewRows = 50;
constexpr int patienceMs = 150;
constexpr int settledMs = 400;

struct Planned {
    app::SharedImport plan;
    std::shared_ptr<const FateList> fates;
};

} // namespace

ImportDesk::ImportDesk(const Shell& shell, JobBar& jobs, QObject* parent)
    : QObject(parent), shell_(shell), jobs_(jobs) {
    patience_.setSingleShot(true);
    patience_.setInterval(patienceMs);
    settled_.setSingleShot(true);
    settled_.setInterval(settledMs);
    connect(&patience_, &QTimer::timeout, this, &ImportDesk::read);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, [this](const QString& path) {
        written_ = path;
        settled_.start();
    });
    connect(&settled_, &QTimer::timeout, this, [this] { takeFileChange(written_); });
}

std::optional<importing::ImportKind> ImportDesk::kind() const {
    if (options_.mapping) {
        return options_.mapping->kind;
    }
    return preview_ && preview_->mapping ? std::optional(preview_->mapping->kind) : options_.kind;
}

bool ImportDesk::isAddressBook() const {
    return preview_ && (preview_->format == importing::FileFormat::VCard ||
                        (preview_->mapping && preview_->mapping->addressBook));
}

void ImportDesk::start(const QStringList& files) {
    app::ImportOptions options;
    options.files = files;
    start(options);
}

void ImportDesk::start(const app::ImportOptions& options) {
    cancel();
    asked_.next();
    options_ = options;
    file_ = 0;
    preview_.reset();
    importId_.reset();
    reading_ = false;
    patience_.stop();
    settled_.stop();
    dropPlan();
    watch();
    if (!options_.files.isEmpty()) {
        read();
    }
    emit changed();
}

void ImportDesk::lookAt(size_t file) {
    if (file != file_ && file < size_t(options_.files.size())) {
        file_ = file;
        read();
        emit changed();
    }
}

void ImportDesk::sayReading(const Say& say) {
    say(options_);
    dropPlan();
    readSoon();
    emit changed();
}

void ImportDesk::sayPlanning(const Say& say) {
    say(options_);
    dropPlan();
    emit changed();
}

void ImportDesk::dropPlan() {
    worked_.next();
    if (working_) {
        jobs_.cancel();
        jobs_.finish();
        working_ = false;
    }
    plan_.reset();
    fates_.reset();
}

void ImportDesk::readSoon() {
    asked_.next();
    reading_ = true;
    patience_.start();
}

void ImportDesk::read() {
    patience_.stop();
    reading_ = true;
    const int question = asked_.next();
    whenDone(
        shell_.session.run([options = options_, file = file_](app::Workspace& workspace) {
            return workspace.importer().preview(options, file, previewRows);
        }),
        this, [this, question](Result<importing::FilePreview> answer) {
            if (!asked_.isCurrent(question)) {
                return;
            }
            reading_ = false;
            if (answer) {
                importing::FilePreview preview = std::move(answer).value();
                nameColumns(preview, options_.mapping, options_.kind);
                if (!preview.mapping && options_.kind && missingFields(preview, *options_.kind).empty()) {
                    options_.mapping = mappingOf(preview, *options_.kind); // as it was found by its words
                    read();
                    return;
                }
                preview_ = std::make_shared<const importing::FilePreview>(std::move(preview));
                emit previewed();
            } else {
                preview_.reset();
                emit notRead(answer.error());
            }
            emit changed();
        });
}

void ImportDesk::makePlan() {
    dropPlan();
    working_ = true;
    const auto control = jobs_.begin(tr("Reading the files"));
    const int question = worked_.next();
    whenDone(shell_.session.run([options = options_, control](app::Workspace& workspace) -> Result<Planned> {
        RAPPORT_TRY_ASSIGN(const app::SharedImport plan, workspace.importer().plan(options, control.get()));
        return Planned{plan, FateList::of(plan)};
    }),
             this, [this, question](const Result<Planned>& answer) {
                 if (!worked_.isCurrent(question)) {
                     return;
                 }
                 jobs_.finish();
                 working_ = false;
                 if (answer) {
                     plan_ = answer->plan;
                     fates_ = answer->fates;
                     emit planned();
                 } else {
                     emit notPlanned(answer.error());
                 }
                 emit changed();
             });
    emit changed();
}

void ImportDesk::apply() {
    working_ = true;
    const auto control = jobs_.begin(tr("Importing"));
    const int question = worked_.next();
    whenDone(shell_.session.run([plan = plan_, control](app::Workspace& workspace) {
        return workspace.importer().apply(plan, control.get());
    }),
             this, [this, question](const Result<std::optional<qint64>>& answer) {
                 if (!worked_.isCurrent(question)) {
                     return;
                 }
                 jobs_.finish();
                 working_ = false;
                 if (answer) {
                     importId_ = *answer;
                     emit applied();
                 } else {
                     emit notApplied(answer.error());
                 }
                 emit changed();
             });
    emit changed();
}

void ImportDesk::cancel() {
    if (working_) {
        jobs_.cancel(); // the answer is then the error "cancelled"
    }
}

void ImportDesk::watch() {
    if (const QStringList watched = watcher_.files(); !watched.isEmpty()) {
        watcher_.removePaths(watched);
    }
    if (!options_.files.isEmpty()) {
        watcher_.addPaths(options_.files);
    }
}

// What was worked out is of the file as it was. An import under way was planned from it and stays whole.
void ImportDesk::takeFileChange(const QString& path) {
    const qsizetype at = options_.files.indexOf(path);
    if (at < 0 || importId_ || (working_ && plan_) || !QFileInfo::exists(path)) {
        return;
    }
    watch(); // many programs put a new file in the place of the old one
    dropPlan();
    read();
    emit fileChanged(path);
    emit changed();
}

} // namespace rapport::gui
