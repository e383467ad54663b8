// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_settings.h"

#include "storage/book.h"
#include "storage/setting_repository.h"

#include <array>

namespace rapport::app {

namespace {

constexpr int mostDays = 3650;
constexpr int mostYears = 100;

/// A setting in days or years.
struct Count {
    const char* setting;
    const char* field;
    int BookSettings::*member;
    int most = mostDays;
};

constexpr std::array allCounts{
    Count{"desk.contact_every_days", "contactEveryDays", &BookSettings::contactEveryDays},
    Count{"desk.payment_terms_days", "paymentTermsDays", &BookSettings::paymentTermsDays},
    Count{"desk.renewal_lead_days", "renewalLeadDays", &BookSettings::renewalLeadDays},
    Count{"privacy.keep_invoices_years", "keepInvoicesYears", &BookSettings::keepInvoicesYears, mostYears},
    Count{"privacy.erase_after_years", "eraseAfterYears", &BookSettings::eraseAfterYears, mostYears},
};

QString hoursSetting() {
    return QStringLiteral("desk.business_hours");
}
QString overheadSetting() {
    return QStringLiteral("desk.overhead_per_year");
}

bool isSensible(const BusinessHours& hours) {
    return hours.fromMinute >= 0 && hours.fromMinute < hours.untilMinute && hours.untilMinute <= 24 * 60;
}

/// "1111100 480 1080": a digit for each day from Monday, then from and until in minutes of the day.
QString textOf(const BusinessHours& hours) {
    QString text;
    for (const bool open : hours.days)
        text += open ? u'1' : u'0';
    return QStringLiteral("%1 %2 %3").arg(text).arg(hours.fromMinute).arg(hours.untilMinute);
}

std::optional<BusinessHours> hoursFrom(const QString& text) {
    const QStringList parts = text.split(u' ');
    BusinessHours hours;
    if (parts.size() != 3 || parts[0].size() != qsizetype(hours.days.size())) return std::nullopt;
    for (size_t day = 0; day < hours.days.size(); ++day)
        hours.days[day] = parts[0][qsizetype(day)] == u'1';
    bool fromFine = false, untilFine = false;
    hours.fromMinute = parts[1].toInt(&fromFine);
    hours.untilMinute = parts[2].toInt(&untilFine);
    return fromFine && untilFine && isSensible(hours) ? std::optional(hours) : std::nullopt;
}

QString regionSetting() {
    return QStringLiteral("region");
}

bool isRegion(const QString& text) {
    return text.size() == 2 &&
           std::ranges::all_of(text, [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

Error invalid(const char* code, const char* field, const QString& value) {
    return Error{ErrorKind::InputRejected,
                 code,
                 {{QStringLiteral("field"), QString::fromLatin1(field)}, {QStringLiteral("value"), value}}};
}

} // namespace

Result<BookSettings> readBookSettings(storage::Book& book) {
    const storage::SettingRepository settings(book);
    BookSettings read;
    RAPPORT_TRY_ASSIGN(read.bookName, settings.bookName());
    for (const Count& count : allCounts) {
        RAPPORT_TRY_ASSIGN(const std::optional<QString> value,
                           settings.value(QString::fromLatin1(count.setting)));
        bool isNumber = false;
        const int number = value ? value->toInt(&isNumber) : 0;
        if (isNumber && number >= 0 && number <= count.most) read.*count.member = number;
    }
    RAPPORT_TRY_ASSIGN(const std::optional<QString> hours, settings.value(hoursSetting()));
    if (hours) read.hours = hoursFrom(*hours).value_or(BusinessHours());
    RAPPORT_TRY_ASSIGN(const std::optional<QString> region, settings.value(regionSetting()));
    if (region && isRegion(*region)) read.region = *region;
    RAPPORT_TRY_ASSIGN(const std::optional<QString> overhead, settings.value(overheadSetting()));
    if (overhead) read.overheadPerYear = Money::fromDecimal(*overhead, book.base());
    return read;
}

Result<void> writeBookSettings(storage::Book& book, storage::Transaction& transaction,
                               const BookSettings& settings) {
    if (settings.bookName.trimmed().isEmpty()) return invalid("name_missing", "name", settings.bookName);
    storage::SettingRepository repository(book);
    RAPPORT_TRY(repository.setBookName(transaction, settings.bookName));
    for (const Count& count : allCounts) {
        const int number = settings.*count.member;
        if (number < 0 || number > count.most)
            return invalid("out_of_range", count.field, QString::number(number));
        RAPPORT_TRY(repository.setValue(transaction, QString::fromLatin1(count.setting),
                                        number == BookSettings().*count.member ? std::optional<QString>()
                                                                              : QString::number(number)));
    }
    if (!isSensible(settings.hours)) return invalid("out_of_range", "hours", textOf(settings.hours));
    RAPPORT_TRY(repository.setValue(transaction, hoursSetting(),
                                    settings.hours == BusinessHours() ? std::optional<QString>()
                                                                      : textOf(settings.hours)));
    if (!settings.region.isEmpty() && !isRegion(settings.region))
        return invalid("code_unknown", "region", settings.region);
    RAPPORT_TRY(repository.setValue(transaction, regionSetting(),
                                    settings.region.isEmpty() ? std::optional<QString>() : settings.region));
    const std::optional<Money>& overhead = settings.overheadPerYear;
    if (overhead && overhead->currency() != book.base())
        return invalid("currency_differs", "overheadPerYear", overhead->currency().code());
    if (overhead && overhead->isNegative())
        return invalid("out_of_range", "overheadPerYear", overhead->toDecimal());
    return repository.setValue(transaction, overheadSetting(),
                               overhead ? std::optional(overhead->toDecimal()) : std::nullopt);
}

} // namespace rapport::app
