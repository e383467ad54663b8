// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"
#include "scoring/assessment.h"

class QTabWidget;

namespace rapport::gui {

class AgreementTab;
class ClientHeader;
class ClientMenu;
class ComplaintsTab;
class FormHost;
class HistoryView;
class InvoicesTab;
class OverviewTab;
class PlanTab;
class RecordActions;
class TimelineTab;

/// One client: who it is, why it stands where it stands, what happened, what it owes, what was agreed, and
/// who changed what. Everything can be edited in a form beside it.
class ClientPage : public Page {
    Q_OBJECT

public:
    using Tab = ClientTab;

    explicit ClientPage(const Shell& shell, QWidget* parent = nullptr);

    void showClient(Id<Client> id);
    void clear() override;
    /// Staff have no overview.
    void setOwnerView(bool isOwner) override;
    Id<Client> client() const { return client_; }
    void showTab(Tab tab);

    void takeFocus() override;
    bool concerns(const app::ChangeNotice& notice) const override;
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("One client"); }

protected:
    void reload() override;

private:
    struct Answer;

    void lay();
    void take(const Answer& answer);
    /// The parts that are asked for only when they are looked at.
    void askPart();

    Shell shell_;
    Id<Client> client_;
    bool isOwner_ = true;
    Generation asked_;
    ClientHeader* header_;
    QTabWidget* tabs_;
    FormHost* host_;
    RecordActions* actions_;
    ClientMenu* menu_;
    OverviewTab* overview_;
    TimelineTab* timeline_;
    ComplaintsTab* complaints_;
    InvoicesTab* invoices_;
    AgreementTab* agreement_;
    PlanTab* plan_;
    HistoryView* history_;
};

} // namespace rapport::gui
