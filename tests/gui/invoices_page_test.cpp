// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "gui/invoices/ageing_model.h"
#include "gui/invoices/invoices_page.h"
#include "gui/invoices/receivable_model.h"
#include "gui/main_menu.h"
#include "gui/navigation/navigator.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

namespace {

const Day today = StillClock().today();
const Currency usd = *Currency::fromCode(u"USD");

} // namespace

// The receivables as the bookkeeper works with them.
class InvoicesPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

    MainWindow& window() { return book_->window(); }
    InvoicesPage& page() { return window().navigator().pages().of<InvoicesPage>(); }
    TableView* ageing() { return book_->find<TableView>(QStringLiteral("Ageing by client")); }
    TableView* totals() { return book_->find<TableView>(QStringLiteral("Ageing of all clients")); }
    TableView* inCell() { return book_->find<TableView>(QStringLiteral("Invoices of the cell")); }
    TableView* all() { return book_->find<TableView>(QStringLiteral("All invoices")); }
    static QString text(TableView* table, int row, int column) {
        return table->model()->index(row, column).data().toString();
    }

    app::Outcome run(const app::Command& command) {
        auto future = book_->session().run(
            [command](app::Workspace& workspace) { return workspace.commands().run(command); });
        const Result<app::Outcome> outcome = future.result();
        return outcome ? *outcome : app::Outcome();
    }
    Id<Client> client(const char* name) {
        Client one;
        one.name = QString::fromUtf8(name);
        one.currency = usd;
        return Id<Client>(run(app::AddClient{one, {}}).created.front().id);
    }
    void invoice(Id<Client> who, const char* number, int daysLate, qint64 whole) {
        Invoice one;
        one.clientId = who;
        one.number = QString::fromUtf8(number);
        one.due = today - daysLate;
        one.issued = one.due - 30;
        one.net = Money(whole * 100, usd);
        one.tax = Money::zero(usd);
        run(app::AddInvoice{one});
    }
    void click(TableView* table, int row, int column) {
        const QModelIndex index = table->model()->index(row, column);
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    }
    FormPanel* form() { return window().currentPage()->findChild<FormPanel*>(); }
    bool formIsThere() { return form() && form()->isVisible() && !form()->isBusy(); }

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
        const Id<Client> alder = client("Alder Signs");
        const Id<Client> birch = client("Birch & Sons");
        invoice(alder, "A1", -5, 100);
        invoice(alder, "A2", 45, 200);
        invoice(alder, "A3", 50, 300);
        invoice(birch, "B1", 45, 40);
        window().menu().place(PageName::Invoices)->trigger();
        QVERIFY(book_->waitForPage());
    }

    void theTotalsStandBelow() {
        QCOMPARE(ageing()->model()->rowCount(), 2);
        QCOMPARE(text(ageing(), 0, AgeingModel::To60), QStringLiteral("500.00"));
        QCOMPARE(text(totals(), 0, AgeingModel::To60), QStringLiteral("540.00"));
        QCOMPARE(text(totals(), 0, AgeingModel::NotDue), QStringLiteral("100.00"));
        QCOMPARE(text(totals(), 0, AgeingModel::Total), QStringLiteral("640.00"));
        for (int column = 0; column < AgeingModel::ColumnCount; ++column) {
            QCOMPARE(totals()->columnWidth(column), ageing()->columnWidth(column));
        }
    }

    void aPartPaymentOfAnInvoiceOfACellChangesCellAndTotalByIt() {
        click(ageing(), 0, AgeingModel::To60);
        QTRY_COMPARE(inCell()->model()->rowCount(), 2);
        QCOMPARE(text(inCell(), 0, ReceivableModel::DaysBeyondTerms), QStringLiteral("45"));
        QTest::keyClick(ageing(), Qt::Key_Return);
        QCOMPARE(window().focusWidget(), static_cast<QWidget*>(inCell()));
        QTest::keyClick(inCell(), Qt::Key_Home);
        QTest::keyClick(inCell(), Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(formIsThere());
        auto* amount = qobject_cast<QLineEdit*>(form()->field(QStringLiteral("payment")));
        QVERIFY(amount);
        amount->setFocus();
        amount->selectAll();
        QTest::keyClicks(amount, QStringLiteral("50.25"));
        QTest::keyClick(amount, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(text(ageing(), 0, AgeingModel::To60), QStringLiteral("449.75"));
        QCOMPARE(text(totals(), 0, AgeingModel::To60), QStringLiteral("489.75"));
        QCOMPARE(text(totals(), 0, AgeingModel::Total), QStringLiteral("589.75"));
        QTRY_VERIFY(window().menu().undo->isEnabled());
        window().menu().undo->trigger();
        QTRY_COMPARE(text(totals(), 0, AgeingModel::Total), QStringLiteral("640.00"));
    }

    void aCellOfTheTotalsListsTheInvoicesOfAllClients() {
        click(totals(), 0, AgeingModel::To60);
        QTRY_COMPARE(inCell()->model()->rowCount(), 3);
        QVERIFY(!ageing()->currentIndex().isValid());
        click(totals(), 0, AgeingModel::To30);
        QTRY_VERIFY(!inCell());
    }

    void anEarlierDayShowsWhatWasKnownThen() {
        page().showDay(today - 20);
        QVERIFY(book_->waitForPage());
        QCOMPARE(text(totals(), 0, AgeingModel::To30), QStringLiteral("540.00")); // 25 and 30 days then
        QCOMPARE(text(totals(), 0, AgeingModel::NotDue), QStringLiteral("100.00"));
        auto* day = book_->find<QLineEdit>(QStringLiteral("As of"));
        QVERIFY(day);
        day->setFocus();
        day->selectAll();
        QTest::keyClicks(day, (today - 60).toIso());
        QTRY_COMPARE(text(totals(), 0, AgeingModel::NotDue), QStringLiteral("540.00"));
        QCOMPARE(text(totals(), 0, AgeingModel::Total), QStringLiteral("540.00"));
    }

    void aDisputeIsRecordedWithItsOutcome() {
        window().currentPage()->focusFilter();
        auto* line = book_->find<QLineEdit>(QStringLiteral("Filter invoices"));
        QTest::keyClicks(line, QStringLiteral("b1"));
        QTRY_COMPARE(all()->model()->rowCount(), 1);
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(all(), Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(formIsThere());
        auto* state = qobject_cast<QComboBox*>(form()->field(QStringLiteral("dispute")));
        QVERIFY(state);
        state->setFocus();
        while (state->currentText() != QStringLiteral("Disputed, our mistake")) {
            const int before = state->currentIndex();
            QTest::keyClick(state, Qt::Key_Down);
            QVERIFY(state->currentIndex() != before);
        }
        QTest::keyClick(state, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(text(all(), 0, ReceivableModel::State), QStringLiteral("Disputed, our mistake"));
        line->clear();
        auto* filter = book_->find<QComboBox>(QStringLiteral("State of the invoices"));
        filter->setCurrentIndex(filter->findText(QStringLiteral("Disputed")));
        QTRY_COMPARE(all()->model()->rowCount(), 1);
        QCOMPARE(text(all(), 0, ReceivableModel::Number), QStringLiteral("B1"));
    }

    void deletingAnInvoiceCanBeTakenBack() {
        click(ageing(), 1, AgeingModel::Total);
        QTRY_COMPARE(inCell()->model()->rowCount(), 1);
        inCell()->setFocus();
        QTest::keyClick(inCell(), Qt::Key_Delete);
        QTRY_COMPARE(ageing()->model()->rowCount(), 1);
        QTRY_VERIFY(window().menu().undo->isEnabled());
        window().menu().undo->trigger();
        QTRY_COMPARE(ageing()->model()->rowCount(), 2);
    }

    void theListIsSortedByItsHeadings() {
        window().currentPage()->focusFilter();
        QTRY_VERIFY(all() && all()->model()->rowCount() == 4);
        all()->sortByColumn(ReceivableModel::Gross, Qt::DescendingOrder);
        QTRY_COMPARE(text(all(), 0, ReceivableModel::Number), QStringLiteral("A3"));
        all()->sortByColumn(ReceivableModel::Number, Qt::AscendingOrder);
        QTRY_COMPARE(text(all(), 0, ReceivableModel::Number), QStringLiteral("A1"));
    }

    void theAgeingIsExported() {
        const QString file = book_->path(QStringLiteral("ageing.csv"));
        QSignalSpy done(&page(), &Page::done);
        page().exportAgeing(file);
        QTRY_COMPARE(done.count(), 1);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(
            written.readAll().contains("Alder Signs,100.00,0.00,500.00,0.00,0.00,600.00,USD,2026-06-30,0"));
    }

    void ageingAndInvoicesKeepTheRulesOfModels() {
        wording::Speech speech;
        auto board = std::make_shared<app::ReceivableBoard>();
        board->base = usd;
        for (int i = 0; i < 3; ++i) {
            app::AgeingLine& line = board->lines.emplace_back();
            line.clientId = Id<Client>(i + 1);
            line.client = QString(QChar(u'c' - i));
            line.buckets.fill(Money(100 * (i + 1), usd));
            line.total = Money(500 * (i + 1), usd);
            app::ReceivableRow& row = board->invoices.emplace_back();
            row.invoice.id = Id<Invoice>(i + 1);
            row.invoice.number = QString::number(i);
            row.invoice.gross = row.invoice.open = Money(100, usd);
        }
        board->totals = board->lines.front();
        AgeingModel model(speech, AgeingModel::Rows::Clients);
        AgeingModel totals(speech, AgeingModel::Rows::Totals);
        ReceivableModel invoices(speech);
        using Mode = QAbstractItemModelTester::FailureReportingMode;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        QAbstractItemModelTester totalsTester(&totals, Mode::QtTest);
        QAbstractItemModelTester invoicesTester(&invoices, Mode::QtTest);
        model.setBoard(board);
        totals.setBoard(board);
        invoices.show(board, {2, 0});
        QCOMPARE(totals.rowCount(), 1);
        QCOMPARE(model.at(0).client, QStringLiteral("c"));
        model.sort(AgeingModel::Client, Qt::AscendingOrder);
        QCOMPARE(model.at(0).client, QStringLiteral("a"));
        model.sort(AgeingModel::Total, Qt::AscendingOrder);
        QCOMPARE(model.rowOf(Id<Client>(1)), 0);
        QCOMPARE(invoices.at(0).invoice.id, Id<Invoice>(3));
        QCOMPARE(invoices.rowOf(Id<Invoice>(2)), -1);
        model.setBoard(nullptr);
        totals.setBoard(nullptr);
        invoices.show(nullptr, {});
        QCOMPARE(model.rowCount() + totals.rowCount() + invoices.rowCount(), 0);
    }
};

QTEST_MAIN(InvoicesPageTest)
#include "invoices_page_test.moc"
