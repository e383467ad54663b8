// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace rapport::gui {

class MainWindow;

/// Measures from the start of the process to the window's first painting and to the first painting of a list
/// that can be used.
class StartupTrace : public QObject {
    Q_OBJECT

public:
    explicit StartupTrace(MainWindow& window, QObject* parent = nullptr);

    /// Milliseconds since the process was started: as the system says it (to 10 ms, on Linux), else since
    /// this program's own code began to run.
    static qint64 elapsedMs();

signals:
    /// Milliseconds since the start of the process.
    void finished(qint64 firstPaint, qint64 list);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    MainWindow& window_;
    std::optional<qint64> firstPaint_;
    bool listShown_ = false;
};

} // namespace rapport::gui
