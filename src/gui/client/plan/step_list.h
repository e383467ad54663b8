// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace rapport::gui {

class TextLabel;

/// One line of a StepList. Texts from outside are plain.
struct StepLine {
    QString text;
    QString note{};             ///< Below it, muted; empty: nothing.
    QString when{};             ///< At the end.
    std::optional<bool> done{}; ///< Nothing: there is no box to tick.
    QString action{};           ///< Text of the button at the end; empty: none.
    QString second{};           ///< Text of another one before it.

    bool operator==(const StepLine&) const = default;
};

/// A line with a box to tick, what it is about, when, and a button or two.
class StepRow : public QWidget {
    Q_OBJECT

public:
    StepRow();
    void showLine(const StepLine& line);
    bool holdsFocus() const;
    void takeFocus();

signals:
    void ticked(bool done);
    void actionChosen();
    void secondChosen();

protected:
    /// The whole text is as good as the box.
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QCheckBox* box_;
    TextLabel* text_;
    TextLabel* note_;
    TextLabel* when_;
    QPushButton* second_;
    QPushButton* action_;
};

/// Things to be done one after the other, ticked with Space or a click. Shown anew, a line that stays in its
/// place keeps the keyboard.
class StepList : public QWidget {
    Q_OBJECT

public:
    explicit StepList(const QString& accessibleName, QWidget* parent = nullptr);

    void setLines(std::vector<StepLine> lines);
    const std::vector<StepLine>& lines() const { return lines_; }
    /// Shows the boxes as the lines say: what was asked for was refused.
    void showAgain() { setLines(lines_); }
    void takeFocus();

signals:
    void ticked(int line, bool done);
    void actionChosen(int line);
    void secondChosen(int line);

private:
    void addRow();

    QVBoxLayout* column_;
    std::vector<StepRow*> rows_;
    std::vector<StepLine> lines_;
};

} // namespace rapport::gui
