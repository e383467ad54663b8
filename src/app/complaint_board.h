// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/complaint.h"
#include "domain/interaction.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// Waiting: nobody has judged it. Open: justified, at least partly, and not resolved. Settled: the others.
enum class ComplaintState { Waiting, Open, Settled };

ComplaintState stateOf(const Complaint& complaint);

/// A complaint with what is read beside it. All texts are from outside: plain text.
struct ComplaintRow {
    Complaint complaint;
    QString client;
    ComplaintState state = ComplaintState::Waiting;
    int days = 0; ///< Since it was made, up to its resolution or the day of the board.
    /// The dealing it was made in, where it is recorded.
    std::optional<InteractionKind> dealing;
    QString dealingText;
    QString notedBy;   ///< Who logged that dealing.
    QString searchKey; ///< textKey() of client and what it is about.
};

/// The complaints of the whole book. Those that wait come first, then the open ones, both oldest first, for
/// these have waited longest; then the settled ones, newest first.
struct ComplaintBoard {
    Day asOf;
    std::vector<ComplaintRow> rows;
    int waiting = 0;
    int open = 0;
    QStringList people; ///< Who judged or noted any of them, each once, by name.
};

/// All complaints of the book, those of archived clients too; for staff without the grounds of judgements.
Result<ComplaintBoard> complaintBoard(Workspace& workspace, Day asOf);
/// How many wait for a judgement; cheap, for the badge.
Result<int> complaintsWaiting(Workspace& workspace);

} // namespace rapport::app
