// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_clock.h"
#include "gui/command_line.h"
#include "gui/program.h"
#include "gui/single_instance.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>

int main(int argc, char** argv) {
    using namespace rapport;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rapport"));
    QApplication::setOrganizationName(QStringLiteral("rapport"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rapport"));
    QApplication::setDesktopFileName(QStringLiteral("org.rapport.Rapport"));
    QApplication::setApplicationVersion(QStringLiteral(RAPPORT_VERSION));

    const auto line = gui::CommandLine::parse(application.arguments());
    if (!line) {
        std::fprintf(stderr, "rapport: %s\n",
                     qUtf8Printable(line.error().args.value(QStringLiteral("reason"))));
        return 2;
    }
    if (line->help || line->version) {
        const QString text =
            line->help ? gui::CommandLine::helpText() : QStringLiteral("rapport " RAPPORT_VERSION "\n");
        std::fputs(qUtf8Printable(text), stdout);
        return 0;
    }
    gui::SingleInstance instance;
    if (line->isOrdinaryStart()) {
        const QString book = line->book.isEmpty() ? QString() : QFileInfo(line->book).absoluteFilePath();
        if (instance.handOver({line->log, line->number, book})) {
            return 0;
        }
        instance.listen();
    }
    gui::Program program(*line, std::make_shared<app::SystemClock>());
    QObject::connect(&instance, &gui::SingleInstance::asked, &program, &gui::Program::take);
    return program.run();
}
