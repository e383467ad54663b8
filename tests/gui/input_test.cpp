// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/theme_controller.h"
#include "gui/widgets/client_picker.h"
#include "gui/widgets/code_choice.h"
#include "gui/widgets/day_calendar.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/filter_bar.h"
#include "gui/widgets/minutes_edit.h"
#include "gui/widgets/money_edit.h"
#include "gui/widgets/number_text.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/read_input.h"
#include "gui/widgets/staff_combo.h"
#include "gui/widgets/tags_edit.h"
#include "gui/widgets/text_direction.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QListWidget>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace rapport;
using namespace rapport::gui;
using wording::Speech;

namespace {

const Currency euro = *Currency::fromCode(u"EUR");
const Currency yen = *Currency::fromCode(u"JPY");
const Day today = Day::of(2026, 6, 30);

QString isoOf(const std::optional<Day>& day) {
    return day ? day->toIso() : QString();
}

qint64 minorOf(const std::optional<Money>& money) {
    return money ? money->minorUnits() : -1;
}

ClientPicker::Search searchIn(const QStringList& names) {
    return [names](const QString& text) {
        std::vector<ClientMatch> matches;
        for (qsizetype at = 0; at < names.size(); ++at) {
            if (names[at].contains(text, Qt::CaseInsensitive)) {
                matches.push_back({Id<Client>(at + 1), names[at], {}});
            }
        }
        QPromise<Result<std::vector<ClientMatch>>> promise;
        promise.start();
        promise.addResult(Result<std::vector<ClientMatch>>(std::move(matches)));
        promise.finish();
        return promise.future();
    };
}

} // namespace

// Fields as they are typed into.
class InputTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QWidget> window_;
    QVBoxLayout* column_ = nullptr;

    template <typename Widget>
    Widget* shown(Widget* widget) {
        column_->addWidget(widget);
        widget->show();
        widget->setFocus(Qt::TabFocusReason);
        return widget;
    }

private slots:
    void init() {
        window_ = std::make_unique<QWidget>();
        column_ = new QVBoxLayout(window_.get());
        window_->show();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }

    void daysAreReadInEveryUsualForm_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char* language, const QString& typed, const char* iso) {
            QTest::addRow("%s %s", language, qPrintable(typed))
                << QString::fromLatin1(language) << typed << QString::fromLatin1(iso);
        };
        row("en", QStringLiteral("2026-07-01"), "2026-07-01");
        row("en", QStringLiteral("7/1/2026"), "2026-07-01");
        row("en-GB", QStringLiteral("1/7/26"), "2026-07-01");
        row("en", QStringLiteral("1 Jul 2026"), "2026-07-01");
        row("en", QStringLiteral("Jul 1"), "2026-07-01");
        row("en", QStringLiteral("15"), "2026-06-15");
        row("en", QStringLiteral("20260701"), "2026-07-01");
        row("en", QStringLiteral("+7"), "2026-07-07");
        row("en", QStringLiteral("-2w"), "2026-06-16");
        row("en", QStringLiteral("+1m"), "2026-07-30");
        row("en", QStringLiteral("t"), "2026-06-30");
        row("de", QStringLiteral("1.7.2026"), "2026-07-01");
        row("ru", QStringLiteral("1 июля 2026"), "2026-07-01");
        row("ru", QStringLiteral("01.07.2026"), "2026-07-01");
        row("ar", QStringLiteral("٢٠٢٦-٠٧-٠١"), "2026-07-01");
        row("fa", QStringLiteral("۱۴۰۵/۴/۹"), "2026-06-30");
        row("fa", QStringLiteral("1405/04/09"), "2026-06-30");
        row("fa", QStringLiteral("2026-06-30"), "2026-06-30");
        row("fa", QStringLiteral("۹ تیر ۱۴۰۵"), "2026-06-30");
        row("en", QStringLiteral("31 Feb 2026"), "");
        row("en", QStringLiteral("13/13/2026"), "");
        row("en", QStringLiteral("soon"), "");
        row("en", QStringLiteral("1 Ju 2026"), "");
        row("en", QStringLiteral("2026-06-30-1"), "");
    }

    void daysAreReadInEveryUsualForm() {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QFETCH(QString, iso);
        const Reading<Day> reading = readDay(typed, Speech::of(language), today);
        QCOMPARE(isoOf(reading.value), iso);
        QCOMPARE(reading.problem.isEmpty(), !iso.isEmpty());
    }

    void whatIsShownCanBeTypedAgain() {
        for (const char* language : {"en", "de", "ru", "ar", "fa", "fr"}) {
            const Speech speech = Speech::of(QLatin1String(language));
            for (int month = 1; month <= 12; ++month) {
                const Day day = Day::of(2026, month, 5);
                QCOMPARE(isoOf(readDay(speech.day(day), speech, today).value), day.toIso());
            }
            for (const int minutes : {0, 5, 60, 95, 600}) {
                const auto read = readDuration(speech.duration(Duration::minutes(minutes)), speech).value;
                QVERIFY2(read, qPrintable(speech.duration(Duration::minutes(minutes))));
                QCOMPARE(read->inSeconds(), qint64(minutes) * 60);
            }
            const Money money(-123456789, euro);
            QCOMPARE(minorOf(readMoney(amountText(speech, -money), speech, euro).value), 123456789);
            QVERIFY(readMoney(amountText(speech, money), speech, euro).value == money);
            QVERIFY(readMoney(speech.money(money), speech, euro).value == money);
        }
    }

    void moneyIsReadExactlyOrRefused_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("cents");
        const auto row = [](const char* language, const QString& typed, qint64 cents) {
            QTest::addRow("%s %s", language, qPrintable(typed))
                << QString::fromLatin1(language) << typed << cents;
        };
        row("en", QStringLiteral("1234.5"), 123450);
        row("en", QStringLiteral("1,234.50"), 123450);
        row("en", QStringLiteral("€ 1 234.50"), 123450);
        row("en", QStringLiteral("12 EUR"), 1200);
        row("en", QStringLiteral(".5"), 50);
        row("en", QStringLiteral("1,234"), 123400);
        row("de", QStringLiteral("1.234,50"), 123450);
        row("de", QStringLiteral("1.234"), 123400);
        row("ru", QStringLiteral("1 234,5"), 123450);
        row("fa", QStringLiteral("۱٬۲۳۴٫۵۰"), 123450);
        row("ar", QStringLiteral("١٢٣٤٫٥"), 123450);
        row("en", QStringLiteral("90071992547409.93"), 9007199254740993); // a double would lose the cent
        row("en", QStringLiteral("1,23"), -1);
        row("en", QStringLiteral("12,34.50"), -1);
        row("en", QStringLiteral("1.234,50"), -1);
        row("en", QStringLiteral("1.500"), -1);
        row("de", QStringLiteral("1.5"), -1);
        row("en", QStringLiteral("1.2.3"), -1);
        row("en", QStringLiteral("twelve"), -1);
        row("en", QStringLiteral("99999999999999999999"), -1);
    }

    void moneyIsReadExactlyOrRefused() {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QFETCH(qint64, cents);
        const Reading<Money> reading = readMoney(typed, Speech::of(language), euro);
        QCOMPARE(minorOf(reading.value), cents);
        QCOMPARE(reading.problem.isEmpty(), cents >= 0);
    }

    void durationsAreReadAsTheyAreSpoken_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("minutes");
        const auto row = [](const QString& typed, int minutes) {
            QTest::addRow("%s", qPrintable(typed)) << typed << minutes;
        };
        row(QStringLiteral("12"), 12);
        row(QStringLiteral("1:30"), 90);
        row(QStringLiteral(":05"), 5);
        row(QStringLiteral("1h 30"), 90);
        row(QStringLiteral("1h30m"), 90);
        row(QStringLiteral("2 h"), 120);
        row(QStringLiteral("1.5h"), 90);
        row(QStringLiteral("1,25 h"), 75);
        row(QStringLiteral("90 min"), 90);
        row(QStringLiteral("٤٥"), 45);
        row(QStringLiteral("1:75"), -1);
        row(QStringLiteral("1.5"), -1);
        row(QStringLiteral("long"), -1);
        row(QStringLiteral("25:00"), -1);
    }

    void durationsAreReadAsTheyAreSpoken() {
        QFETCH(QString, typed);
        QFETCH(int, minutes);
        const Reading<Duration> reading = readDuration(typed, Speech());
        QCOMPARE(reading.value ? int(reading.value->inSeconds() / 60) : -1, minutes);
        QCOMPARE(reading.problem.isEmpty(), minutes >= 0);
    }

    void aDayIsTypedSteppedAndCleared() {
        auto* edit = shown(new DayEdit(Speech(), today));
        QSignalSpy changed(edit, &DayEdit::dayChanged);
        QTest::keyClicks(edit, QStringLiteral("+7"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(isoOf(edit->day()), QStringLiteral("2026-07-07"));
        QCOMPARE(edit->text(), QStringLiteral("7 Jul 2026"));
        QTest::keyClick(edit, Qt::Key_Up);
        QCOMPARE(isoOf(edit->day()), QStringLiteral("2026-07-08"));
        QTest::keyClick(edit, Qt::Key_PageDown);
        QCOMPARE(isoOf(edit->day()), QStringLiteral("2026-06-08"));
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("t"));
        QCOMPARE(edit->day(), std::optional(today));
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QVERIFY(!edit->day());
        QVERIFY(edit->problem().isEmpty());
        QVERIFY(changed.count() >= 5);
    }

    void whatIsNoDayStaysWithItsReason() {
        auto* edit = shown(new DayEdit(Speech(), today));
        QSignalSpy problems(edit, &ValueEdit::problemShown);
        QTest::keyClicks(edit, QStringLiteral("31 Feb"));
        QVERIFY(problems.isEmpty()); // nobody is told while typing
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("31 Feb"));
        QVERIFY(!edit->day());
        QVERIFY(!edit->accessibleDescription().isEmpty());
        QTest::keyClick(edit, Qt::Key_Home);
        QTest::keyClick(edit, Qt::Key_Delete); // 1 Feb
        QVERIFY(edit->problem().isEmpty());
        QVERIFY(edit->accessibleDescription().isEmpty());
    }

    void aDayOutOfRangeIsAProblem() {
        auto* edit = shown(new DayEdit(Speech(), today));
        edit->setRange(std::nullopt, today);
        QTest::keyClicks(edit, QStringLiteral("+1"));
        QVERIFY(!edit->day());
        QVERIFY(edit->problem().contains(QStringLiteral("30 Jun 2026")));
    }

    void theCalendarIsOpenedAndUsedByKeys() {
        for (const QLatin1String language : {QLatin1String("en"), QLatin1String("fa")}) {
            auto* edit = shown(new DayEdit(Speech::of(language), today));
            edit->setDay(today);
            QTest::keyClick(edit, Qt::Key_F4);
            auto* popup = edit->findChild<DayCalendarPopup*>();
            QVERIFY(popup && popup->isVisible());
            auto* calendar = popup->findChild<DayCalendar*>();
            QCOMPARE(calendar->calendar().name(), calendarOf(Speech::of(language)).name());
            QCOMPARE(calendar->verticalHeaderFormat(), QCalendarWidget::NoVerticalHeader);
            QVERIFY(calendar->weekdayTextFormat(Qt::Sunday).foreground().color() != QColor(Qt::red));
            auto* cells = calendar->findChild<QAbstractItemView*>();
            QTest::keyClick(cells, Qt::Key_Down);
            QTest::keyClick(cells, Qt::Key_Return);
            QCOMPARE(edit->day(), std::optional(today + 7));
            delete edit;
        }
    }

    void moneyKeepsItsFigureWhenItCannotBeRead() {
        auto* edit = shown(new MoneyEdit(Speech(), euro));
        QTest::keyClicks(edit, QStringLiteral("1,23"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("1,23"));
        QVERIFY(!edit->money());
        QVERIFY(!edit->problem().isEmpty());
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("-5"));
        QVERIFY(!edit->money());
        edit->setNegativeAllowed(true);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("-1234,"));
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->money(), std::optional(Money(-123400, euro)));
        edit->setNegativeAllowed(false);
        edit->setMoney(Money(100000, euro));
        QCOMPARE(edit->text(), QStringLiteral("1,000.00"));
        edit->setCurrency(yen);
        QVERIFY(!edit->money()); // yen have no decimals, and nothing is rounded behind one's back
        edit->setMoney(Money(500, yen));
        QCOMPARE(edit->text(), QStringLiteral("500"));
    }

    void minutesStepAndRewrite() {
        auto* edit = shown(new MinutesEdit(Speech()));
        QTest::keyClicks(edit, QStringLiteral("1:30"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("1 h 30 min"));
        QTest::keyClick(edit, Qt::Key_Up);
        QTest::keyClick(edit, Qt::Key_PageUp);
        QCOMPARE(edit->duration(), std::optional(Duration::minutes(106)));
        edit->setDuration(Duration::seconds(100));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->duration(), std::optional(Duration::seconds(100))); // untouched seconds stay
    }

    void codesAreChosenByTheirWords() {
        CodeCombo<Scope> combo(Speech(), QStringLiteral("All"));
        QVERIFY(!combo.value());
        combo.setValue(Scope::Out);
        QCOMPARE(combo.currentText(), wording::word(Speech(), Scope::Out));
        QCOMPARE(combo.value(), std::optional(Scope::Out));
        QCOMPARE(combo.count(), int(allValues<Scope>().size()) + 1);
    }

    void aRowIsOneTabStopAndMovedInByArrows() {
        Mnemonics letters;
        auto* before = shown(new QPushButton(QStringLiteral("before")));
        auto* row = shown(
            new CodeRow<InteractionKind>(Speech(), QStringLiteral("Kind"), ChoiceRow::Mode::One, letters));
        auto* after = shown(new QPushButton(QStringLiteral("after")));
        row->setCode(InteractionKind::Call);
        QSignalSpy edited(row, &ChoiceRow::edited);
        before->setFocus();
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(row->isAncestorOf(QApplication::focusWidget()));
        const bool mirrored = QApplication::isRightToLeft();
        QTest::keyClick(QApplication::focusWidget(), mirrored ? Qt::Key_Left : Qt::Key_Right);
        QCOMPARE(row->code(), std::optional(InteractionKind::Email));
        QCOMPARE(edited.count(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_M);
        QCOMPARE(row->code(), std::optional(InteractionKind::Message));
        QCOMPARE(row->codes().size(), size_t(1));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), after);
        QTest::keyClick(after, Qt::Key_V, Qt::AltModifier);
        QTRY_COMPARE(row->code(), std::optional(InteractionKind::Visit));
    }

    void manyChoicesArePressedAndReleased() {
        Mnemonics letters;
        auto* row = shown(
            new CodeRow<SignalKind>(Speech(), QStringLiteral("Signals"), ChoiceRow::Mode::Many, letters));
        auto buttons = row->findChildren<QPushButton*>();
        buttons[0]->setFocus();
        QTest::keyClick(buttons[0], Qt::Key_Space);
        QTest::keyClick(buttons[0], Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(row->codes(), (std::vector{SignalKind::OutOfScope, SignalKind::BendRules}));
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(row->codes(), (std::vector{SignalKind::BendRules}));
    }

    void lettersDoNotClash() {
        Mnemonics letters;
        letters.keep(QStringLiteral("&Save"));
        QCOMPARE(letters.mark(QStringLiteral("Serious")), QStringLiteral("S&erious"));
        QCOMPARE(letters.mark(QStringLiteral("Everything else")), QStringLiteral("E&verything else"));
        QCOMPARE(letters.mark(QStringLiteral("R&D")), QStringLiteral("&R&&D"));
        QCOMPARE(withoutMnemonic(QStringLiteral("&R&&D")), QStringLiteral("R&D"));
    }

    void tagsAreOfferedAndParted() {
        auto* edit = shown(new TagsEdit);
        edit->setKnownTags({QStringLiteral("retail"), QStringLiteral("rush"), QStringLiteral("café")});
        QTest::keyClicks(edit, QStringLiteral("new one, RU"));
        auto* completer = edit->findChild<QCompleter*>();
        QVERIFY(completer->popup()->isVisible());
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QCOMPARE(edit->tags(), (QStringList{QStringLiteral("new one"), QStringLiteral("rush")}));
        edit->setText(QStringLiteral("a ؛ B,b ، "));
        QCOMPARE(edit->tags(), (QStringList{QStringLiteral("a"), QStringLiteral("B")}));
    }

    void whoLeftIsOnlyOfferedWhereChosen() {
        StaffCombo combo;
        combo.setStaff({{Id<Staff>(1), QStringLiteral("Ada"), true, {}},
                        {Id<Staff>(2), QStringLiteral("Bo"), false, {}}});
        QCOMPARE(combo.count(), 2);
        QVERIFY(!combo.chosen());
        combo.setChosen(Id<Staff>(2));
        QCOMPARE(combo.currentText(), QStringLiteral("Bo"));
        combo.setChosen(Id<Staff>(1));
        QCOMPARE(combo.count(), 2);
        QCOMPARE(combo.chosen(), std::optional(Id<Staff>(1)));
    }

    void aClientIsFoundAndTakenWithoutTheMouse() {
        auto* picker = shown(new ClientPicker(searchIn(
            {QStringLiteral("Okafor Dental"), QStringLiteral("Quay Café"), QStringLiteral("Quay Motors")})));
        QSignalSpy chosen(picker, &ClientPicker::clientChosen);
        auto* popup = picker->findChild<QCompleter*>()->popup();
        QTest::keyClicks(picker, QStringLiteral("quay"));
        QVERIFY(QTest::qWaitFor([&] { return popup->isVisible(); }));
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(picker->client(), Id<Client>(3));
        QCOMPARE(picker->text(), QStringLiteral("Quay Motors"));
        QCOMPARE(chosen.count(), 1);
        QVERIFY(!popup->isVisible());
        QTest::keyClick(picker, Qt::Key_Backspace);
        QVERIFY(picker->client().isNull());
        QVERIFY(!picker->problem().isEmpty());
    }

    void returnIsNotLostBeforeTheAnswer() {
        auto* picker =
            shown(new ClientPicker(searchIn({QStringLiteral("Okafor Dental"), QStringLiteral("Quay Café")})));
        QTest::keyClicks(picker, QStringLiteral("ok"));
        QTest::keyClick(picker, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return !picker->client().isNull(); }));
        QCOMPARE(picker->clientName(), QStringLiteral("Okafor Dental"));
    }

    void recentClientsComeUnasked() {
        auto* picker =
            shown(new ClientPicker(searchIn({QStringLiteral("Okafor Dental"), QStringLiteral("Quay Café")})));
        auto* popup = picker->findChild<QCompleter*>()->popup();
        QTest::keyClick(picker, Qt::Key_Down);
        QVERIFY(QTest::qWaitFor([&] { return popup->isVisible(); }));
        QCOMPARE(popup->model()->rowCount(), 2);
        QTest::keyClick(popup, Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
    }

    void aNewClientIsOfferedLast() {
        auto* picker = shown(new ClientPicker(searchIn({QStringLiteral("Okafor Dental")})));
        picker->setNewOffered(true);
        QSignalSpy asked(picker, &ClientPicker::newClientRequested);
        QTest::keyClicks(picker, QStringLiteral("Bakery"));
        auto* popup = picker->findChild<QCompleter*>()->popup();
        QVERIFY(QTest::qWaitFor([&] { return popup->isVisible(); }));
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("Bakery"));
    }

    void theListOfClientsIsAProperModel() {
        ClientMatchModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMatches({{Id<Client>(1), QStringLiteral("A"), QStringLiteral("b")}}, QStringLiteral("C"));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.matchAt(0) && !model.matchAt(1));
        model.setMatches({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void theFilterHandsItsKeysToTheList() {
        auto* bar = shown(new FilterBar(QStringLiteral("Filter"), QStringLiteral("by name")));
        auto* list = shown(new QListWidget);
        list->addItems({QStringLiteral("a"), QStringLiteral("b")});
        list->setCurrentRow(0);
        bar->setTarget(list);
        bar->focusLine();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        QCOMPARE(bar->text(), QStringLiteral("x"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(bar->text().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(list->hasFocus());
        QCOMPARE(list->currentRow(), 1);
    }

    void escClosesAListAndNothingBehindIt() {
        auto* combo = shown(new QuietCombo);
        combo->addItem(QStringLiteral("one"));
        QSignalSpy left(window_->addAction(QStringLiteral("Back"), Qt::Key_Escape), &QAction::triggered);
        combo->showPopup();
        QTest::keyClick(combo->view(), Qt::Key_Escape);
        QTRY_VERIFY(!combo->view()->isVisible());
        QCOMPARE(left.size(), 0);
    }

    void figuresKeepTheirDecimals() {
        QCOMPARE(amountText(Speech(), Money(123400, euro)), QStringLiteral("1,234.00"));
        QCOMPARE(fixedNumber(Speech(), 3.0, 1), QStringLiteral("3.0"));
        QCOMPARE(fixedNumber(Speech(), -0.04, 1), QStringLiteral("0.0"));
        QCOMPARE(amountText(Speech::of(QStringLiteral("fa")), Money(123400, euro)),
                 QStringLiteral("۱٬۲۳۴٫۰۰"));
    }
};

QTEST_MAIN(InputTest)
#include "input_test.moc"
