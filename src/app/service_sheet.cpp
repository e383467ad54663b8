// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_sheet.h"

#include "storage/setting_repository.h"

#include <array>

namespace rapport::app {

namespace {

struct Text {
    const char* setting;
    QString ServiceSheet::*member;
};

constexpr std::array texts{
    Text{"sheet.services", &ServiceSheet::services},        Text{"sheet.rates", &ServiceSheet::rates},
    Text{"sheet.not_included", &ServiceSheet::notIncluded}, Text{"sheet.schedule", &ServiceSheet::schedule},
    Text{"sheet.returns", &ServiceSheet::returns},          Text{"sheet.reach_us", &ServiceSheet::reachUs},
};

QString limitTime() {
    return QStringLiteral("sheet.limit_time_per_month");
}
QString limitChannels() {
    return QStringLiteral("sheet.limit_channels");
}
QString limitResponse() {
    return QStringLiteral("sheet.limit_response_time");
}
QString limitRevisions() {
    return QStringLiteral("sheet.limit_revisions");
}

std::optional<qint64> numberIn(const std::optional<QString>& value) {
    bool isNumber = false;
    const qint64 number = value ? value->toLongLong(&isNumber) : 0;
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<QString> secondsOf(const std::optional<Duration>& duration) {
    return duration ? std::optional(QString::number(duration->inSeconds())) : std::nullopt;
}

} // namespace

Result<ServiceSheet> readServiceSheet(storage::Book& book) {
    const storage::SettingRepository settings(book);
    ServiceSheet sheet;
    for (const Text& text : texts) {
        RAPPORT_TRY_ASSIGN(const auto value, settings.value(QString::fromLatin1(text.setting)));
        sheet.*text.member = value.value_or(QString());
    }
    RAPPORT_TRY_ASSIGN(const auto time, settings.value(limitTime()));
    if (const auto seconds = numberIn(time)) sheet.limits.timePerMonth = Duration::seconds(*seconds);
    RAPPORT_TRY_ASSIGN(const auto channels, settings.value(limitChannels()));
    sheet.limits.channels = channels.value_or(QString());
    RAPPORT_TRY_ASSIGN(const auto response, settings.value(limitResponse()));
    if (const auto seconds = numberIn(response)) sheet.limits.responseTime = Duration::seconds(*seconds);
    RAPPORT_TRY_ASSIGN(const auto revisions, settings.value(limitRevisions()));
    if (const auto number = numberIn(revisions)) sheet.limits.revisions = int(*number);
    return sheet;
}

Result<void> writeServiceSheet(storage::Book& book, storage::Transaction& transaction,
                               const ServiceSheet& sheet) {
    storage::SettingRepository settings(book);
    const auto put = [&](const QString& name, const std::optional<QString>& value) {
        return settings.setValue(transaction, name, value && !value->isEmpty() ? value : std::nullopt);
    };
    for (const Text& text : texts)
        RAPPORT_TRY(put(QString::fromLatin1(text.setting), sheet.*text.member));
    RAPPORT_TRY(put(limitTime(), secondsOf(sheet.limits.timePerMonth)));
    RAPPORT_TRY(put(limitChannels(), sheet.limits.channels));
    RAPPORT_TRY(put(limitResponse(), secondsOf(sheet.limits.responseTime)));
    return put(limitRevisions(), sheet.limits.revisions
                                     ? std::optional(QString::number(*sheet.limits.revisions))
                                     : std::nullopt);
}

} // namespace rapport::app
