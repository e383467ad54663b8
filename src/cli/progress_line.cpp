// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_line.h"

#include "cli/terminal.h"

#include <chrono>
#include <cstdio>

namespace rapport::cli {

ProgressLine::ProgressLine(bool quiet) {
    if (!quiet && errorIsTerminal()) thread_ = std::thread([this] { show(); });
}

ProgressLine::~ProgressLine() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        end_ = true;
    }
    ended_.notify_all();
    thread_.join();
}

void ProgressLine::show() {
    std::unique_lock lock(mutex_);
    bool shown = false;
    auto wait = std::chrono::milliseconds(1000);
    while (!ended_.wait_for(lock, wait, [this] { return end_; })) {
        std::fprintf(stderr, "\r%3d %%", control_.progress() / 10);
        std::fflush(stderr);
        shown = true;
        wait = std::chrono::milliseconds(200);
    }
    if (shown) std::fprintf(stderr, "\r      \r");
}

} // namespace rapport::cli
