// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/job_control.h"

#include <QFrame>
#include <QTimer>

#include <memory>

class QProgressBar;
class QPushButton;

namespace rapport::gui {

class TextLabel;

/// The progress of a long job, with a button that cancels it. Shows itself only when the job takes longer
/// than a fifth of a second.
class JobBar : public QFrame {
    Q_OBJECT

public:
    explicit JobBar(QWidget* parent = nullptr);

    /// A control for a job that begins now. The caller gives it to the job and calls finish() when it ended.
    std::shared_ptr<app::JobControl> begin(const QString& what);
    void finish();
    /// The same for whoever may have been followed by another job: the bar is that one's then.
    void finish(const std::shared_ptr<app::JobControl>& job) {
        if (job == control_) {
            finish();
        }
    }
    bool isRunning() const { return control_ != nullptr; }
    void cancel();

private:
    void poll();

    std::shared_ptr<app::JobControl> control_;
    TextLabel* what_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    QTimer delay_;
    QTimer ticks_;
};

} // namespace rapport::gui
