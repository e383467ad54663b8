// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/conduct.h"
#include "charts/ranked_bars.h"
#include "gui/widgets/fact_model.h"
#include "wording/speech.h"

#include <functional>
#include <vector>

/// What the conduct of a client looks like in tables and charts. Newest first everywhere but in the chart.
namespace rapport::gui {

using NameOf = std::function<QString(const std::optional<Id<Staff>>&)>;

QString staffName(const std::vector<Staff>& staff, Id<Staff> id);

/// Abuse of one of us.
std::vector<FactRow> incidentRows(const wording::Speech& speech, const ClientContent& content,
                                  const NameOf& name);
/// Concessions, and requests done as favours.
std::vector<FactRow> concessionRows(const wording::Speech& speech, const ClientContent& content,
                                    const NameOf& name);
/// All conduct noted, incidents too.
std::vector<FactRow> signalRows(const wording::Speech& speech, const ClientContent& content,
                                const NameOf& name);
std::vector<FactRow> matterRows(const wording::Speech& speech, const scoring::Waiting& waiting);

/// How many concessions and favours the last twelve months had, and what they were worth.
QString givenSentence(const wording::Speech& speech, const ClientContent& content, Day asOf);

/// A bar a week, the part out of hours marked; the usual number of the others as a level.
charts::RankedBars weekBars(const wording::Speech& speech, const app::ConductView& view);
/// The figures of a week, line by line.
QString weekText(const wording::Speech& speech, const scoring::ContactWeek& week);

} // namespace rapport::gui
