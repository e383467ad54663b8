// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

namespace rapport {

enum class LetterKind { Reminder, NewTerms, Apology, Parting, Welcome };

/// The business's own wording of a letter: plain text with fields in braces, {client} for the client's name.
/// It goes before the one that comes with the program.
struct LetterTemplate {
    Id<LetterTemplate> id;
    LetterKind kind = LetterKind::Reminder;
    QString language; ///< "en", "ar", "fa", "ru".
    QString subject;
    QString body;

    bool operator==(const LetterTemplate&) const = default;
};

} // namespace rapport
