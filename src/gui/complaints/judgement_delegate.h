// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/complaint.h"
#include "wording/speech.h"

#include <QStyledItemDelegate>

namespace rapport::gui {

class ComplaintModel;

/// The judgement of a complaint by word and shape: a full circle where it was justified, half a one where
/// partly, an empty one where unfounded, and a dotted one while nobody has judged it.
class JudgementDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    JudgementDelegate(const ComplaintModel& model, QObject* parent);

    /// The room the longest word takes with its shape.
    static int width(const QWidget* table, const wording::Speech& speech);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const ComplaintModel& model_;
};

} // namespace rapport::gui
