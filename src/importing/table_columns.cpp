// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_columns.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace rapport::importing {

namespace {

Error rejected(const char* code) {
    return Error{ErrorKind::InputRejected, code};
}

const QString kBetween = QStringLiteral(", ");

/// The header words looked for in place of these fields, the first of each.
QString lookedFor(const std::vector<Field>& fields, const Mapping& mapping) {
    QStringList words;
    for (const Field field : fields)
        for (const MappedColumn& column : mapping.columns)
            if (column.field == fieldName(field)) words << column.headers.mid(0, 3);
    if (words.isEmpty())
        for (const Field field : fields)
            words << QString(fieldName(field));
    return words.join(QStringLiteral(" / "));
}

bool recognised(const QStringList& headers, const Mapping& mapping) {
    QSet<QString> keys;
    for (const QString& header : headers)
        keys.insert(headerKey(header));
    return std::all_of(mapping.recognisedBy.begin(), mapping.recognisedBy.end(),
                       [&](const QString& word) { return keys.contains(headerKey(word)); });
}

QString join(const std::vector<TableColumns>& tables, QString (*text)(const TableColumns&)) {
    QStringList texts;
    for (const TableColumns& table : tables)
        if (!texts.contains(text(table))) texts << text(table);
    return texts.join(kBetween);
}

} // namespace

Result<TableColumns> findColumns(const QStringList& headers, const Mapping& mapping) {
    TableColumns table;
    table.mapping = mapping;
    table.headers = headers;
    table.at.fill(-1);
    QHash<QString, int> places;
    QSet<QString> twice;
    for (int i = 0; i < headers.size(); ++i) {
        const QString key = headerKey(headers[i]);
        if (key.isEmpty()) continue;
        if (places.contains(key))
            twice.insert(key);
        else
            places.insert(key, i);
    }
    for (const MappedColumn& column : mapping.columns) {
        const auto field = fieldFromName(column.field);
        for (const QString& word : column.headers) {
            const QString key = headerKey(word);
            if (!field || !places.contains(key)) continue;
            if (twice.contains(key))
                return rejected("column_twice").with(QStringLiteral("column"), headers[places[key]]);
            table.at[static_cast<size_t>(*field)] = places[key];
            ++table.found;
            break;
        }
    }
    QStringList missing;
    for (const auto& group : requiredOfKind(mapping.kind))
        if (std::none_of(group.begin(), group.end(), [&](Field field) { return table.has(field); }))
            missing << lookedFor(group, mapping);
    if (!missing.isEmpty())
        return rejected("columns_missing")
            .with(QStringLiteral("kind"), QString(kindCode(mapping.kind)))
            .with(QStringLiteral("looked"), missing.join(QStringLiteral("; ")))
            .with(QStringLiteral("found"), headers.join(kBetween));
    return table;
}

Result<TableColumns> chooseMapping(const QStringList& headers, std::optional<ImportKind> kind,
                                   std::span<const Mapping> mappings) {
    std::vector<TableColumns> fitting;
    std::optional<Error> genericFault;
    for (const Mapping& mapping : mappings) {
        if (kind && mapping.kind != *kind) continue;
        if (!recognised(headers, mapping)) continue;
        auto table = findColumns(headers, mapping);
        if (table)
            fitting.push_back(std::move(*table));
        else if (mapping.generic)
            genericFault = table.error();
    }
    if (fitting.empty()) {
        if (kind && genericFault) return *genericFault;
        return rejected("kind_unknown").with(QStringLiteral("found"), headers.join(kBetween));
    }
    const bool anySpecial =
        std::any_of(fitting.begin(), fitting.end(), [](const auto& t) { return !t.mapping.generic; });
    if (anySpecial) std::erase_if(fitting, [](const auto& t) { return t.mapping.generic; });
    const int most = std::max_element(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) {
                         return a.found < b.found;
                     })->found;
    std::erase_if(fitting, [most](const auto& t) { return t.found < most; });
    if (fitting.size() == 1) return fitting.front();
    if (!kind && !anySpecial)
        return rejected("kind_ambiguous")
            .with(QStringLiteral("kinds"),
                  join(fitting, [](const TableColumns& t) { return QString(kindCode(t.mapping.kind)); }));
    return rejected("preset_ambiguous")
        .with(QStringLiteral("presets"), join(fitting, [](const TableColumns& t) { return t.mapping.name; }));
}

} // namespace rapport::importing
