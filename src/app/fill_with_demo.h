// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "app/demo/demo_book.h"

namespace rapport::app {

/// The command that fills an empty book of currency demoHeader(options).base with the demo.
FillBook fillWithDemo(const DemoOptions& options);

} // namespace rapport::app
