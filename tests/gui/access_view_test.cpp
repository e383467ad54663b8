// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "domain/codes.h"
#include "gui/access/access_control.h"
#include "gui/access/locked_page.h"
#include "gui/access/unlock_bar.h"
#include "gui/clients/clients_page.h"
#include "gui/clients/view_sidebar.h"
#include "gui/main_menu.h"
#include "gui/navigation/navigator.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"
#include "wording/words.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

namespace {

const QString password = QStringLiteral("harbour lights");

// Everything there is to read in the window, whether it is on top or not.
QStringList textsOf(const QWidget& window) {
    QStringList texts;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        texts << label->text();
    }
    for (const QAbstractItemView* view : window.findChildren<QAbstractItemView*>()) {
        if (qobject_cast<const ViewSidebar*>(view)) {
            continue; // names of views, of no client
        }
        const QAbstractItemModel* model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                texts << model->index(row, column).data().toString();
            }
        }
    }
    return texts;
}

} // namespace

class AccessViewTest : public QObject {
    Q_OBJECT

private:
    MainWindow& window() { return book_->window(); }
    PageName current() { return window().navigator().current(); }
    UnlockBar* bar() { return window().findChild<UnlockBar*>(); }
    bool isOwner() { return window().findChild<AccessControl*>()->isOwner(); }
    void lock() {
        window().menu().access->trigger();
        QTRY_VERIFY(!isOwner());
        QVERIFY(book_->waitForPage());
    }
    void typePassword(const QString& text) {
        QTRY_VERIFY(bar()->isVisible());
        auto* field = bar()->findChild<QLineEdit*>();
        QTRY_VERIFY(field->isEnabled());
        field->clear();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void unlock() {
        if (!isOwner()) {
            window().menu().access->trigger();
            typePassword(password);
            QTRY_VERIFY(isOwner());
            QVERIFY(book_->waitForPage());
        }
    }

    std::unique_ptr<WindowForTests> book_;

private slots:
    void initTestCase() {
        book_ = std::make_unique<WindowForTests>(12);
        QVERIFY(book_->openBook());
        QVERIFY(!window().menu().access->isVisible());
        const auto done = book_->session().run([](app::Workspace& workspace) {
            return workspace.commands().run(app::SetOwnerPassword{{}, password});
        });
        QVERIFY(done.result().ok());
        QTRY_VERIFY(window().menu().access->isVisible());
        QVERIFY(isOwner());
    }

    void cleanup() { unlock(); }

    void staffReadNoVerdictAnywhere() {
        for (const PageName page : {PageName::Portfolio, PageName::Client, PageName::Clients}) {
            window().showPage(page);
            QVERIFY(book_->waitForPage());
        }
        const wording::Speech speech;
        QVERIFY(textsOf(window()).contains(wording::word(speech, Verdict::PartWays)));
        lock();
        window().showPage(PageName::Client);
        QVERIFY(book_->waitForPage());
        for (const QString& text : textsOf(window())) {
            for (const Verdict verdict : allValues<Verdict>()) {
                QVERIFY2(text != wording::word(speech, verdict), qPrintable(text));
            }
            static const QRegularExpression health(QStringLiteral("^Health \\d"));
            QVERIFY2(!text.contains(health), qPrintable(text));
        }
    }

    void staffHaveNoWayToThePlacesOfTheOwner() {
        lock();
        MainMenu& menu = window().menu();
        QVERIFY(!menu.place(PageName::Portfolio)->isVisible());
        QVERIFY(!menu.import->isVisible());
        QVERIFY(!menu.exportCsv->isVisible());
        for (const PageName page : {PageName::Portfolio, PageName::Import}) {
            window().showPage(page);
            QVERIFY(qobject_cast<LockedPage*>(window().currentPage()));
        }
    }

    void theLockedPageLeadsToWhatWasAskedFor() {
        lock();
        window().showPage(PageName::Portfolio);
        auto* button = window().currentPage()->findChild<QAbstractButton*>();
        QTest::keyClick(button, Qt::Key_Space);
        typePassword(password);
        QTRY_VERIFY(isOwner());
        QCOMPARE(current(), PageName::Portfolio);
    }

    void aWrongPasswordIsSaidAndCanBeTypedAgain() {
        lock();
        window().menu().access->trigger();
        typePassword(QStringLiteral("harbour"));
        const auto says = [this](const char* part) {
            for (const QLabel* label : bar()->findChildren<QLabel*>()) {
                if (label->text().contains(QLatin1String(part))) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(says("not the owner"));
        QVERIFY(!isOwner());
        typePassword(password);
        QTRY_VERIFY(isOwner());
        QVERIFY(!bar()->isVisible());
        QVERIFY(bar()->findChild<QLineEdit*>()->text().isEmpty());
    }

    void escapeLeavesThePassword() {
        lock();
        window().menu().access->trigger();
        QVERIFY(bar()->isVisible());
        QTest::keyClick(bar()->findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!bar()->isVisible());
        QVERIFY(!isOwner());
    }

    void nobodyAtTheComputerLocksIt() {
        auto* access = window().findChild<AccessControl*>();
        access->lockIfIdleFor(60'000);
        QTest::qWait(50);
        QVERIFY(isOwner());
        access->lockIfIdleFor(0);
        QTRY_VERIFY(!isOwner());
    }
};

QTEST_MAIN(AccessViewTest)
#include "access_view_test.moc"
