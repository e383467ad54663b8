// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/undo_control.h"

#include "gui/when_done.h"
#include "wording/change_wording.h"

#include <QAction>

namespace rapport::gui {

namespace {

struct Takeable {
    std::optional<app::CommandText> undo;
    std::optional<app::CommandText> redo;
};

// In an action's text "&" marks the next letter; names may have one.
QString escaped(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

UndoControl::UndoControl(const Shell& shell, QAction* undo, QAction* redo, QObject* parent)
    : QObject(parent), shell_(shell), undo_(undo), redo_(redo) {
    connect(undo_, &QAction::triggered, this, &UndoControl::undo);
    connect(redo_, &QAction::triggered, this, &UndoControl::redo);
    show({}, {});
}

QString UndoControl::say(const app::CommandText& text) const {
    return wording::changeSentence(shell_.speech, text.code, text.args);
}

void UndoControl::show(const std::optional<app::CommandText>& undoable,
                       const std::optional<app::CommandText>& redoable) {
    undo_->setEnabled(undoable.has_value());
    redo_->setEnabled(redoable.has_value());
    //: Menu entry; %1 names what would be taken back: "call with Okafor Dental logged"
    undo_->setText(undoable ? tr("&Undo: %1").arg(escaped(say(*undoable))) : tr("&Undo"));
    //: Menu entry; %1 names what would be done again
    redo_->setText(redoable ? tr("&Redo: %1").arg(escaped(say(*redoable))) : tr("&Redo"));
}

void UndoControl::update() {
    const int question = asked_.next();
    whenDone(shell_.session.run([](app::Workspace& workspace) -> Result<Takeable> {
        return Takeable{workspace.commands().undoable(), workspace.commands().redoable()};
    }),
             this, [this, question](const Result<Takeable>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     show(answer->undo, answer->redo);
                 } else {
                     show({}, {});
                 }
             });
}

void UndoControl::undo() {
    undo_->setEnabled(false); // until the book says what comes next
    whenDone(shell_.session.run([](app::Workspace& workspace) { return workspace.commands().undo(); }), this,
             [this](const Result<app::Outcome>& answer) {
                 update();
                 if (answer) {
                     emit undone(say(answer->text));
                 } else {
                     emit failed(answer.error());
                 }
             });
}

void UndoControl::redo() {
    redo_->setEnabled(false);
    whenDone(shell_.session.run([](app::Workspace& workspace) { return workspace.commands().redo(); }), this,
             [this](const Result<app::Outcome>& answer) {
                 update();
                 if (answer) {
                     emit redone(say(answer->text));
                 } else {
                     emit failed(answer.error());
                 }
             });
}

} // namespace rapport::gui
