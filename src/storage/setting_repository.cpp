// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/setting_repository.h"

#include "storage/book.h"
#include "storage/connection.h"
#include "storage/recorder.h"
#include "storage/transaction.h"

namespace rapport::storage {

Result<QString> SettingRepository::bookName() const {
    RAPPORT_TRY_ASSIGN(const QVariant name,
                       book_.connection().scalar(QStringLiteral("SELECT name FROM book WHERE id = 1")));
    return name.toString();
}

Result<void> SettingRepository::setBookName(Transaction& transaction, const QString& name) {
    return transaction.recorder().updateIfChanged(table("book"), 1, {toSql(name)});
}

Result<std::optional<QString>> SettingRepository::value(const QString& name) const {
    RAPPORT_TRY_ASSIGN(
        const QVariant value,
        book_.connection().scalar(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name}));
    return value.isNull() ? std::optional<QString>() : value.toString();
}

Result<std::map<QString, QString>> SettingRepository::all() const {
    RAPPORT_TRY_ASSIGN(Statement rows,
                       book_.connection().prepare(QStringLiteral("SELECT name, value FROM setting")));
    RAPPORT_TRY(rows.exec());
    std::map<QString, QString> settings;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return settings;
        settings.emplace(rows.text(0), rows.text(1));
    }
}

Result<void> SettingRepository::setValue(Transaction& transaction, const QString& name,
                                         const std::optional<QString>& value) {
    const Table& setting = table("setting");
    Recorder& recorder = transaction.recorder();
    RAPPORT_TRY_ASSIGN(const qint64 id, book_.connection().number(
                                            QStringLiteral("SELECT id FROM setting WHERE name = ?"), {name}));
    if (id != 0 && value) return recorder.updateIfChanged(setting, id, {toSql(name), toSql(*value)});
    if (id != 0) return recorder.remove(setting, id);
    if (!value) return {};
    RAPPORT_TRY_ASSIGN(const qint64 fresh, recorder.reserveIds(setting, 1));
    const NewRow row{fresh, {toSql(name), toSql(*value)}};
    return recorder.insert(setting, {&row, 1});
}

} // namespace rapport::storage
