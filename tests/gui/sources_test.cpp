// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/record_sources.h"
#include "app/records.h"
#include "gui/import/match_model.h"
#include "gui/import/sources_at_start.h"
#include "gui/import_for_tests.h"
#include "gui/widgets/client_picker.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTranslator>

using namespace rapport;
using namespace rapport::gui;

namespace {

constexpr auto callHeadings = "sep=;\nTyp;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer\n";
constexpr auto firstCalls = "1;15.06.26 10:05;;03023456701;Telefon 1;555;0:12\n"
                            "4;16.06.26 11:00;Anna Vogel;03023456702;Telefon 1;555;0:30\n"
                            "1;16.06.26 18:00;Mama;03023456703;Telefon 1;555;0:45\n"
                            "1;17.06.26 18:00;Mama;03023456703;Telefon 1;555;0:40\n"
                            "1;17.06.26 19:00;;03023456705;Telefon 1;555;0:20\n"
                            "2;18.06.26 09:00;;03023456704;;555;0:00\n";

} // namespace

/// A telephone list: whose the numbers are is decided once, what is private stays out, and the list is taken
/// again and again.
class SourcesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportForTests> import_;
    std::unique_ptr<QTranslator> words_;
    const wording::Speech speech_;
    Id<Client> okafor_;

    WindowForTests& book() { return import_->book(); }
    ImportPage& page() { return import_->page(); }
    template <typename Job>
    auto onBook(Job job) {
        return book().session().run(std::move(job)).result();
    }
    app::Outcome must(app::Command command) {
        const auto outcome = onBook([command](app::Workspace& w) { return w.commands().run(command); });
        if (!outcome) {
            qFatal("%s", outcome.error().code.constData());
        }
        return *outcome;
    }
    std::vector<ClientContent> contents() {
        return onBook([](app::Workspace& workspace) -> Result<std::vector<ClientContent>> {
                   std::vector<ClientContent> all;
                   const Day today = workspace.clock().today();
                   RAPPORT_TRY_ASSIGN(const auto rows, workspace.directory().list({}, today));
                   for (const app::ClientRow& row : rows) {
                       RAPPORT_TRY_ASSIGN(const app::ClientPage page,
                                          workspace.directory().page(row.id, today));
                       all.push_back(page.content);
                   }
                   return all;
               })
            .value();
    }
    int dealings(const QString& client) {
        for (const ClientContent& one : contents()) {
            if (one.client.name == client) {
                return int(one.interactions.size());
            }
        }
        return -1;
    }
    std::vector<Exclusion> rules() {
        return onBook([](app::Workspace& w) { return w.records().all<Exclusion>(); }).value();
    }
    std::vector<app::SourceStanding> sources() {
        return onBook([](app::Workspace& w) { return app::RecordSources(w).all(); }).value();
    }
    QString writeCalls(const QByteArray& more = {}) {
        return import_->write(QStringLiteral("calls.csv"), QByteArray(callHeadings) + firstCalls + more);
    }
    TableView* parties() { return import_->table("Clients of the files"); }
    QString whatToDo(const QString& number) {
        const int row = ImportForTests::rowOf(parties(), MatchModel::Detail, number);
        return row < 0 ? QString() : ImportForTests::cell(parties(), row, MatchModel::TakenAs);
    }
    bool choose(const QString& number) {
        const int row = ImportForTests::rowOf(parties(), MatchModel::Detail, number);
        parties()->setFocus();
        parties()->setCurrentIndex(parties()->model()->index(row, MatchModel::Name));
        return row >= 0;
    }
    bool importAll() {
        QSignalSpy imported(&page(), &ImportPage::imported);
        return import_->goTo(StepName::Review) && import_->press(import_->next()) && imported.size() == 1;
    }
    // Imports the list with every number decided, as the first test does by keys.
    void importDecided() {
        QVERIFY(import_->choose({writeCalls()}));
        QVERIFY(import_->goTo(StepName::Clients));
        QVERIFY(choose(QStringLiteral("03023456703")));
        QTest::keyClick(parties(), Qt::Key_P);
        QVERIFY(importAll());
    }

private slots:
    void initTestCase() {
        words_ = wording::translatorOf(QStringLiteral("en")); // plural forms
        QVERIFY(QCoreApplication::installTranslator(words_.get()));
    }

    void init() {
        import_ = std::make_unique<ImportForTests>(0);
        QVERIFY(book().openBook());
        import_->window().resize(1366, 768);
        import_->window().activateWindow();
        Client client;
        client.name = QStringLiteral("Okafor Dental");
        client.currency = *Currency::fromCode(u"USD");
        Contact contact;
        contact.name = QStringLiteral("Ada Okafor");
        contact.phone = QStringLiteral("+49 30 23456701");
        okafor_ = Id<Client>(must(app::AddClient{client, {contact}}).created.front().id);
        auto settings = onBook([](app::Workspace& w) { return w.settings(); });
        settings->region = QStringLiteral("DE");
        must(app::SetBookSettings{*settings});
    }
    void cleanup() { import_.reset(); }

    void strangersAreDecidedKeyByKey() {
        QVERIFY(import_->choose({writeCalls()}));
        QVERIFY(import_->goTo(StepName::Clients));
        QVERIFY(parties());
        QCOMPARE(parties()->model()->rowCount(), 4); // Okafor is known, and not asked about
        QCOMPARE(ImportForTests::cell(parties(), 0, MatchModel::Name), QStringLiteral("Mama")); // most time
        QCOMPARE(ImportForTests::cell(parties(), 0, MatchModel::Rows), QStringLiteral("2"));
        QVERIFY(import_->next()->isEnabled()); // nobody has to be decided about
        parties()->setFocus();
        QTest::keyClick(parties(), Qt::Key_P);
        QCOMPARE(whatToDo(QStringLiteral("03023456703")), QStringLiteral("Private: never again"));
        QCOMPARE(parties()->currentIndex().row(), 1); // on to the next
        QCOMPARE(ImportForTests::cell(parties(), 1, MatchModel::Name), QStringLiteral("Anna Vogel"));
        QTest::keyClick(parties(), Qt::Key_N);
        auto* name = book().find<QLineEdit>(QStringLiteral("Name of the new client"));
        QVERIFY(name && name->hasFocus());
        QCOMPARE(name->text(), QStringLiteral("Anna Vogel"));      // as the telephone knows the caller
        QTest::keyClicks(name, QStringLiteral("Vogel Interiors")); // what is marked is typed over
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(whatToDo(QStringLiteral("03023456702")), QStringLiteral("A new client, “Vogel Interiors”"));
        QCOMPARE(parties()->currentIndex().row(), 2);
        QTest::keyClick(parties(), Qt::Key_C);
        auto* picker =
            book().find<ClientPicker>(QStringLiteral("The chosen ones are this client of the book"));
        QVERIFY(picker && picker->hasFocus());
        QTest::keyClicks(picker, QStringLiteral("okaf"));
        QTest::keyClick(picker, Qt::Key_Return);
        QTRY_COMPARE(whatToDo(QStringLiteral("03023456705")), QStringLiteral("It is “Okafor Dental”"));
        QTest::keyClick(parties(), Qt::Key_L);
        QCOMPARE(whatToDo(QStringLiteral("03023456704")), QStringLiteral("Leave this time"));
        QVERIFY(importAll());
        QCOMPARE(dealings(QStringLiteral("Okafor Dental")), 2);
        QCOMPARE(dealings(QStringLiteral("Vogel Interiors")), 1);
        QCOMPARE(contents().size(), size_t(2));
        QCOMPARE(rules().size(), size_t(1));

        // The book has the private number in the rule alone.
        for (const ClientContent& one : contents()) {
            for (const Contact& contact : one.contacts) {
                QVERIFY(!contact.phone.contains(QStringLiteral("23456703")));
            }
            for (const Interaction& call : one.interactions) {
                QVERIFY(!call.text.contains(QStringLiteral("23456703")) &&
                        !call.text.contains(QStringLiteral("Mama")));
            }
        }

        // The same list again: everything is known, and nobody is asked about the private one.
        QVERIFY(import_->choose({writeCalls()}));
        QVERIFY(import_->goTo(StepName::Review));
        QVERIFY(!import_->next()->isEnabled());
        QCOMPARE(dealings(QStringLiteral("Okafor Dental")), 2);
    }

    void severalAreMadePrivateAtOnceAndThoughtBetterOf() {
        QVERIFY(import_->choose({writeCalls()}));
        QVERIFY(import_->goTo(StepName::Clients));
        parties()->setFocus();
        QTest::keyClick(parties(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(import_->press(import_->button("Private: never again")));
        QVERIFY(import_->goTo(StepName::Review));
        QVERIFY(import_->press(import_->button("Back to the step before")));
        QTRY_COMPARE(page().step(), StepName::Clients);
        for (const char* number : {"03023456702", "03023456703"}) { // still there, to be seen
            QCOMPARE(whatToDo(QString::fromLatin1(number)), QStringLiteral("Private: never again"));
        }
        QVERIFY(choose(QStringLiteral("03023456702")));
        QTest::keyClick(parties(), Qt::Key_L);
        QVERIFY(importAll());
        QCOMPARE(rules().size(), size_t(3));
    }

    void aListIsRememberedAndTakenAgain() {
        importDecided();
        auto* name = book().find<QLineEdit>(QStringLiteral("Name of the source"));
        QVERIFY(name);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Telephone in the shop"));
        auto* atStart = book().find<QCheckBox>(QStringLiteral("Take it by itself when the book is opened"));
        QTest::keyClick(atStart, Qt::Key_Space);
        QVERIFY(import_->press(import_->button("Remember the source")));
        QTRY_COMPARE(sources().size(), size_t(1));
        QVERIFY(sources().front().source.record.atStart);

        const int before = dealings(QStringLiteral("Okafor Dental"));
        writeCalls("1;20.06.26 10:00;;03023456701;Telefon 1;555;0:09\n"
                   "1;20.06.26 11:00;Mama;03023456703;Telefon 1;555;0:25\n");
        QVERIFY(import_->press(import_->button("Import more files")));
        auto* list = import_->table("Remembered sources");
        QTRY_VERIFY(list && list->isVisible());
        QCOMPARE(ImportForTests::cell(list, 0, 0), QStringLiteral("Telephone in the shop"));
        QVERIFY(import_->press(import_->button("Take the chosen source now")));
        QTRY_COMPARE(dealings(QStringLiteral("Okafor Dental")), before + 1);
        QCOMPARE(rules().size(), size_t(1));
        QTRY_VERIFY(import_->button("Take back"));
        QVERIFY(import_->press(import_->button("Take back"))); // the list of imports has a longer name
        QTRY_COMPARE(dealings(QStringLiteral("Okafor Dental")), before);

        // Forgotten with the Delete key, and remembered again by undoing.
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_VERIFY(sources().empty());
        QTRY_VERIFY(!list->isVisible());
        QTRY_VERIFY(import_->button("Undo"));
        QVERIFY(import_->press(import_->button("Undo")));
        QTRY_COMPARE(sources().size(), size_t(1));
    }

    void whatIsDueIsTakenOnceTheBookIsShown() {
        Settings settings(Settings::Memory::Forgotten);
        SourcesAtStart atStart(Shell{book().session(), book().theme(), speech_, settings}, import_->window());
        QSignalSpy looked(&atStart, &SourcesAtStart::lookedAfter);
        importDecided();
        QTest::keyClick(book().find<QCheckBox>(QStringLiteral("Take it by itself when the book is opened")),
                        Qt::Key_Space);
        QVERIFY(import_->press(import_->button("Remember the source")));
        QTRY_COMPARE(sources().size(), size_t(1));
        const int before = dealings(QStringLiteral("Okafor Dental"));
        writeCalls("1;20.06.26 10:00;;03023456701;Telefon 1;555;0:09\n");
        looked.clear();
        QVERIFY(book().openBook());
        QTRY_VERIFY_WITH_TIMEOUT(looked.count() > 0, 20000);
        QCOMPARE(dealings(QStringLiteral("Okafor Dental")), before + 1);
        const QString said = import_->window().messages().message();
        QVERIFY2(said.startsWith(QStringLiteral("Telephone list: 1 new")), qPrintable(said));
        QVERIFY(import_->press(import_->button("Look")));
        QCOMPARE(import_->window().navigator().current(), PageName::Import);

        // Nothing has changed since: nothing is said.
        looked.clear();
        QVERIFY(book().openBook());
        QTRY_VERIFY_WITH_TIMEOUT(looked.count() > 0, 20000);
        QVERIFY(import_->window().messages().isHidden());
    }

    void theRulesOfPrivacyAreWrittenInTheSettings() {
        import_->window().showPage(PageName::Settings);
        QVERIFY(book().waitForPage());
        const auto form = [this]() -> FormPanel* {
            auto* found = import_->window().currentPage()->findChild<FormPanel*>();
            return found && found->isVisible() && !found->isBusy() ? found : nullptr;
        };
        QTest::mouseClick(import_->button("Add a private number or address"), Qt::LeftButton);
        QTRY_VERIFY(form());
        QTest::keyClick(form(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form()); // nothing was typed
        auto* pattern = qobject_cast<QLineEdit*>(form()->field(QStringLiteral("pattern")));
        pattern->setFocus();
        QTest::keyClicks(pattern, QStringLiteral("+49 30 23456703"));
        QTest::keyClick(pattern, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rules().size(), size_t(1));
        QTRY_VERIFY(import_->table("Private numbers and addresses"));

        // It holds for the next list, however the number is written there.
        QVERIFY(import_->choose({writeCalls()}));
        QVERIFY(import_->goTo(StepName::Clients));
        QCOMPARE(ImportForTests::rowOf(parties(), MatchModel::Detail, QStringLiteral("03023456703")), -1);

        import_->window().showPage(PageName::Settings);
        QVERIFY(book().waitForPage());
        auto* list = import_->table("Private numbers and addresses");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_VERIFY(rules().empty());
        QTRY_VERIFY(import_->button("Undo"));
        QVERIFY(import_->press(import_->button("Undo")));
        QTRY_COMPARE(rules().size(), size_t(1));
    }

    void theModelKeepsTheRulesOfModelsWhileItIsSorted() {
        QVERIFY(import_->choose({writeCalls()}));
        QVERIFY(import_->goTo(StepName::Clients));
        const QAbstractItemModelTester tester(parties()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(choose(QStringLiteral("03023456702")));
        parties()->sortByColumn(MatchModel::Time, Qt::AscendingOrder);
        QCOMPARE(ImportForTests::cell(parties(), 3, MatchModel::Name), QStringLiteral("Mama"));
        QCOMPARE(ImportForTests::cell(parties(), parties()->currentIndex().row(), MatchModel::Name),
                 QStringLiteral("Anna Vogel"));
        parties()->sortByColumn(MatchModel::Name, Qt::AscendingOrder);
        QCOMPARE(ImportForTests::cell(parties(), 0, MatchModel::Name), QStringLiteral("Anna Vogel"));
        QTest::keyClicks(book().find<QLineEdit>(QStringLiteral("Filter the clients of the files")),
                         QStringLiteral("vogel"));
        QCOMPARE(parties()->model()->rowCount(), 1);
    }
};

QTEST_MAIN(SourcesTest)
#include "sources_test.moc"
