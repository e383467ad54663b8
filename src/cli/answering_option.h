// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QByteArray>
#include <QString>

namespace rapport::cli {

/// The option with which what an error or a notice of an import leaves open is said ("--date-order"); empty:
/// there is none, or the command does not take it.
QString answeringOption(const QByteArray& code, const Command& command);
/// A sentence and the option that helps.
QString withOption(const wording::Speech& speech, const QString& sentence, const QString& option);

} // namespace rapport::cli
