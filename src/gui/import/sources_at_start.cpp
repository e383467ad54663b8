// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/sources_at_start.h"

#include "gui/import/import_page.h"
#include "gui/import/source_desk.h"
#include "gui/import/source_text.h"
#include "gui/main_window.h"
#include "gui/navigation/navigator.h"
#include "gui/widgets/message_bar.h"

#include <QTimer>

#include <utility>

namespace rapport::gui {

namespace {

constexpr int breathMs = 1500; // whoever opens a book wants to see it first
constexpr int againMs = 2000;

} // namespace

SourcesAtStart::SourcesAtStart(const Shell& shell, MainWindow& window, QObject* parent)
    : QObject(parent), shell_(shell), window_(window),
      desk_(window.navigator().pages().of<ImportPage>().sources()) {
    connect(&window_, &MainWindow::bookOpened, this, &SourcesAtStart::beginSoon);
    connect(&desk_, &SourceDesk::taken, this, [this](const std::vector<app::SourceTaken>& all) {
        if (std::exchange(taking_, false)) {
            tell(all);
            emit lookedAfter();
        }
    });
    connect(&desk_, &SourceDesk::failed, this, [this] {
        if (std::exchange(taking_, false)) {
            emit lookedAfter(); // the staff view, or stopped: nothing to speak of
        }
    });
}

void SourcesAtStart::beginSoon() {
    const auto soon = [this, path = window_.windowFilePath()] {
        QTimer::singleShot(breathMs, this, [this, path] { begin(path); });
    };
    const Page* page = window_.currentPage();
    if (page->isReady()) {
        soon();
    } else {
        connect(page, &Page::ready, this, soon, Qt::SingleShotConnection);
    }
}

void SourcesAtStart::begin(const QString& path) {
    if (path == window_.windowFilePath() && !desk_.isBusy()) {
        taking_ = true;
        desk_.takeDue();
        taking_ = desk_.isBusy(); // another job is going on: then the list of sources has them
    }
}

void SourcesAtStart::tell(const std::vector<app::SourceTaken>& all) {
    QStringList lines;
    bool troubled = false;
    for (const app::SourceTaken& one : all) {
        if (isWorthSaying(one)) {
            lines << takenText(shell_.speech, one);
            troubled |= one.error.has_value();
        }
    }
    if (lines.isEmpty() || window_.navigator().current() == PageName::Import) {
        return; // the page says it itself
    }
    if (window_.messages().isVisible()) { // an offer or an error, which is not to be talked over
        QTimer::singleShot(againMs, this, [this, all, path = window_.windowFilePath()] {
            if (path == window_.windowFilePath()) {
                tell(all);
            }
        });
        return;
    }
    const QString first = lines.takeFirst();
    window_.messages().showMessage(troubled ? MessageBar::Kind::Warning : MessageBar::Kind::Info, first,
                                   lines.join(QLatin1Char('\n')), tr("Look"),
                                   [this] { window_.showPage(PageName::Import); });
}

} // namespace rapport::gui
