// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/form_host.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/form_panel.h"

#include <QFrame>
#include <QHBoxLayout>

namespace rapport::gui {

namespace {

constexpr int formDigits = 52;    // wide enough for a label beside a field of a name
constexpr int contentDigits = 48; // narrower than this a table is of no use beside a form

} // namespace

FormHost::FormHost(QWidget* content, QWidget* parent)
    : QWidget(parent), content_(content), line_(new QFrame) {
    line_->setFrameShape(QFrame::VLine);
    line_->setFrameShadow(QFrame::Plain);
    line_->setForegroundRole(QPalette::Mid);
    line_->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(content_, 1);
    row->addWidget(line_);
}

FormPanel* FormHost::form() const {
    return form_;
}

bool FormHost::open(FormPanel* form) {
    if (form_ && form_->isEdited()) {
        delete form;
        form_->backOut();
        return false;
    }
    if (form_) {
        disconnect(form_, nullptr, this, nullptr);
        form_->hide();
        form_->deleteLater();
    } else {
        focusBefore_ = window()->focusWidget();
    }
    form_ = form;
    layout()->addWidget(form);
    connect(form, &FormPanel::closed, this, &FormHost::close);
    form->show();
    arrange();
    form->focusFirst();
    return true;
}

void FormHost::close() {
    if (!form_) {
        return;
    }
    const bool hadFocus = form_->isAncestorOf(window()->focusWidget()) || !window()->focusWidget();
    form_->hide();
    form_->deleteLater();
    form_ = nullptr;
    arrange();
    if (hadFocus && focusBefore_ && focusBefore_->isVisible()) {
        focusBefore_->setFocus();
    }
    emit formClosed();
}

void FormHost::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void FormHost::arrange() {
    const int formWidth = digitsWide(this, formDigits);
    const bool beside = !form_ || width() - formWidth >= digitsWide(this, contentDigits);
    content_->setVisible(beside);
    line_->setVisible(form_ && beside);
    if (form_) {
        form_->setMinimumWidth(qMin(formWidth, width()));
        form_->setMaximumWidth(beside ? formWidth : QWIDGETSIZE_MAX);
    }
}

} // namespace rapport::gui
