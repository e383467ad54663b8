// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_value.h"
#include "wording/speech.h"

#include <QByteArray>

namespace rapport::wording {

/// What a field of a record is called: "Due", "Judged by"; the column itself when it has no word.
QString fieldWord(const Speech& speech, const QByteArray& table, const QByteArray& column);
bool hasFieldWord(const QByteArray& table, const QByteArray& column);
/// What a row of a table is: "Invoice", "Promise"; the table's name when it has no word.
QString tableWord(const Speech& speech, const QByteArray& table);
bool hasTableWord(const QByteArray& table);

/// The value of a field in words; empty when it is not set. Of a scoring policy's parameter, a plain decimal,
/// with its unit.
QString fieldText(const Speech& speech, const QByteArray& table, const QByteArray& column,
                  const FieldValue& value);
/// The same where the field does not matter.
QString fieldText(const Speech& speech, const FieldValue& value);

/// A moment in the time of this machine: "30 Jun 2026, 14:05".
QString momentText(const Speech& speech, Instant moment);

} // namespace rapport::wording
