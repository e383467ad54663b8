// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/text_direction.h"

namespace rapport::app {
struct ClientRow;
}

namespace rapport::wording {
class Speech;
}

namespace rapport::gui {

class ClientTableModel;
class ThemeController;

/// Paints the rows of the client list: the verdict as shape and word in its colour, the last twelve months as
/// a line, and clients of whom too little is recorded greyed.
class ClientDelegate : public OwnDirectionDelegate {
    Q_OBJECT

public:
    ClientDelegate(const ClientTableModel& model, ThemeController& theme, QObject* parent = nullptr);

    /// Pixels the column of verdicts needs for the longest of them in the table's font.
    static int verdictWidth(const QWidget* table, const wording::Speech& speech);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void paintVerdict(QPainter* painter, const QStyleOptionViewItem& option, const app::ClientRow& row) const;
    void paintMonths(QPainter* painter, const QStyleOptionViewItem& option, const app::ClientRow& row) const;

    const ClientTableModel& model_;
    ThemeController& theme_;
};

} // namespace rapport::gui
