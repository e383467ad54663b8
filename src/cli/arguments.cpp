// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <algorithm>

namespace rapport::cli {

namespace {

Error usage(const char* code, const QString& option) {
    return Error{ErrorKind::Usage, code, {{QStringLiteral("option"), option}}};
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList& words, const std::vector<OptionSpec>& options) {
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (optionsEnded || !word.startsWith(QStringLiteral("--"))) {
            arguments.parameters_.append(word);
            continue;
        }
        if (word.size() == 2) {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto spec = std::find_if(options.begin(), options.end(), [&name](const OptionSpec& option) {
            return name == QLatin1String(option.name);
        });
        if (spec == options.end()) return usage("option_unknown", word);
        QString value;
        if (equals >= 0) {
            if (!spec->value) return usage("option_unknown", word);
            value = word.mid(equals + 1);
        } else if (spec->value) {
            if (i + 1 == words.size()) return usage("option_without_value", word);
            value = words[++i];
        }
        QStringList& values = arguments.options_[name];
        if (!values.isEmpty() && !spec->repeats) return usage("option_repeated", QStringLiteral("--") + name);
        values.append(value);
    }
    return arguments;
}

Result<QString> Arguments::required(const char* option) const {
    if (!has(option)) return usage("option_missing", QStringLiteral("--") + QLatin1String(option));
    return value(option);
}

Result<Day> Arguments::day(const char* option) const {
    RAPPORT_TRY_ASSIGN(const QString text, required(option));
    if (const auto day = Day::fromIso(text)) return *day;
    return usage("date_wrong", QStringLiteral("--") + QLatin1String(option))
        .with(QStringLiteral("value"), text);
}

Result<qint64> Arguments::number(const char* option, qint64 low, qint64 high) const {
    RAPPORT_TRY_ASSIGN(const QString text, required(option));
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (ok && number >= low && number <= high) return number;
    return usage("number_wrong", QStringLiteral("--") + QLatin1String(option))
        .with(QStringLiteral("value"), text)
        .with(QStringLiteral("low"), QString::number(low))
        .with(QStringLiteral("high"), QString::number(high));
}

Result<double> Arguments::decimal(const char* option, double low, double high) const {
    RAPPORT_TRY_ASSIGN(const QString text, required(option));
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (ok && number >= low && number <= high) return number;
    return usage("number_wrong", QStringLiteral("--") + QLatin1String(option))
        .with(QStringLiteral("value"), text)
        .with(QStringLiteral("low"), QString::number(low))
        .with(QStringLiteral("high"), QString::number(high));
}

} // namespace rapport::cli
