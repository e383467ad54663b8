// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_key.h"

namespace rapport {

namespace {

/// One letter for letters that are typed interchangeably on Arabic and Persian keyboards.
char16_t unified(char16_t c) {
    switch (c) {
    case u'\u064A': // ي
    case u'\u0649': // ى
        return u'\u06CC';
    case u'\u0643': // ك
        return u'\u06A9';
    case u'\u0629': // ة
    case u'\u06C0': // ۀ
        return u'\u0647';
    case u'\u0622': // آ
    case u'\u0623': // أ
    case u'\u0625': // إ
    case u'\u0671': // ٱ
        return u'\u0627';
    case u'\u0624': // ؤ
        return u'\u0648';
    case u'\u0451': // ё
        return u'\u0435';
    default:
        break;
    }
    if (c >= u'\u0660' && c <= u'\u0669') return static_cast<char16_t>(u'0' + (c - u'\u0660'));
    if (c >= u'\u06F0' && c <= u'\u06F9') return static_cast<char16_t>(u'0' + (c - u'\u06F0'));
    return c;
}

bool isIgnored(QChar c) {
    return c.isMark() || c == u'\u0640' /* tatweel */ || c == u'\u200C' /* ZWNJ */ ||
           c.category() == QChar::Other_Format;
}

} // namespace

QString textKey(const QString& text) {
    const QString folded = text.toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString key;
    key.reserve(folded.size());
    for (const QChar c : folded) {
        if (isIgnored(c)) continue;
        // Qt folds letter by letter, so the one letter that folds to two is done here.
        if (c == u'\u00DF') // ß
            key.append(QStringLiteral("ss"));
        else
            key.append(QChar(unified(c.unicode())));
    }
    return key.simplified();
}

} // namespace rapport
