// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "gui/clients/clients_page.h"
#include "gui/widgets/choice_row.h"
#include "gui/window_for_tests.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTest>

#include <set>

using namespace rapport;
using namespace rapport::gui;

namespace {

// Parts of a bigger control, which is the one that is named and reached.
bool isPart(const QWidget* widget) {
    const QWidget* parent = widget->parentWidget();
    return qobject_cast<const QSplitterHandle*>(widget) || qobject_cast<const QLineEdit*>(parent) ||
           qobject_cast<const QComboBox*>(parent) || qobject_cast<const QTabBar*>(parent) ||
           (qobject_cast<const ChoiceRow*>(parent) && parent->focusProxy() != widget) || // by the arrow keys
           widget->objectName().startsWith(QStringLiteral("qt_"));
}

bool isControl(const QWidget* widget) {
    return widget->isVisible() && widget->isEnabled() && !widget->focusProxy() && !isPart(widget) &&
           (widget->focusPolicy() & Qt::TabFocus) != 0;
}

QString describe(const QWidget* widget) {
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName(),
             QLatin1String(widget->parentWidget()->metaObject()->className()));
}

} // namespace

// Everything that can be used has a name for a screen reader, and the Tab key comes by it.
class AccessTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

    void check() {
        QVERIFY(book_->waitForPage());
        QCoreApplication::processEvents();
        std::set<const QWidget*> controls;
        QStringList nameless;
        for (const QWidget* widget : book_->window().currentPage()->findChildren<QWidget*>()) {
            if (isControl(widget)) {
                controls.insert(widget);
                if (widget->accessibleName().isEmpty()) {
                    nameless << describe(widget);
                }
            }
            const bool usable = qobject_cast<const QAbstractButton*>(widget) && !isPart(widget);
            if (usable && widget->isVisible() && widget->isEnabled() && !isControl(widget)) {
                nameless << QStringLiteral("not reachable by Tab: ") + describe(widget);
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
        QVERIFY(!controls.empty());
        std::set<const QWidget*> reached;
        book_->window().activateWindow();
        book_->window().currentPage()->takeFocus();
        for (size_t step = 0; step < 3 * controls.size() + 20; ++step) {
            if (const QWidget* focus = book_->window().focusWidget()) {
                reached.insert(focus);
                QTest::keyClick(const_cast<QWidget*>(focus), Qt::Key_Tab);
            }
        }
        QStringList missed;
        for (const QWidget* control : controls) {
            if (!reached.contains(control)) {
                missed << describe(control);
            }
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
    }

private slots:
    void initTestCase() {
        book_ = std::make_unique<WindowForTests>(30, 1);
        QVERIFY(book_->openBook());
    }

    void clients() { check(); }

    void today() {
        const auto added = book_->session().run([](app::Workspace& workspace) -> Result<void> {
            Task task;
            task.title = QStringLiteral("Call");
            task.due = StillClock().today();
            RAPPORT_TRY(workspace.commands().run(app::Add<Task>{task}));
            return {};
        });
        QVERIFY(added.result().ok());
        book_->window().showPage(PageName::Today);
        check();
    }

    void clientPage() {
        const Id<Client> id = book_->window().clientsPage().chosenClient();
        QVERIFY(!id.isNull());
        for (const auto tab :
             {ClientTab::Overview, ClientTab::Timeline, ClientTab::Invoices, ClientTab::Conduct}) {
            book_->window().showClient(id, tab);
            check();
        }
    }

    void portfolio() {
        book_->window().showPage(PageName::Portfolio);
        check();
    }

    void goodwill() {
        book_->window().showPage(PageName::Goodwill);
        check();
    }

    void complaints() {
        book_->window().showPage(PageName::Complaints);
        check();
    }

    void invoices() {
        book_->window().showPage(PageName::Invoices);
        check();
        book_->window().currentPage()->focusFilter();
        check();
    }

    void settings() {
        book_->window().showPage(PageName::Settings);
        check();
    }

    void report() {
        book_->window().showReport(book_->window().clientsPage().chosenClient());
        check();
    }

    void duplicates() {
        book_->window().showPage(PageName::Duplicates);
        check();
    }

    void import() {
        book_->window().showImport();
        check();
    }

    void welcome() {
        book_->window().showWelcome();
        check();
    }
};

QTEST_MAIN(AccessTest)
#include "access_test.moc"
