// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "gui/navigation/navigator.h"
#include "gui/private_bus.h"
#include "gui/reminders/desktop_presence.h"
#include "gui/today/today_page.h"
#include "gui/window_for_tests.h"

#include <QMenu>
#include <QTest>
#include <QTranslator>

using namespace rapport;
using namespace rapport::gui;

namespace {

class MovingClock : public StillClock {
public:
    Day today() const override { return StillClock::today() + days; }
    int days = 0;
};

} // namespace

/// What the desktop is told, over a real message bus.
class RemindersTest : public QObject {
    Q_OBJECT

    PrivateBus bus_;
    std::unique_ptr<NotificationDesk> desk_;
    const wording::Speech speech_;
    std::unique_ptr<QTranslator> words_;

    static void add(app::Session& session, const char* title, std::optional<Day> due, const char* client) {
        const auto answer = session.run([=](app::Workspace& workspace) -> Result<void> {
            Task task;
            task.title = QString::fromUtf8(title);
            task.due = due;
            if (client) {
                Client of;
                of.name = QString::fromUtf8(client);
                of.currency = *Currency::fromCode(u"USD");
                RAPPORT_TRY_ASSIGN(const app::Outcome made, workspace.commands().run(app::AddClient{of, {}}));
                task.clientId = Id<Client>(made.created.front().id);
            }
            RAPPORT_TRY(workspace.commands().run(app::Add<Task>{task}));
            return {};
        });
        QVERIFY(answer.result().ok());
    }

private slots:
    void initTestCase() {
        if (!bus_.start()) {
            QSKIP("there is no dbus-daemon here");
        }
        desk_ = std::make_unique<NotificationDesk>(bus_.address());
        words_ = wording::translatorOf(QStringLiteral("en")); // plural forms
        QVERIFY(QCoreApplication::installTranslator(words_.get()));
    }

    void init() {
        desk_->notices.clear();
        desk_->readsMarkup = false;
        desk_->open();
    }

    void theStartTellsOnceWhatWaitsAndNamesNobody() {
        WindowForTests book(0);
        Settings settings(Settings::Memory::Forgotten);
        DesktopPresence presence(Shell{book.session(), book.theme(), speech_, settings}, book.window());
        book.session().open(book.path(QStringLiteral("book.rapport"))).waitForFinished();
        const Day today = StillClock().today();
        add(book.session(), "Call", today - 1, "Okafor Dental");
        add(book.session(), "Visit", today, "Lume Studio");
        add(book.session(), "Some day", {}, nullptr);
        QVERIFY(book.openBook());
        QTRY_COMPARE(desk_->notices.size(), 1);
        QCOMPARE(desk_->notices[0].title, QStringLiteral("2 things wait today"));
        QCOMPARE(desk_->notices[0].body, QStringLiteral("2 tasks due and 1 of them overdue"));

        // Pressing it opens the page; the next one takes its place.
        emit desk_->ActionInvoked(7, QStringLiteral("default"));
        QTRY_VERIFY(qobject_cast<TodayPage*>(book.window().currentPage()));
        presence.reminders().begin();
        QTRY_COMPARE(desk_->notices.size(), 2);
        QCOMPARE(desk_->notices[1].replaces, 7u);
    }

    void namesAreToldWhenChosenAndAreNeverMarkup() {
        WindowForTests book(0);
        Settings settings(Settings::Memory::Forgotten);
        settings.setReminders({.notify = true, .nameClients = true, .keepInTray = false});
        DesktopPresence presence(Shell{book.session(), book.theme(), speech_, settings}, book.window());
        QVERIFY(book.openBook());
        add(book.session(), "Call", StillClock().today(), "Rock & <b>Roll</b>");
        presence.reminders().begin();
        QTRY_COMPARE(desk_->notices.size(), 1);
        QVERIFY(desk_->notices[0].body.contains(QStringLiteral("Rock & <b>Roll</b>: Call")));
        desk_->readsMarkup = true;
        presence.reminders().begin();
        QTRY_COMPARE(desk_->notices.size(), 2);
        QVERIFY(desk_->notices[1].body.contains(QStringLiteral("Rock &amp; &lt;b&gt;Roll&lt;/b&gt;: Call")));
    }

    void nothingIsToldWhenNothingWaitsOrNobodyWantsIt() {
        WindowForTests book(0);
        Settings settings(Settings::Memory::Forgotten);
        DesktopPresence presence(Shell{book.session(), book.theme(), speech_, settings}, book.window());
        QVERIFY(book.openBook());
        QTest::qWait(200);
        QCOMPARE(desk_->notices.size(), 0);
        settings.setReminders({.notify = false, .nameClients = false, .keepInTray = false});
        add(book.session(), "Call", StillClock().today(), nullptr);
        presence.reminders().begin();
        QTest::qWait(200);
        QCOMPARE(desk_->notices.size(), 0);
    }

    void aNewDayAndANewTaskAreToldWhileNobodyLooks() {
        QTemporaryDir folder;
        const auto clock = std::make_shared<MovingClock>();
        app::Session session(clock);
        BookHeader header;
        header.name = QStringLiteral("Shop");
        header.base = *Currency::fromCode(u"USD");
        QVERIFY(session.create(folder.filePath(QStringLiteral("a.rapport")), header).result().ok());
        ThemeController theme(speech_);
        Settings settings(Settings::Memory::Forgotten);
        bool looking = true;
        Reminders reminders(Shell{session, theme, speech_, settings}, [&looking] { return looking; });
        QList<ReminderText> told;
        int turned = 0;
        connect(&reminders, &Reminders::reminded, this, [&told](const ReminderText& text) { told << text; });
        connect(&reminders, &Reminders::dayTurned, this, [&turned] { ++turned; });
        reminders.begin();
        add(session, "Seen in the window", clock->today(), nullptr);
        QTest::qWait(2000);
        QCOMPARE(told.size(), 0);

        looking = false;
        add(session, "From elsewhere", clock->today(), nullptr);
        add(session, "Another day", clock->today() + 1, nullptr);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0].body, QStringLiteral("2 tasks due"));
        add(session, "Some day", {}, nullptr);
        QTest::qWait(2000);
        QCOMPARE(told.size(), 1); // nothing new that is due

        reminders.lookAtClock();
        QCOMPARE(turned, 0);
        clock->days = 1;
        reminders.lookAtClock();
        QCOMPARE(turned, 1);
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(told[1].body, QStringLiteral("3 tasks due and 2 of them overdue"));
    }

    void aDesktopWithoutNotificationsIsNoTrouble() {
        desk_->close();
        WindowForTests book(0);
        Settings settings(Settings::Memory::Forgotten);
        DesktopPresence presence(Shell{book.session(), book.theme(), speech_, settings}, book.window());
        QVERIFY(book.openBook());
        add(book.session(), "Call", StillClock().today(), nullptr);
        presence.reminders().begin();
        QTest::qWait(300);
        QCOMPARE(desk_->notices.size(), 0);
        QVERIFY(book.window().isVisible());
    }

    void theChoicesStandInTheMenuOfTheBell() {
        WindowForTests book(0);
        Settings settings(Settings::Memory::Forgotten);
        DesktopPresence presence(Shell{book.session(), book.theme(), speech_, settings}, book.window());
        QMenu* menu = book.window().navigator().pages().of<TodayPage>().reminderMenu();
        QVERIFY(menu->actions().size() >= 2);
        QVERIFY(menu->actions()[0]->isChecked());
        menu->actions()[0]->trigger();
        menu->actions()[1]->trigger();
        QVERIFY(!settings.reminders().notify);
        QVERIFY(settings.reminders().nameClients);
    }
};

QTEST_MAIN(RemindersTest)
#include "reminders_test.moc"
