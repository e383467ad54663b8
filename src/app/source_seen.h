// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "importing/import_plan.h"

#include <QString>

#include <map>
#include <optional>

namespace rapport::app {

/// By month of the last change of files ("2026-11"): a digest of their names, sizes and moments of change.
/// So a mailbox of a hundred thousand files is known by a few hundred marks, and only the months something
/// has changed in are read again.
using FileMarks = std::map<QString, QString>;

/// What is remembered of the last time a source was taken (RecordSource::seen, JSON).
struct SourceSeen {
    Instant at;
    FileMarks marks;
    QString people; ///< Digest of whom numbers and addresses belong to: with others, more is found in the
                    ///< same files.
    importing::ImportTotals totals{};
    qint64 strangers = 0;
    std::optional<qint64> import{}; ///< The import that was made, where that was known beforehand.

    bool operator==(const SourceSeen&) const = default;
};

QString writeSeen(const SourceSeen& seen);
/// Nothing for what is none: the source counts as never taken.
std::optional<SourceSeen> readSeen(const QString& text);

} // namespace rapport::app
