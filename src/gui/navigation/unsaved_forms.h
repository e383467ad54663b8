// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace rapport::gui {

class BookControl;
class FormPanel;
class PageStack;

/// Nothing typed is lost without a question: while a form of the window is edited, closing the window or
/// opening another book shows that form, which asks what it asks on Esc; given up there, what was
/// wanted goes on.
class UnsavedForms : public QObject {
    Q_OBJECT

public:
    UnsavedForms(BookControl& book, PageStack& pages, QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// False: a form asks, and `goOn` runs when it is given up.
    bool mayLeave(const std::function<void()>& goOn);
    FormPanel* edited() const;

    PageStack& pages_;
    QWidget& window_;
};

} // namespace rapport::gui
