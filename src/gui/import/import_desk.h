// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/fate_list.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace rapport::gui {

class JobBar;

/// What the user has said about the files to import and what the program has made of it: the first rows, then
/// the plan. Asks the book beside the GUI thread and drops answers that were overtaken; what is said anew
/// makes what was worked out from it void.
class ImportDesk : public QObject {
    Q_OBJECT

public:
    using Say = std::function<void(app::ImportOptions&)>;
    using SharedPreview = std::shared_ptr<const importing::FilePreview>;

    ImportDesk(const Shell& shell, JobBar& jobs, QObject* parent = nullptr);

    const Shell& shell() const { return shell_; }
    const app::ImportOptions& options() const { return options_; }
    /// Of the files, the one whose first rows are shown.
    size_t file() const { return file_; }
    /// Null while nothing was read.
    const SharedPreview& preview() const { return preview_; }
    /// Null while there is none that holds.
    const app::SharedImport& plan() const { return plan_; }
    const std::shared_ptr<const FateList>& fates() const { return fates_; }
    std::optional<qint64> importId() const { return importId_; } ///< Of what was imported last.
    /// Something is being read, worked out or written.
    bool isBusy() const { return reading_ || working_; }
    bool isWorking() const { return working_; }
    /// What the files are imported as, where it is known.
    std::optional<importing::ImportKind> kind() const;
    /// People of whom few are clients.
    bool isAddressBook() const;

    /// Other files, or folders of files: whatever was said before is forgotten.
    void start(const QStringList& files);
    /// The same with what is known of them already.
    void start(const app::ImportOptions& options);
    void forget() { start(QStringList()); }
    void lookAt(size_t file);
    /// How the files are to be read. The first rows are read again, soon.
    void sayReading(const Say& say);
    /// What changes the plan alone.
    void sayPlanning(const Say& say);
    void makePlan();
    void apply();
    void cancel();

signals:
    void changed(); ///< Busy or no longer, a preview or plan gone.
    void previewed();
    void notRead(const rapport::Error& error);
    void planned();
    void notPlanned(const rapport::Error& error);
    void applied();
    void notApplied(const rapport::Error& error);
    /// Somebody wrote one of the files; it is being read again.
    void fileChanged(const QString& file);

private:
    void dropPlan();
    void readSoon();
    void read();
    void watch();
    void takeFileChange(const QString& path);

    Shell shell_;
    JobBar& jobs_;
    app::ImportOptions options_;
    size_t file_ = 0;
    SharedPreview preview_;
    app::SharedImport plan_;
    std::shared_ptr<const FateList> fates_;
    std::optional<qint64> importId_;
    bool reading_ = false;
    bool working_ = false;
    Generation asked_;
    Generation worked_;
    QTimer patience_;
    QTimer settled_; ///< A file that is being written is left alone until it is quiet.
    QString written_;
    QFileSystemWatcher watcher_;
};

} // namespace rapport::gui
