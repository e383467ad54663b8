// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace rapport::cli {

struct OptionSpec {
    const char* name = "";
    const char* value = nullptr; ///< How the value is called in help; nothing: a switch.
    const char* summary = "";
    bool repeats = false;
};

/// The parameters and options of one call, checked against what the command takes.
class Arguments {
public:
    Arguments() = default;
    /// Errors (Usage): option_unknown (option), option_without_value (option), option_repeated (option).
    static Result<Arguments> parse(const QStringList& words, const std::vector<OptionSpec>& options);

    int parameterCount() const { return static_cast<int>(parameters_.size()); }
    /// Empty when there is no such parameter.
    QString parameter(int index) const { return parameters_.value(index); }
    QStringList parametersFrom(int index) const { return parameters_.mid(index); }

    bool has(const char* option) const { return options_.contains(QLatin1String(option)); }
    /// Empty when it was not given.
    QString value(const char* option) const { return options_.value(QLatin1String(option)).value(0); }
    QStringList values(const char* option) const { return options_.value(QLatin1String(option)); }

    /// Error: option_missing (option).
    Result<QString> required(const char* option) const;
    /// Errors: option_missing; date_wrong (option, value).
    Result<Day> day(const char* option) const;
    /// A whole number within bounds. Errors: option_missing; number_wrong (option, value, low, high).
    Result<qint64> number(const char* option, qint64 low, qint64 high) const;
    /// A decimal number within bounds. Errors as number().
    Result<double> decimal(const char* option, double low, double high) const;

private:
    QStringList parameters_;
    QMap<QString, QStringList> options_;
};

} // namespace rapport::cli
