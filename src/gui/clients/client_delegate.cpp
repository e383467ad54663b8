// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_delegate.h"

#include "charts/sparkline.h"
#include "charts/verdict_mark.h"
#include "gui/clients/client_table_model.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme_controller.h"
#include "wording/words.h"

#include <QApplication>
#include <QPainter>

#include <cmath>

namespace rapport::gui {

namespace {

// What is in the cell beside its ground: the style draws that, also where the row is chosen.
void paintGround(QPainter* painter, QStyleOptionViewItem option) {
    option.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

} // namespace

ClientDelegate::ClientDelegate(const ClientTableModel& model, ThemeController& theme, QObject* parent)
    : OwnDirectionDelegate(parent), model_(model), theme_(theme) {}

int ClientDelegate::verdictWidth(const QWidget* table, const wording::Speech& speech) {
    const QFontMetrics metrics = table->fontMetrics();
    int widest = 0;
    for (int verdict = int(Verdict::Keep); verdict <= int(Verdict::PartWays); ++verdict) {
        widest = qMax(widest, metrics.horizontalAdvance(wording::word(speech, Verdict(verdict))));
    }
    return widest + metrics.ascent() + 3 * space::small + space::tiny;
}

void ClientDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    OwnDirectionDelegate::initStyleOption(option, index);
    if (model_.at(index.row()).verdict == Verdict::NeedsRecords) {
        option->palette.setColor(QPalette::Text, theme_.theme().muted);
        option->palette.setColor(QPalette::HighlightedText, theme_.theme().muted);
    }
}

void ClientDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const bool verdict = index.column() == ClientTableModel::Verdict;
    if (!verdict && index.column() != ClientTableModel::Months) {
        OwnDirectionDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    paintGround(painter, styled);
    const app::ClientRow& row = model_.at(index.row());
    if (!row.judged) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (verdict) {
        paintVerdict(painter, styled, row);
    } else {
        paintMonths(painter, styled, row);
    }
    painter->restore();
}

void ClientDelegate::paintVerdict(QPainter* painter, const QStyleOptionViewItem& option,
                                  const app::ClientRow& row) const {
    const QRect cell = option.rect.adjusted(space::small, 0, -space::small, 0);
    const int side = option.fontMetrics.ascent();
    const QRect markBox(cell.left(), cell.top() + (cell.height() - side) / 2, side, side);
    const QRect textBox = cell.adjusted(side + space::small, 0, 0, 0);
    const QColor colour = theme_.theme().verdict(row.verdict);
    charts::paintVerdictMark(*painter, row.verdict, QStyle::visualRect(option.direction, cell, markBox),
                             colour, option.direction);
    painter->setFont(option.font);
    painter->setPen(colour);
    painter->drawText(QStyle::visualRect(option.direction, cell, textBox),
                      QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, textBox.width()));
}

void ClientDelegate::paintMonths(QPainter* painter, const QStyleOptionViewItem& option,
                                 const app::ClientRow& row) const {
    charts::Sparkline line;
    line.range = charts::Sparkline::Range{0.0, 100.0};
    line.verdict = row.verdict;
    for (const float health : row.months) {
        line.points.push_back(std::isnan(health) ? std::nullopt : std::optional<double>(health));
    }
    charts::ChartStyle style = theme_.chartStyle(option.widget);
    style.direction = option.direction;
    line.paint(*painter, QRectF(option.rect).adjusted(space::small, space::tiny, -space::small, -space::tiny),
               style);
}

} // namespace rapport::gui
