// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_plan.h"
#include "importing/kind_fields.h"
#include "wording/speech.h"

/// What people call the things an import speaks of.
namespace rapport::gui {

/// "Invoices"
QString kindWord(importing::ImportKind kind);
/// The kinds a table can be imported as, in the order they are offered.
const std::vector<importing::ImportKind>& tableKinds();
/// "Due", "Amount without tax": what a column of such a table is taken as.
QString fieldTitle(const wording::Speech& speech, importing::ImportKind kind, importing::Field field);
/// The program and file a mapping is for ("Xero: sales invoices"), else what it imports.
QString mappingTitle(const importing::Mapping& mapping);
/// "day, month, year"
QString dateOrderWord(importing::DateOrder order);
/// "Cyrillic (windows-1251)"; an encoding without a word of its own is its name.
QString encodingWord(const QByteArray& encoding);
/// Those there is a choice of.
const std::vector<QByteArray>& encodings();
/// "Semicolon", "Tab"
QString delimiterWord(char delimiter);
/// "new", "changed", "cannot be taken"
QString fateWord(importing::Fate fate);
/// How a client of the files was found: "by name".
QString matchedWord(importing::MatchedBy by);

} // namespace rapport::gui
