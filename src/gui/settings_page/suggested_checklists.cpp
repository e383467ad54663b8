// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings_page/suggested_checklists.h"

#include "app/workspace.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class Suggested {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::SuggestedChecklists)
};

} // namespace

std::vector<ChecklistTemplate> suggestedChecklists() {
    ChecklistTemplate client;
    client.name = Suggested::tr("New client");
    client.items = {{Suggested::tr("Ask what they expect, and by when"), 0},
                    {Suggested::tr("Write the agreement: what is included, what not, the price"), 2},
                    {Suggested::tr("Send “What to expect”"), 3},
                    {Suggested::tr("Agree who speaks for them, and who for us"), 3},
                    {Suggested::tr("Check invoice address and terms of payment"), 5},
                    {Suggested::tr("Ask how the first weeks were"), 30},
                    {Suggested::tr("Look at the hours against the price"), 90}};
    ChecklistTemplate project;
    project.name = Suggested::tr("New project");
    project.items = {{Suggested::tr("Agree what “finished” means"), 0},
                     {Suggested::tr("Agree on days and rounds of changes"), 1},
                     {Suggested::tr("Send the invoice for the first part"), 2},
                     {Suggested::tr("Show a first version"), 10},
                     {Suggested::tr("Ask whether it is what they wanted"), 20}};
    return {client, project};
}

Result<app::Outcome> addChecklists(app::Workspace& workspace,
                                   const std::vector<ChecklistTemplate>& checklists) {
    app::Outcome last;
    for (const ChecklistTemplate& one : checklists) {
        RAPPORT_TRY_ASSIGN(last, workspace.commands().run(app::Add<ChecklistTemplate>{one}));
    }
    return last;
}

} // namespace rapport::gui
