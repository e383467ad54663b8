// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace rapport::importing {

/// Where `sign` stands outside of quotation marks in a line of a vCard or an iCalendar; -1: nowhere.
qsizetype outsideQuotes(const QByteArray& text, char sign, qsizetype from = 0);
/// The parts between the separators that stand outside of quotation marks.
QByteArrayList partsOutsideQuotes(const QByteArray& text, char separator);

} // namespace rapport::importing
