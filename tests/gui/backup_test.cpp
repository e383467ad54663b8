// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/records.h"
#include "app/restore.h"
#include "gui/backup/backup_desk.h"
#include "gui/backup/backup_model.h"
#include "gui/backup/file_edit.h"
#include "gui/export/csv_dialog.h"
#include "gui/main_menu.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

class BackupTest : public QObject {
    Q_OBJECT

private:
    FormPanel* form() {
        auto* found = book_->window().currentPage()->findChild<FormPanel*>();
        return found && found->isVisible() ? found : nullptr;
    }
    void type(const char* key, const QString& text) {
        QTRY_VERIFY(form() && !form()->isBusy());
        QWidget* field = form()->field(QString::fromLatin1(key));
        auto* line = qobject_cast<QLineEdit*>(field);
        if (!line) {
            line = field->findChild<QLineEdit*>();
        }
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void saveForm() { QTest::keyClick(form(), Qt::Key_Return, Qt::ControlModifier); }
    QString said() { return book_->window().messages().message(); }
    template <typename Job>
    auto ask(Job job) {
        return book_->session().run(job).result();
    }
    void addClient(const QString& name) {
        QVERIFY(ask([name](app::Workspace& workspace) {
                    Client client;
                    client.name = name;
                    client.currency = workspace.base();
                    return workspace.commands().run(app::AddClient{client, {}});
                }).ok());
    }
    bool hasClient(const QString& name) {
        return ask([name](app::Workspace& workspace) { return workspace.directory().find(name); }).ok();
    }
    QString bookPath() { return book_->path(QStringLiteral("book.rapport")); }
    /// The first copy is made a moment after the book is opened.
    void awaitCopy() { QTRY_VERIFY_WITH_TIMEOUT(!app::backupsOf(bookPath()).empty(), 30000); }
    bool waitUntilOpen() {
        return QTest::qWaitFor([this] { return book_->window().currentPage()->isReady(); }, 30000);
    }

    std::unique_ptr<WindowForTests> book_;

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(4);
        QVERIFY(book_->openBook());
    }

    void theBookIsCopiedByItselfAfterItIsShown() {
        QVERIFY(app::backupsOf(bookPath()).empty()); // not before its page is there
        awaitCopy();
        QCOMPARE(app::backupsOf(bookPath()).size(), size_t(1));
        QVERIFY(!book_->window().messages().isVisible()); // what works needs no word
        book_->window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        auto* table = book_->find<TableView>(QStringLiteral("Copies made by themselves"));
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void aCopyThatFailsIsSaidAndKeepsNobodyFromWorking() {
        QFile inTheWay(app::backupFolderOf(bookPath()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("backup was not made")), 30000);
        addClient(QStringLiteral("Berta"));
        QVERIFY(hasClient(QStringLiteral("Berta")));
    }

    void aBackupWithAPasswordIsMadeByKeyboardAndRestored() {
        const QString file = book_->path(QStringLiteral("stick.sealed"));
        book_->window().menu().backUpSealed->trigger();
        QVERIFY(book_->waitForPage());
        type("file", file);
        type("password", QStringLiteral("open sesame"));
        saveForm();
        QVERIFY(form()); // the second password is missing
        type("again", QStringLiteral("open sesame"));
        saveForm();
        QTRY_VERIFY_WITH_TIMEOUT(!form(), 60000);
        QVERIFY(said().contains(QStringLiteral("with the password")));
        QCOMPARE(app::backupKindOf(file), app::BackupKind::Sealed);

        addClient(QStringLiteral("Berta"));
        book_->window().menu().restore->trigger();
        type("file", file);
        type("password", QStringLiteral("wrong"));
        saveForm();
        QTRY_VERIFY_WITH_TIMEOUT(form() && !form()->isBusy(), 60000);
        QVERIFY(hasClient(QStringLiteral("Berta"))); // nothing has happened
        type("password", QStringLiteral("open sesame"));
        QSignalSpy opened(&book_->window(), &MainWindow::bookOpened);
        saveForm();
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 60000);
        QVERIFY(waitUntilOpen());
        QTRY_VERIFY(said().contains(QStringLiteral("before restore")));
        QVERIFY(!hasClient(QStringLiteral("Berta")));
        const QDir folder(QFileInfo(bookPath()).path());
        QCOMPARE(folder.entryList({QStringLiteral("book before restore *.rapport")}).size(), 1);
    }

    void aCopyOfTheListIsRestoredAndDeleted() {
        awaitCopy();
        addClient(QStringLiteral("Berta"));
        book_->window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        auto* table = book_->find<TableView>(QStringLiteral("Copies made by themselves"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->setCurrentIndex(table->model()->index(0, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(form());
        QVERIFY(!form()->field(QStringLiteral("password"))->isVisible());
        QSignalSpy opened(&book_->window(), &MainWindow::bookOpened);
        saveForm();
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 60000);
        QVERIFY(waitUntilOpen());
        QVERIFY(!hasClient(QStringLiteral("Berta")));

        book_->window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const int before = table->model()->rowCount();
        table->setCurrentIndex(table->model()->index(0, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        auto* really = book_->find<QPushButton>(QStringLiteral("Delete it"));
        QVERIFY(really);
        QTest::mouseClick(really, Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), before - 1);
    }

    void copiesAreSwitchedOffAndCounted() {
        awaitCopy();
        book_->window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        auto* keep = book_->find<QSpinBox>(QStringLiteral("Keep the newest"));
        auto* automatic =
            book_->find<QCheckBox>(QStringLiteral("Copy the book by itself when it has changed"));
        QVERIFY(keep && automatic);
        QTRY_VERIFY(automatic->isChecked());
        keep->setFocus();
        keep->selectAll();
        QTest::keyClicks(keep, QStringLiteral("25"));
        automatic->setFocus();
        QTest::keyClick(automatic, Qt::Key_Space);
        const auto rules = [this] {
            return *ask([](app::Workspace& workspace) { return app::Backups(workspace).rules(); });
        };
        QTRY_COMPARE(rules().keep, 25);
        QTRY_VERIFY(!rules().automatic);
        QVERIFY(!keep->isEnabled());
    }

    void staffSeeNoBackups() {
        QVERIFY(ask([](app::Workspace& workspace) {
                    return workspace.commands().run(app::SetOwnerPassword{{}, QStringLiteral("mine")});
                }).ok());
        QVERIFY(book_->openBook());
        QVERIFY(!book_->window().menu().backUp->isVisible());
        QVERIFY(!book_->window().menu().restore->isVisible());
        book_->window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        QVERIFY(!book_->find<TableView>(QStringLiteral("Copies made by themselves")));
    }

    void tablesAreChosenForTheExport() {
        CsvDialog dialog(book_->path(QStringLiteral("tables")));
        dialog.show();
        auto* tables = dialog.findChild<QListWidget*>();
        QCOMPARE(dialog.options().tables.size(), tables->count());
        QVERIFY(!dialog.options().bom);
        QPushButton* none = nullptr;
        QPushButton* exporting = nullptr;
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            none = button->text() == QStringLiteral("&None") ? button : none;
            exporting = button->text() == QStringLiteral("E&xport") ? button : exporting;
        }
        QVERIFY(none && exporting);
        QTest::keyClick(none, Qt::Key_Space);
        QVERIFY(!exporting->isEnabled());
        tables->setFocus();
        tables->setCurrentRow(0);
        QTest::keyClick(tables, Qt::Key_Space);
        QVERIFY(exporting->isEnabled());
        QTest::keyClick(dialog.findChild<QCheckBox*>(), Qt::Key_Space);
        QCOMPARE(dialog.options().tables, QStringList{QStringLiteral("clients")});
        QVERIFY(dialog.options().bom);
        for (int row = 0; row < tables->count(); ++row) {
            // Each has a title of its own, not the word of the file.
            QVERIFY(tables->item(row)->text() != tables->item(row)->data(Qt::UserRole).toString());
        }
    }

    void theModelHoldsWhatItPromises() {
        const wording::Speech speech;
        BackupModel model(speech);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBackups(
            {{QStringLiteral("a"), app::BackupReason::Import, Instant(1'782'820'800'000), 123'456}});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.data(model.index(0, BackupModel::When)).toString().contains(QStringLiteral("2026")));
        QVERIFY(!model.data(model.index(0, BackupModel::Why)).toString().isEmpty());
        QVERIFY(!model.data(model.index(0, BackupModel::Size)).toString().isEmpty());
    }
};

QTEST_MAIN(BackupTest)
#include "backup_test.moc"
