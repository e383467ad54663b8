// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace rapport::charts {

/// The values along an axis, from end to end, and the round ones to mark. Zero is always among both, but for
/// a part of an axis.
struct Scale {
    double low = 0.0;
    double high = 1.0;
    std::vector<double> marks; ///< Ascending.
    bool squeezed = false;     ///< Goes by the square root, below zero likewise.
    int decimals = 0;          ///< Of the marks' figures.

    /// Where a value stands: 0 at the low end, 1 at the high one.
    double share(double value) const;
    double valueAt(double share) const;
    /// Widens both ends by a share of the length there is.
    void pad(double atLow, double atHigh);
    /// Brings large values together, so that small ones beside them can still be told apart; zero stays where
    /// the sign changes. Marks anew.
    void squeeze(int mostMarks);
    /// What lies between two shares of the axis, marked anew with about so many marks, which need not be
    /// whole numbers.
    Scale part(double from, double to, int mostMarks) const;
};

/// A scale for these values with about so many marks at most, which are whole numbers: amounts of money or
/// counts. The ends are the values' own.
Scale scaleOf(double low, double high, int mostMarks);

/// 1, 1,000, 1,000,000 and so on: in which of them amounts up to `largest` have short figures on an axis.
double axisUnit(double largest);

} // namespace rapport::charts
