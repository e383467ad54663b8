// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/page_bar.h"

#include "gui/main_menu.h"
#include "gui/navigation/command_catalogue.h"
#include "gui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace rapport::gui {

PageBar::PageBar(MainMenu& menu, QWidget* parent) : QWidget(parent), menu_(menu) {
    setAccessibleName(tr("Places"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::small, space::tiny, space::small, space::tiny);
    row->setSpacing(space::tiny);
    for (const Place& place : gui::places()) {
        if (place.isMain()) {
            QToolButton* button = addButton(menu.place(place.name), false);
            places_ << button;
            row->addWidget(button);
            connect(button->defaultAction(), &QAction::changed, this, [this, button] {
                button->setAccessibleName(button->text());
                fit();
            });
        }
    }
    row->addStretch(1);
    search_ = addButton(menu.search, true);
    log_ = addButton(menu.log, true);
    row->addWidget(search_);
    row->addWidget(log_);
    log_->setVisible(menu.log->isVisible());
    access_ = addButton(menu.access, false);
    row->addWidget(access_);
    access_->setVisible(menu.access->isVisible());
    connect(menu.access, &QAction::changed, this, [this] {
        access_->setVisible(menu_.access->isVisible());
        access_->setAccessibleName(plainText(menu_.access));
        fit();
    });
    for (QToolButton* place : places_) {
        connect(place->defaultAction(), &QAction::visibleChanged, this, [this, place] {
            place->setVisible(place->defaultAction()->isVisible());
            fit();
        });
    }
    connect(menu.log, &QAction::visibleChanged, this, [this] { log_->setVisible(menu_.log->isVisible()); });
}

QToolButton* PageBar::addButton(QAction* action, bool big) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(!big);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(plainText(action));
    return button;
}

void PageBar::setCurrent(PageName name) {
    for (const auto& [place, action] : menu_.places()) {
        action->setChecked(place == name);
    }
    for (QToolButton* button : places_) {
        button->setFont(fontOf(TextSize::Body, button->defaultAction()->isChecked()));
    }
    fit();
}

int PageBar::widthWithTexts() const {
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() + space::large;
    for (const QToolButton* button : places_) {
        width += button->isVisibleTo(this) ? button->sizeHint().width() + space::tiny : 0;
    }
    for (const QToolButton* button : {search_, log_, access_}) {
        width += button->isVisibleTo(this) ? button->sizeHint().width() + space::tiny : 0;
    }
    return width;
}

// First the names of the places go, then the words of the search; the log keeps its name longest.
void PageBar::fit() {
    if (fitting_) {
        return;
    }
    fitting_ = true;
    const auto show = [](QToolButton* button, bool text) {
        button->setToolButtonStyle(text ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    };
    for (QToolButton* button : places_) {
        show(button, true);
    }
    show(search_, true);
    show(log_, true);
    if (widthWithTexts() > width()) {
        for (QToolButton* button : places_) {
            show(button, button->defaultAction()->isChecked());
        }
    }
    if (widthWithTexts() > width()) {
        show(search_, false);
    }
    fitting_ = false;
}

QSize PageBar::minimumSizeHint() const {
    const int icon = search_->iconSize().width() + 2 * space::small;
    return {icon * int(places_.size() + 3), search_->sizeHint().height() + 2 * space::tiny};
}

void PageBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void PageBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (search_ && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)) {
        fit();
    }
}

} // namespace rapport::gui
