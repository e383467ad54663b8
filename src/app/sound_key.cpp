// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound_key.h"

namespace rapport::app {

namespace {

/// What one or two letters sound like; "" is silence.
struct Sound {
    const char* sounds = "";
    int letters = 1;
};

bool softens(char16_t next) {
    return next == u'e' || next == u'i' || next == u'y';
}

Sound latin(char16_t c, char16_t next) {
    switch (c) {
    case u'b':
        return {"b"};
    case u'c':
        if (next == u'h') return {"c", 2};
        return softens(next) ? Sound{"s"} : Sound{"k"};
    case u'd':
    case u'\u0111': // đ
        return next == u'j' ? Sound{"j", 2} : Sound{"d"};
    case u'f':
    case u'v':
        return {"f"};
    case u'g':
        return next == u'h' ? Sound{"g", 2} : Sound{"g"};
    case u'j':
        return {"j"};
    case u'k':
        return next == u'h' ? Sound{"", 2} : Sound{"k"};
    case u'q':
        return {"k"};
    case u'l':
    case u'\u0142': // ł
        return {"l"};
    case u'm':
        return {"m"};
    case u'n':
        return {"n"};
    case u'p':
        return next == u'h' ? Sound{"f", 2} : Sound{"b"};
    case u'r':
        return {"r"};
    case u's':
        return next == u'h' ? Sound{"c", 2} : Sound{"s"};
    case u't':
        return next == u'h' ? Sound{"t", 2} : Sound{"t"};
    case u'x':
        return {"ks"};
    case u'z':
        return next == u'h' ? Sound{"j", 2} : Sound{"s"};
    default:
        return {};
    }
}

Sound cyrillic(char16_t c, char16_t next) {
    switch (c) {
    case u'б':
    case u'п':
        return {"b"};
    case u'в':
    case u'ф':
        return {"f"};
    case u'г':
        return {"g"};
    case u'д':
        return next == u'ж' ? Sound{"j", 2} : Sound{"d"};
    case u'ж':
        return {"j"};
    case u'з':
    case u'с':
    case u'ц':
        return {"s"};
    case u'к':
        return {"k"};
    case u'л':
        return {"l"};
    case u'м':
        return {"m"};
    case u'н':
        return {"n"};
    case u'р':
        return {"r"};
    case u'т':
        return {"t"};
    case u'ч':
    case u'ш':
    case u'щ':
        return {"c"};
    default:
        return {};
    }
}

Sound arabic(char16_t c, char16_t next) {
    switch (c) {
    case u'ب':
    case u'پ':
        return {"b"};
    case u'ف':
    case u'\u06A4': // ڤ
        return {"f"};
    case u'گ':
    case u'غ':
        return {"g"};
    case u'د':
        return {"d"};
    case u'ج':
    case u'ژ':
        return {"j"};
    case u'ز':
    case u'ذ':
    case u'ض':
    case u'ظ':
    case u'س':
    case u'ص':
        return {"s"};
    case u'\u06A9': // ک, which textKey() makes of ك
    case u'ق':
        return {"k"};
    case u'ل':
        return {"l"};
    case u'م':
        return {"m"};
    case u'ن':
        return {"n"};
    case u'ر':
        return {"r"};
    case u'ت':
        return next == u'ش' ? Sound{"c", 2} : Sound{"t"};
    case u'ط':
    case u'ث':
        return {"t"};
    case u'ش':
    case u'چ':
        return {"c"};
    default:
        return {};
    }
}

Script scriptOf(QChar c) {
    if (!c.isLetter()) return Script::None;
    switch (c.script()) {
    case QChar::Script_Latin:
        return Script::Latin;
    case QChar::Script_Cyrillic:
        return Script::Cyrillic;
    case QChar::Script_Arabic:
        return Script::Arabic;
    default:
        return Script::None;
    }
}

} // namespace

Script scriptOf(const QString& text) {
    for (const QChar c : text) {
        if (const Script script = scriptOf(c); script != Script::None) return script;
    }
    return Script::None;
}

QString soundKey(const QString& word) {
    QString key;
    for (qsizetype at = 0; at < word.size();) {
        const char16_t c = word[at].unicode();
        const char16_t next = at + 1 < word.size() ? word[at + 1].unicode() : u'\0';
        Sound sound;
        switch (scriptOf(word[at])) {
        case Script::Latin:
            sound = latin(c, next);
            break;
        case Script::Cyrillic:
            sound = cyrillic(c, next);
            break;
        case Script::Arabic:
            sound = arabic(c, next);
            break;
        case Script::None:
            break;
        }
        for (const char* one = sound.sounds; *one; ++one) {
            if (key.isEmpty() || key.back() != QLatin1Char(*one)) key += QLatin1Char(*one);
        }
        at += sound.letters;
    }
    return key;
}

} // namespace rapport::app
