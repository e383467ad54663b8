// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "gui/shell.h"

#include <QWidget>

#include <memory>

class QFormLayout;
class QScrollArea;
class QStackedWidget;

namespace rapport::gui {

class AgreementModel;
class EmptyState;
class RecordActions;
class TableView;

/// What was agreed: what we do and do not, the price, limits, promises, addenda, and when notice is due.
class AgreementTab : public QWidget {
    Q_OBJECT

public:
    AgreementTab(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page);
    void takeFocus();

private:
    std::optional<RecordRef> recordAt(int row) const;
    void showChosen();
    void say(QFormLayout* form, const QString& label, const QString& text);
    QString limitsText(const ServiceLimits& limits) const;
    QString addendumText(const Addendum& addendum) const;

    Shell shell_;
    AgreementModel* model_;
    TableView* table_;
    QScrollArea* detail_;
    EmptyState* empty_;
    QStackedWidget* pages_;
};

} // namespace rapport::gui
