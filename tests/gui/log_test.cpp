// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records.h"
#include "gui/log/conduct_row.h"
#include "gui/log/log_desk.h"
#include "gui/log/template_text.h"
#include "gui/log/timer_edit.h"
#include "gui/log_for_tests.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/staff_combo.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QTimeEdit>

#include <set>

using namespace rapport;
using namespace rapport::gui;

// Logging as it is done with a telephone in the other hand: by keyboard alone.
class LogTest : public LogForTests {
    Q_OBJECT

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
        for (const char* name : {"Okafor Dental", "Lume Studio", "Quay Cafe", "Bolt and Sons"}) {
            addClient(name, name[0] == 'O' ? "020 7946 0123" : "");
        }
        Staff maya;
        maya.name = QStringLiteral("Maya");
        run(app::Add<Staff>{maya});
    }

    void cleanup() {
        book_.reset();
        log_ = nullptr;
    }

    void tenCallsAreLoggedInARowByKeyboardAlone() {
        QVERIFY(openLog());
        const char* const clients[] = {"oka",  "lume", "quay", "bolt", "dental",
                                       "stud", "cafe", "sons", "7946", "lum"};
        for (const char* client : clients) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(QApplication::focusWidget(), find<ClientPicker>("Client"));
            choose(client);
            press(Qt::Key_X, Qt::AltModifier);
            QCOMPARE(QApplication::focusWidget(), find<TemplateText>("Text"));
            type("About the sign");
            press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(timer.elapsed() < 10000);
        }
        press(Qt::Key_Escape);
        QVERIFY(isClosed());
        QCOMPARE(contentOf("Okafor Dental").interactions.size(), size_t(3));
        QCOMPARE(contentOf("Lume Studio").interactions.size(), size_t(3));
        QCOMPARE(contentOf("Quay Cafe").interactions.size(), size_t(2));
        QCOMPARE(contentOf("Bolt and Sons").interactions.size(), size_t(2));
        const Interaction call = contentOf("Okafor Dental").interactions.front();
        QCOMPARE(call.kind, InteractionKind::Call);
        QCOMPARE(call.text, QStringLiteral("About the sign"));
        QCOMPARE(call.day, StillClock().today());
        QVERIFY(call.at && call.staffId && call.timeSpent);
        QCOMPARE(draftCount(), size_t(0));
    }

    void enterSavesAndTheMainWindowOffersToUndo() {
        QVERIFY(openLog());
        choose("oka");
        press(Qt::Key_X, Qt::AltModifier);
        type("Printer again");
        press(Qt::Key_Return);
        QVERIFY(isClosed());
        QVERIFY2(said().contains(QStringLiteral("call with")) &&
                     said().contains(QStringLiteral("Okafor Dental")),
                 qPrintable(said()));
        QPushButton* undo = book_->find<QPushButton>(QStringLiteral("Undo"));
        QVERIFY(undo);
        undo->click();
        QVERIFY(QTest::qWaitFor([this] { return said().startsWith(QStringLiteral("Undone")); }, 5000));
        QCOMPARE(contentOf("Okafor Dental").interactions.size(), size_t(0));
    }

    void kindScopeCauseAndConductHaveKeys() {
        QVERIFY(openLog());
        choose("quay");
        pressLetterOf("Kind: Visit");
        press(Qt::Key_Tab);
        auto* scope = find<ChoiceRow>("Scope");
        QVERIFY(scope->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Home);
        press(Qt::Key_Down); // outside the agreement
        press(Qt::Key_Tab);
        press(Qt::Key_End); // our doing
        pressWithAlt(Qt::Key_2);
        pressWithAlt(Qt::Key_2);
        pressWithAlt(Qt::Key_6);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isClosed());
        const ClientContent quay = contentOf("Quay Cafe");
        QCOMPARE(quay.interactions.size(), size_t(1));
        QCOMPARE(quay.interactions[0].kind, InteractionKind::Visit);
        QCOMPARE(quay.interactions[0].scope, Scope::Out);
        QCOMPARE(quay.interactions[0].cause, Cause::Ours);
        QCOMPARE(quay.signalEvents.size(), size_t(2));
        QCOMPARE(quay.signalEvents[0].kind, SignalKind::BendRules);
        QCOMPARE(quay.signalEvents[0].severity, Severity::Serious);
        QCOMPARE(quay.signalEvents[1].kind, SignalKind::Abuse);
        QCOMPARE(quay.signalEvents[1].severity, Severity::Normal);
    }

    void abuseAsksAtWhomAndWhoSawIt() {
        Staff dan;
        dan.name = QStringLiteral("Dan");
        const Id<Staff> id(run(app::Add<Staff>{dan}).created.front().id);
        QVERIFY(openLog());
        auto* against = find<StaffCombo>("Directed at");
        auto* witness = find<QLineEdit>("Witness");
        QVERIFY(!against->isVisible()); // nobody else is kept by it
        choose("lume");
        press(Qt::Key_X, Qt::AltModifier);
        type("Shouted at the counter");
        pressWithAlt(Qt::Key_2);
        QVERIFY(!witness->isVisible());
        pressWithAlt(Qt::Key_6);
        QVERIFY(against->isVisible());
        against->setFocus();
        type("D");
        press(Qt::Key_Tab);
        QVERIFY(witness->hasFocus());
        type("A passer-by");
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isClosed());
        for (const ConductSignal& signal : contentOf("Lume Studio").signalEvents) {
            const bool abuse = signal.kind == SignalKind::Abuse;
            QCOMPARE(signal.against, abuse ? std::optional(id) : std::nullopt);
            QCOMPARE(signal.witness, abuse ? QStringLiteral("A passer-by") : QString());
        }
        QCOMPARE(contentOf("Lume Studio").signalEvents.size(), size_t(2));
    }

    void aComplaintAsksWhatAboutAndItsJudgementMayWait() {
        QVERIFY(openLog());
        auto* about = find<QLineEdit>("What the complaint is about");
        QVERIFY(!about->isVisible());
        choose("lume");
        pressLetterOf("Kind: Complaint");
        QVERIFY(about->isVisible());
        about->setFocus();
        type("The colour is wrong");
        press(Qt::Key_Return);
        QVERIFY(isClosed());
        const ClientContent lume = contentOf("Lume Studio");
        QCOMPARE(lume.complaints.size(), size_t(1));
        QCOMPARE(lume.complaints[0].about, QStringLiteral("The colour is wrong"));
        QCOMPARE(lume.complaints[0].judgement, Judgement::Unclassified);
        QVERIFY(lume.complaints[0].interactionId.has_value());

        QVERIFY(openLog());
        choose("lume");
        pressWithAlt(Qt::Key_Y); // a call in which they complained
        pressLetterOf("Justified?: Justified");
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isClosed());
        const ClientContent again = contentOf("Lume Studio");
        QCOMPARE(again.complaints.size(), size_t(2));
        QCOMPARE(again.complaints[1].judgement, Judgement::Justified);
        QCOMPARE(again.complaints[1].judgedBy, QStringLiteral("Maya"));
        QCOMPARE(again.interactions[1].kind, InteractionKind::Call);
    }

    void aNewClientIsMadeOnTheWay() {
        QVERIFY(openLog());
        type("Harbour Print");
        press(Qt::Key_Return);
        auto* number = find<QLineEdit>("Telephone number of the new client");
        QVERIFY(QTest::qWaitFor([&] { return number->isVisible(); }, 5000));
        QCOMPARE(QApplication::focusWidget(), number);
        type("0161 496 0000");
        press(Qt::Key_Return);
        QVERIFY(isClosed());
        const ClientContent made = contentOf("Harbour Print");
        QCOMPARE(made.contacts.size(), size_t(1));
        QCOMPARE(made.contacts[0].phone, QStringLiteral("0161 496 0000"));
        QCOMPARE(made.interactions.size(), size_t(1));
    }

    void aNewClientThatMayBeThereAlreadyIsPointedOut() {
        QVERIFY(openLog());
        log_->setNewClient(QStringLiteral("+44 20 7946 0123"));
        QPushButton* existing = nullptr;
        QVERIFY(QTest::qWaitFor(
            [&] {
                for (QPushButton* button : log_->findChildren<QPushButton*>()) {
                    if (button->isVisible() &&
                        button->accessibleName().contains(QStringLiteral("Okafor Dental"))) {
                        existing = button;
                    }
                }
                return existing != nullptr;
            },
            5000));
        existing->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(find<ClientPicker>("Client")->clientName(), QStringLiteral("Okafor Dental"));
        press(Qt::Key_Return);
        QVERIFY(isClosed());
        QCOMPARE(contentOf("Okafor Dental").interactions.size(), size_t(1));
    }

    void theCallersNumberChoosesTheClientOrBeginsANewOne() {
        QVERIFY(book_->window().log().openForNumber(QStringLiteral("00442079460123")));
        QVERIFY(takeNewest());
        auto* client = find<ClientPicker>("Client");
        QVERIFY(QTest::qWaitFor([&] { return !client->client().isNull(); }, 5000));
        QCOMPARE(client->clientName(), QStringLiteral("Okafor Dental"));
        log_->close();
        QVERIFY(isClosed());
        QVERIFY(book_->window().log().openForNumber(QStringLiteral("0161 555 7777")));
        QVERIFY(takeNewest());
        auto* number = find<QLineEdit>("Telephone number of the new client");
        QVERIFY(QTest::qWaitFor([&] { return number->isVisible(); }, 5000));
        QCOMPARE(number->text(), QStringLiteral("0161 555 7777"));
        QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("Name of the new client"));
    }

    void nothingIsSavedWithoutAClient() {
        QVERIFY(openLog());
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(log_->isVisible());
        QCOMPARE(QApplication::focusWidget(), find<ClientPicker>("Client"));
        QVERIFY(!find<ClientPicker>("Client")->accessibleDescription().isEmpty());
    }

    void aTextIsKeptAsATemplatePutInByItsNameAndDeleted() {
        QVERIFY(openLog());
        auto* text = find<TemplateText>("Text");
        text->setFocus();
        type("Asked for the price list");
        auto* menu = find<QMenu>("Templates");
        emit menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (action->text().contains(QStringLiteral("Keep this text"))) {
                QVERIFY(action->isEnabled());
                action->trigger();
            }
        }
        QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("Name of the template"));
        type("Price");
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), text);
        QVERIFY(log_->isVisible()); // the answer was for the template alone
        const auto templates = [this] {
            return inBook([](app::Workspace& book) { return book.records().all<TextTemplate>(); }).value();
        };
        QVERIFY(QTest::qWaitFor([&] { return templates().size() == 1; }, 5000));
        QCOMPARE(templates()[0].text, QStringLiteral("Asked for the price list"));
        const auto typed = [&](const char* name, Qt::Key key) {
            text->clear();
            type(name);
            press(key);
            return text->toPlainText();
        };
        QVERIFY(QTest::qWaitFor([&] { return typed(";price", Qt::Key_Space) == templates()[0].text; }, 5000));
        QCOMPARE(typed("Yes: ;PRICE", Qt::Key_Tab), QStringLiteral("Yes: Asked for the price list"));
        QCOMPARE(QApplication::focusWidget(), text);
        QCOMPARE(typed("a; b", Qt::Key_Space), QStringLiteral("a; b "));
        QCOMPARE(typed("one", Qt::Key_Tab), QStringLiteral("one"));
        QVERIFY(QApplication::focusWidget() != text);

        emit menu->aboutToShow();
        QMenu* remove = nullptr;
        for (QAction* action : menu->actions()) {
            remove = action->menu() ? action->menu() : remove;
        }
        QVERIFY(remove);
        remove->actions().constFirst()->trigger();
        QVERIFY(QTest::qWaitFor([&] { return templates().empty(); }, 5000));
    }

    void theTimerRunsPausesAndYieldsToWhatIsTyped() {
        QVERIFY(openLog());
        auto* minutes = find<TimerEdit>("Minutes");
        QVERIFY(minutes->isCounting());
        QVERIFY(QTest::qWaitFor([&] { return minutes->text() == QStringLiteral("0:01"); }, 5000));
        pressWithAlt(Qt::Key_U);
        QTRY_VERIFY(!minutes->isCounting());
        const auto paused = minutes->spent();
        QTest::qWait(1100);
        QCOMPARE(minutes->spent(), paused);
        pressWithAlt(Qt::Key_U);
        QTRY_VERIFY(minutes->isCounting());
        QVERIFY(QTest::qWaitFor([&] { return minutes->spent() > paused; }, 5000));
        press(Qt::Key_I, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), minutes);
        minutes->deselect();
        minutes->setCursorPosition(0); // a digit put before "0:02" is not ten hours
        type("12");
        QVERIFY(!minutes->isCounting());
        QCOMPARE(minutes->spent(), std::optional(Duration::minutes(12)));
        press(Qt::Key_Tab);
        QTest::qWait(600);
        QCOMPARE(minutes->spent(), std::optional(Duration::minutes(12)));
        find<ClientPicker>("Client")->setFocus();
        choose("oka");
        press(Qt::Key_Return);
        QVERIFY(isClosed());
        QCOMPARE(contentOf("Okafor Dental").interactions[0].timeSpent, std::optional(Duration::minutes(12)));
        QVERIFY(said().contains(QStringLiteral("12")));
    }

    void aCallOfYesterdayHasItsOwnDay() {
        QVERIFY(openLog());
        choose("oka");
        auto* day = find<DayEdit>("Day");
        day->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QVERIFY(isClosed());
        const Interaction call = contentOf("Okafor Dental").interactions[0];
        QCOMPARE(call.day, StillClock().today() - 1);
        QVERIFY(!call.at); // nobody said at what time
    }

    void whatIsNotSavedIsOfferedAgain() {
        QVERIFY(openLog());
        choose("oka");
        press(Qt::Key_X, Qt::AltModifier);
        type("Half a sent");
        QVERIFY(QTest::qWaitFor([this] { return draftCount() == 1; }, 5000));
        type("ence");
        press(Qt::Key_Escape);
        QVERIFY(isClosed());
        QCOMPARE(contentOf("Okafor Dental").interactions.size(), size_t(0));

        QVERIFY(openLog());
        auto* resume = find<QPushButton>("Continue what was not saved");
        QVERIFY(QTest::qWaitFor([&] { return resume->isVisible(); }, 5000));
        resume->setFocus();
        press(Qt::Key_Return);
        QVERIFY(!resume->isVisible());
        QCOMPARE(find<TemplateText>("Text")->toPlainText(), QStringLiteral("Half a sentence"));
        QCOMPARE(find<ClientPicker>("Client")->clientName(), QStringLiteral("Okafor Dental"));
        QVERIFY(!find<TimerEdit>("Minutes")->isCounting());
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isClosed());
        QCOMPARE(contentOf("Okafor Dental").interactions.size(), size_t(1));
        QCOMPARE(draftCount(), size_t(0));
    }

    void whatIsNotSavedIsOfferedWhenTheBookIsOpenedAndCanBeDiscarded() {
        QVERIFY(openLog());
        choose("lume");
        press(Qt::Key_Escape);
        QVERIFY(isClosed());
        QVERIFY(book_->openBook());
        QVERIFY(QTest::qWaitFor([this] { return said().contains(QStringLiteral("Lume Studio")); }, 5000));
        QPushButton* resume = book_->find<QPushButton>(QStringLiteral("Continue"));
        QVERIFY(resume);
        resume->click();
        QVERIFY(takeNewest());
        QVERIFY(QTest::qWaitFor([this] { return log_->isWorthKeeping(); }, 5000));
        press(Qt::Key_Escape);
        QVERIFY(isClosed());
        QVERIFY(openLog());
        auto* discard = find<QPushButton>("Discard what was not saved");
        QVERIFY(QTest::qWaitFor([&] { return discard->isVisible(); }, 5000));
        discard->setFocus();
        press(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([this] { return draftCount() == 0; }, 5000));
    }

    void twoCallsAtOnceHaveAWindowEach() {
        QVERIFY(openLog());
        choose("oka");
        const QPointer<LogWindow> first = log_;
        QVERIFY(openLog());
        QVERIFY(log_ != first);
        choose("lume");
        QCOMPARE(first->findChild<ClientPicker*>()->clientName(), QStringLiteral("Okafor Dental"));
        press(Qt::Key_Return);
        QVERIFY(isClosed());
        log_ = first;
        log_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(log_));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isClosed());
        QCOMPARE(contentOf("Okafor Dental").interactions.size(), size_t(1));
        QCOMPARE(contentOf("Lume Studio").interactions.size(), size_t(1));
        QCOMPARE(draftCount(), size_t(0));
    }

    void whoLogsIsRememberedForTheBook() {
        Staff ben;
        ben.name = QStringLiteral("Ben");
        run(app::Add<Staff>{ben});
        QVERIFY(openLog());
        auto* staff = find<StaffCombo>("Staff: who you are");
        QVERIFY(!staff->chosen()); // one of two
        choose("oka");
        staff->setFocus();
        type("Ben");
        QCOMPARE(staff->currentText(), QStringLiteral("Ben"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isClosed());
        QVERIFY(openLog());
        QCOMPARE(find<StaffCombo>("Staff: who you are")->currentText(), QStringLiteral("Ben"));
    }

    void everyControlHasANameAndIsReachedByTab() {
        QVERIFY(openLog());
        pressLetterOf("Kind: Complaint");
        std::set<const QWidget*> controls;
        for (const QWidget* widget : log_->findChildren<QWidget*>()) {
            const QWidget* parent = widget->parentWidget();
            const bool part = qobject_cast<const QLineEdit*>(parent) ||
                              qobject_cast<const QComboBox*>(parent) ||
                              qobject_cast<const QAbstractSpinBox*>(parent) ||
                              widget->objectName().startsWith(QStringLiteral("qt_"));
            if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy() && !part &&
                (widget->focusPolicy() & Qt::TabFocus)) {
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
                controls.insert(widget);
            }
        }
        QVERIFY(controls.size() > 10);
        find<ClientPicker>("Client")->setFocus();
        const size_t steps = 3 * controls.size();
        for (size_t step = 0; step < steps; ++step) {
            controls.erase(QApplication::focusWidget());
            press(Qt::Key_Tab);
        }
        QStringList missed;
        for (const QWidget* control : controls) {
            missed << control->accessibleName();
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(LogTest)
#include "log_test.moc"
