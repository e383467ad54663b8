// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rapport::cli {

/// Whether standard error is a terminal a person looks at. The one platform call of the command line.
bool errorIsTerminal();

} // namespace rapport::cli
