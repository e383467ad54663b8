// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/page_stack.h"

#include "gui/widgets/page.h"

namespace rapport::gui {

Page* PageStack::currentPage() const {
    return qobject_cast<Page*>(currentWidget());
}

void PageStack::go(Page* page) {
    if (page != currentPage()) {
        const qsizetype before = way_.indexOf(page);
        if (before >= 0) {
            way_.resize(before);
        } else {
            way_ << currentPage();
        }
        ahead_.clear();
    }
    show(page);
}

void PageStack::goHome(Page* page) {
    way_.clear();
    ahead_.clear();
    show(page);
}

void PageStack::back() {
    if (!way_.isEmpty()) {
        ahead_ << currentPage();
        show(way_.takeLast());
    }
}

void PageStack::forward() {
    if (!ahead_.isEmpty()) {
        way_ << currentPage();
        show(ahead_.takeLast());
    }
}

void PageStack::show(Page* page) {
    setCurrentWidget(page);
    if (page->isOutdated()) {
        page->refresh();
    }
    page->takeFocus();
    emit moved();
}

} // namespace rapport::gui
