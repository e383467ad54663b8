// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/navigation/places.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace rapport::gui {

class MainMenu;

/// The main places in a row at the top, with the search and the log at the other end. When the window is too
/// narrow the places show their icons only; their names are then in the tooltips.
class PageBar : public QWidget {
    Q_OBJECT

public:
    explicit PageBar(MainMenu& menu, QWidget* parent = nullptr);

    /// Marks the place one is at; a page that is not in the bar marks none.
    void setCurrent(PageName name);

    /// Small enough for the icons; the names come when there is room.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(QAction* action, bool big);
    int widthWithTexts() const;
    void fit();

    MainMenu& menu_;
    QList<QToolButton*> places_;
    QToolButton* search_ = nullptr;
    QToolButton* log_ = nullptr;
    QToolButton* access_ = nullptr;
    bool fitting_ = false;
};

} // namespace rapport::gui
