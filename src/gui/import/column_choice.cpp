// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/column_choice.h"

#include <algorithm>

namespace rapport::gui {

using importing::Field;
using importing::FilePreview;
using importing::ImportKind;
using importing::MappedColumn;
using importing::Mapping;

namespace {

/// Of several columns of one field the mapping says which goes first.
void keepOrder(QStringList& headers, const QStringList& before) {
    const auto place = [&before](const QString& header) {
        const QString key = importing::headerKey(header);
        const auto at =
            std::ranges::find(before, key, [](const QString& one) { return importing::headerKey(one); });
        return at - before.begin();
    };
    std::ranges::stable_sort(headers, {}, place);
}

Mapping withFields(const FilePreview& preview, ImportKind kind,
                   const std::vector<std::optional<Field>>& fields) {
    Mapping mapping;
    if (preview.mapping && preview.mapping->kind == kind) {
        mapping = *preview.mapping;
    }
    std::vector<MappedColumn> columns;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (!fields[i]) {
            continue;
        }
        const QString name = importing::fieldName(*fields[i]);
        const auto known = std::ranges::find(columns, name, &MappedColumn::field);
        if (known != columns.end()) {
            known->headers << preview.columns[i].header;
            continue;
        }
        // What else a mapping says of the field stays as it is.
        const auto before = std::ranges::find(mapping.columns, name, &MappedColumn::field);
        MappedColumn column = before == mapping.columns.end() ? MappedColumn{name, {}} : *before;
        column.headers = {preview.columns[i].header};
        columns.push_back(std::move(column));
    }
    for (MappedColumn& column : columns) {
        const auto before = std::ranges::find(mapping.columns, column.field, &MappedColumn::field);
        if (column.headers.size() > 1 && before != mapping.columns.end()) {
            keepOrder(column.headers, before->headers);
        }
    }
    mapping.columns = std::move(columns);
    mapping.kind = kind;
    mapping.generic = false;
    mapping.exactly = false;
    mapping.pleaseCheck = false;
    mapping.recognisedBy.clear();
    if (mapping.name.isEmpty()) {
        mapping.name = QStringLiteral("own");
    }
    return mapping;
}

std::vector<std::optional<Field>> fieldsOf(const FilePreview& preview) {
    std::vector<std::optional<Field>> fields;
    for (const importing::ColumnPreview& column : preview.columns) {
        fields.push_back(column.field);
    }
    return fields;
}

void nameBy(FilePreview& preview, const Mapping& mapping) {
    for (const MappedColumn& column : mapping.columns) {
        const auto field = importing::fieldFromName(column.field);
        for (const QString& header : column.headers) {
            const QString key = importing::headerKey(header);
            const auto at = std::ranges::find_if(preview.columns, [&](const auto& one) {
                return !one.field && (one.header == header || importing::headerKey(one.header) == key);
            });
            if (field && at != preview.columns.end()) {
                at->field = field;
                break;
            }
        }
    }
}

} // namespace

void nameColumns(FilePreview& preview, const std::optional<Mapping>& said, std::optional<ImportKind> kind) {
    if (preview.mapping) {
        return;
    }
    if (said) {
        nameBy(preview, *said);
        preview.mapping = said;
        return;
    }
    for (const Mapping& mapping : importing::builtInMappings()) {
        if (kind == mapping.kind && mapping.generic) {
            nameBy(preview, mapping);
            return;
        }
    }
}

Mapping mappingOf(const FilePreview& preview, ImportKind kind) {
    return withFields(preview, kind, fieldsOf(preview));
}

Mapping withColumn(const FilePreview& preview, ImportKind kind, int column, std::optional<Field> field) {
    std::vector<std::optional<Field>> fields = fieldsOf(preview);
    if (field) {
        std::ranges::replace(fields, field, std::optional<Field>());
    }
    fields[size_t(column)] = field;
    return withFields(preview, kind, fields);
}

Mapping toKeep(const FilePreview& preview, ImportKind kind, const QString& name) {
    Mapping mapping = mappingOf(preview, kind);
    mapping.name = name;
    mapping.title.clear();
    mapping.own = true;
    for (const importing::ColumnPreview& column : preview.columns) {
        if (column.field && mapping.positional == 0) {
            mapping.recognisedBy << column.header;
        }
    }
    return mapping;
}

std::vector<std::vector<Field>> missingFields(const FilePreview& preview, ImportKind kind) {
    std::vector<std::vector<Field>> missing;
    for (const auto& group : importing::requiredOfKind(kind)) {
        const bool any = std::ranges::any_of(group, [&](Field field) {
            return std::ranges::any_of(preview.columns, [&](const auto& one) { return one.field == field; });
        });
        if (!any && group.front() != Field::Due) { // which is asked for otherwise where it is missing
            missing.push_back(group);
        }
    }
    return missing;
}

} // namespace rapport::gui
