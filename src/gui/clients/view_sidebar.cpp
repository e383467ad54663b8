// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/view_sidebar.h"

#include "gui/theme/metrics.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace rapport::gui {

namespace {

constexpr int countRole = Qt::UserRole;

// The name at the leading edge, the count at the trailing one.
class ViewDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QString count = index.data(countRole).toString();
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
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
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.rwidth() += option.fontMetrics.horizontalAdvance(count) + 2 * space::medium + space::large;
        size.setHeight(rowHeight(option.font));
        return size;
    }
};

QString nameOf(ClientView view) {
    switch (view) {
    case ClientView::NeedsDecision:
        return ViewSidebar::tr("Needs a decision");
    case ClientView::MakeRight:
        return ViewSidebar::tr("Make right");
    case ClientView::Watch:
        return ViewSidebar::tr("Watch");
    case ClientView::NeedsRecords:
        return ViewSidebar::tr("Needs records");
    case ClientView::All:
        break;
    }
    return ViewSidebar::tr("All clients");
}

} // namespace

ViewSidebar::ViewSidebar(const wording::Speech& speech, QWidget* parent)
    : QListWidget(parent), speech_(speech) {
    setAccessibleName(tr("Views"));
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new ViewDelegate(this));
    for (int view = 0; view < clientViewCount; ++view) {
        addItem(nameOf(ClientView(view)));
    }
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            emit viewChosen(ClientView(row));
        }
    });
}

void ViewSidebar::setCounts(const std::array<int, clientViewCount>& counts) {
    for (int view = 0; view < clientViewCount; ++view) {
        QListWidgetItem* entry = item(view);
        entry->setData(countRole, speech_.count(counts[size_t(view)]));
        entry->setData(Qt::AccessibleTextRole,
                       //: A view of the client list and how many clients are in it
                       tr("%1, %n client(s)", nullptr, counts[size_t(view)]).arg(entry->text()));
    }
    updateGeometry();
}

void ViewSidebar::setView(ClientView view) {
    setCurrentRow(int(view));
}

QSize ViewSidebar::sizeHint() const {
    return QSize(sizeHintForColumn(0) + 2 * frameWidth() + space::small, sizeHintForRow(0) * count());
}

QSize ViewSidebar::minimumSizeHint() const {
    return QSize(sizeHint().width(), sizeHintForRow(0) * 3);
}

} // namespace rapport::gui
