// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/agreement.h"
#include "domain/client.h"
#include "domain/complaint.h"
#include "domain/contact.h"
#include "domain/letter_template.h"
#include "domain/parting_plan.h"
#include "domain/proposal.h"
#include "domain/recovery_case.h"
#include "domain/service_sheet.h"
#include "reporting/document.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

/// Letters to clients: a template of plain text with fields in braces, filled with what the book knows. What
/// it does not know is left as a visible gap and named, never made up.
namespace rapport::reporting {

struct LetterInvoice {
    QString number; ///< From outside: plain text.
    Day issued, due;
    Money open; ///< In the invoice's currency.
    int daysLate = 0;
};

/// What a letter can speak of. What is empty or nothing is not known.
struct LetterFacts {
    QString business;
    QString signature;
    Day today;
    Client client;
    std::optional<Contact> contact{};
    std::vector<LetterInvoice> invoices{}; ///< Those the letter is about, oldest first.
    std::optional<int> paymentTermsDays{};
    std::optional<Agreement> agreement{}; ///< In force.
    ServiceSheet sheet{};
    std::optional<Proposal> proposal{};
    std::optional<RecoveryCase> recovery{};
    std::optional<Complaint> complaint{}; ///< Found justified; speaks where there is no recovery case.
    std::optional<Money> compensation{};
    std::optional<PartingPlan> parting{};
    QStringList stillOwed{}; ///< What we promised and have not done.
};

struct LetterDraft {
    QString subject;        ///< One line.
    QString body;           ///< Lines; a list has one item a line, each beginning with "- ".
    QList<QByteArray> gaps; ///< The fields whose facts are missing, in order, each once.
};

/// Languages letters come in with the program, "en" first.
QStringList letterLanguages();
/// The template that comes with the program; in English where there is none of the language.
LetterTemplate builtInLetter(LetterKind kind, const QString& language);

/// Puts the facts in the place of "{field}". A line that begins with "{?field}" stands only where that fact
/// is known. Error (InputRejected): letter_field_unknown (field).
Result<LetterDraft> fillLetter(const LetterTemplate& wording, const LetterFacts& facts,
                               const wording::Speech& speech);

/// The letter on its paper, of the text as it stands after editing.
Document letterDocument(const QString& subject, const QString& body, const LetterFacts& facts,
                        const wording::Speech& speech);
/// The same as plain text in UTF-8.
QByteArray letterText(const QString& subject, const QString& body);

/// Where the gaps stand in a text: "[missing: ...]" as position and length.
QList<std::pair<qsizetype, qsizetype>> gapsIn(const QString& text, const wording::Speech& speech);

} // namespace rapport::reporting
