// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QObject>

class QAction;

namespace rapport::gui {

/// Undo and Redo of the window: what they would take stands in their text, and they are enabled only while
/// there is something to take.
class UndoControl : public QObject {
    Q_OBJECT

public:
    UndoControl(const Shell& shell, QAction* undo, QAction* redo, QObject* parent = nullptr);

    /// Asks the book what could be taken back now; after each change and when a book is opened.
    void update();
    void undo();
    void redo();

signals:
    /// What was taken back or brought back, as a phrase (wording/change_wording.h).
    void undone(const QString& change);
    void redone(const QString& change);
    void failed(const rapport::Error& error);

private:
    void show(const std::optional<app::CommandText>& undoable,
              const std::optional<app::CommandText>& redoable);
    QString say(const app::CommandText& text) const;

    Shell shell_;
    QAction* undo_;
    QAction* redo_;
    Generation asked_;
};

} // namespace rapport::gui
