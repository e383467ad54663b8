// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/fill_with_demo.h"
#include "cli/command.h"
#include "cli/progress_line.h"

#include <QFile>
#include <QFileInfo>

namespace rapport::cli {

namespace {

Result<app::DemoOptions> optionsOf(const Context& context) {
    const Arguments& arguments = context.arguments;
    app::DemoOptions options;
    options.until = context.clock->today();
    if (arguments.has("until")) {
        RAPPORT_TRY_ASSIGN(options.until, arguments.day("until"));
    }
    if (arguments.has("clients")) {
        RAPPORT_TRY_ASSIGN(const qint64 clients, arguments.number("clients", 1, 1'000'000));
        options.clients = static_cast<int>(clients);
    }
    if (arguments.has("years")) {
        RAPPORT_TRY_ASSIGN(const qint64 years, arguments.number("years", 1, 50));
        options.years = static_cast<int>(years);
    }
    if (arguments.has("interactions")) {
        RAPPORT_TRY_ASSIGN(options.interactions, arguments.number("interactions", 0, 100'000'000));
    }
    if (arguments.has("invoices")) {
        RAPPORT_TRY_ASSIGN(options.invoices, arguments.number("invoices", 0, 100'000'000));
    }
    if (arguments.has("seed")) {
        RAPPORT_TRY_ASSIGN(const qint64 seed,
                           arguments.number("seed", 0, std::numeric_limits<qint64>::max()));
        options.seed = static_cast<quint64>(seed);
    }
    return options;
}

/// A demo book broken off half way is of no use to anybody.
void removeBook(const QString& path) {
    for (const char* ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const app::DemoOptions options, optionsOf(context));
    const QString path = context.arguments.parameter(0);
    if (QFileInfo::exists(path))
        return Error{ErrorKind::InputRejected, "book_exists"}.with(QStringLiteral("path"), path);
    // Made under another name, so that one broken off half way is never taken for a book.
    const QString unfinished = path + QStringLiteral(".unfinished");
    removeBook(unfinished);
    RAPPORT_TRY_ASSIGN(
        auto book, app::Workspace::create(unfinished, app::demoHeader(options), context.workspaceOptions()));
    ProgressLine progress(context.arguments.has("quiet"));
    const auto filled = book->commands().run(app::fillWithDemo(options), &progress.control());
    book.reset();
    if (!filled || !QFile::rename(unfinished, path)) {
        removeBook(unfinished);
        if (!filled) return filled.error();
        return Error{ErrorKind::InputRejected, "cannot_write"}
            .with(QStringLiteral("file"), path)
            .with(QStringLiteral("reason"), QString());
    }
    if (context.json())
        context.out.json({{"book", path.toStdString()},
                          {"clients", options.clients},
                          {"until", options.until.toIso().toStdString()},
                          {"seed", options.seed}});
    else if (!context.arguments.has("quiet"))
        context.out.line(context.speech.filled(
            context.say(QT_TRANSLATE_N_NOOP("cli", "Made a demo book of %n client(s), up to {day}: {path}"),
                        options.clients),
            {{QStringLiteral("day"), context.speech.day(options.until)}, {QStringLiteral("path"), path}}));
    return Done;
}

} // namespace

Command demoCommand() {
    return {.name = "demo",
            .parameters = "BOOK",
            .summary = QT_TRANSLATE_NOOP("cli", "Makes a believable book to try the program with"),
            .options = {{"until", "YYYY-MM-DD",
                         QT_TRANSLATE_NOOP("cli", "Last day of the records (default: today)")},
                        {"clients", "N", QT_TRANSLATE_NOOP("cli", "Number of clients (default: 60)")},
                        {"years", "Y", QT_TRANSLATE_NOOP("cli", "Years of records (default: 3)")},
                        {"interactions", "N", QT_TRANSLATE_NOOP("cli", "About so many dealings in total")},
                        {"invoices", "N", QT_TRANSLATE_NOOP("cli", "About so many invoices in total")},
                        {"seed", "S",
                         QT_TRANSLATE_NOOP("cli", "Another number makes another book (default: 1)")}},
            .minParameters = 1,
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
