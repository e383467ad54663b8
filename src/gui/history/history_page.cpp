// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history/history_page.h"

#include "gui/history/history_view.h"
#include "gui/widgets/text_label.h"

#include <QVBoxLayout>

namespace rapport::gui {

HistoryPage::HistoryPage(const Shell& shell, QWidget* parent) : Page(parent), view_(new HistoryView(shell)) {
    auto* title = new TextLabel(TextSize::Title, TextLabel::Bold);
    title->setText(tr("History of the book"));
    title->setContentsMargins(space::large, space::medium, space::large, space::small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(view_, 1);
    connect(view_, &HistoryView::answered, this, [this] { setReady(true); });
    connect(view_, &HistoryView::failed, this, &HistoryPage::failed);
    connect(view_, &HistoryView::restored, this, &HistoryPage::undoOffered);
}

void HistoryPage::clear() {
    view_->clear();
    setReady(false);
}

void HistoryPage::reload() {
    setReady(false);
    view_->ask({});
}

void HistoryPage::takeFocus() {
    view_->takeFocus();
}

} // namespace rapport::gui
