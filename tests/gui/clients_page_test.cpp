// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/records.h"
#include "gui/clients/client_form.h"
#include "gui/clients/client_table_model.h"
#include "gui/clients/clients_page.h"
#include "gui/clients/view_sidebar.h"
#include "gui/main_menu.h"
#include "gui/merge/merge_page.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/tags_edit.h"
#include "gui/window_for_tests.h"

#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace rapport;
using namespace rapport::gui;

namespace {

using Model = ClientTableModel;

} // namespace

// The client list as a person uses it, on a small demo book.
class ClientsPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

    MainWindow& window() { return book_->window(); }
    ClientsPage& page() { return window().clientsPage(); }
    TableView* table() { return book_->find<TableView>(QStringLiteral("Clients")); }
    Model* model() { return static_cast<Model*>(table()->model()); }
    QLineEdit* line(const char* name) { return book_->find<QLineEdit>(QLatin1String(name)); }
    QPushButton* button(const QString& name) { return book_->find<QPushButton>(name); }
    ViewSidebar* views() { return window().findChild<ViewSidebar*>(); }
    ClientForm* form() { return window().findChild<ClientForm*>(); }

    void click(QAbstractButton* button) {
        QVERIFY(button);
        QVERIFY2(button->isEnabled(), qPrintable(button->accessibleName()));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Chooses an entry of the menu of a button, as the mouse would.
    void choose(const char* buttonName, const QString& text) {
        auto* button = book_->find<QToolButton>(QLatin1String(buttonName));
        QVERIFY(button);
        emit button->menu()->aboutToShow();
        const auto trigger = [&text](auto&& self, QMenu* menu) -> bool {
            for (QAction* action : menu->actions()) {
                if (action->text().remove(QLatin1Char('&')).contains(text)) {
                    action->trigger();
                    return true;
                }
                if (action->menu() && self(self, action->menu())) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY2(trigger(trigger, button->menu()), qPrintable(text));
    }

    Client stored(Id<Client> id) {
        const auto answer =
            book_->session().run([id](app::Workspace& book) { return book.records().byId(id); }).result();
        return answer ? answer->record : Client();
    }

    Id<Client> idOf(const QString& name) {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->at(row).name == name) {
                return model()->at(row).id;
            }
        }
        return {};
    }

    void undo() {
        QTRY_VERIFY(window().menu().undo->isEnabled());
        window().menu().undo->trigger();
    }

private slots:
    void initTestCase() { book_ = std::make_unique<WindowForTests>(40, 1); }

    void init() {
        QVERIFY(book_->openBook());
        table()->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        views()->showAll();
        window().activateWindow();
    }

    void aFilterIsSavedAsAViewAndIsThereInTheReopenedBook() {
        const QString word = model()->at(2).name.split(QLatin1Char(' ')).first();
        window().menu().filter->trigger();
        QTest::keyClicks(line("Filter clients"), word);
        table()->sortByColumn(Model::Revenue, Qt::DescendingOrder);
        const int shown = model()->rowCount();
        QVERIFY(shown > 0 && shown < 40);
        choose("View", QStringLiteral("Save as view"));
        QTest::keyClicks(line("Name of the view"), QStringLiteral("Mine & yours"));
        QTest::keyClick(line("Name of the view"), Qt::Key_Return);
        QTRY_COMPARE(views()->view().name, QStringLiteral("Mine & yours"));

        views()->showAll();
        QVERIFY(book_->openBook());
        const int last = int(views()->views().size()) - 1;
        QCOMPARE(views()->views().back().name, QStringLiteral("Mine & yours"));
        views()->setView(last);
        QCOMPARE(model()->rowCount(), shown);
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(Model::Revenue));
        QVERIFY(
            views()->item(last)->data(Qt::AccessibleTextRole).toString().contains(QString::number(shown)));

        views()->setFocus();
        QTest::keyClick(views(), Qt::Key_Delete);
        QTRY_COMPARE(int(views()->views().size()), last);
        QVERIFY(book_->waitForPage());
        undo();
        QTRY_COMPARE(int(views()->views().size()), last + 1);
    }

    void escTakesOffWhatWasAddedToTheView() {
        choose("Status", QStringLiteral("Notice given"));
        const int narrowed = table() ? model()->rowCount() : 0;
        QVERIFY(narrowed < 40);
        QVERIFY(page().backOut());
        QCOMPARE(model()->rowCount(), 40);
    }

    void severalAreTaggedAtOnceAndOneUndoTakesItBack() {
        table()->setCurrentIndex(model()->index(0, 0));
        QVERIFY(!button(QStringLiteral("Tag…")));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        const std::vector<Id<Client>> chosen = page().chosenClients();
        QCOMPARE(chosen.size(), size_t(3));
        click(button(QStringLiteral("Tag…")));
        auto* tags = book_->find<TagsEdit>(QStringLiteral("Tags for the chosen clients"));
        QTest::keyClicks(tags, QStringLiteral("Spring fair"));
        QTest::keyClick(tags, Qt::Key_Return);
        QTRY_VERIFY(stored(chosen[2]).tags.contains(QStringLiteral("Spring fair")));
        QVERIFY(book_->waitForPage());
        QTRY_COMPARE(page().chosenClients().size(), size_t(3)); // still chosen for what comes next
        QTRY_VERIFY(window().messages().message().contains(QStringLiteral("3")));
        undo();
        QTRY_VERIFY(!stored(chosen[0]).tags.contains(QStringLiteral("Spring fair")));
        QVERIFY(!stored(chosen[2]).tags.contains(QStringLiteral("Spring fair")));
    }

    void archivedClientsAreListedApartAndComeBack() {
        const Id<Client> id = model()->at(1).id;
        page().chooseClient(id);
        for (QAction* action : page().actions()) {
            if (action->text() == QStringLiteral("Archive")) {
                action->trigger();
            }
        }
        QTRY_COMPARE(model()->rowCount(), 39);
        QVERIFY(book_->waitForPage());
        page().chooseClient(id);
        QVERIFY(model()->filter().archived);
        QCOMPARE(page().chosenClient(), id);
        undo();
        QTRY_VERIFY(!stored(id).archived);
        QVERIFY(book_->waitForPage());
    }

    void theChosenClientsAreSavedAsATable() {
        table()->selectAll();
        QCOMPARE(page().chosenClients().size(), size_t(40));
        const QString file = book_->path(QStringLiteral("chosen.csv"));
        page().exportChosen(file);
        QTRY_VERIFY(QFile::exists(file));
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().count('\n') >= 41);
    }

    void columnsChosenAndMovedAreKept() {
        choose("Columns", QStringLiteral("Segment"));
        QVERIFY(!table()->isColumnHidden(Model::Segment));
        const int before = table()->horizontalHeader()->visualIndex(Model::Segment);
        choose("Columns", QStringLiteral("Segment: move earlier"));
        QVERIFY(table()->horizontalHeader()->visualIndex(Model::Segment) < before);
        const int place = table()->horizontalHeader()->visualIndex(Model::Segment);
        book_->renewWindow();
        QVERIFY(book_->openBook());
        QVERIFY(!table()->isColumnHidden(Model::Segment));
        QCOMPARE(table()->horizontalHeader()->visualIndex(Model::Segment), place);
        choose("Columns", QStringLiteral("As at first"));
        QVERIFY(table()->isColumnHidden(Model::Segment));
    }

    void figuresAreSortedGreatestFirst() {
        QHeaderView* header = table()->horizontalHeader();
        const QPoint heading(header->sectionViewportPosition(Model::Revenue) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, heading);
        QVERIFY(model()->at(0).revenue.minorUnits() >= model()->at(39).revenue.minorUnits());
        const QModelIndex current = table()->currentIndex();
        QVERIFY(table()->visualRect(current).intersects(table()->viewport()->rect()));
    }

    void aNewClientIsWarnedOfItsTwinAndSavedAllTheSame() {
        const QString twin = model()->at(3).name;
        window().menu().newClient->trigger();
        QTRY_VERIFY(form());
        QTest::keyClicks(line("Name"), twin.toUpper() + QStringLiteral(" Ltd"));
        QTRY_VERIFY(button(QStringLiteral("Open ") + twin));
        click(button(QStringLiteral("Add a contact")));
        QTest::keyClicks(line("Name of contact 1"), QStringLiteral("Ada"));
        QTest::keyClick(line("Name of contact 1"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form());
        QTRY_COMPARE(model()->total(), 41);
        QTRY_COMPARE(model()->at(table()->currentIndex().row()).name,
                     twin.toUpper() + QStringLiteral(" Ltd"));
        QVERIFY(book_->waitForPage());
        undo();
        QTRY_COMPARE(model()->total(), 40);
        QVERIFY(book_->waitForPage());
    }

    void whatSomebodyElseSavedMeanwhileIsAskedFieldByField() {
        const Id<Client> id = model()->at(4).id;
        page().chooseClient(id);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_F2);
        QTRY_VERIFY(form());
        line("Reference")->selectAll();
        QTest::keyClicks(line("Reference"), QStringLiteral("mine"));
        book_->session()
            .run([id](app::Workspace& book) -> Result<void> {
                RAPPORT_TRY_ASSIGN(const auto now, book.records().byId(id));
                Client theirs = now.record;
                theirs.externalRef = QStringLiteral("theirs");
                theirs.segment = QStringLiteral("Their segment");
                RAPPORT_TRY(book.commands().run(app::UpdateClient{theirs, now.version}));
                return {};
            })
            .waitForFinished();
        QTRY_VERIFY(button(QStringLiteral("Reference: keep mine, mine")));
        QVERIFY(!button(QStringLiteral("Save"))->isEnabled());
        click(button(QStringLiteral("Reference: keep mine, mine")));
        QTest::keyClick(line("Reference"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form());
        QCOMPARE(stored(id).externalRef, QStringLiteral("mine"));
        QCOMPARE(stored(id).segment, QStringLiteral("Their segment"));
        QVERIFY(book_->waitForPage());
    }

    void twoClientsAreMergedAndTakenApartAgain() {
        const Id<Client> kept = model()->at(5).id;
        const Id<Client> other = model()->at(6).id;
        const QString name = model()->at(6).name;
        table()->setCurrentIndex(model()->index(4, 0));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        click(button(QStringLiteral("Merge…")));
        QVERIFY(qobject_cast<MergePage*>(window().currentPage()));
        QVERIFY(book_->waitForPage());
        auto* choice = book_->find<QRadioButton>(QStringLiteral("Name of the other: ") + name);
        QVERIFY(choice);
        choice->click();
        QTest::keyClick(window().currentPage()->findChild<QRadioButton*>(), Qt::Key_Return,
                        Qt::ControlModifier);
        QTRY_COMPARE(stored(kept).name, name);
        QCOMPARE(stored(other).name, QString());
        QVERIFY(book_->waitForPage());
        undo();
        QTRY_COMPARE(stored(other).name, name);
        QVERIFY(stored(kept).name != name);
    }

    void nothingIsHiddenSidewaysInASmallWindow() {
        for (const int width : {1366, 910, 700}) {
            window().resize(width, 512);
            QCoreApplication::processEvents();
            QVERIFY2(table()->viewport()->width() > 300, qPrintable(QString::number(width)));
        }
        window().resize(1280, 800);
    }
};

QTEST_MAIN(ClientsPageTest)
#include "clients_page_test.moc"
