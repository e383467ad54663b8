// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace rapport::gui {

class ThemeController;
class TodayModel;

/// A line of Today: its box to tick or its sign, what it is, the client, and when. Headings stand on the
/// ground of the window with a line below.
class TodayDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TodayDelegate(const TodayModel& model, ThemeController& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the box to tick or the sign stands in a line of this rectangle.
    static QRect signRect(const QRect& line, const QFontMetrics& metrics, Qt::LayoutDirection direction);

private:
    void paintHeading(QPainter* painter, const QStyleOptionViewItem& option) const;
    void paintSign(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintTexts(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// The second line of a row that is `whole`; `option` has the first.
    void paintDetail(QPainter* painter, const QStyleOptionViewItem& option, const QRect& whole,
                     const QString& detail) const;

    const TodayModel& model_;
    ThemeController& theme_;
};

} // namespace rapport::gui
