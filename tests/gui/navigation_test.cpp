// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "gui/clients/clients_page.h"
#include "gui/help/help_page.h"
#include "gui/main_menu.h"
#include "gui/navigation/navigator.h"
#include "gui/navigation/page_bar.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <set>

using namespace rapport;
using namespace rapport::gui;

// Getting about in the window, taking changes back, and the help, mostly by keyboard.
class NavigationTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

    MainWindow& window() { return book_->window(); }
    TableView* table() { return book_->find<TableView>(QStringLiteral("Clients")); }
    QLineEdit* filter() { return book_->find<QLineEdit>(QStringLiteral("Filter clients")); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(window().focusWidget(), key, modifiers);
    }
    void addClient(const QString& name) {
        Client client;
        client.name = name;
        client.currency = *Currency::fromCode(u"USD");
        const auto added = book_->session().run([client](app::Workspace& workspace) {
            return workspace.commands().run(app::AddClient{client, {}});
        });
        QVERIFY(QTest::qWaitFor([&] { return added.isFinished(); }, 10000));
        QVERIFY(added.result().ok());
    }
    bool lists(const QString& name) {
        const auto* model = table() ? table()->model() : nullptr;
        return model && window().clientsPage().isReady() &&
               !model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).isEmpty();
    }

private slots:
    void initTestCase() { book_ = std::make_unique<WindowForTests>(20, 1); }

    void init() {
        QVERIFY(book_->openBook());
        window().activateWindow();
    }

    void everyMainPlaceHasAKeyAndAButtonThatSaysWhereOneIs() {
        for (const Place& place : places()) {
            if (!place.isMain()) {
                continue;
            }
            window().showImport();
            press(Qt::Key(place.key), Qt::ControlModifier);
            QCOMPARE(window().navigator().current(), place.name);
            const QString name = plainText(window().menu().place(place.name));
            QToolButton* button = nullptr; // its name may say how much waits there
            for (QToolButton* one : window().findChildren<QToolButton*>()) {
                button = one->defaultAction() == window().menu().place(place.name) ? one : button;
            }
            QVERIFY2(button && button->isVisible(), qPrintable(name));
            QVERIFY(button->isChecked() && button->font().bold());
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
            QVERIFY(button->toolTip().contains(keysOf(window().menu().place(place.name))));
            window().showImport();
            QVERIFY(!button->isChecked());
            button->setFocus();
            press(Qt::Key_Return);
            QCOMPARE(window().navigator().current(), place.name);
        }
    }

    void thePlacesShrinkToIconsWhenTheWindowIsNarrow() {
        auto* search = book_->find<QToolButton>(QStringLiteral("Search everything"));
        QVERIFY(search);
        QCOMPARE(search->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        auto* bar = window().findChild<PageBar*>();
        bar->resize(bar->minimumSizeHint());
        QCOMPARE(search->toolButtonStyle(), Qt::ToolButtonIconOnly);
    }

    void oneGoesBackAndForward() {
        press(Qt::Key_Return);
        QCOMPARE(window().navigator().current(), PageName::Client);
        QVERIFY(book_->waitForPage());
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window().navigator().current(), PageName::Clients);
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window().navigator().current(), PageName::Client);
        QVERIFY(!window().menu().forward->isEnabled());
        press(Qt::Key_Escape);
        QCOMPARE(window().navigator().current(), PageName::Clients);
    }

    void escClearsTheFilterFirst() {
        const int all = table()->model()->rowCount();
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(filter(), QStringLiteral("a"));
        press(Qt::Key_Down);
        QVERIFY(table()->hasFocus());
        press(Qt::Key_Escape);
        QVERIFY(filter()->text().isEmpty());
        QCOMPARE(table()->model()->rowCount(), all);
        QCOMPARE(window().navigator().current(), PageName::Clients);
    }

    void enterPressesTheButtonThatHasTheFocus() {
        window().showImport();
        auto* close = window().currentPage()->findChild<QPushButton*>(QStringLiteral("closeButton"));
        close->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(window().navigator().current(), PageName::Clients);
    }

    void aPageOutOfSightAsksAgainOnlyWhenItIsLookedAt() {
        window().showImport();
        const QString name = QStringLiteral("Added out of sight");
        addClient(name);
        QTRY_VERIFY(window().clientsPage().isOutdated());
        window().showClients();
        QVERIFY(!window().clientsPage().isOutdated());
        QTRY_VERIFY(lists(name));
    }

    void aChangeIsTakenBackAndBroughtBack() {
        const QString name = QStringLiteral("Quick & Son");
        addClient(name);
        QTRY_VERIFY(lists(name));
        QTRY_COMPARE(plainText(window().menu().undo), QStringLiteral("Undo: client Quick & Son added"));
        table()->setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(window().messages().message(), QStringLiteral("Undone: client Quick & Son added"));
        QTRY_VERIFY(!lists(name) && window().clientsPage().isReady());
        QTRY_COMPARE(plainText(window().menu().redo), QStringLiteral("Redo: client Quick & Son added"));
        auto* redo = book_->find<QPushButton>(QStringLiteral("Redo"));
        QVERIFY(redo);
        redo->setFocus();
        press(Qt::Key_Return);
        QTRY_COMPARE(window().messages().message(), QStringLiteral("Done again: client Quick & Son added"));
        QTRY_VERIFY(lists(name));
    }

    void anOfferToUndoGoesWithTheNextChange() {
        addClient(QStringLiteral("First"));
        emit window().currentPage()->undoOffered(QStringLiteral("First was added"));
        QVERIFY(book_->find<QPushButton>(QStringLiteral("Undo")));
        addClient(QStringLiteral("Second"));
        QTRY_VERIFY(!window().messages().isVisible());
    }

    void ctrlZInATextFieldIsTheFieldsFirst() {
        const QString name = QStringLiteral("Kept while typing");
        addClient(name);
        QTRY_VERIFY(lists(name));
        QTRY_VERIFY(window().menu().undo->isEnabled());
        filter()->setFocus();
        QTest::keyClicks(filter(), QStringLiteral("Kept"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(filter()->text().isEmpty());
        QTest::qWait(50);
        QVERIFY(lists(name));
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!lists(name) && window().clientsPage().isReady());
    }

    void withoutAnythingToTakeBackTheMenuSaysNothing() {
        WindowForTests other(0);
        QVERIFY(other.openBook());
        QVERIFY(!other.window().menu().undo->isEnabled());
        QVERIFY(!other.window().menu().redo->isEnabled());
        QCOMPARE(plainText(other.window().menu().undo), QStringLiteral("Undo"));
    }

    void f1OpensTheChapterOfThePageAndEscGoesBack() {
        press(Qt::Key_Return);
        QVERIFY(book_->waitForPage());
        press(Qt::Key_F1);
        QCOMPARE(window().navigator().current(), PageName::Help);
        auto* chapters = book_->find<QListWidget>(QStringLiteral("Chapters"));
        QCOMPARE(chapters->currentItem()->text(), QStringLiteral("One client"));
        auto* text = book_->find<QTextBrowser>(QStringLiteral("The chapter"));
        QVERIFY(text->toPlainText().startsWith(QStringLiteral("One client")));
        QVERIFY(!text->toPlainText().contains(QStringLiteral(".png")));
        press(Qt::Key_F, Qt::ControlModifier);
        const int all = chapters->count();
        QTest::keyClicks(window().focusWidget(), QStringLiteral("loads nothing"));
        QVERIFY(chapters->count() < all);
        press(Qt::Key_Escape);
        QCOMPARE(chapters->count(), all);
        press(Qt::Key_Escape);
        QCOMPARE(window().navigator().current(), PageName::Client);
    }

    void everyPageHasItsChapter() {
        QStringList headings;
        for (const GuideChapter& chapter : guideChapters()) {
            headings << chapter.heading;
            QVERIFY(chapter.text.contains(chapter.heading));
        }
        QVERIFY(headings.size() > 5);
        for (Page* page : window().navigator().pages().all()) {
            const QString topic = page->helpTopic();
            QVERIFY2(topic.isEmpty() || headings.contains(topic), qPrintable(topic));
        }
    }

    void noTwoCommandsShareAnIdOrAKey() {
        std::set<QString> ids;
        std::set<QString> keys;
        for (const CommandGroup& group : window().menu().catalogue().groups(window().currentPage())) {
            QVERIFY(!group.title.isEmpty());
            for (const QAction* action : group.actions) {
                QVERIFY(!plainText(action).isEmpty());
                QVERIFY2(ids.insert(action->objectName()).second, qPrintable(action->objectName()));
                for (const QKeySequence& key : action->shortcuts()) {
                    QVERIFY2(keys.insert(key.toString()).second, qPrintable(key.toString()));
                }
            }
        }
    }
};

QTEST_MAIN(NavigationTest)
#include "navigation_test.moc"
