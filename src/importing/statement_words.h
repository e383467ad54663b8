// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace rapport::importing {

// Words of bank statements, in English, German, Russian, Arabic and Persian, however they are written.

/// Whether a booking stands. What says nothing of it does.
enum class BookingState {
    Booked,
    Pending,  ///< Not yet.
    Failed,   ///< Never: declined, cancelled.
    Reversal, ///< Takes an earlier one back.
    Unsplit   ///< Booked, of several payments that are not told apart.
};
BookingState bookingState(QStringView cell);

/// True: money came in; false: it went out. Nothing for a word that is neither.
std::optional<bool> isMoneyIn(QStringView cell);

} // namespace rapport::importing
