// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/exchange_rate.h"
#include "base/instant.h"
#include "base/money.h"

#include <QByteArray>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>

namespace rapport::importing {

/// Writes JSON by hand, so that keys keep their order and amounts their digits: one member a line, indented
/// by two, lines end in LF. What is at its default is left out by the functions ending in "If".
class JsonText {
public:
    explicit JsonText(int depth = 0) : depth_(depth) {}

    void openObject(const char* key = nullptr) { open(key, '{'); }
    void closeObject() { close('}'); }
    void openArray(const char* key) { open(key, '['); }
    void closeArray() { close(']'); }

    void text(const char* key, const QString& value) { member(key, quoted(value)); }
    void textIf(const char* key, const QString& value) {
        if (!value.isEmpty()) text(key, value);
    }
    void textsIf(const char* key, const QStringList& values);
    void flag(const char* key, bool value) { member(key, value ? "true" : "false"); }
    void number(const char* key, qint64 value) { member(key, QByteArray::number(value)); }
    /// The shortest text that reads as the same number.
    void real(const char* key, double value) {
        member(key, QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
    }
    void null(const char* key) { member(key, "null"); }
    void day(const char* key, Day value) { member(key, quoted(value.toIso())); }
    void dayIf(const char* key, const std::optional<Day>& value) {
        if (value) day(key, *value);
    }
    void instantIf(const char* key, const std::optional<Instant>& value) {
        if (value) member(key, quoted(value->toIso()));
    }
    void money(const char* key, const Money& value) { member(key, value.toDecimal().toLatin1()); }
    void moneyIf(const char* key, const std::optional<Money>& value) {
        if (value) money(key, *value);
    }
    void rateIf(const char* key, const std::optional<ExchangeRate>& value) {
        if (value) member(key, value->toDecimal().toLatin1());
    }
    /// In `unit`s, to the second.
    void duration(const char* key, Duration value, Duration unit);
    void code(const char* key, QLatin1String value) { member(key, quoted(QString(value))); }

    /// What was written since the last call.
    QByteArray take();

private:
    void member(const char* key, const QByteArray& value);
    void begin(const char* key);
    void open(const char* key, char bracket);
    void close(char bracket);
    static QByteArray quoted(const QString& text);

    QByteArray out_;
    int depth_ = 0;
    bool first_ = true; ///< Nothing yet in the innermost bracket.
};

} // namespace rapport::importing
