// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/csv_export.h"

#include <QDialog>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace rapport::gui {

class FileEdit;

/// Which tables to export, into which folder, and whether Excel shall open them.
class CsvDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder`: what is proposed.
    explicit CsvDialog(const QString& folder, QWidget* parent = nullptr);

    QString folder() const;
    importing::CsvOptions options() const;

private:
    void fill();
    void choose(bool all);
    void updateButtons();

    FileEdit* folder_;
    QListWidget* tables_;
    QCheckBox* bom_;
    QPushButton* export_;
};

} // namespace rapport::gui
