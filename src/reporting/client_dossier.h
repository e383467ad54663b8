// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/field_value.h"
#include "reporting/document.h"

#include <QByteArray>
#include <QMap>

#include <optional>
#include <utility>
#include <vector>

namespace rapport::reporting {

/// One row of the book, field by field; people by name.
struct DossierRecord {
    QByteArray table; ///< wording::tableWord() names it.
    qint64 id = 0;
    std::vector<std::pair<QByteArray, FieldValue>> fields; ///< By column; those that say something.
};

/// An entry of the book's history that is about the client.
struct DossierChange {
    Day day;
    QString who;
    QByteArray code; ///< wording::changeSentence().
    QMap<QString, QString> args;
};

/// Everything held on one client.
struct DossierInput {
    QString business;
    Client client;
    Day madeOn;
    std::vector<DossierRecord> records;                 ///< Kind by kind, the client itself first.
    std::vector<DossierChange> history;                 ///< The newest first.
    std::optional<scoring::Assessment> assessment = {}; ///< As it is today.
};

/// What somebody is shown who asks what is held on them: each record with every field, the history, and how
/// they are judged today. Nothing is left out, notes and the verdict included; other clients are not in it.
Document buildDossier(const DossierInput& input, const wording::Speech& speech);

} // namespace rapport::reporting
