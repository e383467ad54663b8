// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

namespace rapport::gui {

/// One page of the window. It shows itself at once and fills when the book has answered.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Everything asked for has arrived and is shown.
    bool isReady() const { return ready_; }
    /// Where the keyboard goes when the page opens.
    virtual void takeFocus() = 0;

signals:
    void ready();
    void failed(const rapport::Error& error);

protected:
    void setReady(bool ready) {
        ready_ = ready;
        if (ready) {
            emit this->ready();
        }
    }

private:
    bool ready_ = false;
};

} // namespace rapport::gui
