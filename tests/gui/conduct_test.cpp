// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/goodwill.h"
#include "app/records.h"
#include "gui/access/access_control.h"
#include "gui/client/client_page.h"
#include "gui/goodwill/goodwill_page.h"
#include "gui/main_menu.h"
#include "gui/navigation/navigator.h"
#include "gui/widgets/code_choice.h"
#include "gui/widgets/fact_model.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/money_edit.h"
#include "gui/widgets/staff_combo.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

namespace {

constexpr int patienceMs = 60000;
const Currency dollar = *Currency::fromCode(u"USD");

Money dollars(qint64 whole) {
    return Money(whole * 100, dollar);
}
Day today() {
    return StillClock().today();
}

} // namespace

// Concessions, incidents, patterns and what the owner reads of them, as a person goes about it.
class ConductTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;
    Id<Client> lume_, quay_;
    Id<Staff> mia_;

    MainWindow& window() { return book_->window(); }
    template <typename Job>
    auto onBook(Job job) {
        return book_->session().run(std::move(job)).result();
    }
    app::Outcome must(app::Command command) {
        const auto outcome = onBook([command](app::Workspace& w) { return w.commands().run(command); });
        if (!outcome) {
            qFatal("%s", outcome.error().code.constData());
        }
        return *outcome;
    }
    Id<Client> addClient(const char* name) {
        Client client;
        client.name = QString::fromUtf8(name);
        client.currency = dollar;
        return Id<Client>(must(app::AddClient{client, {}}).created.front().id);
    }
    ClientContent content(Id<Client> client) {
        return onBook([client](app::Workspace& w) { return w.directory().page(client, today()); })->content;
    }
    void give(Id<Client> client, ConcessionKind kind, qint64 worth) {
        Concession given;
        given.clientId = client;
        given.day = today() - 40;
        given.kind = kind;
        given.worth = dollars(worth);
        given.staffId = mia_;
        must(app::Add<Concession>{given});
    }
    bool settled() {
        QCoreApplication::processEvents();
        return QTest::qWaitFor([this] { return window().currentPage()->isReady(); }, patienceMs);
    }
    bool open(ClientTab tab) {
        window().showClient(lume_, tab);
        return settled();
    }
    FormPanel* form() {
        auto* found = window().currentPage()->findChild<FormPanel*>();
        return found && found->isVisible() ? found : nullptr;
    }
    template <typename Editor>
    Editor* field(const char* key) {
        return static_cast<Editor*>(form()->field(QString::fromLatin1(key)));
    }
    bool waitForForm() {
        return QTest::qWaitFor([this] { return form() && !form()->isBusy(); }, patienceMs);
    }
    bool saveForm() {
        QTest::keyClick(window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return !form(); }, patienceMs) && settled();
    }
    void press(Qt::Key key) { QTest::keyClick(&window(), key, Qt::ControlModifier | Qt::ShiftModifier); }
    TableView* table(const char* name) { return book_->find<TableView>(QString::fromLatin1(name)); }
    QString cell(TableView* view, int row, int column) {
        return view->model()->index(row, column).data().toString();
    }
    QString allowance() {
        auto* label = book_->find<TextLabel>(QStringLiteral("What is left of the allowance"));
        return label ? label->text() : QString();
    }

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
        lume_ = addClient("Lume");
        quay_ = addClient("Quay");
        Staff mia;
        mia.name = QStringLiteral("Mia");
        mia.concessionsPerMonth = dollars(100);
        mia_ = Id<Staff>(must(app::Add<Staff>{mia}).created.front().id);
    }
    void cleanup() { book_.reset(); }

    void aConcessionIsGivenByKeyboardAndTakenBack() {
        QVERIFY(open(ClientTab::Timeline));
        press(Qt::Key_G);
        QVERIFY(waitForForm());
        QTRY_VERIFY(allowance().contains(QStringLiteral("$100.00 is left after this")));
        auto* kind = field<CodeCombo<ConcessionKind>>("kind");
        kind->setFocus();
        QTest::keyClicks(kind, QStringLiteral("Exc"));
        QCOMPARE(kind->value(), std::optional(ConcessionKind::RuleBent));
        auto* worth = field<MoneyEdit>("worth");
        QVERIFY(!worth->money()); // nobody has said yet
        worth->setFocus();
        QTest::keyClicks(worth, QStringLiteral("130"));
        QTRY_VERIFY(allowance().contains(QStringLiteral("$30.00 beyond it")));
        auto* reason = field<QLineEdit>("reason");
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("Rush without surcharge"));
        QCOMPARE(field<StaffCombo>("staff")->chosen(), std::optional(mia_)); // the only one here
        QVERIFY(saveForm());
        const std::vector<Concession> given = content(lume_).concessions;
        QCOMPARE(given.size(), size_t(1));
        QCOMPARE(given.front().worth, dollars(130));
        QCOMPARE(given.front().kind, ConcessionKind::RuleBent);
        QVERIFY(open(ClientTab::Conduct));
        TableView* list = table("Concessions and favours");
        QVERIFY(list);
        QCOMPARE(cell(list, 0, 3), QStringLiteral("Rush without surcharge"));
        QCOMPARE(cell(list, 0, 4), QStringLiteral("Mia"));
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(content(lume_).concessions.size(), size_t(0));
        QTRY_VERIFY(!table("Concessions and favours"));
    }

    void anIncidentIsNotedWithTheScriptAndReadByTheOwner() {
        QVERIFY(open(ClientTab::Overview));
        press(Qt::Key_I);
        QVERIFY(waitForForm());
        auto* script = book_->find<TextLabel>(QStringLiteral("What to do now"));
        QVERIFY(script && script->text().contains(QStringLiteral("come aside")));
        QVERIFY(!form()->field(QStringLiteral("kind"))->isVisible());
        auto* against = field<StaffCombo>("against");
        against->setFocus();
        QTest::keyClicks(against, QStringLiteral("M"));
        QCOMPARE(against->chosen(), std::optional(mia_));
        field<QPlainTextEdit>("note")->setFocus();
        QTest::keyClicks(field<QPlainTextEdit>("note"), QStringLiteral("Shouted at the counter"));
        field<QLineEdit>("witness")->setFocus();
        QTest::keyClicks(field<QLineEdit>("witness"), QStringLiteral("Dan"));
        QVERIFY(saveForm());
        const ConductSignal signal = content(lume_).signalEvents.front();
        QCOMPARE(signal.kind, SignalKind::Abuse);
        QCOMPARE(signal.against, std::optional(mia_));
        QCOMPARE(signal.witness, QStringLiteral("Dan"));

        window().menu().place(PageName::Goodwill)->trigger();
        QVERIFY(settled());
        TableView* incidents = table("Incidents against staff");
        QVERIFY(incidents);
        QCOMPARE(cell(incidents, 0, 1), QStringLiteral("Lume"));
        QCOMPARE(cell(incidents, 0, 2), QStringLiteral("Mia"));
        QCOMPARE(cell(incidents, 0, 5), QStringLiteral("nothing yet"));
        incidents->setFocus();
        incidents->setCurrentIndex(incidents->model()->index(0, 0));
        QTest::keyClick(incidents, Qt::Key_Return);
        QVERIFY(settled());
        QCOMPARE(window().navigator().current(), PageName::Client);
        incidents = table("Incidents against staff");
        QVERIFY(incidents);
        QCOMPARE(cell(incidents, 0, 4), QStringLiteral("Dan"));
        incidents->setFocus();
        QTest::keyClick(incidents, Qt::Key_Return); // its form
        QVERIFY(waitForForm());
        field<QPlainTextEdit>("measures")->setFocus();
        QTest::keyClicks(field<QPlainTextEdit>("measures"), QStringLiteral("Spoke with them"));
        QVERIFY(saveForm());
        QTRY_COMPARE(cell(table("Incidents against staff"), 0, 5), QStringLiteral("Spoke with them"));
    }

    void aPatternLeadsToItsRecords() {
        for (const int ago : {10, 40, 70}) {
            ConductSignal signal;
            signal.clientId = lume_;
            signal.day = today() - ago;
            signal.kind = SignalKind::BendRules;
            signal.note = QStringLiteral("Wants it by yesterday %1").arg(ago);
            must(app::Add<ConductSignal>{signal});
        }
        QVERIFY(open(ClientTab::Conduct));
        const auto found = [this] {
            return book_->find<QPushButton>(QStringLiteral("Records behind: Always wants an exception"));
        };
        QTRY_VERIFY(found());
        QPushButton* records = found();
        records->setFocus();
        QTest::keyClick(records, Qt::Key_Space);
        TableView* evidence = table("Records behind the chosen pattern");
        QVERIFY(evidence);
        QCOMPARE(evidence->model()->rowCount(), 3);
        QTRY_VERIFY(evidence->hasFocus());
        QTest::keyClick(evidence, Qt::Key_Return);
        QVERIFY(waitForForm());
        QCOMPARE(field<QPlainTextEdit>("note")->toPlainText(), QStringLiteral("Wants it by yesterday 10"));
        QVERIFY(!form()->field(QStringLiteral("witness"))->isVisible()); // it is no incident
        QTest::keyClick(window().focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!form());
        // Taken out, there is no pattern any more.
        evidence->setFocus();
        QTest::keyClick(evidence, Qt::Key_Delete);
        QTRY_COMPARE(content(lume_).signalEvents.size(), size_t(2));
        QVERIFY(settled());
        QTRY_VERIFY(!found());
    }

    void goodwillIsComparedBetweenClients() {
        for (int i = 0; i < 4; ++i) {
            give(lume_, ConcessionKind::RuleBent, 10);
        }
        give(quay_, ConcessionKind::RuleBent, 5);
        give(quay_, ConcessionKind::RuleBent, 5);
        window().showPage(PageName::Goodwill);
        QVERIFY(settled());
        TableView* clients = table("Goodwill client by client");
        QVERIFY(clients);
        QAbstractItemModelTester tester(clients->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(clients->model()->rowCount(), 3);
        QCOMPARE(cell(clients, 0, 0), QStringLiteral("Lume"));
        QCOMPARE(cell(clients, 0, 1), QStringLiteral("4"));
        QCOMPARE(cell(clients, 0, 6), QStringLiteral("$40.00"));
        QCOMPARE(cell(clients, 2, 0), QStringLiteral("The whole book"));
        QCOMPARE(cell(clients, 2, 6), QStringLiteral("$50.00"));
        bool told = false;
        for (const TextLabel* label : window().currentPage()->findChildren<TextLabel*>()) {
            told = told || label->text().contains(QStringLiteral("Lume got 4 of 6 exceptions"));
        }
        QVERIFY(told);
        TableView* staff = table("Goodwill by who gave it");
        QCOMPARE(cell(staff, 0, 0), QStringLiteral("Mia"));
        QCOMPARE(cell(staff, 0, 3), QStringLiteral("$100.00")); // nothing given this month
        QCOMPARE(cell(staff, 0, 4), QStringLiteral("6"));
        auto* page = qobject_cast<GoodwillPage*>(window().currentPage());
        const QString file = book_->path(QStringLiteral("goodwill.csv"));
        page->exportTo(file);
        QTRY_VERIFY(QFile::exists(file));
    }

    void staffGiveConcessionsAndReadNoneOfIt() {
        give(lume_, ConcessionKind::Gift, 10);
        must(app::SetOwnerPassword{{}, QStringLiteral("harbour lights")});
        QTRY_VERIFY(window().menu().access->isVisible());
        window().showPage(PageName::Goodwill);
        QVERIFY(settled());
        window().menu().access->trigger();
        auto* access = window().findChild<AccessControl*>();
        QTRY_VERIFY(!access->isOwner());
        QVERIFY(settled());
        QVERIFY(!window().menu().place(PageName::Goodwill)->isVisible());
        QVERIFY(open(ClientTab::Conduct)); // shown something else
        auto* tabs = window().currentPage()->findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i) {
            QVERIFY(!tabs->isTabVisible(i) || tabs->tabText(i) != QStringLiteral("Con&duct"));
        }
        press(Qt::Key_I); // is the owner's
        QVERIFY(!form());
        press(Qt::Key_G);
        QVERIFY(waitForForm());
        QTRY_VERIFY(allowance().contains(QStringLiteral("is left after this")) ||
                    allowance().contains(QStringLiteral("has given")));
        auto* worth = field<MoneyEdit>("worth");
        worth->setFocus();
        QTest::keyClicks(worth, QStringLiteral("5"));
        QVERIFY(saveForm());
    }
};

QTEST_MAIN(ConductTest)
#include "conduct_test.moc"
