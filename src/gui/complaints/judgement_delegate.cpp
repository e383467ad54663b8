// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/complaints/judgement_delegate.h"

#include "charts/verdict_mark.h"
#include "domain/codes.h"
#include "gui/complaints/complaint_model.h"
#include "gui/theme/metrics.h"
#include "wording/words.h"

#include <QApplication>
#include <QPainter>

namespace rapport::gui {

namespace {

// The verdict of the same shape.
Verdict shapeOf(Judgement judgement) {
    switch (judgement) {
    case Judgement::Justified:
        return Verdict::Keep;
    case Judgement::Partly:
        return Verdict::Watch;
    case Judgement::Unfounded:
        return Verdict::TooEarly;
    case Judgement::Unclassified:
        break;
    }
    return Verdict::NeedsRecords;
}

} // namespace

JudgementDelegate::JudgementDelegate(const ComplaintModel& model, QObject* parent)
    : QStyledItemDelegate(parent), model_(model) {}

int JudgementDelegate::width(const QWidget* table, const wording::Speech& speech) {
    const QFontMetrics metrics = table->fontMetrics();
    int widest = 0;
    for (const Judgement judgement : allValues<Judgement>()) {
        widest = qMax(widest, metrics.horizontalAdvance(wording::word(speech, judgement)));
    }
    return widest + metrics.ascent() + 3 * space::small + space::tiny;
}

void JudgementDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = ground.text;
    ground.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const QRect cell = option.rect.adjusted(space::small, 0, -space::small, 0);
    const int side = option.fontMetrics.ascent();
    const QRect mark(cell.left(), cell.top() + (cell.height() - side) / 2, side, side);
    const QRect words = cell.adjusted(side + space::small, 0, 0, 0);
    const bool chosen = option.state & QStyle::State_Selected;
    const QColor colour = ground.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    charts::paintVerdictMark(*painter, shapeOf(model_.at(index.row()).complaint.judgement),
                             QStyle::visualRect(option.direction, cell, mark), colour, option.direction);
    painter->setFont(option.font);
    painter->setPen(colour);
    painter->drawText(QStyle::visualRect(option.direction, cell, words),
                      QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace rapport::gui
