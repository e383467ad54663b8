// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <memory>

namespace rapport::gui {

namespace Ui {
class ImportPage;
}

class JobBar;
class RejectionModel;
class TableView;

/// Files in: choose them, see what they would change, then apply exactly that.
class ImportPage : public Page {
    Q_OBJECT

public:
    ImportPage(const Shell& shell, JobBar& jobs, QWidget* parent = nullptr);
    ~ImportPage() override;

    /// Works out what these files would change and shows it; writes nothing.
    void chooseFiles(const QStringList& files);
    void clear() override;

    void takeFocus() override;
    bool concerns(const app::ChangeNotice&) const override { return false; }
    QString helpTopic() const override { return QStringLiteral("The first minutes"); }

signals:
    void imported();

private:
    void fillChoices();
    void pickFiles();
    void plan();
    void showPlan(const app::SharedImport& prepared);
    void apply();
    app::ImportOptions options() const;

    Shell shell_;
    JobBar& jobs_;
    std::unique_ptr<Ui::ImportPage> form_;
    RejectionModel* rejections_;
    TableView* rejectedTable_;
    QStringList files_;
    Generation asked_;
    app::SharedImport prepared_;
};

} // namespace rapport::gui
