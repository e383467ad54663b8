// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/today_list.h"

#include "gui/today/today_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace rapport::gui {

TodayList::TodayList(QWidget* parent) : QListView(parent) {
    setAccessibleName(tr("What waits"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
}

int TodayList::choosable(int row, int step) const {
    for (; row >= 0 && row < model()->rowCount(); row += step) {
        if (model()->flags(model()->index(row, 0)) & Qt::ItemIsSelectable) {
            return row;
        }
    }
    return -1;
}

int TodayList::chosenRow() const {
    const QModelIndex index = currentIndex();
    return index.isValid() && (index.flags() & Qt::ItemIsSelectable) ? index.row() : -1;
}

void TodayList::choose(int row) {
    const int last = model()->rowCount() - 1;
    if (last < 0) {
        return;
    }
    row = qBound(0, row, last);
    const int below = choosable(row, 1);
    const int found = below >= 0 ? below : choosable(row, -1);
    if (found >= 0) {
        setCurrentIndex(model()->index(found, 0));
    }
}

QModelIndex TodayList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const int last = model()->rowCount() - 1;
    const int from = currentIndex().isValid() ? currentIndex().row() : -1;
    int row = -1;
    switch (action) {
    case MoveDown:
    case MoveNext:
        row = choosable(from + 1, 1);
        break;
    case MoveUp:
    case MovePrevious:
        row = choosable(from < 0 ? last : from - 1, -1);
        break;
    case MoveHome:
        row = choosable(0, 1);
        break;
    case MoveEnd:
        row = choosable(last, -1);
        break;
    case MovePageDown:
    case MovePageUp: {
        const QModelIndex page = QListView::moveCursor(action, modifiers);
        const int step = action == MovePageDown ? 1 : -1;
        row = page.isValid() ? choosable(page.row(), step) : -1;
        row = row >= 0 ? row : choosable(action == MovePageDown ? last : 0, -step);
        break;
    }
    default:
        break;
    }
    return row >= 0 ? model()->index(row, 0) : currentIndex();
}

void TodayList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    // The heading of the first lines comes into sight with them.
    if (current.row() == 1) {
        scrollToTop();
    }
    emit chosenChanged();
}

void TodayList::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && chosenRow() >= 0) {
        emit rowOpened(chosenRow());
        return;
    }
    QListView::keyPressEvent(event);
}

bool TodayList::isOnBox(const QModelIndex& index, const QPoint& position) const {
    return index.isValid() && (index.flags() & Qt::ItemIsUserCheckable) &&
           TodayDelegate::signRect(visualRect(index), fontMetrics(), layoutDirection()).contains(position);
}

// A press on the box is taken by the delegate, so the line is not chosen by it; that is done with the tick.
void TodayList::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool onBox = event->button() == Qt::LeftButton && isOnBox(index, event->position().toPoint());
    boxPressed_ = onBox ? QPersistentModelIndex(index) : QPersistentModelIndex();
    QListView::mousePressEvent(event);
}

void TodayList::mouseReleaseEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool onBox = event->button() == Qt::LeftButton && isOnBox(index, event->position().toPoint()) &&
                       boxPressed_ == index;
    boxPressed_ = QPersistentModelIndex();
    QListView::mouseReleaseEvent(event);
    if (onBox) {
        setCurrentIndex(index);
        emit boxClicked(index.row());
    }
}

void TodayList::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && (index.flags() & Qt::ItemIsSelectable) &&
        !isOnBox(index, event->position().toPoint())) {
        emit rowOpened(index.row());
        return;
    }
    QListView::mouseDoubleClickEvent(event);
}

void TodayList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (chosenRow() < 0 && event->reason() != Qt::MouseFocusReason) {
        choose(0);
    }
}

} // namespace rapport::gui
