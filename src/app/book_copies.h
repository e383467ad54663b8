// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rapport::app {

/// Paths of the copies of a book that the program itself has made and that are still there, the newest first.
QStringList copiesOf(const QString& book);

} // namespace rapport::app
