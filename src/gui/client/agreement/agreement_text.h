// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agreement_desk.h"
#include "domain/agreement.h"
#include "domain/proposal.h"
#include "wording/speech.h"

#include <QStringList>

/// What is said of agreements, limits, addenda and proposals.
namespace rapport::gui {

/// "$200.00 a month"
QString priceText(const wording::Speech& speech, const Money& price, PricePeriod period);
/// One line a limit: "7 h 30 min a month", "answered within 24 h".
QStringList limitLines(const wording::Speech& speech, const ServiceLimits& limits);
/// Day and text, and what it changed: "price $1,000.00 → $1,200.00 a month".
QString addendumText(const wording::Speech& speech, const Agreement& agreement, size_t addendum);
/// "in force", "ended", "to come"
QString stateText(const Agreement& agreement, Day today);
/// New terms in one line: "$2,000.00 a month · 20 h a month · payable in 14 days".
QString termsText(const wording::Speech& speech, const Proposal& proposal);
/// The figures for the decision, in one line.
QString renewalText(const wording::Speech& speech, const app::RenewalFigures& figures);
/// The same one by one: what it is, and how much.
QList<std::pair<QString, QString>> renewalFacts(const wording::Speech& speech,
                                                const app::RenewalFigures& figures);

} // namespace rapport::gui
