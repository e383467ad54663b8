// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <ctime>

namespace rapport::gui {

/// How much work the window's thread did at one go, at its worst: the time for which a key press or a painting
/// would have had to wait. Counted in processor time of the thread, where the system can tell, so that other
/// programs on the machine do not matter; the thread itself never waits for the book or a file (Session).
class Watchdog : public QObject {
public:
    Watchdog() : last_(now()) {
        connect(&ticks_, &QTimer::timeout, this, [this] {
            const double time = now();
            worst_ = qMax(worst_, time - last_);
            last_ = now();
        });
        ticks_.start(1);
    }
    /// Milliseconds.
    double worst() const { return worst_; }
    void reset() {
        worst_ = 0;
        last_ = now();
    }

private:
    static double now() {
#ifdef CLOCK_THREAD_CPUTIME_ID
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
#else
        timespec time{};
        std::timespec_get(&time, TIME_UTC);
#endif
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    QTimer ticks_;
    double last_;
    double worst_ = 0;
};

} // namespace rapport::gui
