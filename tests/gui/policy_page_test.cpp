// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/command_runner.h"
#include "app/history.h"
#include "app/records.h"
#include "app/scoring_policy.h"
#include "gui/navigation/undo_control.h"
#include "gui/policy/parameter_edit.h"
#include "gui/policy/policy_page.h"
#include "gui/policy/verdict_move_model.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace rapport;
using namespace rapport::gui;

// What an owner does on the page of the scoring policy, on a demo book.
class PolicyPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

    MainWindow& window() { return book_->window(); }
    QAction* deed(const char* id) { return window().currentPage()->findChild<QAction*>(QLatin1String(id)); }
    ParameterEdit* parameter(const char* path) {
        return window().currentPage()->findChild<ParameterEdit*>(QLatin1String(path));
    }
    QString sentence() {
        return book_->find<TextLabel>(QStringLiteral("What the policy would change"))->text();
    }
    FormPanel* form() {
        auto* found = window().currentPage()->findChild<FormPanel*>();
        return found && found->isVisible() ? found : nullptr;
    }
    QuietCombo* combo() { return book_->find<QuietCombo>(QStringLiteral("Policy")); }
    TableView* moves() { return book_->find<TableView>(QStringLiteral("Who would change verdict")); }
    template <typename Job>
    auto ask(Job job) {
        return book_->session().run(job).result();
    }
    std::vector<Verdict> verdicts() {
        std::vector<Verdict> all;
        const auto assessed = ask([](app::Workspace& workspace) {
            return workspace.assessor().assessAll(workspace.clock().today());
        });
        for (const auto& one : assessed->clients) {
            all.push_back(one.verdict);
        }
        return all;
    }
    std::vector<NamedPolicy> policies() {
        return *ask([](app::Workspace& workspace) { return workspace.records().all<NamedPolicy>(); });
    }
    void type(const char* path, const QString& text) {
        ParameterEdit* edit = parameter(path);
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void keepAs(const QString& name) {
        QVERIFY(deed("policy_save_as")->isEnabled());
        deed("policy_save_as")->trigger();
        QTRY_VERIFY(form() && !form()->isBusy());
        auto* field = qobject_cast<QLineEdit*>(form()->field(QStringLiteral("name")));
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(form(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form());
        QTRY_COMPARE(combo()->currentText(), name);
        QTRY_VERIFY(window().currentPage()->isReady());
    }

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(24);
        QVERIFY(book_->openBook());
        window().showPage(PageName::Policy);
        QVERIFY(qobject_cast<PolicyPage*>(window().currentPage()));
        QVERIFY(book_->waitForPage());
    }
    void cleanup() { book_.reset(); }

    void everyNumberOfThePolicyCanBeTyped() {
        for (const scoring::PolicyValue& one : scoring::valuesOf(scoring::Policy())) {
            if (!one.step) {
                ParameterEdit* edit = parameter(one.path.constData());
                QVERIFY2(edit, one.path.constData());
                QVERIFY(!edit->accessibleName().isEmpty());
                QVERIFY(edit->value().has_value());
                QCOMPARE(*edit->value(), one.value);
            }
        }
    }

    void theMethodsOwnIsUsedAtFirstAndCannotBeSavedOver() {
        QCOMPARE(combo()->currentIndex(), 0);
        QVERIFY(!deed("policy_use")->isEnabled());
        QVERIFY(!deed("policy_save")->isEnabled());
        type("targetMargin", QStringLiteral("45"));
        QVERIFY(!deed("policy_save")->isEnabled());
        QVERIFY(deed("policy_save_as")->isEnabled());
        QVERIFY(!combo()->isEnabled());
        deed("policy_discard")->trigger();
        QVERIFY(combo()->isEnabled());
        QCOMPARE(*parameter("targetMargin")->value(), 0.30);
    }

    void aNumberNamesWhoWouldChangeVerdictBeforeAnythingIsSaved() {
        const std::vector<Verdict> before = verdicts();
        type("targetMargin", QStringLiteral("90"));
        QTRY_VERIFY(moves() && moves()->model()->rowCount() > 0);
        QVERIFY(sentence().contains(QStringLiteral("would change verdict")));
        const QAbstractItemModelTester tester(moves()->model());
        const QModelIndex first = moves()->model()->index(0, VerdictMoveModel::Name);
        QVERIFY(!first.data().toString().isEmpty());
        QVERIFY(first.siblingAtColumn(VerdictMoveModel::Before).data() !=
                first.siblingAtColumn(VerdictMoveModel::After).data());
        QVERIFY(policies().empty());
        QCOMPARE(verdicts(), before);
    }

    void whatCannotBeIsSaidAndCannotBeSaved() {
        type("targetMargin", QStringLiteral("190"));
        QVERIFY(sentence().contains(QStringLiteral("Target margin")));
        QVERIFY(!deed("policy_save_as")->isEnabled());
        type("targetMargin", QStringLiteral("30"));
        type("worstFirstWeights.worst", QStringLiteral("0.7"));
        QVERIFY(sentence().contains(QStringLiteral("add up to 1")));
        type("worstFirstWeights.second", QStringLiteral("0.1"));
        type("worstFirstWeights.third", QStringLiteral("0.1"));
        type("worstFirstWeights.least", QStringLiteral("0.1"));
        QVERIFY(deed("policy_save_as")->isEnabled());
    }

    void aPolicyIsSavedChosenAndTakenBack() {
        const std::vector<Verdict> own = verdicts();
        type("targetMargin", QStringLiteral("90"));
        QTRY_VERIFY(moves() && moves()->model()->rowCount() > 0);
        const int moved = moves()->model()->rowCount();
        keepAs(QStringLiteral("Demanding"));
        QCOMPARE(verdicts(), own);
        deed("policy_use")->trigger();
        QTRY_VERIFY(verdicts() != own);
        int changed = 0;
        const std::vector<Verdict> judged = verdicts();
        for (size_t i = 0; i < own.size(); ++i) {
            changed += own[i] != judged[i] ? 1 : 0;
        }
        QCOMPARE(changed, moved);
        QTRY_VERIFY(window().messages().message().contains(QStringLiteral("Demanding")));
        QTRY_VERIFY(!deed("policy_use")->isEnabled());
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(verdicts(), own);
        QTRY_VERIFY(deed("policy_use")->isEnabled());
        QCOMPARE(combo()->currentText(), QStringLiteral("Demanding"));
    }

    void aSavedPolicyIsChangedRenamedAndDeletedAndTheHistorySaysWhat() {
        keepAs(QStringLiteral("Ours"));
        type("conductPoints.abuse", QStringLiteral("40"));
        QVERIFY(deed("policy_save")->isEnabled());
        QTest::keyClick(parameter("conductPoints.abuse"), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(app::readPolicy(policies().front())->conductPoints[5], 40.0);
        QCOMPARE(app::readPolicy(policies().front())->version, 2);
        const auto changes = ask([](app::Workspace& workspace) -> Result<std::vector<app::RecordChange>> {
            app::History history(workspace);
            RAPPORT_TRY_ASSIGN(const auto entries, history.entries({}, 1));
            return history.changes(entries.front().changeId);
        });
        QVERIFY(changes.ok());
        QCOMPARE(changes->front().fields.size(), size_t(1));
        QCOMPARE(changes->front().fields.front().column, QByteArray("conductPoints.abuse"));

        QTRY_VERIFY(deed("policy_rename")->isEnabled());
        deed("policy_rename")->trigger();
        QTRY_VERIFY(form() && !form()->isBusy());
        auto* field = qobject_cast<QLineEdit*>(form()->field(QStringLiteral("name")));
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("House rules"));
        QTest::keyClick(form(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(combo()->currentText(), QStringLiteral("House rules"));
        QCOMPARE(app::readPolicy(policies().front())->conductPoints[5], 40.0);

        QTRY_VERIFY(deed("policy_delete")->isEnabled());
        deed("policy_delete")->trigger();
        QTRY_VERIFY(policies().empty());
        QTRY_COMPARE(combo()->currentIndex(), 0);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(combo()->count(), 2);
    }

    void aPolicyGoesThroughAFile() {
        auto* page = qobject_cast<PolicyPage*>(window().currentPage());
        type("partProblem", QStringLiteral("70"));
        page->exportTo(book_->path(QStringLiteral("house.json")));
        QTRY_VERIFY(QFile::exists(book_->path(QStringLiteral("house.json"))));
        deed("policy_discard")->trigger();
        page->importFrom(book_->path(QStringLiteral("house.json")));
        QTRY_COMPARE(combo()->count(), 2);
        QTRY_COMPARE(*parameter("partProblem")->value(), 70.0);
    }

    void whatDiffersIsMarkedAndSetBackByItsButton() {
        type("habitDays", QStringLiteral("9"));
        auto* back = book_->find<QToolButton>(QStringLiteral("Set back: Late after"));
        QVERIFY(back);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(*parameter("habitDays")->value(), 5.0);
        QVERIFY(!book_->find<QToolButton>(QStringLiteral("Set back: Late after")));
        type("habitDays", QStringLiteral("9"));
        type("retention", QStringLiteral("70"));
        deed("policy_reset")->trigger();
        QCOMPARE(*parameter("habitDays")->value(), 5.0);
        QCOMPARE(*parameter("retention")->value(), 0.8);
        QVERIFY(!deed("policy_reset")->isEnabled());
    }

    void theStepsOfATableAreEdited() {
        auto* add = book_->find<QPushButton>(QStringLiteral("Add a step"));
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(deed("policy_discard")->isEnabled());
        QVERIFY(deed("policy_save_as")->isEnabled());
        keepAs(QStringLiteral("More steps"));
        const auto kept = app::readPolicy(policies().front());
        QCOMPARE(kept->provision.size(), scoring::Policy().provision.size() + 1);
    }

    void theSettingsLeadThere() {
        window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        auto* open = book_->find<QPushButton>(QStringLiteral("Scoring policy…"));
        QVERIFY(open);
        open->click();
        QVERIFY(qobject_cast<PolicyPage*>(window().currentPage()));
    }
};

QTEST_MAIN(PolicyPageTest)
#include "policy_page_test.moc"
