// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_checker.h"
#include "cli/command.h"
#include "cli/progress_line.h"
#include "wording/error_wording.h"

#include <algorithm>

namespace rapport::cli {

namespace {

QString sentenceOf(const Context& context, const app::Finding& finding) {
    return wording::findingSentence(context.speech, finding.code, finding.args);
}

nlohmann::ordered_json jsonOf(const Context& context, const app::CheckReport& report) {
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const app::Finding& finding : report.findings) {
        nlohmann::ordered_json args = nlohmann::ordered_json::object();
        for (auto it = finding.args.begin(); it != finding.args.end(); ++it)
            args[it.key().toStdString()] = it.value().toStdString();
        findings.push_back({{"code", finding.code.toStdString()},
                            {"message", sentenceOf(context, finding).toStdString()},
                            {"args", args},
                            {"repaired", finding.repaired}});
    }
    return {{"sound", report.sound()},
            {"clientsChecked", report.clientsChecked},
            {"recordsChecked", report.recordsChecked},
            {"findings", findings}};
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    app::CheckReport report;
    {
        ProgressLine progress(context.arguments.has("quiet"));
        RAPPORT_TRY_ASSIGN(report,
                           book->checker().check(context.arguments.has("repair"), &progress.control()));
    }
    if (context.json()) {
        context.out.json(jsonOf(context, report));
    } else {
        for (const app::Finding& finding : report.findings)
            context.out.line(
                finding.repaired
                    ? context.speech.filled(context.speech.translate("cli", "Repaired: {finding}"),
                                            {{QStringLiteral("finding"), sentenceOf(context, finding)}})
                    : sentenceOf(context, finding));
        if (report.sound() && !context.arguments.has("quiet"))
            context.out.line(context.speech.filled(
                context.speech.translate("cli",
                                         "The book is sound. Checked: clients {clients}, records {records}."),
                {{QStringLiteral("clients"), context.speech.count(report.clientsChecked)},
                 {QStringLiteral("records"), context.speech.count(report.recordsChecked)}}));
    }
    const bool left = std::any_of(report.findings.begin(), report.findings.end(),
                                  [](const app::Finding& finding) { return !finding.repaired; });
    return left ? NeedsAttention : Done;
}

} // namespace

Command checkCommand() {
    return {.name = "check",
            .parameters = "BOOK",
            .summary = QT_TRANSLATE_NOOP("cli", "Looks the book through and says what is wrong"),
            .options = {{"repair", nullptr,
                         QT_TRANSLATE_NOOP("cli", "Make anew what is only kept; records are never changed")}},
            .minParameters = 1,
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
