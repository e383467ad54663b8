// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/view_sidebar.h"

#include "gui/clients/client_filter.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/text_direction.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace rapport::gui {

namespace {

constexpr int countRole = Qt::UserRole;
constexpr int firstSavedRole = Qt::UserRole + 1; // a line stands above the first of the saved views
constexpr int widestDigits = 26;                 // longer names of views are elided

// The name at the leading edge, the count at the trailing one.
class ViewDelegate final : public OwnDirectionDelegate {
public:
    using OwnDirectionDelegate::OwnDirectionDelegate;

protected:
    // Room for the count, so that a long name is elided before it.
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        OwnDirectionDelegate::initStyleOption(option, index);
        const int count = option->fontMetrics.horizontalAdvance(index.data(countRole).toString());
        if (option->rect.width() > count) { // not while its size is asked for
            option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight,
                                                          option->rect.width() - 4 * space::small - count);
        }
    }

public:
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QString count = index.data(countRole).toString();
        OwnDirectionDelegate::paint(painter, option, index);
        painter->save();
        if (index.data(firstSavedRole).toBool()) {
            painter->setPen(option.palette.color(QPalette::Mid));
            painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        }
        painter->setFont(option.font);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(space::medium, 0, -space::medium, 0),
                          QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter),
                          count);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QString count = index.data(countRole).toString();
        QSize size = OwnDirectionDelegate::sizeHint(option, index);
        const int longest = option.fontMetrics.horizontalAdvance(QLatin1Char('0')) * widestDigits;
        size.setWidth(qMin(size.width(), longest));
        size.rwidth() += option.fontMetrics.horizontalAdvance(count) + 2 * space::medium + space::large;
        size.setHeight(rowHeight(option.font));
        return size;
    }
};

} // namespace

ViewSidebar::ViewSidebar(const wording::Speech& speech, QWidget* parent)
    : QListWidget(parent), speech_(speech) {
    setAccessibleName(tr("Views"));
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new ViewDelegate(this));
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            awaited_ = {};
            emit viewChosen();
        }
    });
    setViews(builtInViews(), {});
    showAll();
}

void ViewSidebar::setViews(const std::vector<SavedView>& views, const std::vector<int>& counts) {
    const SavedView chosen = view();
    const Id<SavedView> awaited = awaited_;
    {
        const QSignalBlocker quiet(this);
        clear();
        views_ = views;
        bool saved = false;
        for (size_t position = 0; position < views_.size(); ++position) {
            const SavedView& one = views_[position];
            auto* entry = new QListWidgetItem(one.name, this);
            entry->setData(firstSavedRole, !saved && !one.id.isNull());
            saved = !one.id.isNull();
            if (position < counts.size()) {
                entry->setData(countRole, speech_.count(counts[position]));
                entry->setData(Qt::AccessibleTextRole,
                               //: A view of the client list and how many clients are in it
                               tr("%1, %n client(s)", nullptr, counts[position]).arg(one.name));
            }
        }
        setCurrentRow(positionOf(chosen));
    }
    awaited_ = awaited;
    updateGeometry();
    if (!awaited_.isNull()) {
        choose(awaited_);
    } else if (view() != chosen) {
        emit viewChosen(); // renamed, changed or gone
    }
}

int ViewSidebar::positionOf(const SavedView& view) const {
    for (size_t position = 0; position < views_.size(); ++position) {
        const SavedView& one = views_[position];
        if (one.id == view.id && (!one.id.isNull() || one.filter == view.filter)) {
            return int(position);
        }
    }
    return views_.empty() || view == viewOfAll() ? -1 : positionOf(viewOfAll());
}

SavedView ViewSidebar::view() const {
    const int row = currentRow();
    return row >= 0 && row < int(views_.size()) ? views_[size_t(row)] : viewOfAll();
}

void ViewSidebar::setView(int position) {
    setCurrentRow(position);
}

void ViewSidebar::showAll() {
    setCurrentRow(positionOf(viewOfAll()));
}

void ViewSidebar::choose(Id<SavedView> id) {
    awaited_ = id;
    for (size_t position = 0; position < views_.size(); ++position) {
        if (views_[position].id == id) {
            awaited_ = {};
            setCurrentRow(int(position));
        }
    }
}

void ViewSidebar::keyPressEvent(QKeyEvent* event) {
    const bool own = !view().id.isNull();
    if (own && event->key() == Qt::Key_F2) {
        emit renameRequested();
    } else if (own && event->matches(QKeySequence::Delete)) {
        emit removeRequested();
    } else {
        QListWidget::keyPressEvent(event);
    }
}

QSize ViewSidebar::sizeHint() const {
    return QSize(sizeHintForColumn(0) + 2 * frameWidth() + space::small, sizeHintForRow(0) * count());
}

QSize ViewSidebar::minimumSizeHint() const {
    return QSize(sizeHint().width(), sizeHintForRow(0) * 3);
}

} // namespace rapport::gui
