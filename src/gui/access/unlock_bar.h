// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wording/speech.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace rapport::gui {

class TextLabel;

/// Asks for the owner's password in a line below the bar. Enter opens, Esc closes; a wrong password is said
/// in the line and can be typed again.
class UnlockBar : public QFrame {
    Q_OBJECT

public:
    explicit UnlockBar(const wording::Speech& speech, QWidget* parent = nullptr);

    /// Shows itself and takes the focus.
    void ask();
    void showError(const Error& error);
    /// It is open, or need not be: closes and forgets what was typed.
    void finish();

signals:
    void passwordGiven(const QString& password);
    /// Somebody left it without a password.
    void closed();

protected:
    bool event(QEvent* event) override;

private:
    void give();
    void setBusy(bool busy);
    void close();

    const wording::Speech& speech_;
    QLineEdit* password_;
    QPushButton* open_;
    QPushButton* cancel_;
    TextLabel* answer_;
};

} // namespace rapport::gui
