// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace rapport::gui {

/// The list of Today: the keys pass over the headings, Enter and a double-click open a line, a click on its
/// box ticks it.
class TodayList : public QListView {
    Q_OBJECT

public:
    explicit TodayList(QWidget* parent = nullptr);

    /// The line that is chosen, -1: none.
    int chosenRow() const;
    /// The line nearest to this one that can be chosen.
    void choose(int row);

signals:
    void rowOpened(int row);
    void boxClicked(int row);
    void chosenChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    /// The next line that can be chosen from `row` on, in steps of +1 or -1; -1: none.
    int choosable(int row, int step) const;
    bool isOnBox(const QModelIndex& index, const QPoint& position) const;

    QPersistentModelIndex boxPressed_; ///< The line on whose box the mouse went down.
};

} // namespace rapport::gui
