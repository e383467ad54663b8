// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"

#include <memory>
#include <vector>

namespace rapport::gui {

/// One row of the files with what becomes of it, ready to be shown and searched.
struct FateEntry {
    qint32 file = 0;
    qint32 line = 0;
    importing::Fate fate = importing::Fate::Unchanged;
    RecordType type = RecordType::Client;
    importing::FieldSet changed = 0;
    qint32 match = -1;     ///< Index in ImportPlan::matches; -1: none.
    qint32 rejection = -1; ///< Index in ImportPlan::rejected; -1: none.
    qint32 row = -1;       ///< Index in ImportPlan::rows.
    QString key;           ///< textKey() of what it can be found by.
};

/// Which rows are shown.
enum class FateGroup { All, New, Changed, Unchanged, Left, Rejected };

/// Every row of a plan, in the order of the files. Made beside the GUI thread, only read afterwards.
struct FateList {
    app::SharedImport prepared;
    std::vector<FateEntry> entries;

    static std::shared_ptr<const FateList> of(const app::SharedImport& prepared);

    const importing::ImportPlan& plan() const { return prepared->plan; }
    /// Indexes of the entries of this group in which each word of the text is found.
    std::vector<int> shown(FateGroup group, const QString& text) const;
    int count(FateGroup group) const;
};

bool isOf(FateGroup group, importing::Fate fate);

} // namespace rapport::gui
