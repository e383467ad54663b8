// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/clients_page.h"
#include "gui/main_menu.h"
#include "gui/report/report_page.h"
#include "gui/report/report_preview.h"
#include "gui/window_for_tests.h"

#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QtPrintSupport/QPrinter>

using namespace rapport;
using namespace rapport::gui;

/// The report page: its pages on the desk, zoom, print and files.
class ReportPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        book_ = std::make_unique<WindowForTests>(12);
        QVERIFY(book_->openBook());
    }

    void init() {
        book_->window().showReport(book_->window().clientsPage().chosenClient());
        QVERIFY(book_->waitForPage());
        preview_ = book_->find<ReportPreview>(QStringLiteral("Preview of the report"));
        QVERIFY(preview_);
        QTRY_VERIFY(preview_->isPainted());
    }

    void thePreviewShowsThePagesOfTheDocument() {
        QVERIFY(preview_->pageCount() > 2);
        QCOMPARE(preview_->currentPage(), 0);
        // White paper with ink on a desk that is not white.
        const QImage seen = preview_->viewport()->grab().toImage();
        const int middle = seen.width() / 2;
        QCOMPARE(seen.pixelColor(2, seen.height() / 2), book_->theme().theme().window);
        bool paper = false, ink = false;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = middle - 200; x < middle; ++x) {
                paper |= seen.pixelColor(x, y) == QColor(Qt::white);
                ink |= qGray(seen.pixel(x, y)) < 80;
            }
        }
        QVERIFY(paper && ink);
    }

    void keysTurnThePages() {
        preview_->setFocus();
        QTest::keyClick(preview_, Qt::Key_PageDown, Qt::ControlModifier);
        QTest::keyClick(preview_, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(preview_->currentPage(), 2);
        QTRY_VERIFY(preview_->isPainted());
        QTest::keyClick(preview_, Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(preview_->currentPage(), 1);
        const int place = preview_->verticalScrollBar()->value();
        QTest::keyClick(preview_, Qt::Key_PageDown);
        QVERIFY(preview_->verticalScrollBar()->value() > place);
        QTest::keyClick(preview_, Qt::Key_End);
        QCOMPARE(preview_->currentPage(), preview_->pageCount() - 1);
        QTest::keyClick(preview_, Qt::Key_Home);
        QCOMPARE(preview_->currentPage(), 0);
    }

    void zoomKeepsThePage() {
        auto* zoom = book_->find<QComboBox>(QStringLiteral("Zoom"));
        QVERIFY(zoom);
        preview_->goToPage(1);
        QCOMPARE(preview_->currentPage(), 1);
        preview_->setFocus();
        QTest::keyClick(preview_, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(preview_->zoom());
        QCOMPARE(preview_->currentPage(), 1);
        QTRY_VERIFY(preview_->isPainted());
        zoom->setCurrentIndex(0);
        emit zoom->activated(0);
        QVERIFY(!preview_->zoom());
        QCOMPARE(preview_->horizontalScrollBar()->maximum(), 0);
    }

    void whatThePagesSayCanBeReadAloud() {
        QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(preview_);
        QVERIFY(reader && reader->textInterface());
        QAccessibleTextInterface* text = reader->textInterface();
        QVERIFY(text->characterCount() > 1000);
        QCOMPARE(text->text(0, text->characterCount()), preview_->toPlainText());
        QCOMPARE(text->cursorPosition(), 0);
        text->setCursorPosition(preview_->offsetOfPage(2));
        QCOMPARE(preview_->currentPage(), 2);
        preview_->goToPage(0);
    }

    void aPrinterGetsEveryPage() {
        auto* page = qobject_cast<ReportPage*>(book_->window().currentPage());
        for (const auto paper : {QPageSize::A4, QPageSize::Letter}) {
            auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
            const QString path = book_->path(QStringLiteral("printed.pdf"));
            QFile::remove(path);
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(path);
            printer->setPageSize(QPageSize(paper));
            QSignalSpy printed(page, &ReportPage::printed);
            page->printOn(std::move(printer));
            QVERIFY(printed.wait());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray pdf = file.readAll();
            QVERIFY(pdf.startsWith("%PDF"));
            if (paper == QPageSize::A4) {
                QCOMPARE(int(pdf.count("/Type /Page\n")), preview_->pageCount());
            }
        }
    }

    void aPrinterThatTakesNothingIsReported() {
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(book_->path(QStringLiteral("no/such/folder/printed.pdf")));
        printer->setPageSize(QPageSize(QPageSize::A4));
        QSignalSpy failed(&book_->window(), &MainWindow::failed);
        qobject_cast<ReportPage*>(book_->window().currentPage())->printOn(std::move(printer));
        QVERIFY(!failed.isEmpty() || failed.wait());
    }

    void aStatementOpensFromTheInvoices() {
        const Id<Client> client = book_->window().clientsPage().chosenClient();
        book_->window().showClient(client, ClientTab::Invoices);
        QVERIFY(book_->waitForPage());
        auto* button = book_->find<QPushButton>(QStringLiteral("Statement of account"));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(book_->waitForPage());
        QVERIFY(preview_->toPlainText().startsWith(QStringLiteral("Statement of account")));
        QVERIFY(!preview_->toPlainText().contains(QStringLiteral("verdict"), Qt::CaseInsensitive));
        // The next report is a review again.
        book_->window().showReport(client);
        QVERIFY(book_->waitForPage());
        QVERIFY(preview_->toPlainText().startsWith(QStringLiteral("Should we part ways")));
    }

    void theReportOnAllClientsOpensFromTheMenu() {
        book_->window().menu().portfolioReport->trigger();
        QVERIFY(book_->waitForPage());
        QVERIFY(preview_->toPlainText().startsWith(QStringLiteral("All clients")));
        QVERIFY(!book_->find<QComboBox>(QStringLiteral("Which report, and whose copy")));
        auto* page = qobject_cast<ReportPage*>(book_->window().currentPage());
        for (const char* name : {"all.csv", "all.xlsx"}) {
            QSignalSpy saved(page, &ReportPage::saved);
            page->saveTo(book_->path(QString::fromLatin1(name)));
            QVERIFY(saved.wait());
        }
    }

    void cleanupTestCase() { book_.reset(); }

private:
    std::unique_ptr<WindowForTests> book_;
    ReportPreview* preview_ = nullptr;
};

QTEST_MAIN(ReportPageTest)
#include "report_page_test.moc"
