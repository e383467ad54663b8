// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER // Catch2 2.13 compiles itself into this file; 3 is linked and ignores it.
#include "support/catch.h"

// Text can only be measured and painted under a QGuiApplication; everything else starts faster without.
#ifdef RAPPORT_TEST_PAINTS
#include <QGuiApplication>
using TestApplication = QGuiApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

int main(int argc, char* argv[]) {
    TestApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
