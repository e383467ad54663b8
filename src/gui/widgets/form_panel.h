// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "gui/widgets/conflict_view.h"
#include "wording/speech.h"

#include <QFrame>

#include <functional>
#include <vector>

class QGridLayout;
class QPushButton;

namespace rapport::gui {

class MessageBar;
class TextLabel;

/// The frame of every form: a title, labelled fields with room for a problem under each, a line for what
/// concerns no single field, Save and Cancel. Ctrl+Return saves; Esc backs out, at once when nothing was
/// edited, else it asks inside the form. The owner fills the fields before the form is shown, runs the
/// command on saveRequested() and answers with finish() or showError(). docs/decisions/forms.md.
class FormPanel : public QFrame {
    Q_OBJECT

public:
    FormPanel(const wording::Speech& speech, const QString& title, QWidget* parent = nullptr);

    /// A field under its label ("&Name"). `key` is its name in the args of errors ("field"). The editor gets
    /// the label's text as accessible name unless it has one. An empty label: the editor says itself what it
    /// is.
    void addField(const QString& key, const QString& label, QWidget* editor, const QString& hint = {});
    /// A part of the form with a heading.
    void addSection(const QString& heading);
    /// Something without label and key, over the whole width.
    void addWide(QWidget* widget);
    void setFieldVisible(const QString& key, bool visible);
    QWidget* field(const QString& key) const;

    void setTitle(const QString& title);
    void setSaveText(const QString& text); ///< With mnemonic; "&Save" at first.
    /// A further button on the leading side, "&Delete" or "Log and &next".
    QPushButton* addButton(const QString& text);

    bool isEdited() const { return edited_; }
    /// Editors tell of their edits themselves; this is for what is none of the usual ones, and to start anew.
    void setEdited(bool edited);

    /// Under its field when the error names one of the form, else above the buttons.
    void showError(const Error& error);
    void showProblem(const QString& key, const QString& problem);
    void clearProblems();
    /// While the command runs nothing can be changed.
    void setBusy(bool busy);
    bool isBusy() const { return busy_; }
    /// The record was changed meanwhile; saving waits until each field is decided. The owner puts the other
    /// value into the field on theirsTaken().
    void setConflict(const std::vector<FieldConflict>& conflicts);
    /// It was saved: closes without asking.
    void finish();

    /// As Esc: closes, or asks when something was edited.
    void backOut();
    /// As Ctrl+Return: shows the first problem, or emits saveRequested().
    void save();
    void focusFirst();

signals:
    void edited();
    void saveRequested();
    void theirsTaken(const QString& key);
    void closed();
    /// The answers to the question whether what was edited shall be given up.
    void discarded();
    void kept();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Field {
        QString key;
        QWidget* label;
        QWidget* editor;
        QWidget* box;
        TextLabel* problem;
    };

    void lay(const QString& title);
    void watch(QWidget* editor, const QString& key);
    void touch();
    Field* find(const QString& key);
    void updateButtons();

    const wording::Speech speech_;
    std::vector<Field> fields_;
    TextLabel* title_;
    MessageBar* message_;
    ConflictView* conflict_;
    QWidget* body_;
    QGridLayout* grid_;
    QWidget* buttons_;
    QWidget* question_;
    QPushButton* save_;
    QPushButton* cancel_;
    QPushButton* keepEditing_;
    int row_ = 0; ///< The next of the grid.
    bool edited_ = false;
    bool busy_ = false;
};

} // namespace rapport::gui
