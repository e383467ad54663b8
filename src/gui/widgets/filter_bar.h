// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QHBoxLayout;
class QLineEdit;

namespace rapport::gui {

class TextLabel;

/// The line above a table that narrows it, and how many rows are left. Up, Down and the page keys go on in
/// the table; Esc empties the line, and with nothing in it goes back to the table.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    FilterBar(const QString& accessibleName, const QString& placeholder, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    void setCount(const QString& count);
    /// The view the keys go on in.
    void setTarget(QAbstractItemView* view) { target_ = view; }
    /// Marks the text and takes the keyboard: for Ctrl+F.
    void focusLine();
    /// A further control of the bar, after the line and before the count.
    void addControl(QWidget* control);

signals:
    void textChanged(const QString& text);
    void returnPressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* line_;
    TextLabel* count_;
    QHBoxLayout* row_;
    QAbstractItemView* target_ = nullptr;
};

} // namespace rapport::gui
