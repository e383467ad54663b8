// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_clock.h"
#include "cli/answering_option.h"
#include "cli/command.h"
#include "reporting/assessment_json.h"
#include "wording/error_wording.h"

#include <QGuiApplication>

#include <cstdio>
#include <memory>

namespace {

using namespace rapport;
using namespace rapport::cli;

int fail(Output& out, const wording::Speech& speech, const Error& error, bool json,
         const Command* command = nullptr) {
    const QString option = command ? answeringOption(error.code, *command) : QString();
    const QString message = withOption(speech, wording::errorSentence(speech, error), option);
    if (json) {
        nlohmann::ordered_json args = nlohmann::ordered_json::object();
        for (auto it = error.args.begin(); it != error.args.end(); ++it)
            args[it.key().toStdString()] = it.value().toStdString();
        nlohmann::ordered_json document;
        document["error"] = {
            {"code", error.code.toStdString()}, {"message", message.toStdString()}, {"args", args}};
        out.json(document);
    }
    out.errorLine(QStringLiteral("rapport: ") + message);
    return exitStatusOf(error.kind);
}

Result<Arguments> argumentsOf(const Command& command, const QStringList& words) {
    std::vector<OptionSpec> options = commonOptions();
    options.insert(options.end(), command.options.begin(), command.options.end());
    RAPPORT_TRY_ASSIGN(Arguments arguments, Arguments::parse(words, options));
    const int count = arguments.parameterCount();
    if (count < command.minParameters)
        return Error{ErrorKind::Usage, "parameter_missing"}.with(QStringLiteral("command"),
                                                                 QLatin1String(command.name));
    if (command.maxParameters >= 0 && count > command.maxParameters)
        return Error{ErrorKind::Usage, "parameter_unexpected"}
            .with(QStringLiteral("command"), QLatin1String(command.name))
            .with(QStringLiteral("value"), arguments.parameter(command.maxParameters));
    static const QStringList languages{QStringLiteral("en"), QStringLiteral("ar"), QStringLiteral("fa"),
                                       QStringLiteral("ru")};
    if (arguments.has("language") && !languages.contains(arguments.value("language")))
        return Error{ErrorKind::Usage, "option_value_unknown"}
            .with(QStringLiteral("option"), QStringLiteral("--language"))
            .with(QStringLiteral("value"), arguments.value("language"));
    return arguments;
}

int runCommandLine(const Command* command, const QStringList& words) {
    Output out;
    // Before the options are checked, so that a wrong option is answered in the form that was asked for.
    const bool json = words.contains(QStringLiteral("--json"));
    wording::Speech speech = wording::Speech::of(QLocale::system().name());
    int status = Done;
    if (!command) {
        status = fail(out, speech,
                      Error{ErrorKind::Usage, words.isEmpty() ? "command_missing" : "command_unknown"}.with(
                          QStringLiteral("command"), words.value(0)),
                      json);
    } else if (auto arguments = argumentsOf(*command, words.mid(1)); !arguments) {
        status = fail(out, speech, arguments.error(), json);
    } else {
        if (arguments->has("language")) speech = wording::Speech::of(arguments->value("language"));
        Context context{std::move(*arguments), out, speech, std::make_shared<app::SystemClock>()};
        const Result<int> result = command->run(context);
        status = result ? *result : fail(out, speech, result.error(), json, command);
    }
    if (!out.finish()) return Bug;
    return status;
}

/// Standard error holds the one line of an error: what Qt has to say of the machine is no news for a script.
void keepQtQuiet(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int main(int argc, char* argv[]) {
    qInstallMessageHandler(keepQtQuiet);
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (words.value(0) == QStringLiteral("--help") || words.value(0) == QStringLiteral("-h"))
        words[0] = QStringLiteral("help");
    if (words.value(0) == QStringLiteral("--version")) words[0] = QStringLiteral("version");
    const Command* command = words.isEmpty() ? nullptr : findCommand(words.first());
    if (command && words.contains(QStringLiteral("--help"))) {
        words = {QStringLiteral("help"), words.first()};
        command = findCommand(words.first());
    }

    std::unique_ptr<QCoreApplication> application;
    if (command && command->paints) {
        // Laying out a report needs fonts, not a display.
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("rapport-cli"));
    return runCommandLine(command, words);
}
