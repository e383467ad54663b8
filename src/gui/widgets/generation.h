// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rapport::gui {

/// Tells the answer to the newest question from answers to questions that were overtaken by it. GUI thread.
class Generation {
public:
    /// A new question; answers to all before it are stale.
    int next() { return ++newest_; }
    bool isCurrent(int generation) const { return generation == newest_; }

private:
    int newest_ = 0;
};

} // namespace rapport::gui
