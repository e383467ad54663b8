// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/value_edit.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace rapport::gui {

/// A list of things inside a form, a block of fields each, with a button that takes it out and one below the
/// last that adds another.
class LinesFrame : public QWidget {
    Q_OBJECT

public:
    LinesFrame(const QString& accessibleName, const QString& addText);

signals:
    void edited();

protected:
    virtual void addFresh() = 0;
    virtual void forget(QWidget* line) = 0;
    /// Shows a line below the others. `removeText` is the accessible name of its button.
    void addLine(QWidget* line, const QString& removeText);
    void clearLines();
    /// Tells of the edits made in it.
    void watch(QWidget* editor);

private:
    QVBoxLayout* column_;
    QPushButton* add_;
};

/// One line: its widget, the fields that can be wrong, and what it says.
template <typename Item>
struct Line {
    QWidget* widget = nullptr;
    std::vector<QWidget*> editors{};
    std::function<Item()> item{};
};

/// A list of Items, each shown by what `make` returns for it.
template <typename Item>
class LinesEdit : public LinesFrame {
public:
    using Make = std::function<Line<Item>(const Item&)>;

    LinesEdit(const QString& accessibleName, const QString& addText, const QString& removeText, Make make,
              std::function<Item()> fresh)
        : LinesFrame(accessibleName, addText), removeText_(removeText), make_(std::move(make)),
          fresh_(std::move(fresh)) {}

    void setItems(const std::vector<Item>& items) {
        clearLines();
        lines_.clear();
        for (const Item& item : items) {
            add(item);
        }
    }
    std::vector<Item> items() const {
        std::vector<Item> all;
        for (const Line<Item>& line : lines_) {
            all.push_back(line.item());
        }
        return all;
    }
    /// Shows every problem there is; the first field that has one, or null.
    QWidget* showProblems() {
        QWidget* first = nullptr;
        for (const Line<Item>& line : lines_) {
            for (QWidget* editor : line.editors) {
                auto* value = qobject_cast<ValueEdit*>(editor);
                if (value && !value->problem().isEmpty()) {
                    value->showProblem();
                    first = first ? first : value;
                }
            }
        }
        return first;
    }

protected:
    void addFresh() override {
        add(fresh_());
        lines_.back().editors.front()->setFocus();
    }
    void forget(QWidget* line) override {
        std::erase_if(lines_, [line](const Line<Item>& one) { return one.widget == line; });
    }

private:
    void add(const Item& item) {
        Line<Item> line = make_(item);
        addLine(line.widget, removeText_);
        for (QWidget* editor : line.editors) {
            watch(editor);
        }
        lines_.push_back(std::move(line));
    }

    QString removeText_;
    Make make_;
    std::function<Item()> fresh_;
    std::vector<Line<Item>> lines_;
};

} // namespace rapport::gui
