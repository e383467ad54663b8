// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/speech.h"

#include <QByteArray>

#include <span>

/// What the parameters of a scoring policy are called, mean and rest on (docs/method.md, Parameters).
namespace rapport::wording {

/// What belongs together on a page, in its order.
enum class PolicyGroup { Window, Work, Profit, Payment, Complaints, Conduct, Score, Verdict, Value };

/// What the number of a parameter counts.
enum class PolicyUnit {
    Number,
    Percent,
    Days,
    Years,
    Months,
    Minutes,
    Points,
    Invoices,
    Dealings,
    MoneyPerHour
};

struct PolicyWord {
    const char* parameter; ///< As in a policy file.
    PolicyGroup group;
    PolicyUnit unit;
    const char* name;
    const char* meaning;
    const char* source;
};

/// Every parameter once, in the order they are shown in.
std::span<const PolicyWord> policyWords();
/// Null when there is no such parameter; of a path ("conductPoints.abuse") that of its parameter.
const PolicyWord* policyWordOf(const QByteArray& path);

QString groupName(const Speech& speech, PolicyGroup group); ///< "Payment"
/// "Target margin", "Points for conduct: Abuse of staff", "Points for lateness: 30 days"; the path when it
/// has no word.
QString parameterName(const Speech& speech, const QByteArray& path);
/// The part of a path after the parameter: "Abuse"; empty when it has none.
QString memberName(const Speech& speech, const QByteArray& path);
QString parameterMeaning(const Speech& speech, const PolicyWord& word);
QString parameterSource(const Speech& speech, const PolicyWord& word);
/// What stands behind the number where it is typed: "%", "days"; empty where it needs nothing.
QString unitText(const Speech& speech, PolicyUnit unit);
/// What a typed number is to the value: 100 where it is typed in per cent, else 1.
double shownFactor(PolicyUnit unit);
/// "30 %", "180 days", "0.6": a value where it stands alone.
QString parameterValueText(const Speech& speech, const QByteArray& path, double value);

} // namespace rapport::wording
