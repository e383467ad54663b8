// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/client_review.h"

namespace rapport::reporting::samples {

Money dollars(double units);
Day day(const char* iso);

/// Client A of docs/method.md: pays 1,000 a month and costs 2,000. Assessment as the method gives it.
ReviewInput lossMaker();
/// Client B: six justified complaints, one of them open; we are the ones in the wrong.
ReviewInput wronged();
/// A client without any trouble, whose name and texts try to be markup; with notes, signals and an override
/// that must not leave the house. Each text that must not is marked by "secret".
ReviewInput secretive();

} // namespace rapport::reporting::samples
