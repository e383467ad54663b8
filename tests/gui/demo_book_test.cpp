// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/clients_page.h"
#include "gui/navigation/places.h"
#include "gui/watchdog.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QLineEdit>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

namespace {

// Milliseconds of work at one go: one picture of a screen in sixty a second. What is compiled without
// optimisation is given more than users are.
#ifdef QT_NO_DEBUG
constexpr double longestBlockMs = 16;
#else
constexpr double longestBlockMs = 80;
#endif

} // namespace

// The daily round on the demo book: no step holds the window up for longer than one picture.
class DemoBookTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;
    Watchdog watchdog_;

    void look() {
        qInfo("%s: %.1f ms", QTest::currentDataTag() ? QTest::currentDataTag() : QTest::currentTestFunction(),
              watchdog_.worst());
        QVERIFY2(watchdog_.worst() <= longestBlockMs, qPrintable(QString::number(watchdog_.worst())));
    }

private slots:
    void initTestCase() {
        book_ = std::make_unique<WindowForTests>(60, 2);
        QVERIFY(book_->openBook());
        for (const Place& place : places()) { // each page is laid out once; that is not the daily round
            if (place.make && !place.needsClient && place.needsBook) {
                book_->window().showPage(place.name);
                QVERIFY(book_->waitForPage());
                QTest::qWait(20);
            }
        }
    }

    void goingToAPage_data() {
        QTest::addColumn<int>("place");
        for (const Place& place : places()) {
            if (place.isMain()) {
                QTest::newRow(place.word) << int(place.name);
            }
        }
    }
    void goingToAPage() {
        QFETCH(int, place);
        watchdog_.reset();
        book_->window().showPage(PageName(place));
        QVERIFY(book_->waitForPage());
        QTest::qWait(20);
        look();
    }

    void walkingDownTheClients() {
        book_->window().showClients();
        QVERIFY(book_->waitForPage());
        auto* table = book_->find<TableView>(QStringLiteral("Clients"));
        watchdog_.reset();
        for (int step = 0; step < 25; ++step) {
            QTest::keyClick(table, Qt::Key_Down);
            QTest::qWait(5);
        }
        QTest::qWait(300); // the reasons of the client one stopped at
        look();
    }

    void typingIntoTheFilter() {
        book_->window().showClients();
        QVERIFY(book_->waitForPage());
        auto* filter = book_->find<QLineEdit>(QStringLiteral("Filter clients"));
        watchdog_.reset();
        for (const char letter : {'o', 'k', 'a'}) {
            QTest::keyClick(filter, letter);
            QTest::qWait(5);
        }
        filter->clear();
        QTest::qWait(5);
        look();
    }
};

QTEST_MAIN(DemoBookTest)
#include "demo_book_test.moc"
