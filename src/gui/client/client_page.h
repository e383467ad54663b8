// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/missing_guide.h"
#include "domain/letter_template.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"
#include "scoring/assessment.h"

#include <optional>

class QTabWidget;

namespace rapport::gui {

class AgreementTab;
class ClientHeader;
class ClientMenu;
class ComplaintsTab;
class ConductTab;
class FormHost;
class HistoryView;
class InvoicesTab;
class OverviewTab;
class PlanTab;
class RecordActions;
class TimelineTab;

/// One client: who it is, why it stands where it stands, what happened, what it owes, what was agreed, how it
/// deals with us, and who changed what. Everything can be edited in a form beside it.
class ClientPage : public Page {
    Q_OBJECT

public:
    using Tab = ClientTab;

    explicit ClientPage(const Shell& shell, QWidget* parent = nullptr);

    void showClient(Id<Client> id);
    void clear() override;
    /// Staff have no overview, conduct and history.
    void setOwnerView(bool isOwner) override;
    Id<Client> client() const { return client_; }
    void showTab(Tab tab);

    void takeFocus() override;
    bool concerns(const app::ChangeNotice& notice) const override;
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    bool backOut() override;
    QString helpTopic() const override;

signals:
    void statementRequested(rapport::Id<rapport::Client> id);
    void dossierRequested(rapport::Id<rapport::Client> id);

signals:
    /// A letter is to be written; nothing: of the kind that fits how the client stands.
    void letterRequested(rapport::Id<rapport::Client> id, std::optional<rapport::LetterKind> kind);

protected:
    void reload() override;

private:
    struct Answer;

    void lay();
    void take(const Answer& answer);
    /// Asks for what is only asked for when it is looked at.
    void askForTab();
    void showOwnersTabs(bool shown);
    /// Leads to where what is missing can be added.
    void mend(app::MissingKind kind);

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
    ConductTab* conduct_;
    PlanTab* plan_;
    HistoryView* history_;
};

} // namespace rapport::gui
