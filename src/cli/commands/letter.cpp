// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letters.h"
#include "cli/command.h"
#include "domain/codes.h"
#include "wording/letter_words.h"

namespace rapport::cli {

namespace {

Result<LetterKind> kindOf(const Arguments& arguments) {
    RAPPORT_TRY_ASSIGN(const QString word, arguments.required("kind"));
    if (const auto kind = fromCode<LetterKind>(word)) return *kind;
    return Error{ErrorKind::Usage, "option_value_unknown"}
        .with(QStringLiteral("option"), QStringLiteral("--kind"))
        .with(QStringLiteral("value"), word);
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const QString path, context.arguments.required("out"));
    if (!app::letterFormatOf(path))
        return Error{ErrorKind::Usage, "letter_format_unknown"}.with(QStringLiteral("file"), path);
    RAPPORT_TRY_ASSIGN(const LetterKind kind, kindOf(context.arguments));
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    app::Letters letters(*book);
    RAPPORT_TRY_ASSIGN(reporting::LetterFacts facts, letters.facts(client, kind, asOf));
    if (context.arguments.has("signed-by")) facts.signature = context.arguments.value("signed-by");
    RAPPORT_TRY_ASSIGN(const app::LetterWording wording, letters.wording(kind, context.speech.language()));
    RAPPORT_TRY_ASSIGN(const reporting::LetterDraft draft,
                       reporting::fillLetter(wording.wording, facts, context.speech));
    RAPPORT_TRY(app::writeLetter(path, draft.subject, draft.body, facts, context.speech));

    nlohmann::ordered_json gaps = nlohmann::ordered_json::array();
    for (const QByteArray& gap : draft.gaps) {
        const QString sentence = wording::letterGapSentence(context.speech, gap);
        gaps.push_back({{"field", gap.toStdString()}, {"message", sentence.toStdString()}});
        if (!context.arguments.has("quiet")) context.out.errorLine(sentence);
    }
    if (context.json())
        context.out.json({{"file", path.toStdString()},
                          {"kind", QString(codeOf(kind)).toStdString()},
                          {"subject", draft.subject.toStdString()},
                          {"missing", std::move(gaps)}});
    else if (!context.arguments.has("quiet"))
        context.out.line(path);
    return Done;
}

} // namespace

Command letterCommand() {
    return {
        .name = "letter",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Drafts a letter to a client and says which facts are missing"),
        .options = {{"client", "C",
                     QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")},
                    {"kind", "reminder|new-terms|apology|parting|welcome",
                     QT_TRANSLATE_NOOP("cli", "What the letter is about (required)")},
                    {"out", "FILE.(html|pdf|txt)",
                     QT_TRANSLATE_NOOP("cli", "Where to write it; the ending says what it is (required)")},
                    {"signed-by", "NAME",
                     QT_TRANSLATE_NOOP("cli", "Who signs; else whoever looks after the client")}},
        .minParameters = 1,
        .maxParameters = 1,
        .paints = true,
        .run = run};
}

} // namespace rapport::cli
