// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"
#include "scoring/assessment.h"

class QTabWidget;

namespace rapport::gui {

class ClientHeader;
class InvoicesTab;
class OverviewTab;
class TimelineTab;

/// One client: who it is, why it stands where it stands, what happened, what it owes.
class ClientPage : public Page {
    Q_OBJECT

public:
    enum class Tab { Overview, Timeline, Invoices };

    explicit ClientPage(const Shell& shell, QWidget* parent = nullptr);

    void showClient(Id<Client> id);
    /// Asks again for the client shown.
    void reload();
    void clear();
    Id<Client> client() const { return client_; }
    void showTab(Tab tab);

    void takeFocus() override;
    void focusFilter();

signals:
    void backRequested();
    void reportRequested(rapport::Id<rapport::Client> id);

private:
    Shell shell_;
    Id<Client> client_;
    Generation asked_;
    ClientHeader* header_;
    QTabWidget* tabs_;
    OverviewTab* overview_;
    TimelineTab* timeline_;
    InvoicesTab* invoices_;
};

} // namespace rapport::gui
