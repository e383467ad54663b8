// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace rapport::gui {

namespace {

QString say(const char* source) {
    return QCoreApplication::translate("rapport::gui::CommandLine", source);
}

Error usage(const QString& reason) {
    return Error{ErrorKind::Usage, "usage"}.with(QStringLiteral("reason"), reason);
}

QString option(const char* name) {
    return QString::fromLatin1(name);
}

QString pageNames() {
    QStringList names;
    for (const Place& place : places()) {
        names << QString::fromLatin1(place.word);
    }
    return names.join(QStringLiteral(", "));
}

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "Which clients need a decision, and why.")));
    parser.addPositionalArgument(
        QStringLiteral("BOOK"),
        say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "The book to open; without it the last one.")),
        QStringLiteral("[BOOK]"));
    parser.addPositionalArgument(
        QStringLiteral("NUMBER"),
        say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "With --log: the telephone number of the call.")),
        QStringLiteral("[NUMBER]"));
    parser.addOptions({
        {option("language"),
         say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "Language of the program: en, ar, fa, ru.")),
         QStringLiteral("L")},
        {option("page"),
         say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "Page to open: %1.")).arg(pageNames()),
         QStringLiteral("PAGE")},
        {option("client"),
         say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine",
                               "Client to choose: its id, exact name or external reference.")),
         QStringLiteral("C")},
        {option("log"),
         say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine",
                               "Open only the window that logs a dealing, in the running program if there "
                               "is one."))},
        {option("screenshots"),
         say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "Write one PNG of each page into DIR and quit.")),
         QStringLiteral("DIR")},
        {option("theme"), say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "Colours: light or dark.")),
         QStringLiteral("THEME")},
        {option("size"),
         say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "Size of the pictures, such as 1280x800.")),
         QStringLiteral("WxH")},
        {option("trace-startup"),
         say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine",
                               "Print how long the first paint and the list took, and quit."))},
        {{option("h"), option("help")},
         say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "Show this help."))},
        {{option("v"), option("version")},
         say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "Show the version."))},
    });
}

// "1280x800"; nothing when it is anything else or no window could be that size.
std::optional<QSize> sizeFrom(const QString& text) {
    const QStringList sides = text.split(QLatin1Char('x'));
    bool wide = false;
    bool high = false;
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(&wide), sides[1].toInt(&high)) : QSize();
    const bool sound = wide && high && size.width() >= 320 && size.height() >= 240 && size.width() <= 8192 &&
                       size.height() <= 8192;
    return sound ? std::optional(size) : std::nullopt;
}

// "+44 20 7946 0123", "tel:020-7946", also with the digits of other scripts; what has a letter is a book.
bool isNumber(const QString& text) {
    const bool isLink = text.startsWith(QStringLiteral("tel:"), Qt::CaseInsensitive);
    bool digits = false;
    for (const QChar c : isLink ? text.mid(4) : text) {
        if (c.isLetter() || c == QLatin1Char('\\')) {
            return false;
        }
        digits = digits || c.isDigit();
    }
    return digits;
}

// The book, and beside --log the number. False when there is more than one of either.
bool takeNames(CommandLine& line, const QStringList& names) {
    for (const QString& name : names) {
        QString& place = line.log && isNumber(name) ? line.number : line.book;
        if (!place.isEmpty()) {
            return false;
        }
        place = name;
    }
    if (line.number.startsWith(QStringLiteral("tel:"), Qt::CaseInsensitive)) {
        line.number.remove(0, 4);
    }
    return true;
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList& arguments) {
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        return usage(parser.errorText());
    }
    CommandLine line;
    line.log = parser.isSet(option("log"));
    if (!takeNames(line, parser.positionalArguments())) {
        return usage(say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "only one book can be opened")));
    }
    line.language = parser.value(option("language"));
    line.client = parser.value(option("client"));
    line.screenshots = parser.value(option("screenshots"));
    line.traceStartup = parser.isSet(option("trace-startup"));
    line.help = parser.isSet(option("help"));
    line.version = parser.isSet(option("version"));
    if (parser.isSet(option("page"))) {
        line.page = pageFromName(parser.value(option("page")));
        if (!line.page) {
            return usage(
                say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "there is no page of that name")));
        }
    }
    if (parser.isSet(option("theme"))) {
        const QString theme = parser.value(option("theme"));
        if (theme != u"light" && theme != u"dark") {
            return usage(
                say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "the colours are light or dark")));
        }
        line.theme = theme == u"dark" ? ThemeChoice::Dark : ThemeChoice::Light;
    }
    if (parser.isSet(option("size"))) {
        const auto size = sizeFrom(parser.value(option("size")));
        if (!size) {
            return usage(
                say(QT_TRANSLATE_NOOP("rapport::gui::CommandLine", "a size is written like 1280x800")));
        }
        line.size = *size;
    }
    return line;
}

QString CommandLine::helpText() {
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace rapport::gui
