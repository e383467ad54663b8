// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/likeness.h"

#include "base/text_key.h"
#include "domain/name_spelling.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace rapport {

namespace {

constexpr qsizetype shortestPhone = 7; // below that numbers are extensions and short codes
constexpr qsizetype phoneLength = 9;   // of most national numbers without their trunk prefix

const QSet<QString>& legalForms() {
    static const QSet<QString> forms = [] {
        QSet<QString> keys;
        for (const char16_t* form :
             {u"Ltd",          u"Limited", u"LLC",         u"LLP",   u"LP",      u"PLC",      u"Inc",
              u"Incorporated", u"Corp",    u"Corporation", u"Co",    u"Company", u"Pty",      u"Pte",
              u"GmbH",         u"mbH",     u"AG",          u"KG",    u"OHG",     u"UG",       u"GbR",
              u"eK",           u"eU",      u"SA",          u"SAS",   u"SARL",    u"SASU",     u"EURL",
              u"SL",           u"SRL",     u"SpA",         u"SNC",   u"BV",      u"NV",       u"VOF",
              u"AB",           u"AS",      u"ASA",         u"ApS",   u"Oy",      u"Oyj",      u"Kft",
              u"Zrt",          u"SRO",     u"DOO",         u"ooo",   u"FZE",     u"FZCO",     u"WLL",
              u"ООО",          u"ОАО",     u"ЗАО",         u"ПАО",   u"АО",      u"ИП",       u"ТОО",
              u"شركة",         u"شرکت",    u"الشركة",      u"مؤسسة", u"موسسه",   u"المحدودة", u"محدودة",
              u"محدود",        u"ذمم",     u"شمم",         u"شمك",   u"سهامی",   u"خاص",      u"عام",
              u"and",          u"und",     u"et"})
            keys.insert(textKey(QString::fromUtf16(form)));
        return keys;
    }();
    return forms;
}

/// What words among the legal forms say of the form itself: the short ones stand for the long; those that
/// only say "company" or join words say nothing.
QString formOf(const QString& word) {
    static const QHash<QString, QString> forms = [] {
        QHash<QString, QString> made;
        for (const auto& [written, meant] : {std::pair{u"Limited", u"Ltd"},
                                             {u"Incorporated", u"Inc"},
                                             {u"Corporation", u"Corp"},
                                             {u"mbH", u"GmbH"},
                                             {u"ooo", u"ООО"},
                                             {u"Co", u""},
                                             {u"Company", u""},
                                             {u"شركة", u""},
                                             {u"شرکت", u""},
                                             {u"الشركة", u""},
                                             {u"مؤسسة", u""},
                                             {u"موسسه", u""},
                                             {u"and", u""},
                                             {u"und", u""},
                                             {u"et", u""}})
            made.insert(textKey(QString::fromUtf16(written)), textKey(QString::fromUtf16(meant)));
        return made;
    }();
    return forms.value(word, word);
}

QStringList wordsOf(const QString& name) {
    QString spaced;
    for (const QChar c : textKey(name)) {
        if (c.isLetterOrNumber())
            spaced += c;
        else if (c != u'.' && c != u'\'' && c != u'’')
            spaced += u' ';
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

/// Edits from one to the other, neighbouring letters swapped counting once; `limit` + 1 when there are more.
int editDistance(const QString& one, const QString& other, int limit) {
    if (qAbs(one.size() - other.size()) > limit) return limit + 1;
    const auto width = static_cast<size_t>(other.size() + 1);
    std::vector<int> before(width), last(width), row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        row[0] = static_cast<int>(i);
        int best = row[0];
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int change = one[i - 1] == other[j - 1] ? 0 : 1;
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
            best = std::min(best, row[at]);
        }
        if (best > limit) return limit + 1;
        before = std::exchange(last, row);
    }
    return last.back();
}

} // namespace

QString firmKey(const QString& name) {
    const QStringList words = wordsOf(name);
    QStringList kept;
    for (const QString& word : words)
        if (!legalForms().contains(word)) kept << word;
    return (kept.isEmpty() ? words : kept).join(u' ');
}

QString legalFormKey(const QString& name) {
    QStringList forms;
    const QStringList words = wordsOf(name);
    qsizetype found = 0;
    for (const QString& word : words) {
        if (!legalForms().contains(word)) continue;
        ++found;
        if (const QString form = formOf(word); !form.isEmpty()) forms << form;
    }
    // A name of nothing but legal forms is a name.
    if (found == words.size()) return {};
    forms.sort();
    forms.removeDuplicates();
    return forms.join(u' ');
}

QString emailKey(const QString& email) {
    return email.trimmed().toLower();
}

QString phoneDigits(const QString& phone) {
    QString digits;
    for (QChar c : phone)
        if (const int value = c.digitValue(); value >= 0) digits += QChar(u'0' + value);
    return digits;
}

QString phoneKey(const QString& phone) {
    QString digits = phoneDigits(phone);
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits.size() < shortestPhone ? QString() : digits.right(phoneLength);
}

bool closelySpelled(const QString& one, const QString& other) {
    const NameSpelling left(one);
    const NameSpelling right(other);
    const qsizetype shorter = std::min(left.letters.size(), right.letters.size());
    if (shorter < shortestCloseName || left.digits != right.digits) return false;
    const int slips = shorter < 14 ? 1 : 2; // "north bakery" and "south bakery" are two apart
    return editDistance(left.letters, right.letters, slips) <= slips;
}

} // namespace rapport
