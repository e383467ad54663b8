// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/clients_page.h"
#include "gui/watchdog.h"
#include "gui/widgets/item_chart_view.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPixmap>
#include <QSlider>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

namespace {

// Milliseconds of work at one go (watchdog.h). What is compiled without optimisation is given more than users
// are.
#ifdef QT_NO_DEBUG
constexpr double longestBlockMs = 50;
#else
constexpr double longestBlockMs = 150;
#endif

} // namespace

// Every page on 5,000 clients; the window answers all the while.
class LargeBookTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

private slots:
    void initTestCase() {
        book_ = std::make_unique<WindowForTests>(5000, 1);
        QTest::qWait(50); // the first painting of an empty window is not what is measured
    }

    void theWindowAnswersWhileTheBookIsRead() {
        Watchdog watchdog;
        QVERIFY(book_->openBook());
        QVERIFY2(watchdog.worst() <= longestBlockMs, qPrintable(QString::number(watchdog.worst())));
        auto* table = book_->find<TableView>(QStringLiteral("Clients"));
        QCOMPARE(table->model()->rowCount(), 5000);
    }

    void filteringAndSortingAreImmediate() {
        auto* filter = book_->find<QLineEdit>(QStringLiteral("Filter clients"));
        auto* table = book_->find<TableView>(QStringLiteral("Clients"));
        Watchdog watchdog;
        for (const QString& letter : {QStringLiteral("a"), QStringLiteral("n"), QStringLiteral("n")}) {
            QTest::keyClicks(filter, letter);
            QTest::qWait(5);
        }
        QVERIFY(table->model()->rowCount() < 5000);
        filter->clear();
        QTest::qWait(5);
        for (int column = 0; column < ClientTableModel::ColumnCount; ++column) {
            table->sortByColumn(column, Qt::DescendingOrder);
            QTest::qWait(5);
        }
        QVERIFY2(watchdog.worst() <= longestBlockMs, qPrintable(QString::number(watchdog.worst())));
    }

    void thePortfolioIsReadAndLookedAtWithoutAStutter() {
        Watchdog watchdog;
        book_->window().showPage(PageName::Portfolio);
        QVERIFY(book_->waitForPage());
        QTest::qWait(50);
        const double opened = watchdog.worst();
        auto* dots = book_->find<ItemChartView>(QStringLiteral("The line in the sand"));
        watchdog.reset();
        for (int step = 0; step < 20; ++step) {
            QTest::keyClick(dots, step % 3 ? Qt::Key_Right : Qt::Key_Up);
            QTest::qWait(2);
        }
        const double moved = watchdog.worst();
        watchdog.reset();
        book_->window().resize(1100, 700);
        QTest::qWait(50);
        const double resized = watchdog.worst();
        qInfo("opened %.0f ms, moved %.0f ms, resized %.0f ms", opened, moved, resized);
        QVERIFY(opened <= longestBlockMs);
        QVERIFY(moved <= longestBlockMs);
        QVERIFY(resized <= longestBlockMs);
    }

    void complaintsAndInvoicesOfTheWholeBookAnswerAllTheWhile() {
        Watchdog watchdog;
        for (const PageName name : {PageName::Complaints, PageName::Invoices}) {
            book_->window().showPage(name);
            QVERIFY(book_->waitForPage());
            QTest::qWait(20);
        }
        book_->window().currentPage()->focusFilter();
        auto* filter = book_->find<QLineEdit>(QStringLiteral("Filter invoices"));
        for (const QString& letter : {QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("7")}) {
            QTest::keyClicks(filter, letter);
            QTest::qWait(20);
        }
        QVERIFY2(watchdog.worst() <= longestBlockMs, qPrintable(QString::number(watchdog.worst())));
        auto* list = book_->find<TableView>(QStringLiteral("All invoices"));
        QTRY_VERIFY(list && list->model()->rowCount() > 0);
        book_->window().showClients();
        QVERIFY(book_->waitForPage());
    }

    void aClientIsJudgedAnewWhileTheSlidersMove() {
        Watchdog watchdog;
        book_->window().showPage(PageName::WhatIf);
        QVERIFY(book_->waitForPage());
        auto* price = book_->find<QSlider>(QStringLiteral("Price a month"));
        QVERIFY(price);
        double slowest = 0.0;
        for (int step = 0; step < 20; ++step) {
            QElapsedTimer clock;
            clock.start();
            QTest::keyClick(price, step % 2 == 0 ? Qt::Key_PageUp : Qt::Key_PageDown);
            QVERIFY(book_->waitForPage());
            slowest = qMax(slowest, double(clock.elapsed()));
        }
        qInfo("judged anew in %.0f ms, the window busy for %.0f ms", slowest, watchdog.worst());
        QVERIFY(slowest <= longestBlockMs);
        QVERIFY2(watchdog.worst() <= longestBlockMs, qPrintable(QString::number(watchdog.worst())));
        book_->window().showClients();
        QVERIFY(book_->waitForPage());
    }

    void everyPageOpens() {
        MainWindow& window = book_->window();
        {
            Watchdog watchdog;
            window.showPage(PageName::Today);
            QVERIFY(book_->waitForPage());
            QVERIFY2(watchdog.worst() <= longestBlockMs, qPrintable(QString::number(watchdog.worst())));
            QVERIFY(!window.grab().isNull());
            window.showClients();
            QVERIFY(book_->waitForPage());
        }
        const Id<Client> id = window.clientsPage().chosenClient();
        window.showClient(id);
        QVERIFY(book_->waitForPage());
        QVERIFY(!window.grab().isNull());
        window.showClient(id, ClientTab::Timeline);
        QVERIFY(book_->waitForPage());
        QVERIFY(!window.grab().isNull());
        window.showClient(id, ClientTab::Invoices);
        QVERIFY(book_->waitForPage());
        QVERIFY(!window.grab().isNull());
        window.showReport(id);
        QVERIFY(book_->waitForPage());
        QVERIFY(!window.grab().isNull());
        window.showImport();
        QVERIFY(!window.grab().isNull());
        window.showWelcome();
        QVERIFY(!window.grab().isNull());
    }
};

QTEST_MAIN(LargeBookTest)
#include "large_book_test.moc"
