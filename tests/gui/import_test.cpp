// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "gui/import/column_model.h"
#include "gui/import/fate_model.h"
#include "gui/import/match_model.h"
#include "gui/import/preview_model.h"
#include "gui/import/review_step.h"
#include "gui/import_for_tests.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

using namespace rapport;
using namespace rapport::gui;

namespace {

constexpr auto invoiceHeadings = "Customer,Invoice number,Invoice date,Due date,Amount,Paid on\n";

} // namespace

// Files in, step by step, as a person goes.
class ImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportForTests> import_;

    ImportPage& page() { return import_->page(); }
    WindowForTests& book() { return import_->book(); }
    QString write(const char* name, const QByteArray& rows) {
        return import_->write(QString::fromLatin1(name), rows);
    }
    // The names of the book's clients, by the book.
    QStringList clients() {
        const auto asked = book().session().run([](app::Workspace& workspace) {
            return workspace.directory().list({}, workspace.clock().today());
        });
        QStringList names;
        if (QTest::qWaitFor([&] { return asked.isFinished(); }, 10000) && asked.result()) {
            const auto answer = asked.result(); // kept while its rows are gone through
            for (const app::ClientRow& row : *answer) {
                names << row.name;
            }
        }
        return names;
    }
    // The choice of this text in any row of choices that can be seen.
    QPushButton* choice(const QString& text) {
        for (ChoiceRow* row : page().findChildren<ChoiceRow*>()) {
            for (QPushButton* button : row->findChildren<QPushButton*>()) {
                if (button->isVisible() && button->text().contains(text)) {
                    return button;
                }
            }
        }
        return nullptr;
    }
    bool answer(const QString& text) { return import_->press(choice(text)); }
    bool importAll() {
        QSignalSpy imported(&page(), &ImportPage::imported);
        return import_->goTo(StepName::Review) && import_->press(import_->next()) && imported.size() == 1 &&
               page().step() == StepName::Done;
    }
    bool drop(const QStringList& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files) {
            urls << QUrl::fromLocalFile(file);
        }
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&import_->window(), &enter);
        if (!enter.isAccepted()) {
            return false;
        }
        QDropEvent event(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&import_->window(), &event);
        return event.isAccepted() && book().waitForPage();
    }

private slots:
    void initTestCase() { import_ = std::make_unique<ImportForTests>(12); }

    void init() {
        QVERIFY(book().openBook());
        import_->window().resize(1366, 768);
        import_->window().activateWindow();
    }

    void datesThatCanBeReadInTwoWaysAreAskedAbout() {
        const QString file = write("ambiguous.csv", QByteArray(invoiceHeadings) +
                                                        "Newcomer Ltd,7001,03/04/2026,05/06/2026,120.00,\n"
                                                        "Newcomer Ltd,7002,04/05/2026,06/07/2026,80.00,\n");
        QVERIFY(import_->choose({file}));
        QCOMPARE(page().step(), StepName::Meaning);
        QVERIFY(!import_->next()->isEnabled());
        QVERIFY(choice(QStringLiteral("4 Mar 2026")));
        QVERIFY(answer(QStringLiteral("3 Apr 2026")));
        QVERIFY(import_->next()->isEnabled());
        QTRY_VERIFY(page().isAncestorOf(QApplication::focusWidget())); // the keyboard goes on from here
        QVERIFY(import_->goTo(StepName::Columns));
        auto* rows = import_->table("First rows as they are understood");
        QVERIFY(rows);
        const int day = [&] {
            for (int column = 0; column < rows->model()->columnCount(); ++column) {
                if (rows->model()->headerData(column, Qt::Horizontal).toString() ==
                    QStringLiteral("Date of the invoice")) {
                    return column;
                }
            }
            return -1;
        }();
        QCOMPARE(ImportForTests::cell(rows, 0, day), QStringLiteral("3 Apr 2026"));
        QVERIFY(importAll());
        QVERIFY(clients().contains(QStringLiteral("Newcomer Ltd")));
    }

    void columnsNobodyKnowsAreNamedOneByOne() {
        const QString file = write("odd.csv", "Wer,Beleg,Tag,Frist,Summe\n"
                                              "Odd Columns GmbH,X1,2026-05-01,2026-05-31,99.00\n");
        QVERIFY(import_->choose({file}));
        if (choice(QStringLiteral("Invoices"))) { // the headings say nothing, so it is asked what it is
            QVERIFY(answer(QStringLiteral("Invoices")));
        }
        QVERIFY(import_->goTo(StepName::Columns));
        auto* columns = import_->table("Columns of the file");
        QVERIFY(columns);
        const QList<std::pair<QString, QString>> meant{
            {QStringLiteral("Wer"), QStringLiteral("Client")},
            {QStringLiteral("Beleg"), QStringLiteral("Number of the invoice")},
            {QStringLiteral("Tag"), QStringLiteral("Due")},
            {QStringLiteral("Frist"), QStringLiteral("Due")}, // moves
            {QStringLiteral("Tag"), QStringLiteral("Date of the invoice")},
            {QStringLiteral("Summe"), QStringLiteral("Amount without tax")}};
        for (const auto& [header, field] : meant) {
            const int row = ImportForTests::rowOf(columns, ColumnModel::Header, header);
            QVERIFY2(row >= 0, qPrintable(header));
            if (ImportForTests::cell(columns, row, ColumnModel::TakenAs) != field) {
                QVERIFY2(import_->chooseInCell(columns, row, ColumnModel::TakenAs, field),
                         qPrintable(header));
            }
            QCOMPARE(ImportForTests::cell(columns, row, ColumnModel::TakenAs), field);
        }
        QVERIFY(import_->next()->isEnabled());
        auto* name = book().find<QLineEdit>(QStringLiteral("Name to save these columns as"));
        QTest::keyClicks(name, QStringLiteral("Belege"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(book().find<QComboBox>(QStringLiteral("Columns saved by you")));
        QVERIFY(importAll());
        QVERIFY(clients().contains(QStringLiteral("Odd Columns GmbH")));

        // The next file of that kind is known by itself.
        const QString second = write("odd2.csv", "Wer,Beleg,Tag,Frist,Summe\n"
                                                 "Odd Columns GmbH,X2,2026-06-01,2026-06-20,50.00\n");
        QVERIFY(import_->choose({second}));
        QVERIFY(import_->next()->isEnabled());
        QVERIFY(import_->goTo(StepName::Review));
        QVERIFY(import_->next()->isEnabled());
    }

    void whatWasSaidStaysSaidGoingBackAndForth() {
        const QString file = write("back.csv", QByteArray(invoiceHeadings) +
                                                   "Backwards Ltd,8001,03/04/2026,05/06/2026,120.00,\n");
        QVERIFY(import_->choose({file}));
        QVERIFY(answer(QStringLiteral("4 Mar 2026")));
        QVERIFY(import_->goTo(StepName::Review));
        while (page().step() != StepName::Files) {
            QVERIFY(import_->press(import_->button("Back to the step before")));
        }
        QVERIFY(import_->goTo(StepName::Columns));
        auto* rows = import_->table("First rows as they are understood");
        bool shown = false;
        for (int column = 0; column < rows->model()->columnCount(); ++column) {
            shown |= ImportForTests::cell(rows, 0, column) == QStringLiteral("4 Mar 2026");
        }
        QVERIFY(shown);
        QVERIFY(import_->goTo(StepName::Review));
        QVERIFY(import_->next()->isEnabled());
    }

    void rowsThatCannotBeTakenAreSavedAndLeftOut() {
        const QString file = write("bad.csv", QByteArray(invoiceHeadings) +
                                                  "Good Rows Ltd,9001,2026-05-01,2026-05-31,120.00,\n"
                                                  "Good Rows Ltd,9002,2026-05-01,2026-05-31,lots,\n");
        QVERIFY(import_->choose({file}));
        QVERIFY(import_->goTo(StepName::Review));
        QVERIFY(!import_->next()->isEnabled());
        auto* rows = import_->table("Rows of the files");
        QCOMPARE(rows->model()->rowCount(), 1); // the bad one is what is shown first
        QVERIFY(ImportForTests::cell(rows, 0, FateModel::Why).contains(QStringLiteral("lots")));
        const QString saved = book().path(QStringLiteral("rejected.csv"));
        QSignalSpy done(&page(), &Page::done);
        page().findChild<ReviewStep*>()->saveRejectedTo(saved);
        QVERIFY(done.wait());
        QFile written(saved);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray content = written.readAll();
        QVERIFY(content.contains("9002") && content.contains("lots") && !content.contains("9001"));
        QTest::mouseClick(book().find<QCheckBox>(QStringLiteral("Leave out rows that cannot be taken")),
                          Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(book().waitForPage());
        QVERIFY(importAll());
        QVERIFY(clients().contains(QStringLiteral("Good Rows Ltd")));
    }

    void aCloseNameIsDecidedBeforeOneGoesOn() {
        const QString name = clients().value(0);
        QString close = name;
        close.insert(close.size() / 2, QLatin1Char('z'));
        const QString file = write("close.csv", QByteArray(invoiceHeadings) + close.toUtf8() +
                                                    ",9101,2026-05-01,2026-05-31,120.00,\n");
        QVERIFY(import_->choose({file}));
        QVERIFY(import_->goTo(StepName::Clients));
        QVERIFY(!import_->next()->isEnabled());
        auto* table = import_->table("Clients of the files");
        QVERIFY(table);
        QVERIFY(import_->chooseInCell(table, 0, MatchModel::TakenAs, QStringLiteral("It is “%1”").arg(name)));
        QVERIFY(import_->next()->isEnabled());
        const int before = int(clients().size());
        QVERIFY(importAll());
        QCOMPARE(int(clients().size()), before);
    }

    void ofAnAddressBookOnlyThoseTickedAreTaken() {
        const QString file =
            write("people.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Vera Ticked\r\nN:Ticked;Vera;;;\r\n"
                                "EMAIL:vera@ticked.example\r\nEND:VCARD\r\n"
                                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dora Dentist\r\nN:Dentist;Dora;;;\r\n"
                                "END:VCARD\r\n");
        QVERIFY(import_->choose({file}));
        QCOMPARE(page().step(), StepName::Clients); // what a card holds needs no telling
        auto* table = import_->table("Clients of the files");
        QCOMPARE(table->model()->rowCount(), 2);
        QTest::keyClicks(book().find<QLineEdit>(QStringLiteral("Filter the clients of the files")),
                         QStringLiteral("vera"));
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(import_->press(import_->button("Tick all shown")));
        QVERIFY(importAll());
        QVERIFY(clients().contains(QStringLiteral("Vera Ticked")));
        QVERIFY(!clients().contains(QStringLiteral("Dora Dentist")));
    }

    void aFileThatChangesIsReadAnew() {
        const QByteArray first =
            QByteArray(invoiceHeadings) + "Changing Ltd,9301,2026-05-01,2026-05-31,1.00,\n";
        const QString file = write("changing.csv", first);
        QVERIFY(import_->choose({file}));
        QVERIFY(import_->goTo(StepName::Review));
        QCOMPARE(import_->table("Rows of the files")->model()->rowCount(), 1);
        QVERIFY(!write("changing.csv", first + "Changing Ltd,9302,2026-05-01,2026-05-31,2.00,\n").isEmpty());
        QTRY_COMPARE(import_->table("Rows of the files")->model()->rowCount(), 2);
        QVERIFY(import_->window().messages().message().contains(QStringLiteral("changing.csv")));
    }

    void filesDroppedOnTheWindowAreTakenToTheImport() {
        const QString file = write("dropped.csv", QByteArray(invoiceHeadings) +
                                                      "Dropped Ltd,9401,2026-05-01,2026-05-31,120.00,\n");
        import_->window().showClients();
        QVERIFY(drop({file}));
        QCOMPARE(import_->window().navigator().current(), PageName::Import);
        QCOMPARE(page().step(), StepName::Meaning);
        QVERIFY(!drop({book().path(QStringLiteral("missing.csv"))}));
        QVERIFY(!drop({write("letter.eml", "From: a@b.example\n\nHello\n")}));
    }

    void anImportIsTakenBackFromTheList() {
        const QString file = write("undone.csv", QByteArray(invoiceHeadings) +
                                                     "Undone Ltd,9501,2026-05-01,2026-05-31,120.00,\n");
        QVERIFY(import_->choose({file}));
        QVERIFY(importAll());
        QVERIFY(clients().contains(QStringLiteral("Undone Ltd")));
        QVERIFY(import_->press(import_->button("Import more files")));
        auto* list = import_->table("Earlier imports");
        QVERIFY(list);
        QTest::keyClick(list, Qt::Key_Home);
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(ImportForTests::cell(list, 0, 2).contains(QStringLiteral("undone.csv")));
        QVERIFY(import_->press(import_->button("Take the chosen import back")));
        QVERIFY2(!clients().contains(QStringLiteral("Undone Ltd")),
                 qPrintable(import_->window().messages().message()));
        QTRY_COMPARE(ImportForTests::cell(list, 0, 6), QStringLiteral("Taken back"));
        QVERIFY(!import_->button("Take the chosen import back")->isEnabled());
    }

    void escLeavesAndWhatWasChosenIsStillThere() {
        const QString file =
            write("left.csv", QByteArray(invoiceHeadings) + "Left Ltd,9601,2026-05-01,2026-05-31,120.00,\n");
        import_->window().showClients();
        QVERIFY(import_->choose({file}));
        QTest::keyClick(import_->window().focusWidget(), Qt::Key_Escape);
        QCOMPARE(import_->window().navigator().current(), PageName::Clients);
        import_->window().showImport();
        QCOMPARE(page().step(), StepName::Meaning);
    }

    void theModelsKeepTheRulesOfModels() {
        const auto tester = QAbstractItemModelTester::FailureReportingMode::QtTest;
        const QString file =
            write("models.csv", QByteArray(invoiceHeadings) + "Model Ltd,9701,2026-05-01,2026-05-31,120.00,\n"
                                                              "Model Ltd,9702,2026-05-01,2026-05-31,lots,\n");
        QList<QAbstractItemModelTester*> testers;
        for (TableView* table : page().findChildren<TableView*>()) {
            testers << new QAbstractItemModelTester(table->model(), tester, this);
        }
        QVERIFY(testers.size() >= 5);
        QVERIFY(import_->choose({file}));
        QVERIFY(import_->goTo(StepName::Review));
        QVERIFY(answer(QStringLiteral("All")));
        QVERIFY(answer(QStringLiteral("Cannot be taken")));
        qDeleteAll(testers);
    }
};

QTEST_MAIN(ImportTest)
#include "import_test.moc"
