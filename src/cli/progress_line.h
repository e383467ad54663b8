// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/job_control.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace rapport::cli {

/// Shows how far a job is, in per cent on standard error, once it has taken a second, and only on a terminal.
class ProgressLine {
public:
    explicit ProgressLine(bool quiet);
    ~ProgressLine();

    app::JobControl& control() { return control_; }

private:
    void show();

    app::JobControl control_;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool end_ = false;
    std::thread thread_;
};

} // namespace rapport::cli
