// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "domain/client.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace rapport::storage {

struct ImportRecord;

/// What a command says of itself when it commits. Codes and figures; the sentence is made in wording.
struct ChangeNote {
    QString who;
    Instant at;
    QByteArray command; ///< Code of the command, e.g. "log_interaction".
    std::optional<Id<Client>> clientId;
    QJsonObject args{}; ///< Figures of the sentence.
};

/// One entry of the change log.
struct Change {
    Id<Change> id;
    ChangeNote note;
    std::optional<Id<ImportRecord>> importId; ///< The import it was; rows it created carry this id.
    std::optional<Id<Change>> reverts;        ///< The entry this one took back.
    std::optional<Id<Change>> revertedBy;
    qint64 rows = 0; ///< Rows with images; those an import created are not among them.
};

} // namespace rapport::storage
