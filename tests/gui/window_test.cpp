// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/client_page.h"
#include "gui/client/record_model.h"
#include "gui/clients/clients_page.h"
#include "gui/import/import_page.h"
#include "gui/main_menu.h"
#include "gui/report/report_page.h"
#include "gui/report/report_preview.h"
#include "gui/widgets/assessment_bars.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/statement_list.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/waterfall_view.h"
#include "gui/window_for_tests.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <set>

using namespace rapport;
using namespace rapport::gui;

// What a person does with the window, on a small demo book.
class WindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

    TableView* table() { return book_->find<TableView>(QStringLiteral("Clients")); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    MainWindow& window() { return book_->window(); }

private slots:
    void initTestCase() { book_ = std::make_unique<WindowForTests>(60); }

    void init() {
        QVERIFY(book_->openBook());
        table()->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }

    void typingInTheFilterNarrowsTheList() {
        const int all = table()->model()->rowCount();
        QCOMPARE(all, 60);
        const QString name = cell(3, ClientTableModel::Name);
        auto* filter = book_->find<QLineEdit>(QStringLiteral("Filter clients"));
        window().menu().filter->trigger();
        QTest::keyClicks(filter, name.toUpper());
        QVERIFY(table()->model()->rowCount() < all);
        QVERIFY(table()->model()->rowCount() > 0);
        QCOMPARE(cell(table()->currentIndex().row(), 0), name);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(table()->model()->rowCount(), all);
        QTest::keyClicks(filter, QStringLiteral("nobody of this name"));
        QVERIFY(!table());
        auto* button = book_->find<QPushButton>(QStringLiteral("Show all clients"));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(table()->model()->rowCount(), all);
    }

    void aClickOnAHeadingSorts() {
        QHeaderView* header = table()->horizontalHeader();
        const int column = ClientTableModel::Name;
        const QPoint heading(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                             header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, heading);
        const QString first = cell(0, 0);
        QVERIFY(first.localeAwareCompare(cell(59, 0)) < 0);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, heading);
        QCOMPARE(cell(59, 0), first);
    }

    void enterOpensTheClientAndEscGoesBack() {
        const QString name = cell(2, 0);
        table()->setCurrentIndex(table()->model()->index(2, 0));
        QTest::keyClick(table(), Qt::Key_Return);
        auto* page = qobject_cast<ClientPage*>(window().currentPage());
        QVERIFY(page);
        QVERIFY(book_->waitForPage());
        QTest::keyClick(window().focusWidget(), Qt::Key_Escape);
        QCOMPARE(window().currentPage(), &window().clientsPage());
        QCOMPARE(cell(table()->currentIndex().row(), 0), name);
        QVERIFY(table()->hasFocus());
    }

    void whatWasTypedIsNotLostByClosingTheWindow() {
        window().menu().newClient->trigger();
        QLineEdit* name = nullptr;
        QTRY_VERIFY(name = book_->find<QLineEdit>(QStringLiteral("Name")));
        QTest::keyClicks(name, QStringLiteral("Half a name"));
        window().menu().place(PageName::Today)->trigger();
        window().close();
        QVERIFY(window().isVisible());
        QCOMPARE(window().currentPage(), &window().clientsPage());
        auto* keep = book_->find<QPushButton>(QStringLiteral("Keep editing"));
        QVERIFY(keep);
        QTest::mouseClick(keep, Qt::LeftButton);
        QCOMPARE(name->text(), QStringLiteral("Half a name"));

        // The same when another book is asked for; given up, it opens.
        QSignalSpy opened(&window(), &MainWindow::bookOpened);
        window().openBook(book_->path(QStringLiteral("book.rapport")));
        auto* discard = book_->find<QPushButton>(QStringLiteral("Discard"));
        QVERIFY(discard);
        QVERIFY(opened.isEmpty());
        QTest::mouseClick(discard, Qt::LeftButton);
        QTRY_COMPARE(opened.size(), 1);
    }

    void aBarShowsTheRecordsBehindIt() {
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(book_->waitForPage());
        auto* waterfall = book_->find<WaterfallView>(QStringLiteral("Points lost"));
        auto* reasons = book_->find<StatementList>(QStringLiteral("Reasons"));
        auto* records = book_->find<TableView>(QStringLiteral("Records behind the chosen reason"));
        QVERIFY(waterfall && reasons && records);
        QVERIFY(waterfall->bars().size() > 3);
        QTest::mouseClick(waterfall, Qt::LeftButton, {}, waterfall->rowOf(2).center().toPoint());
        const auto& reason = reasons->statements().at(size_t(reasons->currentRow()));
        QVERIFY(!reason.evidence.empty());
        std::set<RecordRef> shown;
        const auto* model = static_cast<RecordModel*>(records->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            shown.insert(model->at(row).ref);
        }
        const std::set<RecordRef> behind(reason.evidence.begin(), reason.evidence.end());
        QVERIFY(shown == behind);
        QTest::keyClick(waterfall, Qt::Key_Up);
        QVERIFY(reasons->statements().at(size_t(reasons->currentRow())).code != reason.code);
    }

    void theReportIsSavedAsItIsShown() {
        window().showReport(window().clientsPage().chosenClient());
        QVERIFY(book_->waitForPage());
        auto* report = qobject_cast<ReportPage*>(window().currentPage());
        for (const char* name : {"review.pdf", "review.html", "review.json"}) {
            QSignalSpy saved(report, &ReportPage::saved);
            const QString path = book_->path(QString::fromLatin1(name));
            report->saveTo(path);
            QVERIFY(saved.wait());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().size() > 1000);
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        }
    }

    void theCopyToShareTellsNothingOfConduct() {
        const QString told = QStringLiteral("Conduct signals");
        auto* model = static_cast<ClientTableModel*>(table()->model());
        ReportPreview* preview = nullptr;
        for (int row = 0; row < model->rowCount(); ++row) {
            window().showReport(model->at(row).id);
            QVERIFY(book_->waitForPage());
            preview = book_->find<ReportPreview>(QStringLiteral("Preview of the report"));
            if (preview->toPlainText().contains(told)) {
                break;
            }
        }
        QVERIFY(preview->toPlainText().contains(told));
        auto* copies = book_->find<QComboBox>(QStringLiteral("Which report, and whose copy"));
        copies->setCurrentIndex(1);
        QVERIFY(preview->toPlainText().isEmpty());
        QVERIFY(book_->waitForPage());
        QVERIFY(preview->toPlainText().size() > 500);
        QVERIFY(!preview->toPlainText().contains(QStringLiteral("conduct"), Qt::CaseInsensitive));
        copies->setCurrentIndex(0);
        QVERIFY(book_->waitForPage());
    }

    void namesAreTheLastToBeSqueezed() {
        for (const int width : {1600, 1050, 910}) {
            window().resize(width, 700);
            QCoreApplication::processEvents();
            QVERIFY(table()->columnWidth(ClientTableModel::Name) >= 160);
        }
        window().resize(1280, 800);
    }

    void aMessageGoesWithThePageItSpokeOf() {
        window().showReport(window().clientsPage().chosenClient());
        QVERIFY(book_->waitForPage());
        auto* report = qobject_cast<ReportPage*>(window().currentPage());
        QSignalSpy saved(report, &ReportPage::saved);
        report->saveTo(book_->path(QStringLiteral("told.html")));
        QVERIFY(saved.wait());
        QVERIFY(window().messages().isVisible());
        QCoreApplication::processEvents(); // somebody reads it first
        window().showClients();
        QVERIFY(!window().messages().isVisible());
    }

    void aReportThatCannotBeSavedSaysSo() {
        window().showReport(window().clientsPage().chosenClient());
        QVERIFY(book_->waitForPage());
        QSignalSpy failed(&window(), &MainWindow::failed);
        qobject_cast<ReportPage*>(window().currentPage())
            ->saveTo(book_->path(QStringLiteral("no/such/a.html")));
        QVERIFY(failed.wait());
        QVERIFY(window().messages().isVisible());
        QVERIFY(window().messages().message().contains(QStringLiteral("a.html")));
    }

    void anImportIsShownBeforeItIsWritten() {
        const QString path = book_->path(QStringLiteral("invoices.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Customer,Invoice number,Invoice date,Due date,Amount,Paid on\n"
                   "Newcomer Ltd,0007,2026-05-01,2026-05-31,120.00,2026-06-02\n");
        file.close();
        window().showImport();
        window().findChild<ImportPage*>()->chooseFiles({path});
        QVERIFY(book_->waitForPage());
        for (int steps = 0; steps < 3; ++steps) { // what it is, its columns, its clients
            auto* next = book_->find<QPushButton>(QStringLiteral("Next step"));
            QVERIFY2(next && next->isEnabled(), qPrintable(window().messages().message()));
            QTest::mouseClick(next, Qt::LeftButton);
            QVERIFY(book_->waitForPage());
        }
        auto* apply = book_->find<QPushButton>(QStringLiteral("Import what is shown"));
        QVERIFY2(apply && apply->isEnabled(), qPrintable(window().messages().message()));
        QSignalSpy imported(window().findChild<ImportPage*>(), &ImportPage::imported);
        QTest::mouseClick(apply, Qt::LeftButton);
        QVERIFY(imported.wait());
        QTest::mouseClick(book_->find<QPushButton>(QStringLiteral("See the clients")), Qt::LeftButton);
        QTRY_COMPARE(window().clientsPage().isReady() ? table()->model()->rowCount() : 0, 61);
    }

    void aBookThatIsMissingLeavesTheOpenOneOpen() {
        const int before = table()->model()->rowCount();
        QSignalSpy failed(&window(), &MainWindow::failed);
        window().openBook(book_->path(QStringLiteral("missing.rapport")));
        QVERIFY(failed.wait());
        QVERIFY(window().messages().message().contains(QStringLiteral("missing.rapport")));
        QCOMPARE(table()->model()->rowCount(), before);
    }

    void theWindowMayCloseWhileAnswersAreUnderWay() {
        WindowForTests other(20, 1);
        other.window().openBook(other.path(QStringLiteral("book.rapport")));
        QSignalSpy opened(&other.window(), &MainWindow::bookOpened);
        QVERIFY(opened.wait());
        other.window().close();
    }

    void coloursCanBeChangedOnEveryPage() {
        book_->theme().choose(ThemeChoice::Dark);
        QTRY_VERIFY(window().palette().color(QPalette::Window).lightness() < 80);
        window().showReport(window().clientsPage().chosenClient());
        QVERIFY(book_->waitForPage());
        book_->theme().choose(ThemeChoice::Light);
        QTRY_VERIFY(window().palette().color(QPalette::Window).lightness() > 200);
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
