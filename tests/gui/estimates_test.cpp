// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "app/time_estimates.h"
#include "gui/client/client_page.h"
#include "gui/clients/clients_page.h"
#include "gui/estimates/estimates_page.h"
#include "gui/forms/number_edits.h"
#include "gui/main_menu.h"
#include "gui/navigation/navigator.h"
#include "gui/next_steps/first_steps_panel.h"
#include "gui/next_steps/surer_panel.h"
#include "gui/what_if/marked_slider.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/money_edit.h"
#include "gui/widgets/text_label.h"
#include "gui/window_for_tests.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

namespace {

constexpr int patienceMs = 60000;
const Currency dollar = *Currency::fromCode(u"USD");

Day today() {
    return StillClock().today();
}

} // namespace

// Who takes how much of the time: guessed for thirty clients in two minutes; what is missing; the first steps.
class EstimatesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

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
    /// A client billed each month of the year, the first of them most.
    Id<Client> addClient(int place) {
        Client client;
        client.name = QStringLiteral("Client %1").arg(place, 2, 10, QLatin1Char('0'));
        client.currency = dollar;
        const Id<Client> id(must(app::AddClient{client, {}}).created.front().id);
        Invoice invoice;
        invoice.clientId = id;
        invoice.number = QStringLiteral("I-%1").arg(place);
        invoice.issued = today() - 40;
        invoice.due = today() - 10;
        invoice.net = Money(100'000 * (50 - place), dollar);
        invoice.tax = Money::zero(dollar);
        must(app::AddInvoice{invoice});
        return id;
    }
    std::vector<TimeEstimate> estimatesOf(const char* client) {
        return onBook([name = QString::fromLatin1(client)](app::Workspace& w) -> Result<app::ClientTime> {
                   RAPPORT_TRY_ASSIGN(const Id<Client> id, w.directory().find(name));
                   return app::timeOf(w, id, today());
               })
            ->estimates;
    }
    bool settled() {
        QCoreApplication::processEvents();
        return QTest::qWaitFor([this] { return window().currentPage()->isReady(); }, patienceMs);
    }
    void open() {
        window().menu().estimates->trigger();
        QVERIFY(settled());
        QVERIFY(qobject_cast<EstimatesPage*>(window().currentPage()));
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    HoursEdit* hours(int place) {
        return book_->find<HoursEdit>(
            QStringLiteral("Hours a month for Client %1").arg(place, 2, 10, QLatin1Char('0')));
    }
    MarkedSlider* slider(int place) {
        return book_->find<MarkedSlider>(
            QStringLiteral("Estimate for Client %1").arg(place, 2, 10, QLatin1Char('0')));
    }
    QPushButton* button(const char* text) {
        for (QPushButton* one : window().currentPage()->findChildren<QPushButton*>()) {
            if (one->isVisible() && QString(one->text()).remove(u'&') == QString::fromUtf8(text)) {
                return one;
            }
        }
        return nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(window().focusWidget(), key, modifiers);
    }

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
    }

    void thirtyClientsAreGuessedByKeyboardAndSavedAsOneChange() {
        for (int i = 1; i <= 33; ++i) {
            addClient(i);
        }
        open();
        QVERIFY(hours(1)->hasFocus()); // who brings most comes first
        QVERIFY(!hours(31) && button("Show more clients"));
        for (int i = 1; i <= 30; ++i) {
            QVERIFY(hours(i)->hasFocus());
            QTest::keyClicks(window().focusWidget(), QString::number(i));
            press(i % 2 ? Qt::Key_Return : Qt::Key_Tab);
        }
        QVERIFY(button("Save")->isEnabled());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!button("Save")->isEnabled());
        QVERIFY(settled());
        QTRY_COMPARE(estimatesOf("Client 12").size(), size_t(1));
        QCOMPARE(estimatesOf("Client 12").front().perMonth, Duration::hours(12));
        QCOMPARE(estimatesOf("Client 12").front().from, (today() - 40).firstOfMonth());
        QVERIFY(!estimatesOf("Client 12").front().to);
        QVERIFY(estimatesOf("Client 33").empty()); // untouched
        window().menu().undo->trigger();
        QTRY_VERIFY(estimatesOf("Client 12").empty() && estimatesOf("Client 30").empty());
        QVERIFY(settled());
        QTRY_VERIFY(!hours(12)->hours());
    }

    void arrowsAndSliderMoveByTheSameStops() {
        addClient(1);
        addClient(2);
        open();
        press(Qt::Key_Up);
        QCOMPARE(*hours(1)->hours(), Duration::minutes(30));
        QCOMPARE(slider(1)->value(), 1);
        for (int i = 0; i < 5; ++i) {
            press(Qt::Key_Up);
        }
        QCOMPARE(*hours(1)->hours(), Duration::hours(4));
        press(Qt::Key_Down);
        QCOMPARE(*hours(1)->hours(), Duration::hours(3));
        slider(2)->setValue(slider(2)->maximum());
        QCOMPARE(*hours(2)->hours(), Duration::hours(60));
        hours(1)->selectAll();
        QTest::keyClicks(hours(1), QStringLiteral("7.25"));
        QCOMPARE(slider(1)->value(), 8); // stands on six, the number stays
        QTest::mouseClick(slider(1), Qt::LeftButton, {}, slider(1)->rect().center());
        QVERIFY(slider(1)->hasFocus());
        QVERIFY(*hours(1)->hours() != Duration::minutes(435));
        press(Qt::Key_Return);
        QVERIFY(slider(2)->hasFocus());
    }

    void whatIsNotSavedStaysWhileOtherPagesAreLookedAt() {
        addClient(1);
        open();
        QTest::keyClicks(window().focusWidget(), QStringLiteral("5"));
        window().showClients();
        QVERIFY(settled());
        open();
        QCOMPARE(*hours(1)->hours(), Duration::hours(5));
        QVERIFY(button("Save")->isEnabled());
        QTest::mouseClick(button("Discard"), Qt::LeftButton);
        QVERIFY(!hours(1)->hours());
        QVERIFY(!button("Save")->isEnabled());
        QVERIFY(estimatesOf("Client 01").empty());
    }

    void clientsAreFoundByName() {
        for (int i = 1; i <= 33; ++i) {
            addClient(i);
        }
        open();
        auto* search = book_->find<QLineEdit>(QStringLiteral("Search clients"));
        QVERIFY(search);
        QTest::keyClicks(search, QStringLiteral("32"));
        QVERIFY(hours(32) && !hours(1));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(hours(32)->hasFocus());
        press(Qt::Key_Up);
        search->clear();
        QTest::mouseClick(button("Show more clients"), Qt::LeftButton);
        QCOMPARE(*hours(32)->hours(), Duration::minutes(30)); // kept through the search
    }

    void anHourCostsAYearByItsPracticalHours() {
        addClient(1);
        open();
        auto* year = book_->find<MoneyEdit>(QStringLiteral("Cost of a year"));
        QVERIFY(year);
        QTest::keyClicks(year, QStringLiteral("48000"));
        QCOMPARE(book_->find<TextLabel>(QStringLiteral("Cost of an hour"))->text(),
                 QStringLiteral("$48,000.00 / 1,600 h = $30.00 an hour"));
        QTest::mouseClick(button("Use this cost of an hour"), Qt::LeftButton);
        QTRY_COMPARE(onBook([](app::Workspace& w) { return app::hourCosts(w); })->byDefault,
                     Money(3'000, dollar));
    }

    void theClientsPageSaysWhatIsMissingAndHasTheButton() {
        const Id<Client> id = addClient(1);
        window().showClient(id);
        QVERIFY(settled());
        QPushButton* guess = button("Estimate their time…");
        QVERIFY(guess);
        guess->click();
        auto* form = window().currentPage()->findChild<FormPanel*>();
        QVERIFY(form);
        QTRY_VERIFY(!form->isBusy());
        QTest::keyClicks(form->field(QStringLiteral("hoursPerMonth")), QStringLiteral("12"));
        QTest::keyClick(window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(estimatesOf("Client 01").size(), size_t(1));
        QVERIFY(settled());
        const auto says = [this](const QString& text) {
            for (const TextLabel* label : window().currentPage()->findChildren<TextLabel*>()) {
                if (label->isVisible() && label->text().contains(text)) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(says(QStringLiteral("Based on your estimate of 12 h a month.")));
        QVERIFY(!button("Estimate their time…"));
    }

    void todaySaysWhatWouldMakeTheVerdictsSurer() {
        addClient(1);
        window().showPage(PageName::Today);
        QVERIFY(settled());
        auto* panel = window().currentPage()->findChild<SurerPanel*>();
        QTRY_VERIFY(panel->isVisible());
        QPushButton* guess = button("Estimate their time");
        QVERIFY(guess);
        guess->click();
        QCOMPARE(window().navigator().current(), PageName::Estimates);
        window().showPage(PageName::Today);
        QVERIFY(settled());
        QTRY_VERIFY(button("Not now"));
        button("Not now")->click();
        QVERIFY(!panel->isVisible());
        window().showClients();
        window().showPage(PageName::Today);
        QVERIFY(settled());
        QVERIFY(!panel->isVisible());
    }

    void theFirstStepsLeadFromANewBookToTheFirstReport() {
        auto* panel = window().clientsPage().findChild<FirstStepsPanel*>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(button("Import invoices…"));
        button("Import invoices…")->click();
        QCOMPARE(window().navigator().current(), PageName::Import);
        const Id<Client> id = addClient(1);
        window().showClients();
        QVERIFY(settled());
        QTRY_VERIFY(button("Import payments…"));
        button("Skip this step")->click();
        QTRY_VERIFY(button("Import contacts…"));
        button("Skip this step")->click();
        QTRY_VERIFY(button("Import calls or a calendar…"));
        Interaction call;
        call.clientId = id;
        call.day = today() - 3;
        call.timeSpent = Duration::minutes(10);
        must(app::LogInteraction{call, {}, {}});
        QTRY_VERIFY(button("Estimate the time"));
        button("Estimate the time")->click();
        QCOMPARE(window().navigator().current(), PageName::Estimates);
        QVERIFY(settled());
        QTest::keyClicks(hours(1), QStringLiteral("4"));
        button("Save")->click();
        QTRY_COMPARE(estimatesOf("Client 01").size(), size_t(1));
        QVERIFY(settled());
        button("On to the verdicts")->click();
        QCOMPARE(window().navigator().current(), PageName::Clients);
        QVERIFY(settled());
        QTRY_VERIFY(button("See the verdicts"));
        button("See the verdicts")->click();
        QTRY_VERIFY(button("See a report"));
        window().clientsPage().chooseClient(id);
        button("See a report")->click();
        QCOMPARE(window().navigator().current(), PageName::Report);
        window().showClients();
        QVERIFY(settled());
        QTRY_VERIFY(!panel->isVisible());
    }

    void thePathCanBePutAwayAndIsNotShownToABookAtWork() {
        auto* panel = window().clientsPage().findChild<FirstStepsPanel*>();
        QTRY_VERIFY(panel->isVisible());
        button("Put away")->click();
        QVERIFY(!panel->isVisible());
        addClient(1);
        QVERIFY(settled());
        QVERIFY(!panel->isVisible());
    }
};

QTEST_MAIN(EstimatesTest)
#include "estimates_test.moc"
