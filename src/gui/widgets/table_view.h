// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace rapport::gui {

/// A table as all of the program's are: whole rows chosen, no grid, Tab leaves it, Enter and a double-click
/// open the row; column widths, order, sorting and hidden columns can be remembered.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(const QString& accessibleName, QWidget* parent = nullptr);

    /// First guesses, in digits of the table's font, widened where a heading with its sorting arrow needs
    /// more; 0 takes the room that is left.
    void setColumnWidths(const QList<int>& digits);
    /// Below this width, in pixels, the column that takes the room left is not squeezed: the table scrolls.
    void setLeastWidthOfRest(int pixels);
    /// The width at which every column is shown without scrolling, the scroll bar of the rows included.
    int widthOfAll() const;
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

signals:
    void rowOpened(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showColumnMenu(const QPoint& position);
    void fitRest();
    void fitHeadings();
    int widthOfOthers() const;

    int rest_ = -1; ///< The column that takes the room left; -1: none.
    int leastOfRest_ = 0;
};

} // namespace rapport::gui
