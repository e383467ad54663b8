// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace rapport::gui {

class Page;

/// The pages of the window with the way one came, for going back and forward again.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    Page* currentPage() const;
    /// Opens a page; one already on the way is gone back to.
    void go(Page* page);
    /// Opens a page from which there is no way back.
    void goHome(Page* page);
    void back();
    void forward();
    bool canGoBack() const { return !way_.isEmpty(); }
    bool canGoForward() const { return !ahead_.isEmpty(); }

signals:
    void moved();

private:
    void show(Page* page);

    QList<Page*> way_;   ///< Pages before the current one, first to last.
    QList<Page*> ahead_; ///< Pages gone back from, the nearest last.
};

} // namespace rapport::gui
