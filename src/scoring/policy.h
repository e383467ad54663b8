// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "domain/interaction.h"
#include "domain/signal.h"
#include "domain/verdict.h"

#include <QString>

#include <array>
#include <vector>

namespace rapport::scoring {

/// A point of a piecewise rule: up to `days` overdue, `value`.
struct DayStep {
    int days = 0;
    double value = 0.0;
    bool operator==(const DayStep&) const = default;
};

/// Every parameter of the method (docs/method.md, Parameters). Ratios are fractions of 1 unless said
/// otherwise. Rates per hour are decimal base-currency units because a policy is not bound to one book's
/// currency.
struct Policy {
    QString name = QStringLiteral("default");
    int version = 1;

    int windowYears = 1;
    int memoryYears = 2;
    int renewalGraceDays = 60;
    int billingGroupDays = 45;
    double billingMainShare = 0.20;
    int rareGapDays = 75;
    int projectDays = 270;
    int dormantDays = 180;
    double scarceCost = 0.02;
    int pendingDays = 90;
    int faultRecentDays = 180;
    double veryLateFloor = 0.10;
    double retryProblem = 30.0; ///< V4x: limits did not help only while P stands here or above.
    double retryDrop = 5.0;     ///< V4x: and has not fallen by this much.
    int retryDays = 90;         ///< V4x: so long after the limits were set.

    double defaultRatePerHour = 40.0;
    std::array<int, 9> defaultMinutes{10, 5, 15, 45, 90, 15, 15, 60, 15}; ///< By InteractionKind.
    double targetMargin = 0.30;
    double financeRate = 0.10; ///< Per year.
    std::vector<DayStep> provision{{0, 0.0},    {30, 0.016},  {60, 0.036},
                                   {90, 0.066}, {180, 0.106}, {365, 0.50}};
    double provisionBeyond = 1.0; ///< After the last step.
    std::vector<DayStep> latePoints{{0, 0.0},          {15, 100.0 / 6.0}, {22, 100.0 / 3.0}, {30, 50.0},
                                    {60, 200.0 / 3.0}, {90, 250.0 / 3.0}, {120, 100.0}}; ///< Linear between.

    double paymentPriorStrength = 2.0; ///< k, in invoices.
    double paymentPriorMean = 5.0;     ///< g0, in points.
    int habitDays = 5;
    int habitInvoices = 4;
    double habitShare = 0.5;

    double complaintPriorMean = 0.05;     ///< Unfounded complaints per dealing.
    double complaintPriorStrength = 12.0; ///< In dealings.
    double complaintRatioMax = 5.0;

    std::array<double, 6> conductPoints{6, 8, 10, 25, 25, 30}; ///< By SignalKind.
    std::array<double, 3> severityFactor{0.5, 1.0, 2.0};       ///< Minor, normal, serious.
    double conductHalfLifeDays = 180.0;

    std::array<double, 4> worstFirstWeights{0.60, 0.20, 0.12, 0.08};
    std::array<double, 4> importance{1.0, 1.0, 1.0, 1.0}; ///< By Area, 0..1.

    double rampMonths = 6.0;
    double materiality = 0.0025; ///< Of the book's net revenue.
    double deepUplift = 0.50;
    double shareMajor = 0.10;
    double shareDependent = 0.25;
    double limitProblem = 40.0;
    double partProblem = 65.0;
    double watchArea = 20.0;

    double retention = 0.80;
    double discount = 0.12;

    bool operator==(const Policy&) const = default;
};

/// A parameter outside its range.
struct PolicyFault {
    QString parameter;
    double value = 0.0;
};

/// Everything about a policy that would divide by zero or make no sense; empty when it is fine.
std::vector<PolicyFault> faultsOf(const Policy& policy);

} // namespace rapport::scoring
