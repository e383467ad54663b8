// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/today_delegate.h"

#include "charts/verdict_mark.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme_controller.h"
#include "gui/today/today_model.h"

#include <QApplication>
#include <QPainter>

namespace rapport::gui {

namespace {

constexpr int signGap = space::small;
constexpr int leastText = 18; // digits: below that the client's name goes, then the time

const char* iconOf(AgendaKind kind) {
    switch (kind) {
    case AgendaKind::NotSpokenTo:
        return "phone";
    case AgendaKind::Renewal:
    case AgendaKind::Promise:
    case AgendaKind::PartingStep:
    case AgendaKind::ProposalAnswer:
        return "agreement";
    case AgendaKind::SettleComplaint:
    case AgendaKind::JudgeComplaint:
    case AgendaKind::RecoveryStep:
        return "complaint";
    case AgendaKind::Dispute:
        return "dispute";
    case AgendaKind::HardTimesEnd:
    case AgendaKind::OverrideEnd:
    case AgendaKind::LimitsCheck:
        return "clock";
    case AgendaKind::Task:
        break;
    }
    return "task";
}

} // namespace

TodayDelegate::TodayDelegate(const TodayModel& model, ThemeController& theme, QObject* parent)
    : QStyledItemDelegate(parent), model_(model), theme_(theme) {}

QSize TodayDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int height = rowHeight(option.font);
    if (!index.data(TodayModel::DetailRole).toString().isEmpty()) {
        return {0, height + QFontMetrics(fontOf(TextSize::Small)).height() + space::tiny};
    }
    return {0, index.data(TodayModel::HeadingRole).toBool() ? height + space::small : height};
}

QRect TodayDelegate::signRect(const QRect& line, const QFontMetrics& metrics, Qt::LayoutDirection direction) {
    const int side = qMax(16, metrics.ascent() + space::tiny);
    const QRect box(line.left() + space::medium, line.top() + (line.height() - side) / 2, side, side);
    return QStyle::visualRect(direction, line, box);
}

void TodayDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    painter->save();
    if (index.data(TodayModel::HeadingRole).toBool()) {
        paintHeading(painter, styled);
    } else {
        QStyleOptionViewItem ground = styled;
        ground.text.clear();
        ground.features &= ~(QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDecoration);
        const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        // What there is of a second line stands below all others.
        const QString detail = index.data(TodayModel::DetailRole).toString();
        const QRect whole = styled.rect;
        if (!detail.isEmpty()) {
            styled.rect.setHeight(rowHeight(option.font));
        }
        paintSign(painter, styled, index);
        paintTexts(painter, styled, index);
        paintDetail(painter, styled, whole, detail);
    }
    painter->restore();
}

void TodayDelegate::paintHeading(QPainter* painter, const QStyleOptionViewItem& option) const {
    const charts::Theme& theme = theme_.theme();
    const QRect line = option.rect;
    painter->setPen(theme.line);
    painter->drawLine(line.left() + space::medium, line.bottom(), line.right() - space::medium,
                      line.bottom());
    const QRect text = line.adjusted(space::medium, space::small, -space::medium, -space::tiny / 2);
    painter->setFont(option.font);
    painter->setPen(theme.text);
    painter->drawText(text, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignBottom,
                      QFontMetrics(option.font).elidedText(option.text, Qt::ElideRight, text.width()));
}

void TodayDelegate::paintSign(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const TodayRow& row = model_.at(index.row());
    const QRect box = signRect(option.rect, option.fontMetrics, option.direction);
    if (row.canTick) {
        QStyleOptionViewItem check = option;
        check.rect = box;
        check.state &= ~QStyle::State_HasFocus;
        check.state |= row.item.doneOn ? QStyle::State_On : QStyle::State_Off;
        const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, option.widget);
    } else if (row.kind == TodayRow::Kind::Change) {
        painter->setRenderHint(QPainter::Antialiasing);
        charts::paintVerdictMark(*painter, row.change.is, QRectF(box).adjusted(2, 2, -2, -2),
                                 theme_.theme().verdict(row.change.is), option.direction);
    } else if (row.kind == TodayRow::Kind::Appointment) {
        icon("calendar").paint(painter, box);
    } else if (row.kind == TodayRow::Kind::Item) {
        icon(iconOf(row.item.kind)).paint(painter, box);
    }
}

void TodayDelegate::paintTexts(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const TodayRow& row = model_.at(index.row());
    const charts::Theme& theme = theme_.theme();
    const QFontMetrics metrics = option.fontMetrics;
    const QRect line = option.rect.adjusted(space::medium, 0, -space::medium, 0);
    const int signWidth = signRect(option.rect, metrics, option.direction).width() + signGap;
    const int room = line.width() - signWidth;
    const int digit = qMax(1, metrics.horizontalAdvance(QLatin1Char('0')));

    // The time at the end, the client before it, what it is takes the rest.
    int whenWidth = qMin(digit * 28, room * 3 / 10);
    int clientWidth = qMin(digit * 34, room * 3 / 10);
    if (room - whenWidth - clientWidth < digit * leastText) {
        clientWidth = qMin(clientWidth, room / 4);
    }
    const int textWidth = room - whenWidth - clientWidth - 2 * space::medium;
    const auto draw = [&](int from, int width, const QString& text, const QColor& colour, bool atEnd) {
        const QRect box = QStyle::visualRect(option.direction, line,
                                             QRect(line.left() + from, line.top(), width, line.height()));
        painter->setPen(colour);
        // Each text runs in the direction of its own script, wherever it stands.
        painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        const Qt::Alignment edge = atEnd ? Qt::AlignRight : Qt::AlignLeft;
        painter->drawText(
            box, int(QStyle::visualAlignment(option.direction, edge) | Qt::AlignVCenter) | Qt::TextSingleLine,
            metrics.elidedText(text, Qt::ElideRight, width));
    };
    painter->setFont(option.font);
    const bool quiet = row.section == TodaySection::Done || row.kind == TodayRow::Kind::More;
    const QColor ink = row.kind == TodayRow::Kind::Change ? theme.verdict(row.change.is)
                       : quiet                            ? theme.muted
                                                          : theme.text;
    draw(signWidth, textWidth, option.text, ink, false);
    draw(signWidth + textWidth + space::medium, clientWidth, index.data(TodayModel::ClientRole).toString(),
         theme.text, false);
    draw(room + signWidth - whenWidth, whenWidth, index.data(TodayModel::WhenRole).toString(),
         row.section == TodaySection::Overdue ? theme.text : theme.muted, true);
}

void TodayDelegate::paintDetail(QPainter* painter, const QStyleOptionViewItem& option, const QRect& whole,
                                const QString& detail) const {
    if (detail.isEmpty()) {
        return;
    }
    const QFont font = fontOf(TextSize::Small);
    const QRect line = whole.adjusted(space::medium, 0, -space::medium, 0);
    const int indent = signRect(option.rect, option.fontMetrics, option.direction).width() + signGap;
    const QRect box = QStyle::visualRect(option.direction, line,
                                         QRect(line.left() + indent, option.rect.bottom() + 1 - space::tiny,
                                               line.width() - indent, QFontMetrics(font).height()));
    painter->setFont(font);
    painter->setPen(theme_.theme().muted);
    painter->setLayoutDirection(detail.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(box,
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) |
                          Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(detail, Qt::ElideRight, box.width()));
}

} // namespace rapport::gui
