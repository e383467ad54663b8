// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "storage/connection.h"
#include "storage/sql_values.h"

#include <QStringList>

/// Three readers of one description: `fields(io, record)` in record_maps.h names each column of a record
/// once, and is used to list the columns, to write a row and to read one. All speak of the columns in that
/// order.
namespace rapport::storage {

class ColumnNames {
public:
    template <typename V>
    void value(const char* column, const V&) {
        add(column);
    }
    template <typename V>
    void money(const char* amount, const char* currency, const V&) {
        add(amount);
        add(currency);
    }
    void amount(const char* column, const Money&, const Money&) { add(column); }
    template <typename Make>
    void derived(const char* column, Make&&) {
        add(column);
    }
    QStringList names;

private:
    void add(const char* column) { names << QString::fromLatin1(column); }
};

class RowWriter {
public:
    explicit RowWriter(Row& row) : row_(row) {}
    template <typename V>
    void value(const char*, const V& value) {
        row_.push_back(toSql(value));
    }
    void money(const char*, const char*, const Money& value) {
        row_.push_back(toSql(value.minorUnits()));
        row_.push_back(toSql(value.currency()));
    }
    void money(const char*, const char*, const std::optional<Money>& value) {
        row_.push_back(value ? toSql(value->minorUnits()) : QVariant());
        row_.push_back(value ? toSql(value->currency()) : QVariant());
    }
    /// Money in the currency of another of the record.
    void amount(const char*, const Money& value, const Money&) { row_.push_back(toSql(value.minorUnits())); }
    /// A key made of other columns, for finding.
    template <typename Make>
    void derived(const char*, Make&& make) {
        row_.push_back(toSql(make()));
    }

private:
    Row& row_;
};

class RowReader {
public:
    RowReader(const Statement& statement, int firstColumn) : statement_(statement), column_(firstColumn) {}
    template <typename V>
    void value(const char*, V& value) {
        good_ &= fromSql(next(), value);
    }
    void money(const char*, const char*, Money& value) {
        const QVariant amount = next();
        Currency currency;
        good_ &= fromSql(next(), currency);
        value = Money(amount.toLongLong(), currency);
    }
    void money(const char* amount, const char* currency, std::optional<Money>& value) {
        if (statement_.isNull(column_)) {
            column_ += 2;
            value.reset();
        } else {
            money(amount, currency, value.emplace());
        }
    }
    void amount(const char*, Money& value, const Money& like) {
        value = Money(next().toLongLong(), like.currency());
    }
    template <typename Make>
    void derived(const char*, Make&&) {
        ++column_;
    }
    /// Whether every column held what its type can.
    bool good() const { return good_; }

private:
    QVariant next() { return statement_.value(column_++); }

    const Statement& statement_;
    int column_;
    bool good_ = true;
};

} // namespace rapport::storage
