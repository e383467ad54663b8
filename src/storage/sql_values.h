// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/exchange_rate.h"
#include "base/id.h"
#include "base/instant.h"
#include "domain/codes.h"

#include <QVariant>

#include <optional>
#include <type_traits>
#include <vector>

/// How each type of the domain stands in a column: whole numbers, texts and NULL, nothing else.
namespace rapport::storage {

using Row = std::vector<QVariant>;

template <typename Enum>
concept Coded = std::is_enum_v<Enum> && !std::is_same_v<Enum, Severity>;

inline QVariant toSql(qint64 value) {
    return QVariant::fromValue<qlonglong>(value);
}
inline QVariant toSql(int value) {
    return toSql(qint64(value));
}
inline QVariant toSql(bool value) {
    return toSql(qint64(value));
}
/// A null QString would be bound as NULL; there is no such difference in the book.
inline QVariant toSql(const QString& text) {
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}
inline QVariant toSql(Day day) {
    return toSql(qint64(day.number()));
}
inline QVariant toSql(Instant instant) {
    return toSql(instant.msSinceEpoch());
}
inline QVariant toSql(Duration duration) {
    return toSql(duration.inSeconds());
}
inline QVariant toSql(Currency currency) {
    return QVariant(currency.code());
}
inline QVariant toSql(ExchangeRate rate) {
    return toSql(rate.pico());
}
inline QVariant toSql(Severity severity) {
    return toSql(qint64(severity));
}
template <typename T>
QVariant toSql(Id<T> id) {
    return toSql(id.value());
}
template <Coded Enum>
QVariant toSql(Enum value) {
    // Made once: an import writes the same few names millions of times.
    static const std::vector<QVariant> names = [] {
        std::vector<QVariant> all;
        for (Enum each : allValues<Enum>())
            all.emplace_back(QString(codeOf(each)));
        return all;
    }();
    const auto values = allValues<Enum>();
    for (size_t i = 0; i < values.size(); ++i)
        if (values[i] == value) return names[i];
    Q_UNREACHABLE();
}
/// Lists are kept one item to a line.
template <Coded Enum>
QVariant toSql(const std::vector<Enum>& values) {
    QStringList codes;
    for (Enum each : values)
        codes << QString(codeOf(each));
    return toSql(codes.join(u'\n'));
}
inline QVariant toSql(const QStringList& texts) {
    return toSql(texts.join(u'\n'));
}
template <typename T>
QVariant toSql(const std::optional<T>& value) {
    return value ? toSql(*value) : QVariant();
}

/// Each returns false when the column holds what the type cannot.
inline bool fromSql(const QVariant& column, qint64& value) {
    value = column.toLongLong();
    return true;
}
inline bool fromSql(const QVariant& column, int& value) {
    value = column.toInt();
    return true;
}
inline bool fromSql(const QVariant& column, bool& value) {
    value = column.toLongLong() != 0;
    return true;
}
inline bool fromSql(const QVariant& column, QString& value) {
    value = column.toString();
    return true;
}
inline bool fromSql(const QVariant& column, Day& value) {
    value = Day(column.toInt());
    return true;
}
inline bool fromSql(const QVariant& column, Instant& value) {
    value = Instant(column.toLongLong());
    return true;
}
inline bool fromSql(const QVariant& column, Duration& value) {
    value = Duration::seconds(column.toLongLong());
    return true;
}
inline bool fromSql(const QVariant& column, ExchangeRate& value) {
    value = ExchangeRate(column.toLongLong());
    return true;
}
inline bool fromSql(const QVariant& column, Currency& value) {
    const std::optional<Currency> read = Currency::fromCode(column.toString());
    value = read.value_or(Currency());
    return read.has_value();
}
inline bool fromSql(const QVariant& column, Severity& value) {
    const qint64 number = column.toLongLong();
    value = Severity(number);
    return number >= qint64(Severity::Minor) && number <= qint64(Severity::Serious);
}
template <typename T>
bool fromSql(const QVariant& column, Id<T>& value) {
    value = Id<T>(column.toLongLong());
    return true;
}
template <Coded Enum>
bool fromSql(const QVariant& column, Enum& value) {
    const std::optional<Enum> read = fromCode<Enum>(column.toString());
    if (read) value = *read;
    return read.has_value();
}
template <Coded Enum>
bool fromSql(const QVariant& column, std::vector<Enum>& values) {
    values.clear();
    bool good = true;
    for (const QString& code : column.toString().split(u'\n', Qt::SkipEmptyParts)) {
        Enum value{};
        good &= fromSql(QVariant(code), value);
        values.push_back(value);
    }
    return good;
}
inline bool fromSql(const QVariant& column, QStringList& texts) {
    texts = column.toString().split(u'\n', Qt::SkipEmptyParts);
    return true;
}
template <typename T>
bool fromSql(const QVariant& column, std::optional<T>& value) {
    if (column.isNull()) {
        value.reset();
        return true;
    }
    return fromSql(column, value.emplace());
}

} // namespace rapport::storage
