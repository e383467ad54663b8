// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/plan_offers.h"

#include "app/access.h"
#include "app/client_directory.h"
#include "app/plan_steps.h"
#include "app/records.h"
#include "app/workspace.h"
#include "gui/client/plan/recovery_panel.h"
#include "gui/forms/book_form.h"
#include "gui/navigation/navigator.h"
#include "gui/when_done.h"
#include "gui/widgets/message_bar.h"
#include "wording/error_wording.h"

#include <functional>

namespace rapport::gui {

/// What was done last, and what usually comes next; empty: nothing in particular.
struct PlanOffers::Offer {
    app::CommandText done;
    Id<Client> client;
    std::optional<Id<Complaint>> complaint;
    std::optional<ChecklistTemplate> checklist;
};

PlanOffers::PlanOffers(const Shell& shell, MessageBar& messages, Navigator& navigator, QObject* parent)
    : QObject(parent), shell_(shell), messages_(messages), navigator_(navigator) {
    connect(&shell_.session, &app::Session::changed, this, &PlanOffers::take);
}

void PlanOffers::take(const app::ChangeNotice& notice) {
    const int question = asked_.next();
    const bool complaint = notice.kinds.contains(RecordType::Complaint);
    if (notice.everything || notice.clients.size() != 1 ||
        (!complaint && !notice.kinds.contains(RecordType::Client))) {
        return;
    }
    whenDone(
        shell_.session.run([client = *notice.clients.begin()](app::Workspace& workspace) -> Result<Offer> {
            Offer offer;
            const std::optional<app::CommandText> last = workspace.commands().undoable();
            if (!last) {
                return offer;
            }
            offer.done = *last;
            offer.client = client;
            const Day today = workspace.clock().today();
            if (last->code == "add_client") {
                RAPPORT_TRY_ASSIGN(const auto checklists, workspace.records().all<ChecklistTemplate>());
                if (!checklists.empty()) {
                    offer.checklist = checklists.front();
                }
            } else if (workspace.access().isOwner() &&
                       (last->code == "judge_complaint" || last->code == "update_complaint")) {
                RAPPORT_TRY_ASSIGN(const app::ClientPage page, workspace.directory().page(client, today));
                for (const Complaint* open : complaintsToMakeGood(page.content)) {
                    if (open->judged == today) {
                        offer.complaint = open->id;
                    }
                }
            }
            return offer;
        }),
        this, [this, question](const Result<Offer>& found) {
            if (!found || !asked_.isCurrent(question)) {
                return;
            }
            if (found->checklist && welcomed_.contains(found->client)) {
                return;
            }
            welcomed_.insert(found->client);
            offer(*found);
        });
}

void PlanOffers::offer(const Offer& offer) {
    using Job = std::function<Result<app::Outcome>(app::Workspace&)>;
    Job job;
    QString details;
    QString action;
    if (offer.complaint) {
        details = tr("The complaint was right. A recovery case sees to it that it is made good.");
        action = tr("Open a recovery case");
        job = [id = *offer.complaint](app::Workspace& workspace) {
            return app::openRecoveryCase(workspace, id, workspace.clock().today());
        };
    } else if (offer.checklist) {
        details = tr("A checklist keeps a good beginning from being forgotten.");
        action = tr("Start “%1”").arg(offer.checklist->name);
        job = [client = offer.client,
               id = offer.checklist->id](app::Workspace& workspace) -> Result<app::Outcome> {
            RAPPORT_TRY_ASSIGN(const auto stored, workspace.records().byId(client));
            return workspace.commands().run(
                app::StartChecklist{client, id, workspace.clock().today(), stored.record.staffId});
        };
    } else {
        return;
    }
    const auto begin = [this, client = offer.client, job] {
        whenDone(shell_.session.run(job), this, [this, client](const Result<app::Outcome>& begun) {
            if (begun) {
                navigator_.openClient(client, ClientTab::Plan);
            } else {
                messages_.showMessage(MessageBar::Kind::Warning,
                                      wording::errorSentence(shell_.speech, begun.error()));
            }
        });
    };
    messages_.showMessage(MessageBar::Kind::Done, doneSentence(shell_.speech, offer.done), details, action,
                          begin);
}

} // namespace rapport::gui
