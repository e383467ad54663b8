// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "base/result.h"
#include "reporting/letter.h"

#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// The wording of a kind of letter in a language: the business's own where it has one, else that of the
/// program.
struct LetterWording {
    LetterTemplate wording;
    bool isOwn = false;
};

/// A letter as it is drafted, with what it was made of.
struct Letter {
    LetterWording wording;
    reporting::LetterFacts facts;
    reporting::LetterDraft draft;
};

enum class LetterFormat { Text, Html, Pdf };
/// By the ending of the name, whatever its case; nothing when no letter is written so.
std::optional<LetterFormat> letterFormatOf(const QString& path);

/// Letters to clients. The owner's: everything has the error owner_only.
class Letters {
public:
    explicit Letters(Workspace& workspace) : workspace_(workspace) {}

    Result<LetterWording> wording(LetterKind kind, const QString& language);
    /// All kinds in all languages there are letters in.
    Result<std::vector<LetterWording>> wordings();

    /// What a letter of this kind can speak of. Who signs is the person at work when they are of the staff,
    /// else who looks after the client. Error: client_not_found.
    Result<reporting::LetterFacts> facts(Id<Client> client, LetterKind kind, Day day);
    /// A draft in the language of `speech`. Errors besides: letter_field_unknown (field).
    Result<Letter> draft(Id<Client> client, LetterKind kind, Day day, const wording::Speech& speech);
    /// The kind that fits how the client stands: new terms where some are proposed, parting while a plan is
    /// open, an apology while a case is open, a reminder while money is overdue, else a welcome.
    Result<LetterKind> likelyKind(Id<Client> client, Day day);

    /// Keeps a wording as the business's own, in the place of the one it has. Errors: text_missing;
    /// letter_field_unknown (field).
    Result<Outcome> keep(const LetterTemplate& wording);

private:
    Workspace& workspace_;
};

/// The letter as a file, a PDF on the paper of the language’s country; that needs a QGuiApplication. Errors:
/// letter_format_unknown (file), those of writePrivateFile().
Result<void> writeLetter(const QString& path, const QString& subject, const QString& body,
                         const reporting::LetterFacts& facts, const wording::Speech& speech);

} // namespace rapport::app
