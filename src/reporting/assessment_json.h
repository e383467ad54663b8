// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "scoring/assessment.h"
#include "scoring/policy.h"
#include "wording/speech.h"

#include <QString>

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

/// Assessments in the JSON of docs/cli.md. Numbers are rounded to six decimals, money is a decimal number of
/// units; keys come in a fixed order.
namespace rapport::reporting {

using Json = nlohmann::ordered_json;

struct JsonOptions {
    std::optional<size_t> evidenceLimit; ///< At most so many record ids per statement; nothing: all of them.
    bool forSharing = false; ///< Leaves out conduct, the client's share and what concerns other clients.
};

/// One client of "assess --json". `name` comes from outside the method.
Json assessmentJson(const scoring::Assessment& assessment, const QString& name, const wording::Speech& speech,
                    const JsonOptions& options = {});
/// All of "assess --json". `clients` are positions in `book.clients`, in the order to print.
Json assessJson(const scoring::BookAssessment& book, std::span<const size_t> clients,
                const std::function<QString(Id<Client>)>& nameOf, const scoring::Policy& policy,
                Currency base, const wording::Speech& speech, const JsonOptions& options = {});
/// The book's own figures.
Json bookJson(const scoring::BookFigures& figures);
/// [{"date","health"}]
Json healthJson(std::span<const scoring::HealthAt> months);

/// A number as these documents print it.
double rounded(double value);

} // namespace rapport::reporting
