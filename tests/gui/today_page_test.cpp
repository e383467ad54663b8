// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/verdict_news.h"
#include "gui/main_menu.h"
#include "gui/today/quick_task.h"
#include "gui/today/today_list.h"
#include "gui/today/today_model.h"
#include "gui/today/today_page.h"
#include "gui/widgets/day_calendar.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/staff_combo.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

namespace {

const Day kToday = StillClock().today(); // a Tuesday

Task taskNamed(const QString& title, std::optional<Day> due) {
    Task task;
    task.title = title;
    task.due = due;
    return task;
}

TodayContent content() {
    TodayContent made;
    made.day = kToday;
    for (int i = 0; i < 20; ++i) {
        AgendaItem item;
        item.kind = AgendaKind::NotSpokenTo;
        item.record = {RecordType::Client, i + 1};
        item.client = Id<Client>(i + 1);
        item.clientName = QStringLiteral("Client %1").arg(i + 1);
        item.event = kToday - 70;
        made.items.push_back(item);
    }
    AgendaItem task;
    task.record = {RecordType::Task, 1};
    task.text = QStringLiteral("Late");
    task.due = kToday - 2;
    made.items.push_back(task);
    made.changes.push_back(
        {Id<Client>(3), QStringLiteral("Client 3"), Verdict::Keep, Verdict::Watch, kToday - 9});
    return made;
}

} // namespace

/// The page as somebody uses it in the morning.
class TodayPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;
    const wording::Speech speech_;

    void open(int clients = 0) {
        book_ = std::make_unique<WindowForTests>(clients, 1);
        QVERIFY(book_->openBook());
        book_->window().activateWindow();
        book_->window().showPage(PageName::Today);
        QVERIFY(book_->waitForPage());
    }
    qint64 run(const app::Command& command) {
        const auto answer = book_->session().run(
            [command](app::Workspace& workspace) { return workspace.commands().run(command); });
        const Result<app::Outcome> outcome = answer.result();
        if (!outcome) {
            qWarning() << outcome.error().code << outcome.error().args;
            return 0;
        }
        return outcome->created.empty() ? 0 : outcome->created.front().id;
    }
    const TodayModel& model() { return static_cast<TodayPage*>(book_->window().currentPage())->model(); }
    TodayList* list() { return book_->window().currentPage()->findChild<TodayList*>(); }
    QLineEdit* line() { return book_->find<QLineEdit>(QStringLiteral("New task")); }
    /// The section a text stands in; nothing when it is not there.
    std::optional<TodaySection> sectionOf(const QString& text) {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().at(row).kind != TodayRow::Kind::Heading &&
                model().index(row).data().toString() == text) {
                return model().at(row).section;
            }
        }
        return std::nullopt;
    }
    void choose(const QString& text) {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().index(row).data().toString() == text) {
                list()->choose(row);
            }
        }
        list()->setFocus();
        QTRY_VERIFY(list()->hasFocus());
    }

private slots:
    void aDayWithNothingToDoIsCalm() {
        open();
        bool said = false;
        for (const QLabel* label : book_->window().currentPage()->findChildren<QLabel*>()) {
            said |= label->isVisible() && label->text() == QStringLiteral("Nothing waits for you today");
        }
        QVERIFY(said);
        QVERIFY(!list()->isVisible());
    }

    void aTaskIsTypedInOneLine() {
        open();
        QVERIFY(line());
        line()->setFocus();
        QTest::keyClicks(line(), QStringLiteral("Call Okafor tomorrow"));
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_COMPARE(sectionOf(QStringLiteral("Call Okafor")), TodaySection::Soon);
        QVERIFY(line()->text().isEmpty());
        QCOMPARE(line()->hasFocus(), true);
        QTest::keyClicks(line(), QStringLiteral("Order vinyl"));
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_COMPARE(sectionOf(QStringLiteral("Order vinyl")), TodaySection::Undated);
    }

    void spaceTicksATaskAndUndoTakesThatBack() {
        open();
        run(app::Add<Task>{taskNamed(QStringLiteral("First"), kToday - 2)});
        run(app::Add<Task>{taskNamed(QStringLiteral("Second"), kToday)});
        QTRY_COMPARE(sectionOf(QStringLiteral("Second")), TodaySection::Today);
        QCOMPARE(sectionOf(QStringLiteral("First")), TodaySection::Overdue);
        choose(QStringLiteral("First"));
        QTest::keyClick(list(), Qt::Key_Space);
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Done);
        // The next thing to do is chosen.
        QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("Second"));
        QTRY_VERIFY(book_->window().messages().message().contains(QStringLiteral("First")));
        QTest::keyClick(&book_->window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Overdue);
        choose(QStringLiteral("First"));
        QTest::keyClick(list(), Qt::Key_Space);
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Done);
        choose(QStringLiteral("First"));
        QTest::keyClick(list(), Qt::Key_Space);
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Overdue);
    }

    void aClickOnTheBoxTicks() {
        open();
        run(app::Add<Task>{taskNamed(QStringLiteral("First"), kToday)});
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Today);
        QCoreApplication::processEvents();
        const QRect row = list()->visualRect(model().index(1));
        const bool mirrored = list()->isRightToLeft();
        const QPoint box(mirrored ? row.right() - 20 : row.left() + 20, row.center().y());
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, box);
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Done);
    }

    void aClickOnTheBoxOfALineThatIsNotChosenTicksThatLine() {
        open();
        run(app::Add<Task>{taskNamed(QStringLiteral("First"), kToday)});
        run(app::Add<Task>{taskNamed(QStringLiteral("Second"), kToday)});
        QTRY_COMPARE(sectionOf(QStringLiteral("Second")), TodaySection::Today);
        choose(QStringLiteral("First"));
        const QRect row = list()->visualRect(model().index(list()->currentIndex().row() + 1));
        const QPoint box(list()->isRightToLeft() ? row.right() - 20 : row.left() + 20, row.center().y());
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, box);
        QTRY_COMPARE(sectionOf(QStringLiteral("Second")), TodaySection::Done);
        QCOMPARE(sectionOf(QStringLiteral("First")), TodaySection::Today);
    }

    void aTaskWaitsUntilTomorrowOrAWeek() {
        open();
        run(app::Add<Task>{taskNamed(QStringLiteral("First"), kToday - 9)});
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Overdue);
        choose(QStringLiteral("First"));
        QTest::keyClick(list(), Qt::Key_T);
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Soon);
        QCOMPARE(model().at(list()->chosenRow()).item.due, kToday + 1);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_W);
        QTRY_COMPARE(model().at(1).item.due, kToday + 7);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_D);
        auto* calendar = book_->window().findChild<DayCalendarPopup*>();
        QTRY_VERIFY(calendar && calendar->isVisible());
        emit calendar->dayPicked(kToday + 30);
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Later);
    }

    void aTaskIsDeletedWithoutAskingAndComesBack() {
        open();
        run(app::Add<Task>{taskNamed(QStringLiteral("First"), kToday)});
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Today);
        choose(QStringLiteral("First"));
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_VERIFY(!sectionOf(QStringLiteral("First")));
        QTRY_VERIFY(book_->window().messages().message().contains(QStringLiteral("First")));
        auto* undo = book_->window().messages().findChild<QPushButton*>();
        QVERIFY(undo && undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Today);
    }

    void aTaskIsEditedBesideTheList() {
        open();
        run(app::Add<Task>{taskNamed(QStringLiteral("First"), kToday)});
        QTRY_COMPARE(sectionOf(QStringLiteral("First")), TodaySection::Today);
        choose(QStringLiteral("First"));
        QTest::keyClick(list(), Qt::Key_F2);
        QLineEdit* title = nullptr;
        QTRY_VERIFY((title = book_->find<QLineEdit>(QStringLiteral("What to do"))));
        QTRY_COMPARE(title->text(), QStringLiteral("First"));
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("Better"));
        QTest::keyClick(title, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sectionOf(QStringLiteral("Better")), TodaySection::Today);
    }

    void aVerdictThatChangedIsShownUntilItWasSeen() {
        open(12);
        QCOMPARE(model().countOf(TodaySection::Verdicts), 0);
        // The owner puts another verdict on a client nobody had anything against.
        const auto calm = book_->session().run([](app::Workspace& workspace) -> Result<Id<Client>> {
            app::ClientQuery query;
            query.verdict = Verdict::Keep;
            RAPPORT_TRY_ASSIGN(const auto rows, workspace.directory().list(query, kToday));
            return rows.front().id;
        });
        QVERIFY(calm.result().ok());
        Decision decision;
        decision.clientId = *calm.result();
        decision.kind = DecisionKind::Override;
        decision.from = kToday;
        decision.until = kToday + 60;
        decision.verdict = Verdict::Watch;
        decision.why = QStringLiteral("A hunch");
        run(app::AddDecision{decision});
        QTRY_COMPARE(model().countOf(TodaySection::Verdicts), 1);
        const QString text = QStringLiteral("Watch, was: Keep");
        QCOMPARE(sectionOf(text), TodaySection::Verdicts);
        choose(text);
        QTest::keyClick(list(), Qt::Key_Space);
        QTRY_COMPARE(model().countOf(TodaySection::Verdicts), 0);
        QTest::keyClick(&book_->window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(model().countOf(TodaySection::Verdicts), 1);
        // Undoing the decision itself brings the verdict back: no news any more.
        QTRY_VERIFY(book_->window().menu().undo->isEnabled());
        QTest::keyClick(&book_->window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(model().countOf(TodaySection::Verdicts), 0);
    }

    void enterOpensTheClientAndEscComesBack() {
        open();
        Client okafor;
        okafor.name = QStringLiteral("Okafor Dental");
        okafor.currency = *Currency::fromCode(u"USD");
        const Id<Client> id(run(app::AddClient{okafor, {}}));
        Task call = taskNamed(QStringLiteral("Call"), kToday);
        call.clientId = id;
        run(app::Add<Task>{call});
        QTRY_COMPARE(sectionOf(QStringLiteral("Call")), TodaySection::Today);
        choose(QStringLiteral("Call"));
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_VERIFY(!qobject_cast<TodayPage*>(book_->window().currentPage()));
        QTRY_VERIFY(book_->window().currentPage()->isReady());
    }

    void appointmentsOfRememberedCalendarsStandAboveTheTasks() {
        open();
        QFile calendar(book_->path(QStringLiteral("work.ics")));
        QVERIFY(calendar.open(QIODevice::WriteOnly));
        calendar.write(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260630T130000Z\r\nSUMMARY:Sign\r\n"
            "LOCATION:Mill Road 7\r\nATTENDEE:mailto:zoe@okafor.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        calendar.close();
        Client okafor;
        okafor.name = QStringLiteral("Okafor Dental");
        okafor.currency = *Currency::fromCode(u"USD");
        Contact zoe;
        zoe.clientId = Id<Client>(run(app::AddClient{okafor, {}}));
        zoe.name = QStringLiteral("Zoe");
        zoe.email = QStringLiteral("zoe@okafor.example");
        run(app::Add<Contact>{zoe});
        run(app::Add<Task>{taskNamed(QStringLiteral("Call"), kToday)});
        RecordSource source;
        source.name = QStringLiteral("Work");
        source.kind = QStringLiteral("calendar");
        source.path = calendar.fileName();
        run(app::Add<RecordSource>{source});
        const QString text = QStringLiteral("Appointment: Sign");
        QTRY_COMPARE(sectionOf(text), TodaySection::Today);
        QCOMPARE(model().index(1).data().toString(), text);
        QCOMPARE(model().index(1).data(TodayModel::ClientRole).toString(), okafor.name);
        QCOMPARE(model().index(1).data(TodayModel::DetailRole).toString(), QStringLiteral("Mill Road 7"));
        QVERIFY(model().index(1).data(TodayModel::WhenRole).toString().startsWith(QStringLiteral("today, ")));
        choose(text);
        QTest::keyClick(list(), Qt::Key_Space); // Nothing to tick.
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_VERIFY(!qobject_cast<TodayPage*>(book_->window().currentPage()));
    }

    void onlyWhatIsTheirsIsShownToAPerson() {
        open();
        Staff ivy;
        ivy.name = QStringLiteral("Ivy");
        const Id<Staff> id(run(app::Add<Staff>{ivy}));
        Task hers = taskNamed(QStringLiteral("Hers"), kToday);
        hers.staffId = id;
        run(app::Add<Task>{hers});
        run(app::Add<Task>{taskNamed(QStringLiteral("Nobody's"), kToday)});
        QTRY_COMPARE(model().countOf(TodaySection::Today), 2);
        auto* person = book_->find<StaffCombo>(QStringLiteral("Whose day"));
        QVERIFY(person);
        person->setFocus();
        QTest::keyClick(person, Qt::Key_Down);
        QTRY_COMPARE(model().countOf(TodaySection::Today), 1);
        QVERIFY(sectionOf(QStringLiteral("Hers")));
        // A new task is theirs.
        line()->setFocus();
        QTest::keyClicks(line(), QStringLiteral("Measure today"));
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_COMPARE(sectionOf(QStringLiteral("Measure")), TodaySection::Today);
    }

    void theModelKeepsItsRulesAndCutsLongSectionsShort() {
        TodayModel model(speech_);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setContent(content());
        QCOMPARE(model.countOf(TodaySection::NotSpokenTo), 20);
        QCOMPARE(model.waiting(), 22);
        const int all = model.rowCount();
        model.showAllOf(TodaySection::NotSpokenTo);
        QCOMPARE(model.rowCount(), all + 20 - 12 - 1);
        QCOMPARE(model.index(1).data(TodayModel::WhenRole).toString(), QStringLiteral("2 days late"));
        model.setPerson(Id<Staff>(7));
        QCOMPARE(model.waiting(), 1); // verdicts are everybody's
        model.setContent({});
        QCOMPARE(model.rowCount(), 0);
    }

    void theKeysPassOverTheHeadings() {
        TodayModel model(speech_);
        model.setContent(content());
        TodayList list;
        list.setModel(&model);
        list.show();
        for (int step = 0; step < model.rowCount() + 3; ++step) {
            QTest::keyClick(&list, step == 0 ? Qt::Key_Home : Qt::Key_Down);
            QVERIFY(list.chosenRow() >= 0);
        }
        QCOMPARE(list.chosenRow(), model.rowCount() - 1);
        QTest::keyClick(&list, Qt::Key_PageUp);
        QTest::keyClick(&list, Qt::Key_PageUp);
        QCOMPARE(list.chosenRow(), 1);
        QTest::keyClick(&list, Qt::Key_Up);
        QCOMPARE(list.chosenRow(), 1);
    }

    void theDayIsReadFromTheEndOfTheLine_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("days"); // -1: no day
        const auto row = [](const char* typed, const char* title, int days) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(title) << days;
        };
        row("Call Okafor tomorrow", "Call Okafor", 1);
        row("Call Okafor TODAY", "Call Okafor", 0);
        row("Call Okafor +3", "Call Okafor", 3);
        row("Call Okafor +2w", "Call Okafor", 14);
        row("Call Okafor on Friday", "Call Okafor", 3);
        row("Call Okafor next tue", "Call Okafor", 7);
        row("Call Okafor 3 Jul", "Call Okafor", 3);
        row("Call Okafor 2026-07-10", "Call Okafor", 10);
        row("Call Okafor by July 10", "Call Okafor", 10);
        row("tomorrow", "tomorrow", -1);
        row("Order 5", "Order 5", -1);
        row("Cut to 3/4", "Cut to 3/4", -1);
        row("Ring Sun Print", "Ring Sun Print", -1);
        row("  Two   words ", "Two words", -1);
        row("", "", -1);
    }

    void theDayIsReadFromTheEndOfTheLine() {
        QFETCH(QString, typed);
        QFETCH(QString, title);
        QFETCH(int, days);
        const QuickTask task = readQuickTask(typed, speech_, kToday);
        QCOMPARE(task.title, title);
        QCOMPARE(task.due.has_value(), days >= 0);
        if (days >= 0) {
            QCOMPARE(*task.due - kToday, days);
        }
    }

    void weekdaysAreReadInTheLanguage() {
        const wording::Speech persian = wording::Speech::of(QStringLiteral("fa"));
        const QString friday = persian.locale().standaloneDayName(5, QLocale::LongFormat);
        const QuickTask task = readQuickTask(QStringLiteral("تماس ") + friday, persian, kToday);
        QCOMPARE(task.title, QStringLiteral("تماس"));
        QVERIFY(task.due == kToday + 3);
    }
};

QTEST_MAIN(TodayPageTest)
#include "today_page_test.moc"
