// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/statement_list.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/text_direction.h"
#include "wording/statement_wording.h"

#include <QSignalBlocker>
#include <QStyle>
#include <QTextLayout>

namespace rapport::gui {

namespace {

// The height of a wrapped text for the width of the list; the style's own guess takes it for one line.
class WrappedDelegate final : public OwnDirectionDelegate {
public:
    using OwnDirectionDelegate::OwnDirectionDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* list = static_cast<const QListWidget*>(parent());
        const int margin = list->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, list) + 1;
        const int width = qMax(1, list->viewport()->width() - 2 * margin);
        const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, width, 1 << 20), Qt::TextWordWrap,
                                                           index.data().toString());
        return QSize(width, text.height() + space::small);
    }
};

} // namespace

StatementList::StatementList(const wording::Speech& speech, const QString& accessibleName, QWidget* parent)
    : QListWidget(parent), speech_(speech) {
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setItemDelegate(new WrappedDelegate(this));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            emit statementChosen(row);
        }
    });
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* clicked) { emit statementChosen(row(clicked)); });
}

void StatementList::setStatements(const std::vector<scoring::Statement>& statements) {
    const QSignalBlocker quiet(this);
    statements_ = statements;
    clear();
    for (const scoring::Statement& statement : statements_) {
        addItem(wording::sentence(speech_, statement));
    }
    updateGeometry();
}

void StatementList::mark(int statement) {
    const QSignalBlocker quiet(this);
    setCurrentRow(statement);
}

QSize StatementList::sizeHint() const {
    return QSize(digitsWide(this, 40), neededHeight());
}

QSize StatementList::minimumSizeHint() const {
    return QSize(digitsWide(this, 20), neededHeight());
}

void StatementList::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    doItemsLayout();
    updateGeometry();
}

void StatementList::focusInEvent(QFocusEvent* event) {
    QListWidget::focusInEvent(event);
    if (currentRow() < 0 && count() > 0 && event->reason() != Qt::MouseFocusReason) {
        setCurrentRow(0);
    }
}

int StatementList::neededHeight() const {
    int height = 2 * frameWidth();
    for (int row = 0; row < count(); ++row) {
        height += sizeHintForRow(row);
    }
    return height;
}

} // namespace rapport::gui
