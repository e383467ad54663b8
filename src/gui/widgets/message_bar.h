// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace rapport::gui {

class TextLabel;

/// A message inside the page, above its content: what happened, what was kept, what to do. Stays until it is
/// closed or replaced; Esc closes it when the focus is in it.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Info, Done, Warning };

    explicit MessageBar(QWidget* parent = nullptr);
    void showMessage(Kind kind, const QString& title, const QString& details = {});
    /// With a button ("&Undo") that hides the message and calls back.
    void showMessage(Kind kind, const QString& title, const QString& details, const QString& action,
                     std::function<void()> callback);
    QString message() const;
    /// Another page is on top: hides what was said, unless it was said just now, of this very change.
    void pageChanged();
    /// The book has changed since: what the button would do no longer fits, and the message goes with it.
    void withdrawAction();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* mark_;
    TextLabel* title_;
    TextLabel* details_;
    QPushButton* action_;
    QToolButton* close_;
    std::function<void()> callback_;
    bool fresh_ = false; ///< Said since the event loop last came round.
};

} // namespace rapport::gui
