// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importer.h"
#include "app/record_sources.h"
#include "base/text_key.h"
#include "cli/answering_option.h"
#include "cli/command.h"
#include "cli/commands/import_people.h"
#include "cli/commands/import_receipts.h"
#include "cli/progress_line.h"
#include "importing/mapping.h"
#include "wording/error_wording.h"
#include "wording/import_wording.h"

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
    options.sheet = arguments.value("sheet");
    options.skipBad = arguments.has("skip-bad");
    options.takeAll = arguments.has("take-all");
    if (arguments.has("delimiter")) {
        const QString sign = arguments.value("delimiter");
        if (sign != u"," && sign != u";" && sign != u"tab") return unknownValue("delimiter", sign);
        options.delimiter = sign == u"tab" ? '\t' : sign.front().toLatin1();
    }
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
    if (arguments.has("terms-days")) {
        constexpr int kLongestTerms = 3650;
        bool isNumber = false;
        const int days = arguments.value("terms-days").toInt(&isNumber);
        if (!isNumber || days < 0 || days > kLongestTerms)
            return unknownValue("terms-days", arguments.value("terms-days"));
        options.termsDays = days;
    }
    RAPPORT_TRY(readPeopleOptions(arguments, options));
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

/// Only those somebody had better look at: found by something else than reference and name, or likely known.
bool isWorthALook(const importing::ClientMatch& match) {
    using importing::MatchedBy;
    if (match.isParty) return false; // They have a list of their own.
    return match.by == MatchedBy::Email || match.by == MatchedBy::Phone || match.by == MatchedBy::NameKey ||
           (match.by == MatchedBy::Nothing && !match.close.empty());
}

nlohmann::ordered_json jsonOf(const importing::ClientMatch& match) {
    nlohmann::ordered_json close = nlohmann::ordered_json::array();
    for (const importing::CloseClient& one : match.close)
        close.push_back({{"client", one.client.value()}, {"name", one.name.toStdString()}});
    nlohmann::ordered_json client, clientName;
    if (!match.client.isNull()) {
        client = match.client.value();
        clientName = match.clientName.toStdString();
    }
    return {{"key", match.key.toStdString()},
            {"name", match.name.toStdString()},
            {"detail", match.detail.toStdString()},
            {"by", importing::matchedByCode(match.by).toStdString()},
            {"client", client},
            {"clientName", clientName},
            {"close", close},
            {"taken", match.taken},
            {"rows", match.rows}};
}

nlohmann::ordered_json jsonOf(const Context& context, const importing::Notice& notice) {
    nlohmann::ordered_json args = nlohmann::ordered_json::object();
    for (auto arg = notice.args.cbegin(); arg != notice.args.cend(); ++arg)
        args[arg.key().toStdString()] = arg.value().toStdString();
    return {{"code", notice.code.toStdString()},
            {"args", args},
            {"message", wording::noticeSentence(context.speech, notice.code, notice.args).toStdString()}};
}

void printJson(Context& context, const app::ImportOptions& options, const app::PreparedImport& prepared,
               std::optional<qint64> importId, const QStringList& rejectedFiles) {
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
    document["matches"] = nlohmann::ordered_json::array();
    for (const importing::ClientMatch& match : prepared.plan.matches)
        if (isWorthALook(match)) document["matches"].push_back(jsonOf(match));
    document["times"] = timesJson(prepared.plan, options);
    document["parties"] = peopleJson(prepared.plan);
    if (prepared.plan.kind == importing::ImportKind::Statement)
        document["receipts"] = receiptsJson(prepared.plan);
    document["notices"] = nlohmann::ordered_json::array();
    for (const importing::Notice& notice : prepared.plan.notices)
        document["notices"].push_back(jsonOf(context, notice));
    document["rejected"] = nlohmann::ordered_json::array();
    for (const Rejection& rejection : prepared.plan.rejected)
        document["rejected"].push_back({{"file", rejection.file.toStdString()},
                                        {"line", rejection.line},
                                        {"column", rejection.column.toStdString()},
                                        {"value", rejection.value.toStdString()},
                                        {"reason", rejection.reason.toStdString()},
                                        {"message", sentenceOf(context, rejection).toStdString()}});
    if (context.arguments.has("rejected")) {
        document["rejectedFiles"] = nlohmann::ordered_json::array();
        for (const QString& file : rejectedFiles)
            document["rejectedFiles"].push_back(file.toStdString());
    }
    if (!prepared.plan.isApplicable()) {
        const Error error = rowsRejected(prepared);
        document["error"] = {{"code", error.code.toStdString()},
                             {"message", wording::errorSentence(context.speech, error).toStdString()},
                             {"args", {{"count", std::to_string(prepared.plan.rejected.size())}}}};
    }
    context.out.json(document);
}

constexpr size_t kMostShown = 20;

QString andMore(const Context& context, size_t count) {
    return context.say(QT_TRANSLATE_N_NOOP("cli", "... and %n more."), static_cast<int>(count));
}

/// Who was found how, where that is not plain, and what the files do not tell.
void printFindings(Context& context, const importing::ImportPlan& plan) {
    size_t shown = 0, more = 0;
    for (const importing::ClientMatch& match : plan.matches) {
        if (!isWorthALook(match)) continue;
        if (shown == kMostShown) {
            ++more;
            continue;
        }
        ++shown;
        QStringList close;
        for (const importing::CloseClient& one : match.close)
            close << one.name;
        context.out.line(match.close.empty()
                             ? wording::matchSentence(context.speech, importing::matchedByCode(match.by),
                                                      match.name, match.clientName)
                             : wording::closeSentence(context.speech, match.name, close, match.taken));
    }
    if (more > 0) context.out.line(andMore(context, more));
    printReceipts(context, plan);
    for (const importing::Notice& notice : plan.notices)
        context.out.line(withOption(context.speech,
                                    wording::noticeSentence(context.speech, notice.code, notice.args),
                                    answeringOption(notice.code, importCommand())));
}

void printForPeople(Context& context, const app::ImportOptions& options, const app::PreparedImport& prepared,
                    std::optional<qint64> importId) {
    const auto& rejected = prepared.plan.rejected;
    for (size_t i = 0; i < std::min(rejected.size(), kMostShown); ++i)
        context.out.errorLine(sentenceOf(context, rejected[i]));
    if (rejected.size() > kMostShown) context.out.errorLine(andMore(context, rejected.size() - kMostShown));
    if (!prepared.plan.isApplicable() || context.arguments.has("quiet")) return;
    printFindings(context, prepared.plan);
    printPeople(context, prepared.plan, options);
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
    else if (prepared.plan.kind == importing::ImportKind::Statement)
        context.out.line(
            context.speech.translate("cli", "No payment is put on an invoice: nothing was written."));
    else
        context.out.line(
            context.speech.translate("cli", "The book has all of it already: nothing was written."));
}

/// What an import came to.
struct Imported {
    app::SharedImport prepared;
    std::optional<qint64> id;
    QStringList rejectedFiles;
};

/// Saves rejected rows where that was asked for.
Result<QStringList> saveRejected(Context& context, app::Importer& importer, const app::ImportOptions& options,
                                 const app::SharedImport& prepared) {
    if (!context.arguments.has("rejected") || prepared->plan.rejected.empty()) return QStringList();
    return importer.saveRejected(options, prepared, context.arguments.value("rejected"), context.speech);
}

/// Works out the import and, unless it is a dry run, applies it. Somebody may write to the book in between;
/// then it is worked out anew, a few times at the most.
Result<Imported> importInto(Context& context, app::Importer& importer, const app::ImportOptions& options,
                            app::JobControl& control) {
    constexpr int kMostTries = 5;
    Imported imported;
    for (int tries = 1;; ++tries) {
        RAPPORT_TRY_ASSIGN(imported.prepared, importer.plan(options, &control));
        // Before anything is written, so that nothing is when these cannot be.
        RAPPORT_TRY_ASSIGN(imported.rejectedFiles,
                           saveRejected(context, importer, options, imported.prepared));
        if (context.arguments.has("dry-run") || !imported.prepared->plan.isApplicable()) return imported;
        auto applied = importer.apply(imported.prepared, &control);
        if (applied) {
            imported.id = *applied;
            return imported;
        }
        if (applied.error().code != "book_changed_since" || tries == kMostTries)
            return std::move(applied).error();
    }
}

/// Before anything is imported under it.
Result<void> checkSourceName(const Arguments& arguments, app::Workspace& book) {
    if (!arguments.has("remember")) return {};
    const QString name = arguments.value("remember");
    RAPPORT_TRY_ASSIGN(const std::vector<app::SourceStanding> known, app::RecordSources(book).all());
    for (const app::SourceStanding& one : known)
        if (textKey(one.source.record.name) == textKey(name))
            return Error{ErrorKind::InputRejected, "source_name_taken"}.with(QStringLiteral("name"), name);
    return {};
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(app::ImportOptions options, optionsOf(context));
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY(readChoices(context.arguments, *book, options));
    RAPPORT_TRY(checkSourceName(context.arguments, *book));
    RAPPORT_TRY(readReceiptChoices(context, *book, options));
    Imported imported;
    {
        ProgressLine progress(context.arguments.has("quiet"));
        RAPPORT_TRY_ASSIGN(imported, importInto(context, book->importer(), options, progress.control()));
    }
    const app::SharedImport& prepared = imported.prepared;
    if (context.arguments.has("remember") && !context.arguments.has("dry-run") &&
        prepared->plan.isApplicable())
        RAPPORT_TRY(app::RecordSources(*book).remember(options, context.arguments.value("remember"),
                                                       context.arguments.has("at-start"), prepared,
                                                       imported.id));
    const QStringList& rejectedFiles = imported.rejectedFiles;
    if (context.json())
        printJson(context, options, *prepared, imported.id, rejectedFiles);
    else
        printForPeople(context, options, *prepared, imported.id);
    if (!context.json() && !context.arguments.has("quiet"))
        for (const QString& file : rejectedFiles)
            context.out.errorLine(context.speech.filled(
                context.speech.translate("cli",
                                         "The rows that can't be taken are in {file}, each with the reason."),
                {{QStringLiteral("file"), file}}));
    if (!prepared->plan.isApplicable()) {
        const Error error = rowsRejected(*prepared);
        context.out.errorLine(QStringLiteral("rapport: ") +
                              withOption(context.speech, wording::errorSentence(context.speech, error),
                                         answeringOption(error.code, importCommand())));
        return Rejected;
    }
    return prepared->plan.rejected.empty() ? Done : NeedsAttention;
}

} // namespace

Command importCommand() {
    Command command{
        .name = "import",
        .parameters = "BOOK FILE...",
        .summary = QT_TRANSLATE_NOOP(
            "cli", "Takes in files of clients, invoices, payments and more, all or nothing"),
        .options =
            {{"as", "KIND",
              QT_TRANSLATE_NOOP("cli",
                                "clients, invoices, payments, credits, interactions, complaints, "
                                "costs, staff, calls, calendar, mail, timesheet, statement or exchange; "
                                "found by itself when not given")},
             {"preset", "NAME",
              QT_TRANSLATE_NOOP("cli", "Where the file comes from; found by its header when not given")},
             {"mapping", "FILE.json", QT_TRANSLATE_NOOP("cli", "Your own table of column names")},
             {"date-order", "dmy|mdy|ymd",
              QT_TRANSLATE_NOOP("cli", "How dates are written, where the file leaves it open")},
             {"decimal", ",|.", QT_TRANSLATE_NOOP("cli", "The decimal sign, where the file leaves it open")},
             {"encoding", "NAME",
              QT_TRANSLATE_NOOP("cli", "How the file's letters are stored, such as windows-1252")},
             {"sheet", "NAME", QT_TRANSLATE_NOOP("cli", "The sheet of a workbook to read")},
             {"delimiter", ",|;|tab",
              QT_TRANSLATE_NOOP("cli", "What stands between columns; found when not given")},
             {"currency", "CODE", QT_TRANSLATE_NOOP("cli", "Currency of amounts that name none")},
             {"terms-days", "N",
              QT_TRANSLATE_NOOP("cli", "Days from invoice to due date, of files without due dates")},
             {"dry-run", nullptr, QT_TRANSLATE_NOOP("cli", "Say what would happen and write nothing")},
             {"skip-bad", nullptr,
              QT_TRANSLATE_NOOP("cli", "Leave bad rows out instead of refusing the file")},
             {"rejected", "FILE.csv",
              QT_TRANSLATE_NOOP("cli", "Save bad rows there, to correct and to import again")},
             {"receipt", "KEY=NUMBER,...",
              QT_TRANSLATE_NOOP("cli", "The invoices a payment of a bank statement is for; none: it is left alone"),
              true},
             {"take-all", nullptr,
              QT_TRANSLATE_NOOP("cli", "Everybody of an address book, not only who is a client already")}},
        .minParameters = 2,
        .maxParameters = -1,
        .run = run};
    const std::vector<OptionSpec> people = peopleOptions();
    command.options.insert(command.options.end(), people.begin(), people.end());
    return command;
}

} // namespace rapport::cli
