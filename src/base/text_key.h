// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rapport {

/// The form of a text by which it is found and compared: case folded, accents and Arabic vowel marks
/// stripped, Arabic and Persian letter variants (ي/ی, ك/ک, ة/ه, أ/ا) and digits made one, white space
/// squeezed. Two texts a person would call the same name have the same key.
QString textKey(const QString& text);

} // namespace rapport
