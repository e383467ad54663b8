// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/command_runner.h"
#include "app/staff_directory.h"
#include "gui/settings_page/record_lists.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/page.h"
#include "gui/widgets/staff_combo.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace rapport;
using namespace rapport::gui;

class SettingsPageTest : public QObject {
    Q_OBJECT

private:
    QPushButton* button(const QString& text) {
        for (QPushButton* one : book_->window().currentPage()->findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text().remove(u'&') == text) {
                return one;
            }
        }
        return nullptr;
    }
    FormPanel* form() {
        auto* found = book_->window().currentPage()->findChild<FormPanel*>();
        return found && found->isVisible() ? found : nullptr;
    }
    void type(const char* key, const QString& text) {
        QTRY_VERIFY(form() && !form()->isBusy());
        auto* field = qobject_cast<QLineEdit*>(form()->field(QString::fromLatin1(key)));
        QVERIFY(field);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void save() {
        QTest::keyClick(form(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form());
    }
    template <typename Job>
    auto ask(Job job) {
        return book_->session().run(job).result();
    }

    std::unique_ptr<WindowForTests> book_;

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(4);
        QVERIFY(book_->openBook());
        book_->window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
    }

    void theBusinessIsChangedByKeyboardAndUndone() {
        QTest::keyClick(button(QStringLiteral("Change…")), Qt::Key_Space);
        type("paymentTermsDays", QStringLiteral("21"));
        save();
        const auto terms = [this] {
            return ask([](app::Workspace& workspace) { return workspace.settings(); })->paymentTermsDays;
        };
        QCOMPARE(terms(), 21);
        QVERIFY(ask([](app::Workspace& workspace) { return workspace.commands().undo(); }).ok());
        QCOMPARE(terms(), 30);
    }

    void aPersonIsAddedWithTheCostOfAnHourWorkedOut() {
        auto* table = book_->find<TableView>(QStringLiteral("People"));
        const int before = table->model()->rowCount();
        QTest::mouseClick(button(QStringLiteral("Add a person…")), Qt::LeftButton);
        type("name", QStringLiteral("Mina"));
        type("yearly", QStringLiteral("64000"));
        type("hours", QStringLiteral("1600"));
        QTest::mouseClick(button(QStringLiteral("Add as a rate from today")), Qt::LeftButton);
        save();
        QTRY_COMPARE(table->model()->rowCount(), before + 1);
        const auto staff = ask([](app::Workspace& workspace) { return workspace.staff().list(); });
        const auto mina = std::ranges::find(*staff, QStringLiteral("Mina"), &Staff::name);
        QVERIFY(mina != staff->end());
        QCOMPARE(mina->rates.size(), size_t(1));
        QCOMPARE(mina->rates.front().perHour.minorUnits(), qint64(4000));
    }

    void theOwnersPasswordNeedsTypingTwice() {
        QTest::mouseClick(button(QStringLiteral("Set a password…")), Qt::LeftButton);
        type("wanted", QStringLiteral("harbour lights"));
        type("again", QStringLiteral("harbour light"));
        QTest::keyClick(form(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form());
        const auto isProtected = [this] {
            return *ask([](app::Workspace& workspace) { return workspace.access().hasPassword(); });
        };
        QVERIFY(!isProtected());
        type("again", QStringLiteral("harbour lights"));
        save();
        QVERIFY(isProtected());
        QTRY_VERIFY(button(QStringLiteral("Remove the password…")));
        QVERIFY(
            book_->find<QSpinBox>(QStringLiteral("Lock by itself after minutes without input"))->isEnabled());
    }

    void whoIAmSignsWhatIsChanged() {
        auto* combo = book_->window().currentPage()->findChild<StaffCombo*>();
        QVERIFY(combo->count() > 1);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
        const QString name = combo->currentText();
        QCOMPARE(
            *ask([](app::Workspace& workspace) -> Result<QString> { return workspace.commands().actor(); }),
            name);
    }

    void theListsAreModels() {
        const wording::Speech speech;
        StaffModel staff(speech);
        QAbstractItemModelTester staffTester(&staff, QAbstractItemModelTester::FailureReportingMode::QtTest);
        staff.setStaff({Staff{}, Staff{}}, Day::of(2026, 6, 30));
        QCOMPARE(staff.rowCount(), 2);
        TemplateModel templates(speech);
        QAbstractItemModelTester tester(&templates, QAbstractItemModelTester::FailureReportingMode::QtTest);
        templates.setTemplates({TextTemplate{}});
        QCOMPARE(templates.rowCount(), 1);
    }
};

QTEST_MAIN(SettingsPageTest)
#include "settings_page_test.moc"
