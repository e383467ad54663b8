// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/commands.h"
#include "app/records.h"
#include "cli/command.h"
#include "domain/codes.h"
#include "wording/words.h"

#include <algorithm>
#include <limits>

namespace rapport::cli {

namespace {

Error wrongRule(const QString& value) {
    return Error{ErrorKind::Usage, "exclusion_wrong"}.with(QStringLiteral("value"), value);
}

/// "phone:+49 30 1234" or "domain:example.com".
Result<Exclusion> ruleOf(const QString& text) {
    const qsizetype colon = text.indexOf(u':');
    const auto kind = fromCode<ExclusionKind>(text.left(std::max<qsizetype>(colon, 0)));
    Exclusion rule;
    rule.pattern = text.mid(colon + 1).trimmed();
    if (!kind || rule.pattern.isEmpty()) return wrongRule(text);
    rule.kind = *kind;
    return rule;
}

Result<int> run(Context& context) {
    const Arguments& arguments = context.arguments;
    std::optional<Exclusion> added;
    if (arguments.has("add")) {
        RAPPORT_TRY_ASSIGN(added, ruleOf(arguments.value("add")));
        added->note = arguments.value("note");
    }
    constexpr qint64 highest = std::numeric_limits<qint64>::max();
    std::optional<qint64> removed;
    if (arguments.has("remove")) {
        RAPPORT_TRY_ASSIGN(removed, arguments.number("remove", 1, highest));
    }
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    if (added) RAPPORT_TRY(book->commands().run(app::Add<Exclusion>{*added}));
    if (removed) RAPPORT_TRY(book->commands().run(app::Remove<Exclusion>{Id<Exclusion>(*removed)}));
    RAPPORT_TRY_ASSIGN(const std::vector<Exclusion> rules, book->records().all<Exclusion>());
    if (context.json()) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const Exclusion& rule : rules)
            list.push_back({{"id", rule.id.value()},
                            {"kind", std::string(codeOf(rule.kind).latin1())},
                            {"pattern", rule.pattern.toStdString()},
                            {"note", rule.note.toStdString()}});
        context.out.json({{"exclusions", list}});
        return Done;
    }
    if (rules.empty()) {
        context.out.line(context.speech.translate("cli", "No number or address is private in this book."));
        return Done;
    }
    TextTable table;
    table.columns = {{context.speech.translate("cli", "Rule"), Align::Trailing},
                     {context.speech.translate("cli", "Kind")},
                     {context.speech.translate("cli", "Private")},
                     {context.speech.translate("cli", "Note")}};
    for (const Exclusion& rule : rules)
        table.rows.push_back({QString::number(rule.id.value()), wording::word(context.speech, rule.kind),
                              rule.pattern, rule.note});
    context.out.table(table);
    return Done;
}

} // namespace

Command exclusionsCommand() {
    return {.name = "exclusions",
            .parameters = "BOOK",
            .summary =
                QT_TRANSLATE_NOOP("cli", "Lists, adds and removes numbers and addresses nothing is taken of"),
            .options = {{"add", "KIND:PATTERN",
                         QT_TRANSLATE_NOOP("cli", "A rule: phone:NUMBER, email:ADDRESS, domain:NAME or "
                                                  "title:TEXT")},
                        {"note", "TEXT", QT_TRANSLATE_NOOP("cli", "Why, or whose it is")},
                        {"remove", "ID", QT_TRANSLATE_NOOP("cli", "The rule of this number")}},
            .minParameters = 1,
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
