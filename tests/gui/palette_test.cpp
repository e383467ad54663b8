// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/client_page.h"
#include "gui/clients/clients_page.h"
#include "gui/main_menu.h"
#include "gui/navigation/navigator.h"
#include "gui/palette/command_palette.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

// Ctrl+K and what one types into it.
class PaletteTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

    MainWindow& window() { return book_->window(); }
    CommandPalette* palette() { return window().findChild<CommandPalette*>(); }
    QLineEdit* words() { return book_->find<QLineEdit>(QStringLiteral("Search commands and clients")); }
    QListView* found() { return book_->find<QListView>(QStringLiteral("Found")); }
    QString chosen() { return found()->currentIndex().data().toString(); }
    QString clientName(int row) {
        return book_->find<TableView>(QStringLiteral("Clients"))->model()->index(row, 0).data().toString();
    }
    void openPalette() {
        QSignalSpy ready(palette(), &CommandPalette::ready);
        QTest::keyClick(window().focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette()->isVisible());
        QVERIFY(words() && words()->hasFocus());
        QVERIFY(ready.count() > 0 || ready.wait());
    }

private slots:
    void initTestCase() { book_ = std::make_unique<WindowForTests>(30, 1); }

    void init() {
        QVERIFY(book_->openBook());
        window().activateWindow();
    }

    void cleanup() { palette()->hide(); }

    void aClientIsOpenedByAFewLetters() {
        const QString name = clientName(4);
        openPalette();
        QTest::keyClicks(words(), name.toUpper());
        QCOMPARE(chosen(), name);
        QTest::keyClick(words(), Qt::Key_Return);
        QVERIFY(!palette()->isVisible());
        QCOMPARE(window().navigator().current(), PageName::Client);
        QVERIFY(book_->waitForPage());
        QCOMPARE(window().navigator().chosenClient(),
                 qobject_cast<ClientPage*>(window().currentPage())->client());
    }

    void aCommandIsDoneByItsNameAndShowsItsKeys() {
        openPalette();
        QTest::keyClicks(words(), QStringLiteral("keyboard"));
        QCOMPARE(chosen(), QStringLiteral("Keyboard shortcuts"));
        QCOMPARE(found()->currentIndex().data(PaletteModel::NoteRole).toString(), QStringLiteral("Ctrl+F1"));
        words()->clear();
        QTest::keyClicks(words(), QStringLiteral("file import"));
        QTest::keyClick(words(), Qt::Key_Return);
        QCOMPARE(window().navigator().current(), PageName::Import);
    }

    void whatCannotBeDoneNowIsLeftOut() {
        QVERIFY(!window().menu().forward->isEnabled());
        openPalette();
        QTest::keyClicks(words(), QStringLiteral("go forward"));
        QVERIFY(!found());
    }

    void theArrowsPassHeadingsBy() {
        openPalette();
        const auto* model = static_cast<PaletteModel*>(found()->model());
        const int last = model->choosable(model->rowCount() - 1, -1);
        int steps = 0;
        while (found()->currentIndex().row() != last && steps < model->rowCount()) {
            QTest::keyClick(words(), Qt::Key_Down);
            QVERIFY(!found()->currentIndex().data(PaletteModel::HeadingRole).toBool());
            QVERIFY(words()->accessibleDescription().startsWith(chosen()));
            ++steps;
        }
        QVERIFY(steps > 5);
        QTest::keyClick(words(), Qt::Key_Down);
        QCOMPARE(found()->currentIndex().row(), last);
        QTest::keyClick(words(), Qt::Key_Up);
        QVERIFY(found()->currentIndex().row() < last);
    }

    void clientsOpenedLatelyComeFirst() {
        const Id<Client> first = window().clientsPage().chosenClient();
        window().showClient(first);
        QVERIFY(book_->waitForPage());
        openPalette();
        const auto* model = static_cast<PaletteModel*>(found()->model());
        QCOMPARE(model->index(0).data().toString(), QStringLiteral("Clients opened lately"));
        QCOMPARE(model->clientAt(1), first);
    }

    void escLeavesEverythingAsItWas() {
        const PageName before = window().navigator().current();
        openPalette();
        QTest::keyClicks(words(), QStringLiteral("quit"));
        QTest::keyClick(words(), Qt::Key_Escape);
        QVERIFY(!palette()->isVisible());
        QCOMPARE(window().navigator().current(), before);
        openPalette();
        QVERIFY(words()->text().isEmpty());
    }

    void thePaletteKeepsTheRulesOfModels() {
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAction action(QStringLiteral("&Import…"));
        action.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
        QAction hidden(QStringLiteral("Hidden"));
        hidden.setVisible(false);
        model.setCommands({{QStringLiteral("File"), {&action, &hidden}}});
        model.setClients({{Id<Client>(1), QStringLiteral("Émile"), QStringLiteral("emile 0555")},
                          {Id<Client>(2), QStringLiteral("Zoe"), QStringLiteral("zoe emile 0777")}},
                         {Id<Client>(2)});
        QCOMPARE(model.rowCount(), 4); // two headings, the client opened lately, one command
        model.setWords(QStringLiteral("EMILE"));
        QCOMPARE(model.clientAt(1), Id<Client>(1));
        QCOMPARE(model.clientAt(2), Id<Client>(2));
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsEnabled));
        model.setWords(QStringLiteral("08 77"));
        QCOMPARE(model.rowCount(), 0);
        model.setWords(QStringLiteral("777"));
        QCOMPARE(model.clientAt(1), Id<Client>(2));
        model.setWords(QStringLiteral("imp"));
        QCOMPARE(model.actionAt(1), &action);
        QCOMPARE(model.actionAt(0), nullptr);
        QCOMPARE(model.choosable(0), 1);
        QCOMPARE(model.choosable(2), -1);
    }
};

QTEST_MAIN(PaletteTest)
#include "palette_test.moc"
