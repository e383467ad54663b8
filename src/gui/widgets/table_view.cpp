// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/table_view.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/text_direction.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace rapport::gui {

TableView::TableView(const QString& accessibleName, QWidget* parent) : QTableView(parent) {
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setItemDelegate(new OwnDirectionDelegate(this));
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1); // the style would ask for more than a row needs
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(gui::rowHeight(font()));
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter); // where the model says nothing else
    header->setSortIndicatorClearable(true);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TableView::showColumnMenu);
}

void TableView::setColumnWidths(const QList<int>& digits) {
    QHeaderView* header = horizontalHeader();
    for (int column = 0; column < digits.size(); ++column) {
        if (digits[column] == 0) {
            header->setSectionResizeMode(column, QHeaderView::Stretch);
            rest_ = column;
        } else {
            header->resizeSection(column, digitsWide(this, digits[column]) + 2 * space::small);
        }
    }
    fitHeadings();
}

void TableView::setLeastWidthOfRest(int pixels) {
    leastOfRest_ = pixels;
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column != rest_) {
            fitRest();
        }
    });
    connect(model(), &QAbstractItemModel::headerDataChanged, this, &TableView::fitHeadings);
    fitRest();
}

int TableView::widthOfOthers() const {
    int width = 0;
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        width += column == rest_ ? 0 : horizontalHeader()->sectionSize(column);
    }
    return width;
}

int TableView::widthOfAll() const {
    return widthOfOthers() + leastOfRest_ + 2 * frameWidth() + verticalScrollBar()->sizeHint().width();
}

// A stretched section knows no least width of its own, so where that is reached it is a fixed one.
void TableView::fitRest() {
    if (rest_ < 0 || leastOfRest_ == 0) {
        return;
    }
    QHeaderView* header = horizontalHeader();
    const bool tight = viewport()->width() - widthOfOthers() < leastOfRest_;
    header->setSectionResizeMode(rest_, tight ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (tight) {
        header->resizeSection(rest_, leastOfRest_);
    }
}

void TableView::fitHeadings() {
    // The hint sets aside a square as high as the heading for the sort arrow, which is narrower than that.
    constexpr int besideArrow = 11;
    QHeaderView* header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (column != rest_ && !header->isSectionHidden(column)) {
            header->resizeSection(
                column, qMax(header->sectionSize(column), header->sectionSizeHint(column) - besideArrow));
        }
    }
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitRest();
}

void TableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(gui::rowHeight(font()));
    }
}

QByteArray TableView::layoutState() const {
    return horizontalHeader()->saveState();
}

void TableView::restoreLayout(const QByteArray& state) {
    QHeaderView* header = horizontalHeader();
    if (!state.isEmpty() && header->restoreState(state) && isSortingEnabled()) {
        sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
    }
    fitHeadings();
    fitRest();
}

void TableView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        emit rowOpened(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::mouseDoubleClickEvent(QMouseEvent* event) {
    QTableView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton) {
        emit rowOpened(index.row());
    }
}

void TableView::showColumnMenu(const QPoint& position) {
    QMenu menu(this);
    for (int column = 1; column < model()->columnCount(); ++column) { // the first says which row it is
        QAction* action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

} // namespace rapport::gui
