// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "app/source_seen.h"
#include "domain/record_source.h"
#include "domain/stored.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rapport::app {

class JobControl;
class Workspace;

/// How a remembered source stands, without reading its files.
enum class SourceState {
    NeverTaken,
    Unchanged, ///< The files are those that were taken last.
    Changed,
    Missing ///< The file or folder is not there: an unplugged disk, a moved folder.
};

struct SourceStanding {
    Stored<RecordSource> source;
    SourceState state = SourceState::NeverTaken;
    qsizetype files = 0;            ///< How many there are now.
    std::optional<SourceSeen> last; ///< When it was taken last and what that brought; nothing: never.
};

/// A file of a folder that was not taken, and why.
struct FileLeft {
    QString file;
    Error error;
};

/// What taking a source came to.
struct SourceTaken {
    Id<RecordSource> source;
    QString name;
    enum class Outcome {
        Taken,     ///< An import; `importId` takes it back.
        NothingNew ///< Nothing was read, or nothing of it was new.
    } outcome = Outcome::NothingNew;
    std::optional<qint64> importId{};
    importing::ImportTotals totals{};
    qint64 rejected = 0;  ///< Rows that could not be taken; the others were.
    qint64 strangers = 0; ///< Numbers, addresses and names nobody is known by: to be decided in the wizard.
    Duration strangersTime{};     ///< What their records come to.
    qint64 undecided = 0;         ///< Clients and receipts left alone because they may be somebody's already.
    std::vector<FileLeft> left{}; ///< Files of a folder that cannot be read as what the source is.
    std::optional<Error> error{}; ///< Why nothing was taken.
};

/// Files and folders outside the book whose records are taken again and again. Taken is only what is sure:
/// whatever somebody would have to decide is left and counted. The owner's: error owner_only.
class RecordSources {
public:
    explicit RecordSources(Workspace& workspace) : workspace_(workspace) {}

    /// Those of the book, by name.
    Result<std::vector<SourceStanding>> all();
    /// Remembers the one file or folder of `options` and how it is read, with the decisions that are wanted
    /// again. `imported` is the import that was just made of it: its files count as taken. Errors:
    /// source_wants_one_path; source_kind_unfit for an exchange file; source_name_taken; those of Add.
    Result<Id<RecordSource>> remember(const ImportOptions& options, const QString& name, bool atStart,
                                      const SharedImport& imported = {}, std::optional<qint64> importId = {});
    /// How a source is read, to import its files once more with a person deciding: the import updates the
    /// source and what was decided about it. Error: source_reading_unfit (path) of text that is none.
    Result<ImportOptions> optionsOf(const RecordSource& source);

    /// Those to take when the book is opened: wanted so, and there, and changed or never taken.
    Result<std::vector<Id<RecordSource>>> dueAtStart();
    /// Takes what is new. Whatever goes wrong with the source itself is in SourceTaken::error; the Result's
    /// own errors are owner_only, record_not_found and cancelled.
    Result<SourceTaken> take(Id<RecordSource> id, JobControl* control = nullptr);
    /// One after the other; what goes wrong with one does not stop the others.
    Result<std::vector<SourceTaken>> take(const std::vector<Id<RecordSource>>& ids,
                                          JobControl* control = nullptr);

private:
    Result<void> takeFiles(const RecordSource& source, SourceTaken& taken, JobControl* control);
    Result<void> setSeen(const RecordSource& source, const QString& seen);

    Workspace& workspace_;
};

} // namespace rapport::app
