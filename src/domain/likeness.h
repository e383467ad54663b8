// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rapport {

/// A name as names of firms are compared: its words by textKey(), without dots and legal forms (Ltd, GmbH,
/// LLC, S.A., ООО, شرکت). A name of nothing but legal forms stays as it is.
QString firmKey(const QString& name);
/// The legal forms firmKey() leaves out of a name, Limited and Ltd made one; empty where it tells none. Two
/// names with the same firmKey() and forms that are both there and differ are two firms.
QString legalFormKey(const QString& name);
/// The form in which an address is compared: trimmed and lower case.
QString emailKey(const QString& email);
/// The digits of a telephone number, whatever script they are written in.
QString phoneDigits(const QString& phone);
/// The digits a telephone number is told apart by, without the prefixes of countries and trunks; empty for
/// what is too short to tell.
QString phoneKey(const QString& phone);
/// Whether two firmKey()s differ by no more than a slip of the pen. Digits must be the same.
bool closelySpelled(const QString& one, const QString& other);

} // namespace rapport
