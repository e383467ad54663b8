// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rapport::importing {

/// A name beside a number, as telephone systems write it: "\"Ivy Reed\" <201>".
struct CallerId {
    QString name;           ///< Empty where there is but a number, or a word for none.
    bool isCallers = false; ///< It came with the number of who rang, in angle brackets.
};
CallerId callerIdOf(const QString& cell);

/// The number of a telephone of the business's own system: at most five figures.
bool isExtension(const QString& number);
/// "**610", which a FRITZ!Box dials from telephone to telephone.
bool isWithinHouse(const QString& number);
/// Whoever rang did not show a number: nothing, "anonymous", "-2".
bool isWithheld(const QString& number);
/// A mailbox of Asterisk: "vmu201".
bool isVoicemail(const QString& callee);

/// Whether it is a channel of Asterisk: "PJSIP/201-0000001a".
bool isChannel(const QString& cell);
/// The telephone a channel is of ("201"), or what else names a telephone, as it is.
QString telephoneOf(const QString& cell);
/// Whether a telephone is called like somebody, not by a number or by what sort of telephone it is.
bool isPersonsName(const QString& telephone);

} // namespace rapport::importing
