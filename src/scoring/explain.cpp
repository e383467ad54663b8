// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/explain.h"

namespace rapport::scoring {

void explain(Assessment&, const ClientFacts&, const ClientMeasures&, const BookDays&, const Policy&) {}

} // namespace rapport::scoring
