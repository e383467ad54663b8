// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <optional>

class QPushButton;

namespace rapport::gui {

/// A row of buttons that stay pressed: one of them, one or none, or any number. It is one stop of the Tab
/// key; inside, the arrow keys move and, where one is chosen, choose; Space presses; a choice's letter
/// presses it, alone inside the row and with Alt from anywhere in the window. Return is left to the form.
class ChoiceRow : public QWidget {
    Q_OBJECT

public:
    enum class Mode { One, OneOrNone, Many };

    ChoiceRow(const QString& accessibleName, Mode mode, QWidget* parent = nullptr);

    /// Where a choice can be reached by the letter of its mnemonic.
    enum class Reach { Window, Row };

    /// The text may have a mnemonic (see Mnemonics). With Reach::Row it counts, without Alt, while the
    /// keyboard is in the row: the same letter may then be another's in the window.
    void addChoice(int value, const QString& text, const QString& toolTip = {}, Reach reach = Reach::Window);
    void clearChoices();

    std::optional<int> value() const;
    QList<int> values() const; ///< In the order of the row.
    /// Do not emit. A value there is no choice for presses nothing.
    void setValue(std::optional<int> value);
    void setValues(const QList<int>& values);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    /// Somebody pressed a choice, or released it.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void press(qsizetype at);
    void moveTo(qsizetype at);
    void setStop(qsizetype at);
    bool takeKey(qsizetype at, int key, const QString& text);

    struct Choice {
        int value;
        QPushButton* button;
    };

    Mode mode_;
    QList<Choice> choices_;
};

} // namespace rapport::gui
