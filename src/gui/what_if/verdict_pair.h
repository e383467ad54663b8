// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "scoring/what_if.h"

#include <QWidget>

class QLabel;

namespace rapport::gui {

class TextLabel;
class VerdictBadge;

/// The verdict as it is beside the one there would be: shape, colour and word, health, and how sure.
class VerdictPair : public QWidget {
    Q_OBJECT

public:
    explicit VerdictPair(const Shell& shell, QWidget* parent = nullptr);

    void showAnswer(const scoring::WhatIf& answer);
    void clear();

private:
    struct Side {
        TextLabel* heading;
        VerdictBadge* badge;
        TextLabel* state;
    };
    void paintArrow();
    Side makeSide(const QString& heading, const QString& accessibleName);
    void show(const Side& side, const scoring::Assessment& assessment);

    Shell shell_;
    Side now_;
    Side then_;
    QLabel* arrow_;
};

} // namespace rapport::gui
