// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/xlsx_styles.h"

#include "importing/xlsx_xml.h"

#include <QHash>

namespace rapport::importing {

namespace {

/// Excel itself stops at 65,490.
constexpr size_t kMostStyles = 100'000;

struct Letters {
    bool year = false, day = false, month = false, hour = false, second = false, elapsed = false;
};

/// The first section of a format, without what is only text in it.
Letters lettersOf(QStringView code) {
    Letters letters;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char16_t c = code[i].toLower().unicode();
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            if (end < 0) break;
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i; // The next sign is shown, left space for, or repeated.
        } else if (c == u'[') {
            // A colour, a condition, a locale, or hours, minutes or seconds counted on.
            const qsizetype end = code.indexOf(u']', i + 1);
            if (end < 0) break;
            const QString inside = code.sliced(i + 1, end - i - 1).toString().toLower();
            if (!inside.isEmpty() &&
                (inside.count(u'h') == inside.size() || inside.count(u'm') == inside.size() ||
                 inside.count(u's') == inside.size()))
                letters.elapsed = true;
            i = end;
        } else if (c == u';') {
            break;
        } else if (c == u'y' || c == u'e' || c == u'b') {
            // "General" and an exponent ("0.00E+00") have an e as well.
            if (c == u'e' && i + 1 < code.size() && (code[i + 1] == u'+' || code[i + 1] == u'-')) return {};
            if (c == u'e' && i > 0 && code[i - 1].isLetter() && code[i - 1].toLower() != u'e') continue;
            letters.year = true;
        } else if (c == u'd') {
            letters.day = true;
        } else if (c == u'm') {
            letters.month = true; // Or minutes; the others tell.
        } else if (c == u'h') {
            letters.hour = true;
        } else if (c == u's') {
            letters.second = true;
        }
    }
    return letters;
}

} // namespace

NumberMeaning meaningOfFormat(QStringView code) {
    const QStringView trimmed = code.trimmed();
    if (trimmed.startsWith(u"general", Qt::CaseInsensitive) || trimmed == u"@") return NumberMeaning::Plain;
    const Letters letters = lettersOf(trimmed);
    if (letters.elapsed) return NumberMeaning::Elapsed;
    const bool time = letters.hour || letters.second;
    if (letters.year || letters.day || (letters.month && !time))
        return time ? NumberMeaning::DateTime : NumberMeaning::Date;
    return time ? NumberMeaning::TimeOfDay : NumberMeaning::Plain;
}

NumberMeaning meaningOfBuiltIn(int id) {
    // 27 to 36 and 50 to 58 are the dates of East Asian editions.
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 ||
        id == 58)
        return NumberMeaning::Date;
    if (id == 22) return NumberMeaning::DateTime;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
        return NumberMeaning::TimeOfDay;
    return id == 46 ? NumberMeaning::Elapsed : NumberMeaning::Plain;
}

Result<CellStyles> readStyles(PackagePart& part) {
    XlsxXml xml(part);
    QHash<int, NumberMeaning> formats;
    CellStyles styles;
    bool inCellStyles = false;
    while (xml.next()) {
        if (xml.isStart(u"numFmt")) {
            formats.insert(xml.attribute(u"numFmtId").toInt(), meaningOfFormat(xml.attribute(u"formatCode")));
        } else if (xml.isStart(u"cellXfs")) {
            inCellStyles = true;
        } else if (xml.isEnd(u"cellXfs")) {
            inCellStyles = false;
        } else if (inCellStyles && xml.isStart(u"xf")) {
            const int id = xml.attribute(u"numFmtId").toInt();
            const auto own = formats.constFind(id);
            styles.push_back(own == formats.constEnd() ? meaningOfBuiltIn(id) : *own);
        }
        if (styles.size() > kMostStyles || static_cast<size_t>(formats.size()) > kMostStyles)
            return Error{ErrorKind::InputRejected, "workbook_damaged"};
    }
    RAPPORT_TRY(xml.finish());
    return styles;
}

} // namespace rapport::importing
