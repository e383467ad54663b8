// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/records.h"
#include "app/workspace.h"
#include "gui/client/client_page.h"
#include "gui/client/plan/onboarding_panel.h"
#include "gui/client/plan/step_list.h"
#include "gui/main_menu.h"
#include "gui/mistakes/cause_model.h"
#include "gui/mistakes/mistakes_panel.h"
#include "gui/settings_page/checklist_section.h"
#include "gui/today/today_list.h"
#include "gui/today/today_model.h"
#include "gui/today/today_page.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/money_edit.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace rapport;
using namespace rapport::gui;

namespace {

const Day kToday = StillClock().today();
const Currency dollar = *Currency::fromCode(u"USD");

Money dollars(qint64 whole) {
    return Money(whole * 100, dollar);
}

} // namespace

/// From a complaint that was right to its end, down the ladder, and out of the door.
class PlanTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTranslator> words_;
    std::unique_ptr<WindowForTests> book_;
    Id<Client> client_;

    MainWindow& window() { return book_->window(); }
    app::Outcome run(const app::Command& command) {
        const auto outcome =
            book_->session().run([command](app::Workspace& w) { return w.commands().run(command); }).result();
        if (!outcome) {
            qFatal("%s", outcome.error().code.constData());
        }
        return *outcome;
    }
    ClientContent content() {
        return book_->session()
            .run([id = client_](app::Workspace& w) { return w.directory().page(id, kToday); })
            .result()
            ->content;
    }
    Id<Complaint> complain(const char* about) {
        Complaint complaint;
        complaint.clientId = client_;
        complaint.day = kToday - 2;
        complaint.about = QString::fromUtf8(about);
        return Id<Complaint>(run(app::Add<Complaint>{complaint}).created.front().id);
    }
    void showPlan() {
        window().showClient(client_, ClientTab::Plan);
        QVERIFY(book_->waitForPage());
    }
    QPushButton* button(const QString& name) { return book_->find<QPushButton>(name); }
    StepList* list(const char* name) { return book_->find<StepList>(QString::fromLatin1(name)); }
    QList<QCheckBox*> boxes(StepList* steps) {
        QList<QCheckBox*> found;
        for (QCheckBox* box : steps->findChildren<QCheckBox*>()) {
            if (box->isVisible()) {
                found << box;
            }
        }
        return found;
    }
    FormPanel* form() {
        auto* found = window().currentPage()->findChild<FormPanel*>();
        return found && found->isVisible() && !found->isBusy() ? found : nullptr;
    }
    bool says(const QString& text) {
        for (const QLabel* label : window().currentPage()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }
    QPushButton* inMessage(const QString& text) {
        for (QPushButton* one : window().messages().findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text().remove(QLatin1Char('&')) == text) {
                return one;
            }
        }
        return nullptr;
    }

private slots:
    void initTestCase() {
        words_ = wording::translatorOf(QStringLiteral("en")); // plural forms
        QVERIFY(QCoreApplication::installTranslator(words_.get()));
    }

    void init() {
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
        window().activateWindow();
        Client one;
        one.name = QStringLiteral("Quay & Café");
        one.currency = dollar;
        client_ = Id<Client>(run(app::AddClient{one, {}}).created.front().id);
    }

    void aComplaintFoundRightIsMadeGoodStepByStepAndThenSettled() {
        complain("The sign is crooked");
        window().showClient(client_, ClientTab::Complaints);
        QVERIFY(book_->waitForPage());
        QVERIFY(!button(QStringLiteral("Open a recovery case"))->isEnabled()); // nobody has judged it

        QTest::mouseClick(button(QStringLiteral("Judge")), Qt::LeftButton);
        QTRY_VERIFY(form());
        auto* judgement = qobject_cast<QComboBox*>(form()->field(QStringLiteral("judgement")));
        QTRY_COMPARE(window().focusWidget(), static_cast<QWidget*>(judgement));
        QTest::keyClick(judgement, Qt::Key_J);
        QTest::keyClick(judgement, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(inMessage(QStringLiteral("Open a recovery case")));
        QTRY_VERIFY(button(QStringLiteral("Open a recovery case")) &&
                    button(QStringLiteral("Open a recovery case"))->isEnabled());
        QTest::mouseClick(inMessage(QStringLiteral("Open a recovery case")), Qt::LeftButton);

        QTRY_VERIFY(list("Steps of making it right"));
        QTRY_COMPARE(boxes(list("Steps of making it right")).size(), 6);
        QPushButton* close = button(QStringLiteral("Close the case"));
        QVERIFY(!close->isEnabled());
        QTRY_VERIFY(says(QStringLiteral("6 steps are still open")));
        for (int step = 0; step < 5; ++step) {
            QCheckBox* box = boxes(list("Steps of making it right")).at(step);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
            QTRY_VERIFY(says(QStringLiteral("%1 step").arg(5 - step)));
            QTRY_VERIFY(boxes(list("Steps of making it right")).at(step)->hasFocus()); // the keyboard stays
        }
        // The last by the mouse, on its text.
        QLabel* last = nullptr;
        for (QLabel* text : list("Steps of making it right")->findChildren<QLabel*>()) {
            if (text->isVisible() && text->text() == QStringLiteral("Keep it from happening again")) {
                last = text;
            }
        }
        QVERIFY(last);
        QTest::mouseClick(last->parentWidget(), Qt::LeftButton, {}, last->geometry().center());
        QTRY_VERIFY(close->isEnabled());
        QVERIFY(!content().complaints.front().resolved);
        QTest::mouseClick(close, Qt::LeftButton);
        QTRY_VERIFY(content().complaints.front().resolved);
        QTRY_VERIFY(!list("Steps of making it right"));
        QTRY_VERIFY(list("Made good before"));
        window().menu().undo->trigger();
        QTRY_VERIFY(list("Steps of making it right"));
    }

    void whatMakingItRightCostsIsBookedForTheCaseAndSaid() {
        Complaint right;
        right.clientId = client_;
        right.day = kToday;
        right.about = QStringLiteral("Wrong colour");
        right.judgement = Judgement::Justified;
        run(app::Add<Complaint>{right});
        showPlan();
        QTRY_VERIFY(button(QStringLiteral("Open a recovery case: Wrong colour")));
        QTest::mouseClick(button(QStringLiteral("Open a recovery case: Wrong colour")), Qt::LeftButton);
        QTRY_VERIFY(button(QStringLiteral("Book a cost…: Pay for the damage")) ||
                    list("Steps of making it right"));
        QPushButton* book = nullptr;
        QTRY_VERIFY([&] {
            for (QPushButton* one : window().currentPage()->findChildren<QPushButton*>()) {
                if (one->isVisible() && one->text() == QStringLiteral("Book a cost…")) {
                    book = one;
                    return true;
                }
            }
            return false;
        }());
        QTest::mouseClick(book, Qt::LeftButton);
        QTRY_VERIFY(form());
        auto* amount = qobject_cast<MoneyEdit*>(form()->field(QStringLiteral("amount")));
        amount->setMoney(dollars(120));
        form()->save();
        QTRY_COMPARE(content().costs.size(), size_t(1));
        const Cost cost = content().costs.front();
        QCOMPARE(cost.kind, CostKind::Compensation);
        QCOMPARE(cost.cause, Cause::Ours);
        QCOMPARE(cost.recoveryCaseId, std::optional(content().recoveryCases.front().id));
        QTRY_VERIFY(says(QStringLiteral("Making it right has cost $120.00 so far")));
    }

    void aPartingIsFinishedOnlyWhenNothingIsOpen() {
        Invoice invoice;
        invoice.clientId = client_;
        invoice.number = QStringLiteral("17");
        invoice.issued = kToday - 40;
        invoice.due = kToday - 10;
        invoice.net = dollars(300);
        invoice.tax = dollars(0);
        const Id<Invoice> id(run(app::AddInvoice{invoice}).created.front().id);
        showPlan();
        QTest::mouseClick(button(QStringLiteral("Start a parting plan…")), Qt::LeftButton);
        QTRY_VERIFY(form());
        auto* reason = qobject_cast<QPlainTextEdit*>(form()->field(QStringLiteral("reason")));
        QTest::keyClicks(reason, QStringLiteral("Nothing helped"));
        form()->save();
        QTRY_VERIFY(list("Still open before parting"));
        QTRY_VERIFY(says(QStringLiteral("Invoice 17: $300.00 is open")));
        QPushButton* finish = button(QStringLiteral("Finish the parting"));
        QVERIFY(!finish->isEnabled());

        // Everything that can be ticked; the last day is set to today in the plan.
        const PartingPlan made = content().partingPlans.front();
        PartingPlan shorter = made;
        shorter.lastDay = kToday;
        run(app::Update<PartingPlan>{shorter, {}});
        QTRY_VERIFY(!says(QStringLiteral("The last day is still ahead")));
        for (int left = int(made.items.size()) + 1; left > 0; --left) {
            QTRY_COMPARE(boxes(list("Still open before parting")).size(), left);
            QCheckBox* box = boxes(list("Still open before parting")).front();
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
        }
        QTRY_VERIFY(says(QStringLiteral("1 matter is still open")));
        QVERIFY(!finish->isEnabled());

        app::RecordPayment payment;
        payment.invoice = id;
        payment.payment.day = kToday;
        payment.payment.amount = dollars(300);
        run(payment);
        QTRY_VERIFY(finish->isEnabled());
        QTest::mouseClick(finish, Qt::LeftButton);
        QTRY_VERIFY(content().client.archived);
        QCOMPARE(content().client.status, ClientStatus::Parted);
        QTRY_VERIFY(inMessage(QStringLiteral("Undo")));
        QTest::mouseClick(inMessage(QStringLiteral("Undo")), Qt::LeftButton);
        QTRY_VERIFY(!content().client.archived);
    }

    void eachRungOfTheLadderIsOneClickAndLimitsAreChecked() {
        showPlan();
        QTRY_VERIFY(says(QStringLiteral("Not tried yet")));
        QTest::mouseClick(button(QStringLiteral("Note a talk…")), Qt::LeftButton);
        QTRY_VERIFY(form());
        QVERIFY(!form()->field(QStringLiteral("kind"))->isVisible());
        QVERIFY(!form()->field(QStringLiteral("until"))->isVisible());
        auto* why = qobject_cast<QPlainTextEdit*>(form()->field(QStringLiteral("why")));
        QTest::keyClicks(why, QStringLiteral("Over coffee"));
        form()->save();
        QTRY_VERIFY(list("Talk"));
        QCOMPARE(list("Talk")->lines().front().text, QStringLiteral("Over coffee"));
        QCOMPARE(content().decisions.front().kind, DecisionKind::Talked);

        QTest::mouseClick(button(QStringLiteral("Note limits…")), Qt::LeftButton);
        QTRY_VERIFY(form());
        form()->save();
        QTRY_VERIFY(list("Set limits"));
        QTRY_VERIFY(says(QStringLiteral("whether the limits help")));

        QTest::mouseClick(button(QStringLiteral("Help through hard times until…")), Qt::LeftButton);
        QTRY_VERIFY(form());
        form()->save(); // says no: it must end some day
        QVERIFY(form());
        QTRY_VERIFY(says(QStringLiteral("Say until when it holds.")));
    }

    void aChecklistIsWrittenStartedAndTicked() {
        window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        QTest::mouseClick(button(QStringLiteral("Add two to begin with")), Qt::LeftButton);
        QTRY_VERIFY(!button(QStringLiteral("Add two to begin with")));
        QCOMPARE(book_->find<TableView>(QStringLiteral("Checklists"))->model()->rowCount(), 2);

        // A client added now is offered the first of them.
        Client another;
        another.name = QStringLiteral("Tern");
        another.currency = dollar;
        client_ = Id<Client>(run(app::AddClient{another, {}}).created.front().id);
        QTRY_VERIFY(inMessage(QStringLiteral("Start “New client”")));
        QTest::mouseClick(inMessage(QStringLiteral("Start “New client”")), Qt::LeftButton);
        QTRY_VERIFY(list("Tasks of the checklist"));
        QTRY_VERIFY(says(QStringLiteral("New client: 0 of 7")));
        QCheckBox* box = boxes(list("Tasks of the checklist")).front();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_VERIFY(says(QStringLiteral("New client: 1 of 7")));
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_VERIFY(says(QStringLiteral("New client: 0 of 7")));
    }

    void whatToExpectIsWrittenAsAPage() {
        ServiceSheet sheet;
        sheet.services = QStringLiteral("Signs");
        run(app::SetServiceSheet{sheet});
        showPlan();
        auto* panel = window().currentPage()->findChild<OnboardingPanel*>();
        const QString file = book_->path(QStringLiteral("expect.html"));
        QSignalSpy done(panel, &OnboardingPanel::done);
        panel->saveSheet(file);
        QTRY_COMPARE(done.size(), 1);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray page = written.readAll();
        QVERIFY(page.contains("What to expect"));
        QVERIFY(page.contains("Quay &amp; Café"));
    }

    void todayHasTheStepsAndTicksThemByMouseAndKeyboard() {
        RecoveryCase recovery;
        recovery.clientId = client_;
        recovery.opened = kToday - 3;
        recovery.what = QStringLiteral("Crooked");
        recovery.steps = recoveryStepsFrom(recovery.opened);
        run(app::Add<RecoveryCase>{recovery});
        window().showPage(PageName::Today);
        QVERIFY(book_->waitForPage());
        auto* today = static_cast<TodayPage*>(window().currentPage());
        auto* steps = today->findChild<TodayList*>();
        const auto rowOf = [&](const QString& text) {
            for (int row = 0; row < today->model().rowCount(); ++row) {
                if (today->model().index(row).data().toString() == text) {
                    return row;
                }
            }
            return -1;
        };
        const QString first = QStringLiteral("Investigate: Crooked");
        QTRY_VERIFY(rowOf(first) >= 0);
        const QRect line = steps->visualRect(today->model().index(rowOf(first)));
        const bool mirrored = steps->layoutDirection() == Qt::RightToLeft;
        const QPoint box(mirrored ? line.right() - 20 : line.left() + 20, line.center().y());
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, {}, box);
        QTRY_VERIFY(rowOf(first) < 0);
        QVERIFY(!content().recoveryCases.front().steps.front().isOpen());
        window().menu().undo->trigger();
        QTRY_VERIFY(rowOf(first) >= 0);
        steps->choose(rowOf(first));
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_Space);
        QTRY_VERIFY(rowOf(first) < 0);
        QTRY_VERIFY(window().messages().message().contains(QStringLiteral("Crooked")));
    }

    void ourOwnMistakesAreCountedForTheBusiness() {
        Cost cost;
        cost.clientId = client_;
        cost.kind = CostKind::Compensation;
        cost.day = kToday - 5;
        cost.amount = dollars(90);
        cost.cause = Cause::Ours;
        run(app::AddCost{cost});
        window().showPage(PageName::Complaints);
        QVERIFY(book_->waitForPage());
        QTRY_VERIFY(says(QStringLiteral("Our own mistakes cost $90.00 in the last 12 months")));
    }

    void modelsKeepTheRules() {
        const wording::Speech speech;
        CauseModel causes(speech);
        QAbstractItemModelTester causeTester(&causes, QAbstractItemModelTester::FailureReportingMode::QtTest);
        causes.setCauses({{QStringLiteral("measured wrong"), 2, 1, dollars(310), kToday, QString()}});
        QCOMPARE(causes.index(0, CauseModel::Cases).data().toString(), QStringLiteral("2"));
        ChecklistModel checklists(speech);
        QAbstractItemModelTester listTester(&checklists,
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        ChecklistTemplate checklist;
        checklist.name = QStringLiteral("New client");
        checklist.items = {{QStringLiteral("Ask"), 0}, {QStringLiteral("Write"), 2}};
        checklists.setChecklists({checklist});
        QVERIFY(
            checklists.index(0, ChecklistModel::Items).data().toString().contains(QStringLiteral("Write")));
    }
};

QTEST_MAIN(PlanTest)
#include "plan_test.moc"
