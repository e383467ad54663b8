// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/message_bar.h"

#include "gui/theme/icons.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <utility>

namespace rapport::gui {

namespace {

const char* iconOf(MessageBar::Kind kind) {
    switch (kind) {
    case MessageBar::Kind::Info:
        return "info";
    case MessageBar::Kind::Done:
        return "done";
    case MessageBar::Kind::Warning:
        break;
    }
    return "warning";
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), mark_(new QLabel(this)), title_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      details_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted)),
      action_(new QPushButton(this)), close_(new QToolButton(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    title_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    details_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    close_->setIcon(icon("close"));
    close_->setAutoRaise(true);
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));
    close_->setFocusPolicy(Qt::StrongFocus);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    action_->setAutoDefault(false);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto callback = std::exchange(callback_, nullptr)) {
            callback();
        }
    });

    auto* texts = new QVBoxLayout;
    texts->setSpacing(space::tiny);
    texts->addWidget(title_);
    texts->addWidget(details_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::small, space::small, space::small);
    row->setSpacing(space::medium);
    row->addWidget(mark_, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(action_, 0, Qt::AlignTop);
    row->addWidget(close_, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString& title, const QString& details) {
    showMessage(kind, title, details, {}, nullptr);
}

void MessageBar::showMessage(Kind kind, const QString& title, const QString& details, const QString& action,
                             std::function<void()> callback) {
    callback_ = std::move(callback);
    action_->setText(action);
    action_->setAccessibleName(withoutMnemonic(action));
    action_->setVisible(!action.isEmpty());
    mark_->setPixmap(icon(iconOf(kind)).pixmap(QSize(16, 16), devicePixelRatioF()));
    title_->setText(title);
    details_->setText(details);
    details_->setVisible(!details.isEmpty());
    setAccessibleName(message());
    fresh_ = true;
    QTimer::singleShot(0, this, [this] { fresh_ = false; });
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::message() const {
    return details_->text().isEmpty() ? title_->text()
                                      : title_->text() + QLatin1Char('\n') + details_->text();
}

void MessageBar::pageChanged() {
    if (!fresh_) {
        hide();
    }
}

void MessageBar::withdrawAction() {
    if (callback_) {
        callback_ = nullptr;
        hide();
    }
}

bool MessageBar::event(QEvent* event) {
    // Esc is the window's way back, too: with the focus in here it closes the message instead.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        hide();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace rapport::gui
