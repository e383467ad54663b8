// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "gui/shell.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace rapport::gui {

class TextLabel;

/// Offers to remember the file or folder that was just imported, to take from it again what is new by then.
class RememberSource : public QWidget {
    Q_OBJECT

public:
    explicit RememberSource(const Shell& shell, QWidget* parent = nullptr);

    /// Shows itself where what was imported can be remembered and is not yet.
    void offer(const app::ImportOptions& options, const app::SharedImport& imported, qint64 import);
    bool isBusy() const { return busy_; }

signals:
    void remembered(const QString& sentence);
    void failed(const rapport::Error& error);
    void busyChanged();

private:
    void remember();

    Shell shell_;
    app::ImportOptions options_;
    app::SharedImport imported_;
    qint64 import_ = 0;
    TextLabel* what_;
    QLineEdit* name_;
    QCheckBox* atStart_;
    QPushButton* remember_;
    bool busy_ = false;
};

} // namespace rapport::gui
