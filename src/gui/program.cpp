// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program.h"

#include "gui/clients/clients_page.h"
#include "gui/import/sources_at_start.h"
#include "gui/log/log_desk.h"
#include "gui/log/log_window.h"
#include "gui/main_window.h"
#include "gui/navigation/page_opener.h"
#include "gui/reminders/desktop_presence.h"
#include "gui/screenshots.h"
#include "gui/single_instance.h"
#include "gui/startup_trace.h"
#include "wording/error_wording.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QTranslator>

#include <cstdio>

namespace rapport::gui {

namespace {

constexpr QSize usualPicture(1280, 800);
constexpr double pictureFontSize = 10.0; // points: pictures look the same on every machine

// The language asked for, else the system's if the program speaks it, else English.
wording::Speech chooseSpeech(const QString& asked) {
    const QString name = asked.isEmpty() ? QLocale::system().bcp47Name() : asked;
    const QString language = name.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
    return wording::Speech::languages().contains(language) ? wording::Speech::of(name) : wording::Speech();
}

// Pictures and measurements show the program as it comes, whatever the user has set.
Settings::Memory memoryFor(const CommandLine& line) {
    return line.screenshots.isEmpty() && !line.traceStartup ? Settings::Memory::Kept
                                                            : Settings::Memory::Forgotten;
}

} // namespace

Program::Program(const CommandLine& line, std::shared_ptr<const Clock> clock)
    : line_(line),
      speech_(chooseSpeech(line.language.isEmpty() ? Settings(memoryFor(line)).language() : line.language)),
      settings_(memoryFor(line)), session_(std::move(clock)) {
    qRegisterMetaType<Error>();
    speak();
    if (!line_.screenshots.isEmpty()) {
        QFont font = QApplication::font();
        font.setPointSizeF(pictureFontSize);
        QApplication::setFont(font);
    }
    theme_ = std::make_unique<ThemeController>(speech_);
    theme_->choose(
        line_.theme.value_or(line_.screenshots.isEmpty() ? settings_.theme() : ThemeChoice::Light));
    theme_->setDensity(settings_.density());
    const Shell shell{session_, *theme_, speech_, settings_};
    window_ = std::make_unique<MainWindow>(shell);
    opener_ = std::make_unique<PageOpener>(shell, *window_);
    if (memoryFor(line) == Settings::Memory::Kept) {
        presence_ = std::make_unique<DesktopPresence>(shell, *window_);
        sources_ = std::make_unique<SourcesAtStart>(shell, *window_);
    }
}

Program::~Program() = default;

void Program::speak() {
    QLocale::setDefault(speech_.locale());
    words_ = wording::translatorOf(speech_.language());
    if (words_) {
        QApplication::installTranslator(words_.get());
    }
    qtWords_ = std::make_unique<QTranslator>();
    if (qtWords_->load(speech_.locale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QApplication::installTranslator(qtWords_.get());
    }
    if (speech_.isRightToLeft()) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
}

int Program::run() {
    if (line_.size.isValid() || !line_.screenshots.isEmpty()) {
        window_->resize(line_.size.isValid() ? line_.size : usualPicture);
    }
    if (line_.traceStartup) {
        traceStartup();
    }
    if (!line_.log) {
        window_->show();
    }
    openBook();
    return QApplication::exec();
}

void Program::openBook() {
    const QString last = settings_.lastBook();
    const QString book = !line_.book.isEmpty() ? line_.book : QFileInfo::exists(last) ? last : QString();
    const bool unattended = !line_.screenshots.isEmpty() || line_.traceStartup;
    const auto failed = [this, unattended](const Error& error) {
        if (unattended) {
            std::fprintf(stderr, "rapport: %s\n", qUtf8Printable(wording::errorSentence(speech_, error)));
            leave(error.kind == ErrorKind::CannotOpen ? 4 : error.kind == ErrorKind::Usage ? 2 : 70);
        }
    };
    connect(window_.get(), &MainWindow::failed, this, failed);
    connect(opener_.get(), &PageOpener::failed, this, failed);
    connect(
        &window_->clientsPage(), &ClientsPage::listShown, opener_.get(),
        [this] { opener_->chooseClient(line_.client); }, Qt::SingleShotConnection);
    connect(opener_.get(), &PageOpener::chosen, this, [this] {
        if (!line_.screenshots.isEmpty()) {
            takeScreenshots();
        } else if (line_.page) {
            opener_->open(*line_.page);
        }
    });
    if (line_.log) {
        connect(
            window_.get(), &MainWindow::bookOpened, this, [this] { openLog(line_.number); },
            Qt::SingleShotConnection);
        // Nothing to log into: the window says why, or offers to make a book.
        connect(window_.get(), &MainWindow::failed, window_.get(), &MainWindow::bringToFront,
                Qt::SingleShotConnection);
    }
    if (!book.isEmpty()) {
        window_->openBook(book);
    } else if (line_.log) {
        window_->show();
    } else if (unattended) {
        std::fputs(qUtf8Printable(tr("rapport: no book was named; name one") + QLatin1Char('\n')), stderr);
        leave(2);
    }
}

void Program::openLog(const QString& number) {
    if (!(number.isEmpty() ? window_->log().open() : window_->log().openForNumber(number))) {
        window_->bringToFront(); // no book is open
    }
}

void Program::take(const StartRequest& request) {
    if (!request.log) {
        window_->bringToFront();
    }
    if (!request.book.isEmpty() && request.book != window_->windowFilePath()) {
        if (request.log) {
            connect(
                window_.get(), &MainWindow::bookOpened, this,
                [this, number = request.number] { openLog(number); }, Qt::SingleShotConnection);
        }
        window_->openBook(request.book);
    } else if (request.log) {
        openLog(request.number);
    }
}

void Program::takeScreenshots() {
    auto* pictures = new Screenshots(*window_, *opener_, line_.screenshots, this);
    connect(pictures, &Screenshots::finished, this, [this](bool written) {
        if (!written) {
            const Error error = Error{ErrorKind::InputRejected, "cannot_write"}
                                    .with(QStringLiteral("file"), line_.screenshots)
                                    .with(QStringLiteral("reason"), tr("no picture can be written there"));
            std::fprintf(stderr, "rapport: %s\n", qUtf8Printable(wording::errorSentence(speech_, error)));
        }
        leave(written ? 0 : 3);
    });
    pictures->start();
}

void Program::traceStartup() {
    auto* trace = new StartupTrace(*window_, this);
    connect(trace, &StartupTrace::finished, this, [this](qint64 firstPaint, qint64 list) {
        std::printf("first-paint-ms %lld\nlist-ms %lld\n", static_cast<long long>(firstPaint),
                    static_cast<long long>(list));
        leave(0);
    });
}

void Program::leave(int status) {
    // exit() before exec() would be lost; a queued call is not.
    QMetaObject::invokeMethod(
        this, [status] { QApplication::exit(status); }, Qt::QueuedConnection);
}

} // namespace rapport::gui
