// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/unsaved_forms.h"

#include "gui/book_control.h"
#include "gui/navigation/page_stack.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/page.h"

#include <QEvent>

namespace rapport::gui {

UnsavedForms::UnsavedForms(BookControl& book, PageStack& pages, QWidget& window)
    : QObject(&window), pages_(pages), window_(window) {
    window.installEventFilter(this);
    book.askBeforeLeaving([this](const std::function<void()>& goOn) { return mayLeave(goOn); });
}

bool UnsavedForms::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_ && event->type() == QEvent::Close && !mayLeave([this] { window_.close(); })) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

FormPanel* UnsavedForms::edited() const {
    for (FormPanel* form : window_.findChildren<FormPanel*>()) {
        if (form->isEdited() && !form->isHidden()) {
            return form;
        }
    }
    return nullptr;
}

bool UnsavedForms::mayLeave(const std::function<void()>& goOn) {
    FormPanel* form = edited();
    if (!form) {
        return true;
    }
    for (QWidget* parent = form->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* page = qobject_cast<Page*>(parent)) {
            pages_.go(page);
            break;
        }
    }
    window_.raise();
    window_.activateWindow();
    // Only what was wanted last goes on, and only when the form is given up for it.
    const auto forget = [this, form] {
        disconnect(form, &FormPanel::discarded, this, nullptr);
        disconnect(form, &FormPanel::kept, this, nullptr);
    };
    forget();
    // Not from within the form, which is about to be deleted.
    connect(form, &FormPanel::discarded, this, goOn, Qt::QueuedConnection);
    connect(form, &FormPanel::kept, this, forget);
    form->backOut();
    return false;
}

} // namespace rapport::gui
