// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_step.h"

class QPushButton;

namespace rapport::gui {

class RecentImports;
class SourceDesk;
class SourceList;
class TextLabel;

/// Which files; below them the sources that are remembered, and the imports of the past.
class FilesStep : public ImportStep {
    Q_OBJECT

public:
    FilesStep(ImportDesk& desk, SourceDesk& sources, QWidget* parent = nullptr);

    QString title() const override { return tr("Files"); }
    bool isFinished() const override { return !desk_.options().files.isEmpty() && desk_.preview(); }
    QString missing() const override;
    void refresh() override;
    void takeFocus() override;

    /// The lists of sources and earlier imports, anew.
    void askImports();
    void clear();
    bool isBusy() const;

signals:
    void filesChosen(const QStringList& files);
    /// A remembered source is to be gone through step by step.
    void lookRequested(const rapport::app::ImportOptions& options);

private:
    void pick();
    void pickFolder();

    QPushButton* choose_;
    QPushButton* folder_;
    TextLabel* chosen_;
    SourceList* sources_;
    RecentImports* recent_;
};

} // namespace rapport::gui
