// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/value_readers.h"

#include "domain/codes.h"
#include "importing/currency_marks.h"
#include "importing/value_words.h"

#include <algorithm>
#include <cmath>

namespace rapport::importing {

namespace {

constexpr char16_t kArabicDecimal = u'\u066B', kArabicGroup = u'\u066C', kMinus = u'\u2212';

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isDash(QChar c) {
    return c == u'-' || c == u'\u2013' || c == u'\u2014';
}

/// Signs and marks of a currency before or after a number.
bool readBeside(QStringView text, AmountText& amount, bool& signSeen) {
    QString mark;
    for (const QChar c : text) {
        if (c == u'-' || c == u'+') {
            if (signSeen || (c == u'-' && amount.negative)) return false;
            signSeen = true;
            amount.negative = amount.negative || c == u'-';
        } else if (!c.isSpace() && c != u'\'' && c != u'\u2019') {
            mark += c;
        } else if (!mark.isEmpty()) {
            mark += u' ';
        }
    }
    mark = mark.trimmed();
    if (mark.isEmpty()) return true;
    if (!isCurrencyMark(mark)) return false;
    amount.marks << mark;
    return true;
}

/// The number itself; false when its blanks do not part thousands.
bool readBody(QStringView text, AmountText& amount) {
    bool blanks = false, inDecimals = false;
    qsizetype sinceBlank = 0, separators = 0;
    for (const QChar c : text) {
        if (isDigit(c)) {
            amount.body += c;
            ++sinceBlank;
        } else if (c.isSpace() || c == u'\'' || c == u'\u2019') {
            if (inDecimals || separators > 0 || sinceBlank == 0 || sinceBlank > 3 ||
                (blanks && sinceBlank != 3))
                return false;
            blanks = true;
            sinceBlank = 0;
        } else if (c == kArabicDecimal) {
            if (amount.signIsSure) return false;
            amount.signIsSure = inDecimals = true;
            amount.body += u'.';
        } else if (c == u'.' || c == u',') {
            ++separators;
            if (blanks && (separators > 1 || sinceBlank != 3)) return false;
            amount.body += blanks ? QChar(u'.') : c;
        } else if (c != kArabicGroup) {
            return false;
        }
    }
    if (blanks && separators == 0 && !inDecimals && sinceBlank != 3) return false;
    if (blanks && separators == 1) amount.signIsSure = true;
    return !amount.body.isEmpty() && !(amount.signIsSure && amount.body.count(u'.') > 1) &&
           !(amount.signIsSure && amount.body.contains(u','));
}

std::optional<Duration> ofUnits(double units, Duration unit) {
    if (units < 0 || units > 1e7) return std::nullopt;
    return Duration::seconds(std::llround(units * static_cast<double>(unit.inSeconds())));
}

std::optional<double> plainNumber(QStringView text) {
    QString plain = text.trimmed().toString();
    plain.replace(u',', u'.');
    bool fine = false;
    const double number = plain.toDouble(&fine);
    const bool isFigures =
        std::all_of(plain.begin(), plain.end(), [](QChar c) { return isDigit(c) || c == u'.'; });
    return fine && isFigures ? std::optional(number) : std::nullopt;
}

/// "1:30" or "1:30:15".
std::optional<Duration> readClock(QStringView text) {
    const auto parts = text.split(u':');
    if (parts.size() > 3) return std::nullopt;
    std::array<uint, 3> figures{};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool fine = false;
        figures[static_cast<size_t>(i)] = parts[i].toUInt(&fine);
        if (!fine || (i > 0 && (parts[i].size() != 2 || figures[static_cast<size_t>(i)] > 59)))
            return std::nullopt;
    }
    if (figures[0] > 100'000) return std::nullopt;
    return Duration::hours(figures[0]) + Duration::minutes(figures[1]) + Duration::seconds(figures[2]);
}

/// "1h 30m", "90 min", "1,5 Std".
std::optional<Duration> readWithUnits(QStringView text) {
    Duration sum;
    bool any = false;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !text[end].isLetter())
            ++end;
        qsizetype wordEnd = end;
        while (wordEnd < text.size() && (text[wordEnd].isLetter() || text[wordEnd] == u'.'))
            ++wordEnd;
        const auto number = plainNumber(text.sliced(at, end - at));
        const auto unit = timeUnit(text.sliced(end, wordEnd - end));
        if (!number || !unit) return std::nullopt;
        const auto part = ofUnits(*number, *unit);
        if (!part) return std::nullopt;
        sum = sum + *part;
        any = true;
        at = wordEnd;
        while (at < text.size() && text[at].isSpace())
            ++at;
    }
    return any ? std::optional(sum) : std::nullopt;
}

} // namespace

QString plainFigures(QStringView cell) {
    QString text = cell.trimmed().toString();
    for (QChar& c : text) {
        const char16_t u = c.unicode();
        if (u >= 0x0660 && u <= 0x0669)
            c = QChar(static_cast<char16_t>(u'0' + (u - 0x0660)));
        else if (u >= 0x06F0 && u <= 0x06F9)
            c = QChar(static_cast<char16_t>(u'0' + (u - 0x06F0)));
        else if (u == kMinus)
            c = u'-';
    }
    text.removeIf([](QChar c) {
        const char16_t u = c.unicode(); // Marks of writing direction.
        return u == 0x200E || u == 0x200F || u == 0x061C || (u >= 0x202A && u <= 0x202E) ||
               (u >= 0x2066 && u <= 0x2069);
    });
    return text;
}

bool isMissing(QStringView cell) {
    const QStringView text = cell.trimmed();
    if (text.isEmpty() || text == u"?" || std::all_of(text.begin(), text.end(), isDash)) return true;
    if (text.size() > 4) return false;
    for (const QStringView word : {u"na", u"n/a", u"#n/a", u"#nv", u"null", u"nan"})
        if (text.compare(word, Qt::CaseInsensitive) == 0) return true;
    return false;
}

std::optional<AmountText> readAmountText(QStringView cell) {
    QString text = plainFigures(cell);
    AmountText amount;
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        amount.negative = true;
        text = text.sliced(1, text.size() - 2).trimmed();
    }
    const auto isFigure = [](QChar c) { return isDigit(c); };
    const auto first = std::find_if(text.cbegin(), text.cend(), isFigure);
    if (first == text.cend()) return std::nullopt;
    qsizetype from = first - text.cbegin(), to = text.size();
    while (!isDigit(text[to - 1]))
        --to;
    // ".50" and "5.", but not the point of "Rs.500".
    const auto isSeparator = [](QChar c) { return c == u'.' || c == u',' || c == kArabicDecimal; };
    if (from > 0 && isSeparator(text[from - 1]) && (from == 1 || !text[from - 2].isLetter())) --from;
    qsizetype after = to;
    if (after < text.size() && isSeparator(text[after])) ++after;
    // "1200.-" has no cents.
    while (after > to && after < text.size() && isDash(text[after]))
        ++after;
    if (after == to + 1) ++to;
    bool signSeen = false;
    const QStringView view(text);
    if (!readBeside(view.left(from), amount, signSeen) ||
        !readBeside(view.sliced(std::max(to, after)), amount, signSeen) ||
        !readBody(view.sliced(from, to - from), amount))
        return std::nullopt;
    return amount;
}

std::optional<QString> AmountText::read(DecimalSign sign) const {
    const QChar decimal = signIsSure || sign == DecimalSign::Point ? u'.' : u',';
    const QChar group = decimal == u'.' ? u',' : u'.';
    QString plain = negative ? QStringLiteral("-") : QString();
    qsizetype sinceGroup = 0, groups = 0, wholeDigits = 0;
    bool inDecimals = false;
    qsizetype decimals = 0;
    for (const QChar c : body) {
        if (c == group) {
            if (inDecimals || sinceGroup == 0 || sinceGroup > 3) return std::nullopt;
            if (groups > 0 && sinceGroup < 2) return std::nullopt;
            if (groups == 0 && body.startsWith(u'0')) return std::nullopt;
            ++groups;
            sinceGroup = 0;
        } else if (c == decimal) {
            if (inDecimals || (groups > 0 && sinceGroup != 3)) return std::nullopt;
            inDecimals = true;
            if (wholeDigits == 0) plain += u'0';
            plain += u'.';
        } else {
            plain += c;
            if (inDecimals)
                ++decimals;
            else
                ++sinceGroup, ++wholeDigits;
        }
    }
    if (!inDecimals && groups > 0 && sinceGroup != 3) return std::nullopt;
    if (wholeDigits + decimals == 0) return std::nullopt;
    if (inDecimals && decimals == 0) plain.chop(1);
    return plain;
}

std::optional<bool> readFlag(QStringView cell) {
    return flagWord(plainFigures(cell));
}

std::optional<Dispute> readDispute(QStringView cell) {
    if (const auto flag = readFlag(cell)) return *flag ? Dispute::Unrecorded : Dispute::None;
    return fromCode<Dispute>(cell.trimmed().toString().toLower());
}

std::optional<Duration> readDuration(QStringView cell, std::optional<Duration> unit) {
    const QString text = plainFigures(cell);
    if (text.contains(u':')) return readClock(text);
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }))
        return readWithUnits(text);
    const auto number = plainNumber(text);
    return unit && number ? ofUnits(*number, *unit) : std::nullopt;
}

std::optional<QString> withoutFraction(QStringView id) {
    const qsizetype point = id.indexOf(u'.');
    if (point <= 0 || point + 1 == id.size()) return std::nullopt;
    const QStringView whole = id.left(point), rest = id.sliced(point + 1);
    if (!std::all_of(whole.begin(), whole.end(), isDigit)) return std::nullopt;
    if (!std::all_of(rest.begin(), rest.end(), [](QChar c) { return c == u'0'; })) return std::nullopt;
    return whole.toString();
}

bool hasExponent(QStringView id) {
    const qsizetype e = id.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (e <= 0 || e + 2 >= id.size() || id[e + 1] != u'+') return false;
    const QStringView exponent = id.sliced(e + 2);
    return plainNumber(id.left(e)) && std::all_of(exponent.begin(), exponent.end(), isDigit);
}

} // namespace rapport::importing
