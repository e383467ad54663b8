// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/command_line.h"
#include "gui/settings.h"
#include "gui/shell.h"

#include <QObject>

#include <memory>

class QTranslator;

namespace rapport::gui {

class DesktopPresence;
class SourcesAtStart;
class MainWindow;
class PageOpener;
struct StartRequest;

/// The desktop program from its command line to its exit status: language, colours, window, and what it was
/// started for. Exit status as in docs/cli.md.
class Program : public QObject {
    Q_OBJECT

public:
    Program(const CommandLine& line, std::shared_ptr<const Clock> clock);
    ~Program() override;

    int run();
    /// The program was started once more: does here what that one was asked for.
    void take(const StartRequest& request);

private:
    void speak();
    void openBook();
    void openLog(const QString& number);
    void takeScreenshots();
    void traceStartup();
    void leave(int status);

    CommandLine line_;
    wording::Speech speech_;
    Settings settings_;
    app::Session session_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<QTranslator> words_;   ///< The program's own sentences.
    std::unique_ptr<QTranslator> qtWords_; ///< Qt's: the buttons of its dialogs.
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<PageOpener> opener_;
    std::unique_ptr<DesktopPresence> presence_; ///< Null while nobody is there: pictures, measuring.
    std::unique_ptr<SourcesAtStart> sources_;   ///< As presence_.
};

} // namespace rapport::gui
