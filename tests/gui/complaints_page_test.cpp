// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "gui/complaints/complaint_model.h"
#include "gui/main_menu.h"
#include "gui/navigation/pages.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

namespace {

const Day today = StillClock().today();

} // namespace

// The complaints of the book as the owner works through them.
class ComplaintsPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;
    Id<Client> alder_;
    Id<Client> birch_;

    MainWindow& window() { return book_->window(); }
    TableView* table() { return book_->find<TableView>(QStringLiteral("Complaints")); }
    QTabBar* tabs() { return book_->find<QTabBar>(QStringLiteral("Where complaints stand")); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString inBar() { return window().menu().place(PageName::Complaints)->iconText(); }

    app::Outcome run(const app::Command& command) {
        auto future = book_->session().run(
            [command](app::Workspace& workspace) { return workspace.commands().run(command); });
        const Result<app::Outcome> outcome = future.result();
        return outcome ? *outcome : app::Outcome();
    }
    Id<Client> client(const char* name) {
        Client one;
        one.name = QString::fromUtf8(name);
        one.currency = *Currency::fromCode(u"USD");
        return Id<Client>(run(app::AddClient{one, {}}).created.front().id);
    }
    void log(Id<Client> who, int daysAgo, const char* about) {
        Interaction call;
        call.clientId = who;
        call.day = today - daysAgo;
        call.text = QStringLiteral("Rang in the morning");
        Complaint complaint;
        complaint.about = QString::fromUtf8(about);
        run(app::LogInteraction{call, complaint, {}});
    }
    bool labelSays(const QString& text) {
        for (const QLabel* label : window().currentPage()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
        alder_ = client("Alder Signs");
        birch_ = client("Birch & Sons");
        window().menu().place(PageName::Complaints)->trigger();
        QVERIFY(book_->waitForPage());
    }

    void nothingWaitsAtFirst() {
        QVERIFY(!table());
        QVERIFY(labelSays(QStringLiteral("No complaints yet")));
    }

    void aLoggedComplaintWaitsUntilItIsJudgedByKeyboardAndComesBackByUndo() {
        log(alder_, 4, "The sign is crooked");
        QTRY_VERIFY(table() && table()->model()->rowCount() == 1);
        QTRY_VERIFY(inBar().contains(QLatin1Char('1')));
        QCOMPARE(cell(0, ComplaintModel::Client), QStringLiteral("Alder Signs"));
        QCOMPARE(cell(0, ComplaintModel::Days), QStringLiteral("4"));
        QVERIFY(labelSays(QStringLiteral("Rang in the morning")));

        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        auto* form = window().currentPage()->findChild<FormPanel*>();
        QTRY_VERIFY(form && !form->isBusy());
        auto* judgement = qobject_cast<QComboBox*>(form->field(QStringLiteral("judgement")));
        QVERIFY(judgement);
        QTRY_COMPARE(window().focusWidget(), static_cast<QWidget*>(judgement));
        QTest::keyClick(judgement, Qt::Key_J);
        QCOMPARE(judgement->currentText(), QStringLiteral("Justified"));
        auto* by = qobject_cast<QLineEdit*>(form->field(QStringLiteral("judged_by")));
        by->setFocus();
        QTest::keyClicks(by, QStringLiteral("Ana"));
        QTest::keyClick(by, Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(!table());
        QVERIFY(labelSays(QStringLiteral("No complaints wait for you")));
        QTRY_VERIFY(!inBar().contains(QLatin1Char('1')));
        QVERIFY(tabs()->tabText(1).contains(QLatin1Char('1')));

        QTRY_VERIFY(window().menu().undo->isEnabled());
        window().menu().undo->trigger();
        QTRY_VERIFY(table() && table()->model()->rowCount() == 1);
        QCOMPARE(cell(0, ComplaintModel::Judged), QStringLiteral("Not yet known"));
        QTRY_VERIFY(inBar().contains(QLatin1Char('1')));
    }

    void lettersAndArrowsMoveAndTheLongestWaitIsFirst() {
        log(alder_, 2, "Second");
        log(birch_, 30, "First");
        QTRY_VERIFY(table() && table()->model()->rowCount() == 2);
        QCOMPARE(cell(0, ComplaintModel::About), QStringLiteral("First"));
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_J);
        QCOMPARE(table()->currentIndex().row(), 1);
        QTest::keyClick(table(), Qt::Key_K);
        QCOMPARE(table()->currentIndex().row(), 0);
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(table()->currentIndex().row(), 1);
    }

    void aDeletedComplaintIsOfferedBack() {
        log(alder_, 2, "Take me back");
        QTRY_VERIFY(table() && table()->model()->rowCount() == 1);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_VERIFY(!table());
        auto* undo = book_->find<QPushButton>(QStringLiteral("Undo"));
        for (QPushButton* button : window().messages().findChildren<QPushButton*>()) {
            undo = button->isVisible() ? button : undo;
        }
        QVERIFY(undo);
        undo->click();
        QTRY_VERIFY(table() && table()->model()->rowCount() == 1);
    }

    void aResolvedComplaintIsNoLongerOpen() {
        log(alder_, 2, "Wrong colour");
        QTRY_VERIFY(table() && table()->model()->rowCount() == 1);
        app::JudgeComplaint judged;
        judged.complaint = Id<Complaint>(1);
        judged.judgement = Judgement::Justified;
        judged.judged = today;
        run(judged);
        QTRY_VERIFY(!table());
        tabs()->setCurrentIndex(1);
        QVERIFY(table() && table()->model()->rowCount() == 1);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(!table());
        tabs()->setCurrentIndex(2);
        QVERIFY(table());
        QVERIFY(cell(0, ComplaintModel::Resolved) != QStringLiteral("No"));
    }

    void theFilterFindsClientWordsJudgementAndDays() {
        log(alder_, 2, "Wrong colour");
        log(birch_, 40, "Late again");
        QTRY_VERIFY(table() && table()->model()->rowCount() == 2);
        auto* line = book_->find<QLineEdit>(QStringLiteral("Filter complaints"));
        window().menu().filter->trigger();
        QTest::keyClicks(line, QStringLiteral("birch"));
        QCOMPARE(table()->model()->rowCount(), 1);
        line->clear();
        auto* from = book_->find<QLineEdit>(QStringLiteral("From"));
        QTest::keyClicks(from, (today - 5).toIso());
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(cell(0, ComplaintModel::Client), QStringLiteral("Alder Signs"));
        from->clear();
        auto* judgement = book_->find<QComboBox>(QStringLiteral("Judgement"));
        judgement->setCurrentIndex(judgement->findText(QStringLiteral("Unfounded")));
        QVERIFY(!table());
        QVERIFY(labelSays(QStringLiteral("No complaint matches")));
    }

    void complaintsKeepTheRulesOfModels() {
        wording::Speech speech;
        ComplaintModel model(speech);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        app::ComplaintBoard board;
        for (int i = 0; i < 3; ++i) {
            app::ComplaintRow& row = board.rows.emplace_back();
            row.complaint.id = Id<Complaint>(i + 1);
            row.complaint.day = today - i;
            row.client = QString(QChar(u'c' - i));
            row.searchKey = row.client;
        }
        model.setBoard(board);
        model.sort(ComplaintModel::Client, Qt::AscendingOrder);
        QCOMPARE(model.at(0).client, QStringLiteral("a"));
        model.setFilter({.text = QStringLiteral("B")});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowOf(Id<Complaint>(2)), 0);
        model.setFilter({});
        model.sort(-1);
        QCOMPARE(model.at(0).client, QStringLiteral("c"));
        model.setBoard({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(ComplaintsPageTest)
#include "complaints_page_test.moc"
