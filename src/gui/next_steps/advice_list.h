// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QPushButton;

namespace rapport::gui {

class TextLabel;

/// A few lines that each say what would help, what it would change, and have the button that does it.
class AdviceList : public QWidget {
    Q_OBJECT

public:
    struct Line {
        QString what;
        QString effect; ///< May be empty.
        QString deed;   ///< Text of the button.
    };

    /// `beside`: the button stands at the trailing side of its line, else under it.
    explicit AdviceList(bool beside, QWidget* parent = nullptr);

    /// Lines that are there are used again, so that the keyboard stays where it is.
    void setLines(const std::vector<Line>& lines);
    bool isEmpty() const { return shown_ == 0; }

signals:
    void chosen(int line);

private:
    struct Row {
        QWidget* box;
        TextLabel* what;
        TextLabel* effect;
        QPushButton* button;
    };
    void addRow();

    bool beside_;
    std::vector<Row> rows_;
    size_t shown_ = 0;
};

} // namespace rapport::gui
