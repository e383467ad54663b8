// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>

namespace rapport::app {

/// Where a long job tells how far it is and learns that it should stop. Safe from any thread.
class JobControl {
public:
    void cancel() { cancelled_.store(true); }
    bool cancelled() const { return cancelled_.load(); }
    void setProgress(int permille) { permille_.store(permille); }
    /// `done` of `total` steps; nothing known of the total leaves the progress where it is.
    void setProgress(std::int64_t done, std::int64_t total) {
        if (total > 0) setProgress(static_cast<int>(std::clamp<std::int64_t>(done * 1000 / total, 0, 1000)));
    }
    int progress() const { return permille_.load(); } ///< 0..1000

private:
    std::atomic<bool> cancelled_{false};
    std::atomic<int> permille_{0};
};

} // namespace rapport::app
