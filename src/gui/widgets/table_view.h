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

    /// First guesses, in digits of the table's font; 0 takes the room that is left.
    void setColumnWidths(const QList<int>& digits);
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

signals:
    void rowOpened(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void showColumnMenu(const QPoint& position);
};

} // namespace rapport::gui
