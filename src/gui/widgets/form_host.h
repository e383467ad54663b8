// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;

namespace rapport::gui {

class FormPanel;

/// A page's content with room for one form at its trailing side; in a narrow window the form covers the
/// content. The form takes the focus when it opens and gives it back when it closes.
class FormHost : public QWidget {
    Q_OBJECT

public:
    explicit FormHost(QWidget* content, QWidget* parent = nullptr);

    /// Takes the form over and deletes it once it closed. When one is open that was edited, that one asks
    /// instead, the new one is deleted and the answer is false.
    bool open(FormPanel* form);
    FormPanel* form() const;

signals:
    void formClosed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void close();
    void arrange();

    QWidget* content_;
    QFrame* line_;
    QPointer<FormPanel> form_;
    QPointer<QWidget> focusBefore_;
};

} // namespace rapport::gui
