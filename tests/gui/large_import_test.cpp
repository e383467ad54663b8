// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import_for_tests.h"
#include "gui/watchdog.h"
#include "gui/widgets/choice_row.h"

#include <QLineEdit>
#include <QScrollBar>

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

constexpr int manyRows = 100'000;

QByteArray manyInvoices() {
    QByteArray rows = "Customer,Invoice number,Invoice date,Due date,Amount\n";
    rows.reserve(manyRows * 60);
    for (int i = 0; i < manyRows; ++i) {
        rows += "Client " + QByteArray::number(i % 500) + ",N" + QByteArray::number(i) + ",2026-0" +
                QByteArray::number(1 + i % 5) + "-12,2026-06-20," + QByteArray::number(100 + i % 900) +
                (i % 1000 == 7 ? ".x\n" : ".00\n");
    }
    return rows;
}

} // namespace

// A file of 100,000 rows; the window answers all the while.
class LargeImportTest : public QObject {
    Q_OBJECT

private slots:
    void aHundredThousandRowsAreLookedThroughWithoutAStutter() {
        ImportForTests import(5);
        QVERIFY(import.book().openBook());
        const QString file = import.write(QStringLiteral("many.csv"), manyInvoices());
        QTest::qWait(50);
        Watchdog watchdog;
        import.window().showImport();
        import.page().chooseFiles({file});
        QVERIFY(QTest::qWaitFor([&] { return import.page().isReady(); }, 60000));
        for (int tries = 0; tries < stepCount && import.page().step() != StepName::Review; ++tries) {
            QPushButton* next = import.next();
            QVERIFY(next && next->isEnabled());
            QTest::mouseClick(next, Qt::LeftButton);
            QVERIFY(QTest::qWaitFor([&] { return import.page().isReady(); }, 120000));
        }
        const double planned = watchdog.worst();
        watchdog.reset();

        auto* table = import.table("Rows of the files");
        QVERIFY(table);
        ChoiceRow* groups = nullptr;
        for (ChoiceRow* row : import.page().findChildren<ChoiceRow*>()) {
            groups = row->accessibleName() == QStringLiteral("Rows shown") ? row : groups;
        }
        QVERIFY(groups);
        for (QPushButton* group : groups->findChildren<QPushButton*>()) {
            QTest::mouseClick(group, Qt::LeftButton);
            QTest::qWait(5);
        }
        QTest::mouseClick(groups->findChildren<QPushButton*>().first(), Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), manyRows);
        auto* filter = import.book().find<QLineEdit>(QStringLiteral("Filter the rows"));
        for (const QString& letter : {QStringLiteral("n"), QStringLiteral("9"), QStringLiteral("9")}) {
            QTest::keyClicks(filter, letter);
            QTest::qWait(5);
        }
        QVERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < manyRows);
        filter->clear();
        QTest::qWait(5);
        const double filtered = watchdog.worst();
        watchdog.reset();

        table->setFocus();
        for (int step = 0; step < 40; ++step) {
            QTest::keyClick(table, Qt::Key_PageDown);
            QTest::qWait(2);
        }
        QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
        QTest::qWait(5);
        QCOMPARE(table->currentIndex().row(), manyRows - 1);
        qInfo("planned %.0f ms, filtered %.0f ms, scrolled %.0f ms", planned, filtered, watchdog.worst());
        QVERIFY(planned <= longestBlockMs);
        QVERIFY(filtered <= longestBlockMs);
        QVERIFY(watchdog.worst() <= longestBlockMs);
    }
};

QTEST_MAIN(LargeImportTest)
#include "large_import_test.moc"
