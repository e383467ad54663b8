// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_for_tests.h"

#include "app/command_runner.h"
#include "app/fill_with_demo.h"
#include "gui/clients/clients_page.h"
#include "gui/widgets/page.h"

#include <QSignalSpy>
#include <QTest>

namespace rapport::gui {

namespace {

constexpr int patienceMs = 60000;

} // namespace

WindowForTests::WindowForTests(int clients, int years)
    : session_(std::make_shared<StillClock>()), theme_(speech_) {
    makeBook(clients, years);
    makeWindow();
}

void WindowForTests::makeWindow() {
    window_ = std::make_unique<MainWindow>(Shell{session_, theme_, speech_, settings_});
    window_->resize(1280, 800);
    window_->show();
}

void WindowForTests::renewWindow() {
    window_.reset();
    makeWindow();
}

WindowForTests::~WindowForTests() = default;

void WindowForTests::makeBook(int clients, int years) {
    app::DemoOptions options;
    options.until = StillClock().today();
    options.clients = clients;
    options.years = years;
    const auto created = session_.create(path(QStringLiteral("book.rapport")), app::demoHeader(options));
    if (!created.result().ok()) {
        qFatal("the book was not made");
    }
    if (clients > 0) {
        const auto filled = session_.run([options](app::Workspace& workspace) -> Result<void> {
            RAPPORT_TRY(workspace.commands().run(app::fillWithDemo(options)));
            return {};
        });
        if (!filled.result().ok()) {
            qFatal("the book was not filled");
        }
    }
    session_.close().waitForFinished();
}

bool WindowForTests::openBook() {
    QSignalSpy opened(window_.get(), &MainWindow::bookOpened);
    window_->openBook(path(QStringLiteral("book.rapport")));
    return (opened.count() > 0 || opened.wait(patienceMs)) && waitForPage();
}

bool WindowForTests::waitForPage() {
    return QTest::qWaitFor([this] { return window_->currentPage()->isReady(); }, patienceMs);
}

} // namespace rapport::gui
