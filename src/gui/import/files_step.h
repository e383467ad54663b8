// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_step.h"

class QPushButton;

namespace rapport::gui {

class RecentImports;
class TextLabel;

/// Which files; below them the imports of the past.
class FilesStep : public ImportStep {
    Q_OBJECT

public:
    explicit FilesStep(ImportDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("Files"); }
    bool isFinished() const override { return !desk_.options().files.isEmpty() && desk_.preview(); }
    QString missing() const override;
    void refresh() override;
    void takeFocus() override;

    /// The list of earlier imports, anew.
    void askImports();
    void clear();
    bool isBusy() const;

signals:
    void filesChosen(const QStringList& files);

private:
    void pick();

    QPushButton* choose_;
    TextLabel* chosen_;
    RecentImports* recent_;
};

} // namespace rapport::gui
