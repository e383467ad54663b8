// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_stack.h"

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
    }
    show(page);
}

void PageStack::goHome(Page* page) {
    way_.clear();
    show(page);
}

void PageStack::back() {
    if (!way_.isEmpty()) {
        show(way_.takeLast());
    }
}

void PageStack::show(Page* page) {
    setCurrentWidget(page);
    page->takeFocus();
    emit moved();
}

} // namespace rapport::gui
