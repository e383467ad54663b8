// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/incoming.h"

#include <map>

namespace rapport::importing {

/// Counts what is left out of a table, and what it does not tell, for one notice of each.
class LeftOut {
public:
    explicit LeftOut(IncomingBook& book) : book_(book) {}

    /// The row brings nothing; `what` names it for people.
    void leave(qint32 row, const QByteArray& code, const QString& what = {}) {
        RowFate& fate = book_.rows[static_cast<size_t>(row)];
        fate.fate = Fate::Left;
        fate.what = what;
        note(code);
    }
    /// Something about a record that is taken.
    void note(const QByteArray& code) { ++counts_[code]; }
    /// Makes the notices of a file, with "file" and "count".
    void finish(const QString& file) {
        for (const auto& [code, count] : counts_)
            book_.notices.push_back(
                {code, {{QStringLiteral("file"), file}, {QStringLiteral("count"), QString::number(count)}}});
        counts_.clear();
    }

private:
    IncomingBook& book_;
    std::map<QByteArray, qint64> counts_;
};

} // namespace rapport::importing
