// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_columns.h"

#include "gui/clients/client_delegate.h"
#include "gui/clients/client_table_model.h"
#include "gui/clients/staying_menu.h"
#include "gui/settings.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/table_view.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace rapport::gui {

namespace {

using Model = ClientTableModel;

constexpr int leastNameWidth = 160; ///< Pixels; a list is read by its names.
constexpr std::array shownAtFirst{Model::Name, Model::Verdict,         Model::Health, Model::Revenue,
                                  Model::Cost, Model::DaysBeyondTerms, Model::Months};
constexpr std::array givesWayFirst{Model::DaysBeyondTerms, Model::Months, Model::Cost, Model::Revenue};

QString layoutName() {
    return QStringLiteral("clients.columns");
}

bool isShownAtFirst(int column) {
    return std::find(shownAtFirst.begin(), shownAtFirst.end(), column) != shownAtFirst.end();
}

} // namespace

ClientColumns::ClientColumns(TableView& table, const Shell& shell, QObject* parent)
    : QObject(parent), table_(table), shell_(shell), menu_(new StayingMenu(&table)) {
    QHeaderView* header = table_.horizontalHeader();
    // The list has a menu of its own in place of that of all tables.
    disconnect(header, &QWidget::customContextMenuRequested, &table_, nullptr);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& place) { menu_->popup(header->mapToGlobal(place)); });
    connect(menu_, &QMenu::aboutToShow, this, &ClientColumns::fillMenu);
    connect(header, &QHeaderView::sectionMoved, this, [this] { byHand_ = byHand_ || !quiet_; });
}

void ClientColumns::restore() {
    const QScopedValueRollback rollback(quiet_, true);
    //                      name verdict health revenue cost margin late overdue last months segment ...
    table_.setColumnWidths({0, 1, 6, 9, 8, 8, 7, 8, 11, 11, 14, 11, 16, 14});
    table_.horizontalHeader()->resizeSection(Model::Verdict,
                                             ClientDelegate::verdictWidth(&table_, shell_.speech));
    for (int column = 0; column < Model::ColumnCount; ++column) {
        table_.setColumnHidden(column, !isShownAtFirst(column));
    }
    table_.setLeastWidthOfRest(leastNameWidth);
    // One byte says whether the columns were chosen by hand, the rest is the header's own.
    const QByteArray kept = shell_.settings.layout(layoutName());
    byHand_ = kept.startsWith('h');
    table_.restoreLayout(kept.mid(1));
    if (table_.horizontalHeader()->count() != Model::ColumnCount) {
        reset();
    }
}

void ClientColumns::save() const {
    if (!isOwner_) {
        return;
    }
    shell_.settings.setLayout(layoutName(), (byHand_ ? "h" : "a") + table_.layoutState());
}

void ClientColumns::fit(int width) {
    if (byHand_ || quiet_ || !isOwner_) {
        return;
    }
    const QScopedValueRollback rollback(quiet_, true);
    for (const int column : givesWayFirst) {
        table_.setColumnHidden(column, false);
    }
    for (const int column : givesWayFirst) {
        if (table_.widthOfAll() <= width) {
            break;
        }
        table_.setColumnHidden(column, true);
    }
}

void ClientColumns::setOwnerView(bool isOwner) {
    if (isOwner == isOwner_) {
        return;
    }
    save();
    isOwner_ = isOwner;
    if (isOwner) {
        restore();
        return;
    }
    const QScopedValueRollback rollback(quiet_, true);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        table_.setColumnHidden(column, Model::isJudgement(column));
    }
}

int ClientColumns::leastWidth() const {
    return leastNameWidth + ClientDelegate::verdictWidth(&table_, shell_.speech) + digitsWide(&table_, 34);
}

void ClientColumns::setShown(int column, bool shown) {
    byHand_ = true;
    table_.setColumnHidden(column, !shown);
    if (shown && table_.columnWidth(column) == 0) {
        table_.resizeColumnToContents(column);
    }
}

// Past the columns that are not shown, too: one step is one that can be seen.
void ClientColumns::move(int column, int places) {
    QHeaderView* header = table_.horizontalHeader();
    int to = header->visualIndex(column) + places;
    while (to > 0 && to < header->count() && header->isSectionHidden(header->logicalIndex(to))) {
        to += places;
    }
    if (to > 0 && to < header->count()) { // the name stays first
        header->moveSection(header->visualIndex(column), to);
    }
}

void ClientColumns::reset() {
    QHeaderView* header = table_.horizontalHeader();
    for (int column = 0; column < Model::ColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        table_.setColumnHidden(column, isOwner_ ? !isShownAtFirst(column) : Model::isJudgement(column));
    }
    byHand_ = byHand_ && !isOwner_;
    fit(table_.width());
}

void ClientColumns::fillMenu() {
    menu_->clear();
    const QHeaderView* header = table_.horizontalHeader();
    QMenu* order = new QMenu(tr("&Move"), menu_);
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (column == Model::Name || (!isOwner_ && Model::isJudgement(column))) {
            continue; // the name says which row it is
        }
        const QString title = table_.model()->headerData(column, Qt::Horizontal).toString();
        QAction* action = menu_->addAction(title);
        action->setCheckable(true);
        action->setChecked(!table_.isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setShown(column, shown); });
        if (!table_.isColumnHidden(column)) {
            //: Menu of the columns: %1 is the heading of one
            connect(order->addAction(tr("%1: move earlier").arg(title)), &QAction::triggered, this,
                    [this, column] { move(column, -1); });
            connect(order->addAction(tr("%1: move later").arg(title)), &QAction::triggered, this,
                    [this, column] { move(column, +1); });
        }
    }
    menu_->addSeparator();
    menu_->addMenu(order);
    connect(menu_->addAction(tr("As at &first")), &QAction::triggered, this, &ClientColumns::reset);
}

} // namespace rapport::gui
