// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importer.h"
#include "gui/import/receipt_model.h"
#include "gui/import_for_tests.h"

#include <QAbstractItemModelTester>

using namespace rapport;
using namespace rapport::gui;

// A bank statement in the window, as a person goes through it.
class ReceiptsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportForTests> import_;

    ImportPage& page() { return import_->page(); }
    bool importAll(const QString& file) {
        return import_->choose({file}) && import_->goTo(StepName::Review) && import_->press(import_->next()) &&
               page().step() == StepName::Done;
    }
    TableView* payments() { return import_->table("Payments"); }
    TableView* candidates() { return import_->table("Invoices the payment may be for"); }
    QString forInvoice(int row) { return ImportForTests::cell(payments(), row, ReceiptModel::For); }
    int rowOf(const QString& text) {
        return ImportForTests::rowOf(payments(), ReceiptModel::Text, text);
    }

private slots:
    void initTestCase() { import_ = std::make_unique<ImportForTests>(4); }

    void init() {
        QVERIFY(import_->book().openBook());
        import_->window().resize(1366, 768);
        import_->window().activateWindow();
    }

    void sureOnesAreTickedAndDoubtfulOnesAreChosenByTheKeyboard() {
        QVERIFY(importAll(import_->write(QStringLiteral("invoices.csv"),
                                         "client,number,date,due,amount\n"
                                         "Zoltan Works,ZW-9001,2026-01-05,2026-02-04,111.11\n"
                                         "Zoltan Works,ZW-9002,2026-01-06,2026-02-05,77.70\n"
                                         "Zoltan Works,ZW-9003,2026-01-07,2026-02-06,77.70\n")));
        const QString statement =
            import_->write(QStringLiteral("bank.csv"), "Date,Amount,Payer,IBAN,Purpose\n"
                                                       "2026-02-01,111.11,Zoltan Works,DE1,Invoice ZW-9001\n"
                                                       "2026-02-02,77.70,Zoltan Works,DE1,Thanks\n"
                                                       "2026-02-03,0.37,Nobody,DE2,Hello\n");
        QVERIFY(import_->choose({statement}));
        QVERIFY(import_->goTo(StepName::Receipts));
        QVERIFY(payments());
        QAbstractItemModelTester receiptsTester(payments()->model());
        QAbstractItemModelTester candidatesTester(candidates()->model());
        QCOMPARE(payments()->model()->rowCount(), 3);
        QCOMPARE(rowOf(QStringLiteral("Thanks")), 0); // What is to be decided comes first.
        QVERIFY(forInvoice(rowOf(QStringLiteral("Invoice ZW-9001"))).contains(QStringLiteral("ZW-9001")));
        QCOMPARE(forInvoice(0), QStringLiteral("Please decide"));
        QCOMPARE(candidates()->model()->rowCount(), 2);

        payments()->setFocus();
        payments()->setCurrentIndex(payments()->model()->index(0, 0));
        QTest::keyClick(payments(), Qt::Key_Return);
        QVERIFY(candidates()->hasFocus());
        QTest::keyClick(candidates(), Qt::Key_Down);
        QTest::keyClick(candidates(), Qt::Key_Return);
        QVERIFY(payments()->hasFocus());
        QVERIFY(forInvoice(0).contains(QStringLiteral("ZW-9003")));

        payments()->setCurrentIndex(payments()->model()->index(rowOf(QStringLiteral("Invoice ZW-9001")), 0));
        QTest::keyClick(payments(), Qt::Key_Delete);
        QCOMPARE(forInvoice(rowOf(QStringLiteral("Invoice ZW-9001"))), QStringLiteral("Left alone"));
        QTest::keyClick(payments(), Qt::Key_Space); // ticked again
        QVERIFY(forInvoice(rowOf(QStringLiteral("Invoice ZW-9001"))).contains(QStringLiteral("ZW-9001")));

        QVERIFY(import_->goTo(StepName::Review));
        QVERIFY(import_->press(import_->next()));
        QCOMPARE(page().step(), StepName::Done);

        QVERIFY(import_->choose({statement}));
        QVERIFY(import_->goTo(StepName::Receipts));
        QCOMPARE(forInvoice(rowOf(QStringLiteral("Thanks"))), QStringLiteral("Already in the book"));
    }
};

QTEST_MAIN(ReceiptsTest)
#include "receipts_test.moc"
