// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importer.h"
#include "cli/command.h"
#include "cli/progress_line.h"
#include "importing/mapping.h"
#include "wording/error_wording.h"

namespace rapport::cli {

namespace {

using importing::ImportTotals;
using importing::Rejection;

Error unknownValue(const char* option, const QString& value) {
    return Error{ErrorKind::Usage, "option_value_unknown"}
        .with(QStringLiteral("option"), QStringLiteral("--") + QLatin1String(option))
        .with(QStringLiteral("value"), value);
}

Result<app::ImportOptions> optionsOf(const Context& context) {
    const Arguments& arguments = context.arguments;
    app::ImportOptions options;
    options.files = arguments.parametersFrom(1);
    options.preset = arguments.value("preset");
    options.mappingFile = arguments.value("mapping");
    options.encoding = arguments.value("encoding").toLatin1();
    options.skipBad = arguments.has("skip-bad");
    if (arguments.has("as")) {
        options.kind = importing::kindFromCode(arguments.value("as"));
        if (!options.kind) return unknownValue("as", arguments.value("as"));
    }
    if (arguments.has("date-order")) {
        options.dateOrder = importing::dateOrderFromCode(arguments.value("date-order"));
        if (!options.dateOrder) return unknownValue("date-order", arguments.value("date-order"));
    }
    if (arguments.has("decimal")) {
        const QString sign = arguments.value("decimal");
        if (sign == QStringLiteral(","))
            options.decimalSign = importing::DecimalSign::Comma;
        else if (sign == QStringLiteral("."))
            options.decimalSign = importing::DecimalSign::Point;
        else
            return unknownValue("decimal", sign);
    }
    if (arguments.has("currency")) {
        options.currency = Currency::fromCode(arguments.value("currency"));
        if (!options.currency) return unknownValue("currency", arguments.value("currency"));
    }
    return options;
}

QString sentenceOf(const Context& context, const Rejection& rejection) {
    return wording::rejectionSentence(context.speech, rejection.reason,
                                      {{QStringLiteral("file"), rejection.file},
                                       {QStringLiteral("line"), QString::number(rejection.line)},
                                       {QStringLiteral("column"), rejection.column},
                                       {QStringLiteral("value"), rejection.value}});
}

Error rowsRejected(const app::PreparedImport& prepared) {
    return Error{ErrorKind::InputRejected, "rows_rejected"}.with(
        QStringLiteral("count"), QString::number(prepared.plan.rejected.size()));
}

void printJson(Context& context, const app::PreparedImport& prepared, std::optional<qint64> importId) {
    const ImportTotals& totals = prepared.plan.totals;
    nlohmann::ordered_json document;
    document["importId"] = importId ? nlohmann::ordered_json(*importId) : nlohmann::ordered_json();
    document["kind"] = std::string(importing::kindCode(prepared.plan.kind).latin1());
    document["dryRun"] = context.arguments.has("dry-run");
    document["read"] = totals.read;
    document["created"] = totals.created;
    document["updated"] = totals.updated;
    document["unchanged"] = totals.unchanged;
    document["skipped"] = totals.skipped;
    document["decided"] = nlohmann::ordered_json::array();
    for (const importing::Decided& decided : prepared.plan.decided)
        document["decided"].push_back({{"what", decided.what.toStdString()},
                                       {"file", decided.file.toStdString()},
                                       {"column", decided.column.toStdString()},
                                       {"choice", decided.choice.toStdString()},
                                       {"line", decided.line},
                                       {"value", decided.value.toStdString()}});
    document["rejected"] = nlohmann::ordered_json::array();
    for (const Rejection& rejection : prepared.plan.rejected)
        document["rejected"].push_back({{"file", rejection.file.toStdString()},
                                        {"line", rejection.line},
                                        {"column", rejection.column.toStdString()},
                                        {"value", rejection.value.toStdString()},
                                        {"reason", rejection.reason.toStdString()},
                                        {"message", sentenceOf(context, rejection).toStdString()}});
    if (!prepared.plan.isApplicable()) {
        const Error error = rowsRejected(prepared);
        document["error"] = {{"code", error.code.toStdString()},
                             {"message", wording::errorSentence(context.speech, error).toStdString()},
                             {"args", {{"count", std::to_string(prepared.plan.rejected.size())}}}};
    }
    context.out.json(document);
}

void printForPeople(Context& context, const app::PreparedImport& prepared, std::optional<qint64> importId) {
    constexpr size_t kMostShown = 20;
    const auto& rejected = prepared.plan.rejected;
    for (size_t i = 0; i < std::min(rejected.size(), kMostShown); ++i)
        context.out.errorLine(sentenceOf(context, rejected[i]));
    if (rejected.size() > kMostShown)
        context.out.errorLine(context.say(QT_TRANSLATE_N_NOOP("cli", "... and %n more."),
                                          static_cast<int>(rejected.size() - kMostShown)));
    if (!prepared.plan.isApplicable() || context.arguments.has("quiet")) return;
    const ImportTotals& totals = prepared.plan.totals;
    const auto count = [&](qint64 n) { return context.speech.count(n); };
    context.out.line(context.speech.filled(
        context.speech.translate(
            "cli",
            "Read {read}: {created} new, {updated} updated, {unchanged} unchanged, {skipped} skipped."),
        {{QStringLiteral("read"), count(totals.read)},
         {QStringLiteral("created"), count(totals.created)},
         {QStringLiteral("updated"), count(totals.updated)},
         {QStringLiteral("unchanged"), count(totals.unchanged)},
         {QStringLiteral("skipped"), count(totals.skipped)}}));
    if (context.arguments.has("dry-run"))
        context.out.line(context.speech.translate("cli", "This was a dry run: nothing was written."));
    else if (importId)
        context.out.line(context.speech.filled(context.speech.translate("cli", "Recorded as import {id}."),
                                               {{QStringLiteral("id"), QString::number(*importId)}}));
    else
        context.out.line(
            context.speech.translate("cli", "The book has all of it already: nothing was written."));
}

/// Works out the import and, unless it is a dry run, applies it. Somebody may write to the book in between;
/// then it is worked out anew, a few times at the most.
Result<std::optional<qint64>> importInto(app::Importer& importer, const app::ImportOptions& options,
                                         bool dryRun, app::JobControl& control, app::SharedImport& prepared) {
    constexpr int kMostTries = 5;
    for (int tries = 1;; ++tries) {
        RAPPORT_TRY_ASSIGN(prepared, importer.plan(options, &control));
        if (dryRun || !prepared->plan.isApplicable()) return std::optional<qint64>();
        auto applied = importer.apply(prepared, &control);
        if (applied || applied.error().code != "book_changed_since" || tries == kMostTries) return applied;
    }
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const app::ImportOptions options, optionsOf(context));
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    std::optional<qint64> importId;
    app::SharedImport prepared;
    {
        ProgressLine progress(context.arguments.has("quiet"));
        RAPPORT_TRY_ASSIGN(importId, importInto(book->importer(), options, context.arguments.has("dry-run"),
                                                progress.control(), prepared));
    }
    if (context.json())
        printJson(context, *prepared, importId);
    else
        printForPeople(context, *prepared, importId);
    if (!prepared->plan.isApplicable()) {
        context.out.errorLine(QStringLiteral("rapport: ") +
                              wording::errorSentence(context.speech, rowsRejected(*prepared)));
        return Rejected;
    }
    return prepared->plan.rejected.empty() ? Done : NeedsAttention;
}

} // namespace

Command importCommand() {
    return {
        .name = "import",
        .parameters = "BOOK FILE...",
        .summary = QT_TRANSLATE_NOOP(
            "cli", "Takes in files of clients, invoices, payments and more, all or nothing"),
        .options =
            {{"as", "KIND",
              QT_TRANSLATE_NOOP("cli", "clients, invoices, payments, credits, interactions, complaints, "
                                       "costs, staff or exchange; found by itself when not given")},
             {"preset", "NAME",
              QT_TRANSLATE_NOOP("cli", "Where the file comes from; found by its header when not given")},
             {"mapping", "FILE.json", QT_TRANSLATE_NOOP("cli", "Your own table of column names")},
             {"date-order", "dmy|mdy|ymd",
              QT_TRANSLATE_NOOP("cli", "How dates are written, where the file leaves it open")},
             {"decimal", ",|.", QT_TRANSLATE_NOOP("cli", "The decimal sign, where the file leaves it open")},
             {"encoding", "NAME",
              QT_TRANSLATE_NOOP("cli", "How the file's letters are stored, such as windows-1252")},
             {"currency", "CODE", QT_TRANSLATE_NOOP("cli", "Currency of amounts that name none")},
             {"dry-run", nullptr, QT_TRANSLATE_NOOP("cli", "Say what would happen and write nothing")},
             {"skip-bad", nullptr,
              QT_TRANSLATE_NOOP("cli", "Leave bad rows out instead of refusing the file")}},
        .minParameters = 2,
        .maxParameters = -1,
        .run = run};
}

} // namespace rapport::cli
