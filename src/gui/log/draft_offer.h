// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts.h"
#include "wording/speech.h"

#include <QFrame>

#include <vector>

namespace rapport::gui {

class TextLabel;

/// What was begun and not saved, one after the other: to be continued or thrown away.
class DraftOffer : public QFrame {
    Q_OBJECT

public:
    explicit DraftOffer(const wording::Speech& speech, QWidget* parent = nullptr);

    /// The newest is offered first; hidden when there are none.
    void setDrafts(std::vector<app::LogDraft> drafts);
    bool isEmpty() const { return drafts_.empty(); }

signals:
    void continued(const rapport::app::LogDraft& draft);
    void discarded(const rapport::app::LogDraft& draft);

private:
    app::LogDraft taken();
    void showLast();

    wording::Speech speech_;
    std::vector<app::LogDraft> drafts_;
    TextLabel* what_;
};

} // namespace rapport::gui
