// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filter_bar.h"

#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace rapport::gui {

FilterBar::FilterBar(const QString& accessibleName, const QString& placeholder, QWidget* parent)
    : QWidget(parent), line_(new QLineEdit), count_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      row_(new QHBoxLayout(this)) {
    line_->setAccessibleName(accessibleName);
    line_->setPlaceholderText(placeholder);
    line_->setClearButtonEnabled(true);
    line_->addAction(icon("search"), QLineEdit::LeadingPosition);
    line_->installEventFilter(this);
    setFocusProxy(line_);
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(space::medium);
    row_->addWidget(line_, 1);
    row_->addWidget(count_);
    connect(line_, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(line_, &QLineEdit::returnPressed, this, &FilterBar::returnPressed);
}

QString FilterBar::text() const {
    return line_->text();
}

void FilterBar::setText(const QString& text) {
    line_->setText(text);
}

void FilterBar::setCount(const QString& count) {
    count_->setText(count);
}

void FilterBar::focusLine() {
    line_->setFocus(Qt::ShortcutFocusReason);
    line_->selectAll();
}

void FilterBar::addControl(QWidget* control) {
    row_->insertWidget(row_->count() - 1, control);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != line_ || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (target_) {
            target_->setFocus();
            QCoreApplication::sendEvent(target_, event);
            return true;
        }
        break;
    case Qt::Key_Escape:
        if (!line_->text().isEmpty()) {
            line_->clear();
            return true;
        }
        if (target_) {
            target_->setFocus();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rapport::gui
