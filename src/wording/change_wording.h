// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/speech.h"

#include <QByteArray>
#include <QMap>

namespace rapport::wording {

/// What a command did, as a phrase that names the deed: "call with Okafor Dental logged". It stands after
/// "Undo: ", after a day and a person in a history, and alone. `code` and `args` are those of the command
/// (app::CommandText) or of an entry of the change log; an amount comes as a plain decimal with its currency.
/// Without some of the args the phrase says less; a code that has none gets one that shows the code.
QString changeSentence(const Speech& speech, const QByteArray& code, const QMap<QString, QString>& args);
/// Whether the code has a phrase of its own.
bool hasChangeSentence(const QByteArray& code);

} // namespace rapport::wording
