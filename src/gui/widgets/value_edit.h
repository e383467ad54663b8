// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace rapport::gui {

/// A line that is read as a value. What cannot be read stays as it was typed, with the reason: shown once the
/// field was left or the form was to be saved, by a sign in the field, its tool tip and, in a FormPanel,
/// a line under it.
class ValueEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit ValueEdit(QWidget* parent = nullptr);

    /// Empty is a problem, too.
    void setRequired(bool required);
    bool isBlank() const;
    /// Why the text as it stands has no value; empty when it has one, or may be empty and is.
    QString problem() const;
    /// Shows the problem there is, as when the field is left.
    void showProblem();

signals:
    /// Somebody typed or stepped; not when a value is set by the program.
    void edited();
    /// Empty: the problem is gone.
    void problemShown(const QString& problem);

protected:
    /// Reads the text as a value and tells about a changed one; returns the problem.
    virtual QString take(const QString& text) = 0;
    /// The value as it is written when nobody types.
    virtual QString valueText() const = 0;
    /// To be called when the value was set by the program, or by a key (`byUser`).
    void rewrite(bool byUser);
    /// Reads the text again: what it is read by has changed.
    void reread();

private:
    void finish();

    QString problem_;
    bool required_ = false;
    bool shown_ = false;
    QAction* sign_;
};

} // namespace rapport::gui
