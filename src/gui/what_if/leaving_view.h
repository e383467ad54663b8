// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/what_if.h"
#include "gui/shell.h"

#include <QScrollArea>

namespace rapport::gui {

class FigureTable;
class Section;
class TextLabel;

/// The book without the client: a year's profit with the freed hours idle, saved and sold side by side, on
/// whom the book hangs then, and whose hours are set free.
class LeavingView : public QScrollArea {
    Q_OBJECT

public:
    explicit LeavingView(const Shell& shell, QWidget* parent = nullptr);

    void showSubject(const app::WhatIfSubject& subject);
    void takeFocus();

private:
    Shell shell_;
    FigureTable* profit_;
    FigureTable* weight_;
    FigureTable* hours_;
    Section* profitPart_;
    Section* hoursPart_;
};

} // namespace rapport::gui
