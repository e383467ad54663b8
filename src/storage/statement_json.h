// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assessment.h"

#include <QString>

#include <optional>

namespace rapport::storage {

/// A statement without its evidence as text for the assessment cache; empty for none.
QString statementToJson(const std::optional<scoring::Statement>& statement);
/// Nothing for an empty text or one that is no statement: the cache can do without.
std::optional<scoring::Statement> statementFromJson(const QString& json);

} // namespace rapport::storage
