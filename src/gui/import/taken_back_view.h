// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "app/kept_records.h"
#include "gui/shell.h"

#include <QWidget>

namespace rapport::gui {

class FactModel;
class TableView;
class TextLabel;

/// Takes an import back and says what came of it: what stays because somebody changed it since, and of which
/// client it is.
class TakenBackView : public QWidget {
    Q_OBJECT

public:
    explicit TakenBackView(const Shell& shell, QWidget* parent = nullptr);

    /// `what` names the import: its files.
    void takeBack(qint64 import, const QString& what);
    void clear();
    bool isBusy() const { return busy_; }

signals:
    void takenBack(qint64 import);
    void failed(const rapport::Error& error);
    void busyChanged();
    void clientRequested(rapport::Id<rapport::Client> id);

private:
    void showKept(const QString& what, const std::vector<app::KeptRecord>& kept);

    Shell shell_;
    TextLabel* outcome_;
    FactModel* model_;
    TableView* table_;
    bool busy_ = false;
};

} // namespace rapport::gui
