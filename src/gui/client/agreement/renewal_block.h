// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agreement_desk.h"
#include "wording/speech.h"

#include <QWidget>

class QFormLayout;
class QHBoxLayout;
class QPushButton;

namespace rapport::gui {

class TextLabel;

/// The decision before an agreement renews: by when, on what figures, and the ways there are.
class RenewalBlock : public QWidget {
    Q_OBJECT

public:
    explicit RenewalBlock(const wording::Speech& speech, QWidget* parent = nullptr);

    void showFigures(const Agreement& agreement, const app::RenewalFigures& figures, Day today);

    /// Nothing of a client stays.
    void clear();

signals:
    void renewRequested();
    void newTermsRequested();
    void noticeRequested();

private:
    const wording::Speech speech_;
    TextLabel* when_;
    QFormLayout* facts_;
    QHBoxLayout* buttons_;
    QPushButton* renew_;
};

} // namespace rapport::gui
