// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/job_bar.h"

#include "gui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace rapport::gui {

namespace {

constexpr int shownAfterMs = 200;
constexpr int pollMs = 100;

} // namespace

JobBar::JobBar(QWidget* parent)
    : QFrame(parent), what_(new TextLabel), progress_(new QProgressBar),
      cancel_(new QPushButton(tr("Cancel"))) {
    setFrameShape(QFrame::StyledPanel);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress"));
    cancel_->setAccessibleName(tr("Cancel"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::small, space::small, space::small);
    row->setSpacing(space::medium);
    row->addWidget(what_);
    row->addWidget(progress_, 1);
    row->addWidget(cancel_);
    delay_.setSingleShot(true);
    delay_.setInterval(shownAfterMs);
    ticks_.setInterval(pollMs);
    connect(&delay_, &QTimer::timeout, this, &QWidget::show);
    connect(&ticks_, &QTimer::timeout, this, &JobBar::poll);
    connect(cancel_, &QPushButton::clicked, this, &JobBar::cancel);
    hide();
}

std::shared_ptr<app::JobControl> JobBar::begin(const QString& what) {
    control_ = std::make_shared<app::JobControl>();
    what_->setText(what);
    progress_->setRange(0, 0); // busy until the job says how far it is
    cancel_->setEnabled(true);
    delay_.start();
    ticks_.start();
    return control_;
}

void JobBar::finish() {
    delay_.stop();
    ticks_.stop();
    control_.reset();
    hide();
}

void JobBar::cancel() {
    if (control_) {
        control_->cancel();
        cancel_->setEnabled(false);
    }
}

void JobBar::poll() {
    if (control_ && control_->progress() > 0) {
        progress_->setRange(0, 1000);
        progress_->setValue(control_->progress());
    }
}

} // namespace rapport::gui
