// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/complaint_board.h"
#include "wording/speech.h"

#include <QWidget>

namespace rapport::gui {

class TextLabel;

/// The chosen complaint in full: what it is about, the dealing it was made in, how and why it was judged.
class ComplaintDetail : public QWidget {
    Q_OBJECT

public:
    explicit ComplaintDetail(const wording::Speech& speech, QWidget* parent = nullptr);

    /// Null: nothing is chosen.
    void showComplaint(const app::ComplaintRow* row);

private:
    QString dealingText(const app::ComplaintRow& row) const;
    QString judgementText(const Complaint& complaint) const;

    const wording::Speech& speech_;
    TextLabel* client_;
    TextLabel* about_;
    TextLabel* dealing_;
    TextLabel* judgement_;
};

} // namespace rapport::gui
