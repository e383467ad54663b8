// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace rapport::gui {

/// A line with an answer of its own inside a form: Return answers, Esc takes the question back, and neither
/// reaches the form.
class AnswerLine : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

signals:
    void answered();
    void backedOut();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace rapport::gui
