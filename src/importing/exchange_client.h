// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/incoming.h"
#include "importing/json_object.h"

#include <QHash>

#include <limits>
#include <tuple>

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
    void readScopeRequest(JsonObject& json, IncomingClient& incoming);
    void readConcession(JsonObject& json, IncomingClient& incoming);
    void readRecoveryCase(JsonObject& json, IncomingClient& incoming);
    void readPartingPlan(JsonObject& json, IncomingClient& incoming);
    void readProposal(JsonObject& json, IncomingClient& incoming);
    void readAttachment(JsonObject& json, IncomingClient& incoming);
    std::optional<Id<Staff>> staff(JsonObject& json, const char* key = "staff");
    /// Which records of sources the record of that number is.
    void readSourceKeys(JsonObject& json, RecordType type, qint64 record, IncomingClient& incoming);
    /// Takes the "ref" others point to a record by; the record gets a number of the file's own.
    template <typename T>
    void take(JsonObject& json, T& record);
    /// The record of that kind `key` points to.
    template <typename T>
    std::optional<Id<T>> pointed(JsonObject& json, const char* key);

    IncomingBook& book_;
    qint32 file_;
    QHash<QString, size_t> staff_; ///< By exact name.
    qint64 lastLinked_ = 0;
    // Of the client at hand, by "ref".
    std::tuple<QHash<int, Id<Interaction>>, QHash<int, Id<Complaint>>, QHash<int, Id<RecoveryCase>>,
               QHash<int, Id<Agreement>>>
        references_;
};

template <typename T>
void ExchangeClients::take(JsonObject& json, T& record) {
    const auto reference = json.integer("ref", 1, std::numeric_limits<int>::max());
    if (!reference) return;
    auto& references = std::get<QHash<int, Id<T>>>(references_);
    if (references.contains(*reference)) json.fail("reference_twice", "ref");
    if (record.id.isNull()) record.id = Id<T>(--lastLinked_);
    references.insert(*reference, record.id);
}

template <typename T>
std::optional<Id<T>> ExchangeClients::pointed(JsonObject& json, const char* key) {
    const auto reference = json.integer(key, 1, std::numeric_limits<int>::max());
    if (!reference) return std::nullopt;
    const auto& references = std::get<QHash<int, Id<T>>>(references_);
    const auto found = references.constFind(*reference);
    if (found != references.constEnd()) return *found;
    json.fail("reference_unknown", key);
    return std::nullopt;
}

} // namespace rapport::importing
