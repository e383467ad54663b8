// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/mnemonics.h"

namespace rapport::gui {

QChar mnemonicOf(const QString& text) {
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text[at] == u'&') {
            if (text[at + 1] != u'&') {
                return text[at + 1].toCaseFolded();
            }
            ++at;
        }
    }
    return {};
}

QString withoutMnemonic(const QString& text) {
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'&' && at + 1 < text.size()) {
            ++at;
        }
        plain += text[at];
    }
    return plain;
}

void Mnemonics::keep(const QString& textWithMnemonic) {
    const QChar letter = mnemonicOf(textWithMnemonic);
    if (!letter.isNull()) {
        taken_.insert(letter);
    }
}

QString Mnemonics::mark(const QString& text) {
    QString escaped = text;
    escaped.replace(u'&', QStringLiteral("&&"));
    const auto take = [&](auto&& suits) -> bool {
        for (qsizetype at = 0; at < escaped.size(); ++at) {
            const QChar letter = escaped[at].toCaseFolded();
            if (letter.isLetter() && suits(at) && !taken_.contains(letter)) {
                taken_.insert(letter);
                escaped.insert(at, u'&');
                return true;
            }
        }
        return false;
    };
    const auto beginsWord = [&](qsizetype at) { return at == 0 || !escaped[at - 1].isLetterOrNumber(); };
    if (!take(beginsWord)) {
        take([](qsizetype) { return true; });
    }
    return escaped;
}

} // namespace rapport::gui
