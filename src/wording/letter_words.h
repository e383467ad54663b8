// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/speech.h"

#include <QByteArray>

#include <span>

/// The fields of letters (docs/guide.md, Letters): what they stand for and what is said when that is not
/// known.
namespace rapport::wording {

struct LetterField {
    const char* field;   ///< As in a template, without braces.
    const char* name;    ///< What it stands for.
    const char* missing; ///< Why there is a gap.
};

/// Every field a template may hold.
std::span<const LetterField> letterFields();
/// Null when there is no such field.
const LetterField* letterFieldOf(const QByteArray& field);

QString letterFieldName(const Speech& speech, const QByteArray& field); ///< "contact person"
/// "No contact person is recorded."
QString letterGapSentence(const Speech& speech, const QByteArray& field);
/// What stands in a letter where a fact is missing: "[missing: contact person]".
QString letterGap(const Speech& speech, const QByteArray& field);

} // namespace rapport::wording
