// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/change_images.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rapport::storage {

namespace {

QJsonValue toJson(const QVariant& value) {
    if (value.isNull()) return QJsonValue();
    if (value.typeId() == QMetaType::QString) return value.toString();
    return QJsonValue(value.toLongLong());
}

QVariant fromJson(const QJsonValue& value) {
    if (value.isNull() || value.isUndefined()) return QVariant();
    if (value.isString()) return toSql(value.toString());
    return toSql(qint64(value.toInteger()));
}

QJsonObject rowToJson(const Table& table, const Row& row, const Row* unlike) {
    QJsonObject object;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const QJsonValue value = toJson(row[size_t(i)]);
        if (unlike && toJson((*unlike)[size_t(i)]) == value) continue;
        object.insert(table.columns[i], value);
    }
    return object;
}

Row rowFromJson(const Table& table, const QJsonObject& object, const Row* base) {
    Row row = base ? *base : Row(size_t(table.columns.size()));
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        if (const auto found = object.constFind(table.columns[i]); found != object.constEnd())
            row[size_t(i)] = fromJson(*found);
    return row;
}

} // namespace

QString imagesToJson(const std::vector<RowImage>& images) {
    QJsonArray array;
    for (const RowImage& image : images) {
        QJsonObject object{{QStringLiteral("t"), image.table->name}, {QStringLiteral("id"), image.id}};
        if (image.importId) object.insert(QStringLiteral("import"), *image.importId);
        if (image.before) {
            object.insert(QStringLiteral("v"), image.version);
            object.insert(QStringLiteral("before"), rowToJson(*image.table, *image.before, nullptr));
        }
        if (image.after)
            object.insert(QStringLiteral("after"),
                          rowToJson(*image.table, *image.after, image.before ? &*image.before : nullptr));
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<RowImage>> imagesFromJson(const QString& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isArray()) return std::nullopt;
    std::vector<RowImage> images;
    for (const QJsonValue& value : document.array()) {
        const QJsonObject object = value.toObject();
        RowImage& image = images.emplace_back();
        image.table = tableNamed(object.value(QStringLiteral("t")).toString());
        if (!image.table) return std::nullopt;
        image.id = object.value(QStringLiteral("id")).toInteger();
        image.version = object.value(QStringLiteral("v")).toInteger(1);
        if (object.contains(QStringLiteral("import")))
            image.importId = object.value(QStringLiteral("import")).toInteger();
        if (object.contains(QStringLiteral("before")))
            image.before =
                rowFromJson(*image.table, object.value(QStringLiteral("before")).toObject(), nullptr);
        if (object.contains(QStringLiteral("after")))
            image.after = rowFromJson(*image.table, object.value(QStringLiteral("after")).toObject(),
                                      image.before ? &*image.before : nullptr);
    }
    return images;
}

} // namespace rapport::storage
