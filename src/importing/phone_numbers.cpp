// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/phone_numbers.h"

#include "domain/likeness.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <phonenumbers/phonenumberutil.h>
#include <string>

namespace rapport::importing {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// A list of more numbers than these is none of one business's telephones; nothing more is kept of it.
constexpr qsizetype kMostKept = 200'000;
/// Telephones write -1, -2 and -3 where no number came with the call; nobody's number is as short.
constexpr qsizetype kShortest = 3;
/// No number with all its prefixes is longer; the rest of the world is not worth parsing.
constexpr qsizetype kLongest = 64;

QByteArray systemRegion() {
    const QString name = QLocale::system().name(); // "de_DE"
    const qsizetype mark = name.indexOf(u'_');
    return mark < 0 ? QByteArray() : name.mid(mark + 1, 2).toLatin1();
}

bool hasLetters(const QString& typed) {
    return std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
}

/// Without the codes that only tell the telephone system how to dial ("*31#" hides one's own number).
QString withoutServiceCodes(const QString& typed) {
    static const QRegularExpression codes(QStringLiteral("^([*#][0-9]{1,3}[*#])+(?=[+0-9])"));
    QString bare = typed.trimmed();
    return bare.remove(codes);
}

/// Germany dials another carrier with 010 and two or three figures before the number.
QString withoutCarrier(const QString& typed) {
    static const QRegularExpression carrier(QStringLiteral("^010(?:0[0-9]{2}|[1-9][0-9])(?=0[1-9])"));
    QString bare = typed;
    return bare.remove(carrier);
}

/// The longest stretch of figures in a text that says more than a number: "030 123456 (office)".
QString figuresWithin(const QString& typed) {
    static const QRegularExpression figures(QStringLiteral("\\+?[0-9][0-9 ()/.\\-]{4,}"));
    QString longest;
    for (auto match = figures.globalMatch(typed); match.hasNext();) {
        const QString run = match.next().captured().trimmed();
        if (run.size() > longest.size()) longest = run;
    }
    return longest;
}

} // namespace

PhoneNumbers::PhoneNumbers(const QString& region)
    : region_(region.isEmpty() ? systemRegion() : region.toUpper().toLatin1()) {}

std::optional<QString> PhoneNumbers::international(const QString& typed, bool mustBeValid) const {
    const PhoneNumberUtil& numbers = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (numbers.Parse(typed.toStdString(), region_.toStdString(), &number) !=
        PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    // What can only be dialled within a town or a house is not made a number of the whole country.
    if (numbers.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) return std::nullopt;
    if (mustBeValid && !number.has_extension() && !numbers.IsValidNumber(number)) return std::nullopt;
    number.clear_extension();
    std::string written;
    numbers.Format(number, PhoneNumberUtil::E164, &written);
    return QString::fromStdString(written);
}

QString PhoneNumbers::read(const QString& typed) const {
    if (typed.startsWith(QStringLiteral("**")) || typed.size() > kLongest) return {};
    QString bare = withoutServiceCodes(typed);
    if (region_ == "DE") bare = withoutCarrier(bare);
    if (hasLetters(bare)) {
        if (const auto found = international(bare, true)) return *found;
        bare = figuresWithin(bare);
        if (bare.isEmpty()) return {};
    }
    if (const auto found = international(bare, false)) return *found;
    // The figure for an outside line before the number: taken off only where it is no number with it.
    if (bare.size() > kShortest && (bare[0] == u'0' || bare[0] == u'9'))
        if (const auto found = international(bare.sliced(1), true)) return *found;
    const QString digits = phoneDigits(bare);
    return digits.size() < kShortest ? QString() : digits;
}

QString PhoneNumbers::mark(const QString& typed) const {
    const auto known = known_.constFind(typed);
    if (known != known_.constEnd()) return *known;
    const QString mark = read(typed.trimmed());
    if (known_.size() < kMostKept && typed.size() <= kLongest) known_.insert(typed, mark);
    return mark;
}

} // namespace rapport::importing
