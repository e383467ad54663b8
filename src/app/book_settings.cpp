// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_settings.h"

#include "storage/setting_repository.h"

#include <array>

namespace rapport::app {

namespace {

constexpr int mostDays = 3650;

struct Days {
    const char* setting;
    const char* field;
    int BookSettings::*member;
};

constexpr std::array allDays{
    Days{"desk.contact_every_days", "contactEveryDays", &BookSettings::contactEveryDays},
    Days{"desk.payment_terms_days", "paymentTermsDays", &BookSettings::paymentTermsDays},
    Days{"desk.renewal_lead_days", "renewalLeadDays", &BookSettings::renewalLeadDays},
};

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
    for (const Days& days : allDays) {
        RAPPORT_TRY_ASSIGN(const std::optional<QString> value,
                           settings.value(QString::fromLatin1(days.setting)));
        bool isNumber = false;
        const int number = value ? value->toInt(&isNumber) : 0;
        if (isNumber && number >= 0 && number <= mostDays) read.*days.member = number;
    }
    return read;
}

Result<void> writeBookSettings(storage::Book& book, storage::Transaction& transaction,
                               const BookSettings& settings) {
    if (settings.bookName.trimmed().isEmpty()) return invalid("name_missing", "name", settings.bookName);
    storage::SettingRepository repository(book);
    RAPPORT_TRY(repository.setBookName(transaction, settings.bookName));
    for (const Days& days : allDays) {
        const int number = settings.*days.member;
        if (number < 0 || number > mostDays)
            return invalid("out_of_range", days.field, QString::number(number));
        RAPPORT_TRY(repository.setValue(transaction, QString::fromLatin1(days.setting),
                                        number == BookSettings().*days.member ? std::optional<QString>()
                                                                              : QString::number(number)));
    }
    return {};
}

} // namespace rapport::app
