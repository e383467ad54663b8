// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/policy.h"

namespace rapport::scoring {

/// 0..100 points for days beyond terms: PAYDEX turned over, linear between its rows (docs/method.md,
/// Payment).
double latePoints(int daysLate, const Policy& policy);

/// The part of open money so many days overdue that is expected to be lost, 0..1.
double provisionRate(int daysLate, const Policy& policy);

/// 0..100 points for a fair margin ratio: 0 from the target on, 50 at break-even, 100 when cost is twice the
/// price.
double profitPoints(double marginRatio, const Policy& policy);

} // namespace rapport::scoring
