// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/main_window.h"
#include "gui/settings.h"
#include "gui/shell.h"

#include <QTemporaryDir>

#include <memory>

namespace rapport::gui {

/// A day that does not move, so that verdicts of the demo book do not either.
class StillClock : public Clock {
public:
    Instant now() const override { return Instant(1'782'820'800'000); } // 2026-06-30 12:00 UTC
    Day today() const override { return Day::of(2026, 6, 30); }
    Day dayOf(Instant) const override { return today(); }
};

/// The whole window over a real book and a real session, shown on the offscreen platform.
class WindowForTests {
public:
    /// A demo book of so many clients; 0: an empty book.
    explicit WindowForTests(int clients, int years = 2);
    ~WindowForTests();

    MainWindow& window() { return *window_; }
    app::Session& session() { return session_; }
    ThemeController& theme() { return theme_; }
    QString path(const QString& name) const { return folder_.filePath(name); }

    /// Closes the window and opens another with what the first has remembered.
    void renewWindow();
    /// Opens the book and waits until its list, and everything beside it, is there.
    bool openBook();
    /// Waits until the page on top is ready.
    bool waitForPage();
    /// The widget of this accessible name on the page on top; fails the test when there is none.
    template <typename Widget>
    Widget* find(const QString& accessibleName) {
        for (Widget* widget : window_->findChildren<Widget*>()) {
            if (widget->accessibleName() == accessibleName && widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }

private:
    void makeBook(int clients, int years);
    void makeWindow();

    QTemporaryDir folder_;
    wording::Speech speech_;
    Settings settings_{Settings::Memory::Forgotten};
    app::Session session_;
    ThemeController theme_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace rapport::gui
