// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/instant.h"
#include "base/result.h"
#include "domain/record_source.h"
#include "importing/import_plan.h"
#include "importing/import_request.h"
#include "importing/table_preview.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace rapport::storage {
class Book;
}
namespace rapport::wording {
class Speech;
}

namespace rapport::app {

class Access;
class CommandRunner;
class JobControl;

/// Files to import and what the user said about them; see importing::ImportRequest for the fields.
struct ImportOptions {
    QStringList files{}; ///< Files, and folders for the files in them (app/source_files.h).
    std::optional<importing::ImportKind> kind{}; ///< Nothing: found by the content.
    QString preset{};
    QString mappingFile{}; ///< A mapping of the user's own (JSON); goes before a preset.
    std::optional<importing::Mapping> mapping{}; ///< The same, made in the window; goes before the file.
    QString sheet{};
    char delimiter = 0;
    std::optional<importing::DateOrder> dateOrder{};
    std::optional<importing::DecimalSign> decimalSign{};
    QByteArray encoding{};
    std::optional<Currency> currency{};
    std::optional<int> termsDays{};
    bool skipBad = false;
    bool takeAll = false;
    std::map<QString, importing::ClientChoice> choices{};
    std::map<QString, importing::ReceiptChoice> receipts{};
    QString region{}; ///< Empty: the book's (BookSettings::region).
    importing::TimeBasis times = importing::TimeBasis::Local;
    /// The remembered source these are files of (RecordSources::optionsOf): written as just taken.
    std::optional<RecordSource> source{};
};

/// Worked out, not yet written.
struct PreparedImport {
    importing::ImportPlan plan;
    QByteArray sha256;     ///< Of the bytes of all files in their order, hexadecimal.
    qint64 lastChange = 0; ///< Newest entry of the change log when it was worked out.
    QString seen{};        ///< What the files were then (app/source_seen.h).
};
/// Shared because it may be large and is only read.
using SharedImport = std::shared_ptr<const PreparedImport>;

/// One past import.
struct ImportRecord {
    qint64 id = 0;
    Instant at;
    QString actor;
    importing::ImportKind kind = importing::ImportKind::Invoices;
    QStringList files; ///< Names without their folders.
    QByteArray sha256; ///< Of the bytes of all files in their order, hexadecimal.
    importing::ImportTotals totals;
    bool takenBack = false;
};

/// Files in: first a plan, to show or to throw away (the dry run), then the same plan applied whole. The
/// owner's: error owner_only.
class Importer {
public:
    Importer(storage::Book& book, const Clock& clock, const Access& access, CommandRunner& commands)
        : book_(book), clock_(clock), access_(access), commands_(commands) {}

    /// What one of the files is taken for, with its first rows; see importing::previewFile().
    Result<importing::FilePreview> preview(const ImportOptions& options, size_t file, int rows = 50);
    /// Reads and matches; writes nothing. Rows that can't be taken are in the plan, with reasons.
    /// Errors: file_unreadable (file, reason), those of importing::planImport and readMapping; cancelled.
    Result<SharedImport> plan(const ImportOptions& options, JobControl* control = nullptr);
    /// Writes the plan in one transaction and returns the id of the import; nothing when the plan changes
    /// nothing (no import is recorded then). Errors: rows_rejected (InputRejected; count) when rows were
    /// rejected and skipBad was not asked for; Conflict book_changed_since when the book has changed in
    /// between (plan again); cancelled.
    Result<std::optional<qint64>> apply(const SharedImport& prepared, JobControl* control = nullptr);
    /// Writes the rows that cannot be taken, as they stand in the files, below their header and with the
    /// reason in a last column, as CSV: to correct and to import again. Files with other columns are written
    /// beside the first ("bad.csv", "bad-2.csv"); the names of all are returned. Errors:
    /// rejected_not_of_tables (Usage) for an exchange file; files_changed_since (Conflict) when the files are
    /// no longer those of the plan; those of reading them and of writePrivateFile().
    Result<QStringList> saveRejected(const ImportOptions& options, const SharedImport& prepared,
                                     const QString& to, const wording::Speech& speech);
    /// The ways of reading files the user keeps in this book, by name.
    Result<std::vector<importing::Mapping>> ownMappings();
    /// Past imports of files, newest first.
    Result<std::vector<ImportRecord>> imports();

private:
    storage::Book& book_;
    const Clock& clock_;
    const Access& access_;
    CommandRunner& commands_;
};

} // namespace rapport::app
