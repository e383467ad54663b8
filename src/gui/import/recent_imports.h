// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QWidget>

class QPushButton;

namespace rapport::gui {

class FactModel;
class TableView;
class TakenBackView;
class TextLabel;

/// The imports of the past, newest first; each can be taken back.
class RecentImports : public QWidget {
    Q_OBJECT

public:
    explicit RecentImports(const Shell& shell, QWidget* parent = nullptr);

    void ask();
    void clear();
    bool isBusy() const;

signals:
    void failed(const rapport::Error& error);
    void busyChanged();
    void clientRequested(rapport::Id<rapport::Client> id);

private:
    void showImports(std::vector<app::ImportRecord> imports);
    void allow();
    const app::ImportRecord* chosen() const;

    Shell shell_;
    std::vector<app::ImportRecord> imports_;
    FactModel* model_;
    TableView* table_;
    TextLabel* none_;
    QPushButton* takeBack_;
    TakenBackView* outcome_;
    Generation asked_;
    bool asking_ = false;
    bool isAsked_ = false; ///< The book has answered once: what is shown is so.
};

} // namespace rapport::gui
