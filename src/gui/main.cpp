// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_clock.h"
#include "gui/command_line.h"
#include "gui/program.h"

#include <QApplication>

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
    gui::Program program(*line, std::make_shared<app::SystemClock>());
    return program.run();
}
