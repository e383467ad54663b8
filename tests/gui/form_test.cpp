// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/choice_row.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/text_label.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;
using wording::Speech;

namespace {

QPushButton* buttonNamed(const QWidget& parent, const QString& name) {
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->accessibleName() == name && button->isVisible()) {
            return button;
        }
    }
    return nullptr;
}

bool says(const QWidget& parent, const QString& part) {
    for (const TextLabel* label : parent.findChildren<TextLabel*>()) {
        if (label->isVisible() && label->text().contains(part)) {
            return true;
        }
    }
    return false;
}

} // namespace

// A form beside a list, used by keys.
class FormTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FormHost> host_;
    QPushButton* content_ = nullptr;

    FormPanel* opened() {
        auto* form = new FormPanel(Speech(), QStringLiteral("Client"));
        form->addField(QStringLiteral("name"), QStringLiteral("&Name"), new QLineEdit);
        form->addField(QStringLiteral("since"), QStringLiteral("Since"),
                       new DayEdit(Speech(), Day::of(2026, 6, 30)));
        form->addField(QStringLiteral("notes"), QStringLiteral("N&otes"), new QPlainTextEdit);
        content_->setFocus();
        return host_->open(form) ? form : nullptr;
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

private slots:
    void init() {
        content_ = new QPushButton(QStringLiteral("content"));
        host_ = std::make_unique<FormHost>(content_);
        host_->resize(1200, 700);
        host_->show();
        host_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(host_.get()));
    }

    void opensWithTheFocusAndGivesItBack() {
        FormPanel* form = opened();
        QCOMPARE(QApplication::focusWidget(), form->field(QStringLiteral("name")));
        QCOMPARE(form->field(QStringLiteral("name"))->accessibleName(), QStringLiteral("Name"));
        press(Qt::Key_Escape);
        QVERIFY(!host_->form());
        QVERIFY(content_->hasFocus());
    }

    void standsAtTheTrailingSide() {
        FormPanel* form = opened();
        QCoreApplication::processEvents();
        QCOMPARE(form->x() < content_->x(), QApplication::isRightToLeft());
        host_->resize(500, 700);
        QVERIFY(!content_->isVisible());
        QTRY_COMPARE(form->width(), host_->width());
        form->finish();
        QVERIFY(content_->isVisible());
    }

    void ctrlReturnSavesFromAnyField() {
        FormPanel* form = opened();
        QSignalSpy saved(form, &FormPanel::saveRequested);
        type(QStringLiteral("Quay"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        form->field(QStringLiteral("notes"))->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 2);
    }

    void escAsksBeforeItThrowsAway() {
        FormPanel* form = opened();
        type(QStringLiteral("Quay"));
        QVERIFY(form->isEdited());
        press(Qt::Key_Escape);
        QVERIFY(host_->form());
        QVERIFY(says(*form, QStringLiteral("not saved")));
        press(Qt::Key_Escape); // keeps editing
        QVERIFY(!says(*form, QStringLiteral("not saved")));
        QCOMPARE(QApplication::focusWidget(), form->field(QStringLiteral("name")));
        press(Qt::Key_Escape);
        QTest::mouseClick(buttonNamed(*form, QStringLiteral("Discard")), Qt::LeftButton);
        QVERIFY(!host_->form());
    }

    void anotherFormDoesNotPushOutWhatWasEdited() {
        FormPanel* form = opened();
        type(QStringLiteral("Quay"));
        QVERIFY(!opened());
        QCOMPARE(host_->form(), form);
        QVERIFY(says(*form, QStringLiteral("not saved")));
        form->setEdited(false);
        QVERIFY(opened());
        QVERIFY(host_->form() != form);
    }

    void whatCannotBeReadIsShownBeforeSaving() {
        FormPanel* form = opened();
        QSignalSpy saved(form, &FormPanel::saveRequested);
        auto* since = qobject_cast<DayEdit*>(form->field(QStringLiteral("since")));
        since->setFocus();
        type(QStringLiteral("never"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 0);
        QVERIFY(since->hasFocus());
        QVERIFY(says(*form, since->problem()));
        since->selectAll();
        type(QStringLiteral("2026-06-01"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
    }

    void anErrorStandsUnderItsField() {
        FormPanel* form = opened();
        form->setBusy(true);
        QVERIFY(!form->field(QStringLiteral("name"))->isEnabled());
        form->showError(Error{ErrorKind::InputRejected, "client_without_name"}.with(QStringLiteral("field"),
                                                                                    QStringLiteral("name")));
        QVERIFY(form->field(QStringLiteral("name"))->isEnabled());
        QVERIFY(form->field(QStringLiteral("name"))->hasFocus());
        QVERIFY(!form->field(QStringLiteral("name"))->accessibleDescription().isEmpty());
        QVERIFY(!form->findChild<MessageBar*>()->isVisible());
        form->showError(Error{ErrorKind::CannotOpen, "book_locked"});
        QVERIFY(form->findChild<MessageBar*>()->isVisible());
    }

    void aConflictIsDecidedFieldByField() {
        FormPanel* form = opened();
        QSignalSpy saved(form, &FormPanel::saveRequested);
        QSignalSpy taken(form, &FormPanel::theirsTaken);
        form->setConflict(
            {{QStringLiteral("name"), QStringLiteral("Name"), QStringLiteral("A"), QStringLiteral("B")},
             {QStringLiteral("notes"), QStringLiteral("Notes"), QString(), QStringLiteral("C")}});
        form->save();
        QCOMPARE(saved.count(), 0);
        QTest::mouseClick(buttonNamed(*form, QStringLiteral("Name: take theirs, A")), Qt::LeftButton);
        QCOMPARE(taken.count(), 1);
        QCOMPARE(taken.first().first().toString(), QStringLiteral("name"));
        QTest::mouseClick(buttonNamed(*form, QStringLiteral("Notes: keep mine, C")), Qt::LeftButton);
        QVERIFY(buttonNamed(*form, QStringLiteral("Save"))->isEnabled());
        form->save();
        QCOMPARE(saved.count(), 1);
    }

    void aMessageCanOfferSomething() {
        MessageBar bar;
        bool undone = false;
        bar.showMessage(MessageBar::Kind::Done, QStringLiteral("Deleted."), {}, QStringLiteral("&Undo"),
                        [&] { undone = true; });
        QTest::mouseClick(buttonNamed(bar, QStringLiteral("Undo")), Qt::LeftButton);
        QVERIFY(undone);
        QVERIFY(!bar.isVisible());
        bar.showMessage(MessageBar::Kind::Done, QStringLiteral("Saved."));
        QVERIFY(!buttonNamed(bar, QStringLiteral("Undo")));
    }
};

QTEST_MAIN(FormTest)
#include "form_test.moc"
