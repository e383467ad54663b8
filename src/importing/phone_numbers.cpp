// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/phone_numbers.h"

#include "domain/likeness.h"

#include <QLocale>

#include <phonenumbers/phonenumberutil.h>

#include <string>

namespace rapport::importing {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// A list of more numbers than these is none of one business's telephones; nothing more is kept of it.
constexpr qsizetype kMostKept = 200'000;

QByteArray systemRegion() {
    const QString name = QLocale::system().name(); // "de_DE"
    const qsizetype mark = name.indexOf(u'_');
    return mark < 0 ? QByteArray() : name.mid(mark + 1, 2).toLatin1();
}

} // namespace

PhoneNumbers::PhoneNumbers(const QString& region)
    : region_(region.isEmpty() ? systemRegion() : region.toLatin1()) {}

QString PhoneNumbers::mark(const QString& typed) const {
    const auto known = known_.constFind(typed);
    if (known != known_.constEnd()) return *known;
    const PhoneNumberUtil& numbers = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    QString mark;
    if (numbers.Parse(typed.toStdString(), region_.toStdString(), &number) ==
            PhoneNumberUtil::NO_PARSING_ERROR &&
        numbers.IsPossibleNumber(number)) {
        number.clear_extension();
        std::string written;
        numbers.Format(number, PhoneNumberUtil::E164, &written);
        mark = QString::fromStdString(written);
    } else {
        mark = phoneDigits(typed);
    }
    if (known_.size() < kMostKept) known_.insert(typed, mark);
    return mark;
}

} // namespace rapport::importing
