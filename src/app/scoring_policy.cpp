// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scoring_policy.h"

#include "importing/policy_json.h"
#include "storage/repositories.h"

namespace rapport::app {

namespace {

QString chosenSetting() {
    return QStringLiteral("scoring.policy");
}

} // namespace

Result<scoring::Policy> readPolicy(const NamedPolicy& policy) {
    RAPPORT_TRY_ASSIGN(scoring::Policy read, importing::readPolicy(policy.json.toUtf8()));
    read.name = policy.name;
    return read;
}

Result<std::optional<Id<NamedPolicy>>> chosenPolicy(storage::Book& book) {
    RAPPORT_TRY_ASSIGN(const std::optional<QString> value,
                       storage::SettingRepository(book).value(chosenSetting()));
    bool isNumber = false;
    const qint64 id = value ? value->toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(Id<NamedPolicy>(id)) : std::nullopt;
}

Result<void> writeChosenPolicy(storage::Book& book, storage::Transaction& transaction,
                               const std::optional<Id<NamedPolicy>>& policy) {
    return storage::SettingRepository(book).setValue(transaction, chosenSetting(),
                                                     policy ? std::optional(QString::number(policy->value()))
                                                            : std::nullopt);
}

Result<std::optional<NamedPolicy>> chosenRecord(storage::Book& book) {
    RAPPORT_TRY_ASSIGN(const auto chosen, chosenPolicy(book));
    if (!chosen) return std::optional<NamedPolicy>();
    const auto stored = storage::NamedPolicyRepository(book).byId(*chosen);
    if (stored) return std::optional(stored->record);
    if (stored.error().code == "record_not_found") return std::optional<NamedPolicy>();
    return stored.error();
}

Result<scoring::Policy> bookPolicy(storage::Book& book) {
    RAPPORT_TRY_ASSIGN(const auto chosen, chosenRecord(book));
    return chosen ? readPolicy(*chosen) : scoring::Policy();
}

} // namespace rapport::app
