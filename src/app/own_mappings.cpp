// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/own_mappings.h"

#include "storage/setting_repository.h"

#include <QFile>

namespace rapport::app {

namespace {

QString prefix() {
    return QStringLiteral("import_mapping.");
}

} // namespace

Result<std::vector<importing::Mapping>> readOwnMappings(storage::Book& book) {
    RAPPORT_TRY_ASSIGN(const auto settings, storage::SettingRepository(book).all());
    std::vector<importing::Mapping> mappings;
    for (auto one = settings.lower_bound(prefix()); one != settings.end() && one->first.startsWith(prefix());
         ++one) {
        auto mapping = importing::readMapping(one->second.toUtf8());
        if (!mapping) continue;
        mapping->name = one->first.sliced(prefix().size());
        mappings.push_back(std::move(*mapping));
    }
    return mappings;
}

Result<std::optional<importing::Mapping>> readMappingFile(const QString& path) {
    if (path.isEmpty()) return std::optional<importing::Mapping>();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputRejected,
                     "file_unreadable",
                     {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}};
    auto mapping = importing::readMapping(file.readAll());
    if (!mapping) return std::move(mapping).error().with(QStringLiteral("file"), path);
    return std::optional(std::move(mapping).value());
}

Result<void> writeOwnMapping(storage::Book& book, storage::Transaction& transaction, const QString& name,
                             const QByteArray& json) {
    if (name.trimmed().isEmpty())
        return Error{
            ErrorKind::InputRejected, "name_missing", {{QStringLiteral("field"), QStringLiteral("name")}}};
    std::optional<QString> text;
    if (!json.isEmpty()) {
        RAPPORT_TRY(importing::readMapping(json));
        text = QString::fromUtf8(json);
    }
    return storage::SettingRepository(book).setValue(transaction, prefix() + name.trimmed(), text);
}

} // namespace rapport::app
