// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answering_option.h"

#include <algorithm>

namespace rapport::cli {

namespace {

struct Answer {
    const char* code;
    const char* option;
};

constexpr Answer answers[] = {
    {"date_order_ambiguous", "date-order"},
    {"date_order_contradicts", "date-order"},
    {"decimal_ambiguous", "decimal"},
    {"decimal_contradicts", "decimal"},
    {"due_dates_missing", "terms-days"},
    {"rows_rejected", "skip-bad"},
    {"address_book_left", "take-all"},
    {"sheet_ambiguous", "sheet"},
    {"sheet_unknown", "sheet"},
    {"csv_quote_open", "delimiter"},
    {"csv_too_many_fields", "delimiter"},
    {"encoding_unknown", "encoding"},
    {"encoding_invalid", "encoding"},
    {"kind_unknown", "as"},
    {"kind_ambiguous", "as"},
    {"kind_differs", "as"},
    {"preset_unknown", "preset"},
    {"preset_ambiguous", "preset"},
    {"columns_missing", "mapping"},
};

} // namespace

QString answeringOption(const QByteArray& code, const Command& command) {
    const auto answer = std::ranges::find_if(answers, [&](const Answer& each) { return code == each.code; });
    if (answer == std::end(answers)) return {};
    const bool isTaken = std::ranges::any_of(
        command.options, [&](const OptionSpec& option) { return qstrcmp(option.name, answer->option) == 0; });
    return isTaken ? QStringLiteral("--") + QLatin1String(answer->option) : QString();
}

QString withOption(const wording::Speech& speech, const QString& sentence, const QString& option) {
    if (option.isEmpty()) return sentence;
    return speech.filled(speech.translate("cli", "{sentence} ({option})"),
                         {{QStringLiteral("sentence"), sentence}, {QStringLiteral("option"), option}});
}

} // namespace rapport::cli
