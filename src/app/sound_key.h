// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rapport::app {

/// The scripts a name may be written in, as far as they can be told to sound the same.
enum class Script { None, Latin, Cyrillic, Arabic };

/// Of the first letter; None when it is none of the three.
Script scriptOf(const QString& text);

/// How a word sounds, roughly, whatever script it is written in: its consonants in Latin letters, those that
/// are easily taken for one another made one, vowels and breaths left out. "Okafor", "Окафор" and "اوکافور"
/// are all "kfr". For finding a name across scripts; within one it would find too much. Takes a textKey().
QString soundKey(const QString& word);

} // namespace rapport::app
