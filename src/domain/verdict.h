// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rapport {

/// What the method advises (docs/method.md); ordered from calm to grave.
enum class Verdict { Keep, NeedsRecords, TooEarly, Watch, MakeItRight, Help, SetLimits, PartWays };

/// The four problem areas of the method.
enum class Area { Profit, Payment, Complaints, Conduct };

} // namespace rapport
