// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace rapport::gui {

class TextLabel;

/// A part of a page: a heading, a line of explanation, and what is shown.
class Section : public QWidget {
    Q_OBJECT

public:
    explicit Section(const QString& heading, QWidget* parent = nullptr);
    /// An empty explanation takes no room.
    void explain(const QString& text);
    /// A control at the trailing end of the heading.
    void addControl(QWidget* control);
    /// Grows: takes the height that is left in its row.
    void addContent(QWidget* content, bool grows);

private:
    QVBoxLayout* column_;
    QWidget* head_;
    TextLabel* explanation_;
};

/// Sections side by side in two columns, or under one another where there is less room for each than it
/// needs.
class SectionGrid : public QWidget {
    Q_OBJECT

public:
    explicit SectionGrid(QWidget* parent = nullptr);
    /// In reading order; all of them before the grid is shown.
    /// A wide one has a row of its own.
    void add(Section* section, bool wide = false);
    int columns() const { return columns_; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();

    QGridLayout* grid_;
    struct Part {
        Section* section;
        bool wide;
    };
    QList<Part> parts_;
    int columns_ = 0;
};

} // namespace rapport::gui
