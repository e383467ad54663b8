// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "domain/stored.h"

namespace rapport::storage {
class Transaction;
}

namespace rapport::app {

/// What a command writes through while it is carried out, and what it says of itself for the log.
struct CommandWriter {
    storage::Book& book;
    storage::Transaction& transaction;
    Instant now;
    QString actor;
    JobControl* control = nullptr;

    CommandText text{};
    std::optional<Id<Client>> client{}; ///< The client the entry of the log belongs to.
    std::vector<RecordRef> created{};
    std::optional<qint64> importId{};
    std::vector<RecordRef> kept{}; ///< Of an UndoImport: rows changed since.
    ChangeNotice notice{};
    bool wipe = false; ///< After the commit nothing of what was deleted may stay in the file.

    void add(RecordType type, qint64 id) {
        created.push_back({type, id});
        notice.kinds.insert(type);
    }

    /// The client with its version; also marks it as touched and names it in the text ("client").
    Result<Stored<Client>> touch(Id<Client> id);
    /// An invoice with its version; touches its client and names the invoice in the text ("number").
    Result<Stored<Invoice>> touch(Id<Invoice> id);
    Result<void> checkStaff(const std::optional<Id<Staff>>& id) const;
    /// Error "cancelled" once the user has stopped the job.
    Result<void> checkpoint() const;
};

Result<void> carryOut(const AddClient& command, CommandWriter& writer);
Result<void> carryOut(const ChangeClients& command, CommandWriter& writer);
Result<void> carryOut(const MergeClients& command, CommandWriter& writer);
Result<void> carryOut(const LogInteraction& command, CommandWriter& writer);
Result<void> carryOut(const JudgeComplaint& command, CommandWriter& writer);
Result<void> carryOut(const EstimateTime& command, CommandWriter& writer);
Result<void> carryOut(const RecordPayment& command, CommandWriter& writer);
Result<void> carryOut(const AddCreditNote& command, CommandWriter& writer);
Result<void> carryOut(const SetDispute& command, CommandWriter& writer);
Result<void> carryOut(const CompleteTask& command, CommandWriter& writer);
Result<void> carryOut(const AttachFile& command, CommandWriter& writer);
Result<void> carryOut(const AcceptProposal& command, CommandWriter& writer);
Result<void> carryOut(const StartChecklist& command, CommandWriter& writer);
Result<void> carryOut(const CloseRecoveryCase& command, CommandWriter& writer);
Result<void> carryOut(const ClosePartingPlan& command, CommandWriter& writer);
Result<void> carryOut(const SetServiceSheet& command, CommandWriter& writer);
Result<void> carryOut(const ChoosePolicy& command, CommandWriter& writer);
Result<void> carryOut(const MarkVerdictsSeen& command, CommandWriter& writer);
Result<void> carryOut(const SetBookSettings& command, CommandWriter& writer);
Result<void> carryOut(const SetOwnerPassword& command, CommandWriter& writer);
Result<void> carryOut(const ApplyImport& command, CommandWriter& writer);
Result<void> carryOut(const UndoImport& command, CommandWriter& writer);
Result<void> carryOut(const EraseClients& command, CommandWriter& writer);
Result<void> carryOut(const KeepMapping& command, CommandWriter& writer);
Result<void> carryOut(const FillBook& command, CommandWriter& writer);

/// For every kind of record; made in record_commands.cpp.
template <typename T>
Result<void> carryOut(const Add<T>& command, CommandWriter& writer);
template <typename T>
Result<void> carryOut(const Update<T>& command, CommandWriter& writer);
template <typename T>
Result<void> carryOut(const Remove<T>& command, CommandWriter& writer);

} // namespace rapport::app
