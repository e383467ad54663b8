// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace rapport::gui {

/// Gives the choices of one window keys (Alt+letter) that do not clash: the first free letter of a word,
/// capitals first. Shared by all rows of the window.
class Mnemonics {
public:
    /// Keeps a letter that a label of the window has already ("&Save" keeps s).
    void keep(const QString& textWithMnemonic);
    /// The text with "&" before its letter, or without one when none is free.
    QString mark(const QString& text);

private:
    QSet<QChar> taken_;
};

/// The letter behind "&", folded; null when there is none.
QChar mnemonicOf(const QString& text);
/// The text as it is read: without the sign of the mnemonic.
QString withoutMnemonic(const QString& text);

} // namespace rapport::gui
