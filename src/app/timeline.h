// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"

#include <vector>

namespace rapport::app {

/// Everything that happened with a client up to a day, newest first.
std::vector<TimelineEntry> timelineOf(const ClientContent& content, const std::vector<Staff>& staff,
                                      Day asOf);

} // namespace rapport::app
