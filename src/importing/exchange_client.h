// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/incoming.h"
#include "importing/json_object.h"

#include <QHash>

namespace rapport::importing {

/// Reads the clients of an exchange file into records. Staff are known by name: who is not told of beside the
/// clients is made here.
class ExchangeClients {
public:
    ExchangeClients(IncomingBook& book, qint32 file) : book_(book), file_(file) {}

    /// One element of "clients".
    void read(JsonObject& json);
    /// The staff member of this name, made when it is new.
    Incoming<Staff>& staffNamed(const QString& name);
    /// Of a client's task and of one that is no client's.
    Task readTaskFields(JsonObject& json);
    qint32 addRow(const JsonObject& json, RecordType type) { return book_.addRow(file_, json.line(), type); }

private:
    void readClient(JsonObject& json, IncomingClient& incoming);
    void readContact(JsonObject& json, IncomingClient& incoming);
    void readAgreement(JsonObject& json, IncomingClient& incoming);
    void readInvoice(JsonObject& json, IncomingClient& incoming);
    void readInteraction(JsonObject& json, IncomingClient& incoming);
    void readCost(JsonObject& json, CostKind kind, IncomingClient& incoming);
    void readComplaint(JsonObject& json, IncomingClient& incoming);
    void readSignal(JsonObject& json, IncomingClient& incoming);
    void readEstimate(JsonObject& json, IncomingClient& incoming);
    void readDecision(JsonObject& json, DecisionKind kind, IncomingClient& incoming);
    void readTask(JsonObject& json, IncomingClient& incoming);
    std::optional<Id<Staff>> staff(JsonObject& json);
    std::optional<Id<Interaction>> interaction(JsonObject& json) const;

    IncomingBook& book_;
    qint32 file_;
    QHash<QString, size_t> staff_; ///< By exact name.
    qint64 lastInteraction_ = 0;
    QHash<int, Id<Interaction>> references_; ///< Of the client at hand, by "ref".
};

} // namespace rapport::importing
