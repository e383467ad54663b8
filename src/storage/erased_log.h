// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"
#include "storage/erasure.h"
#include "storage/recorder.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <set>
#include <utility>

class QJsonObject;

namespace rapport::storage {

class Transaction;

/// The change log without one client: images of its rows go, and names in what entries say of themselves
/// become `name`.
class ErasedLog {
public:
    ErasedLog(Transaction& transaction, Id<Client> client, const QString& name);

    /// Learns which rows and names were ever the client's; before its rows are deleted.
    Result<void> gather(const ErasureProgress& progress);
    Result<void> rewrite(const ErasureProgress& progress);
    /// Names of contents of files the client once had (FileContentRepository).
    const QStringList& files() const { return files_; }

private:
    Result<void> gatherMerged();
    void learn(const Table& table, qint64 id, const Row& values);
    bool isOwn(const RowImage& image) const;
    bool belongs(const Table& table, qint64 id, const Row& values) const;
    bool namesSomebody(const QString& text) const;
    QJsonObject withoutNames(const QJsonObject& args, bool own) const;

    Transaction& transaction_;
    const Id<Client> client_;
    const QString name_;
    std::set<qint64> clients_; ///< The client, and those that were merged into it.
    std::set<std::pair<const Table*, qint64>> rows_;
    QSet<QString> names_;
    QStringList files_;
};

} // namespace rapport::storage
