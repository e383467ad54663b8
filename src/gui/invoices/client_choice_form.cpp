// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/invoices/client_choice_form.h"

#include "app/client_directory.h"
#include "gui/widgets/client_picker.h"

namespace rapport::gui {

namespace {

constexpr int mostMatches = 12;

Result<std::vector<ClientMatch>> matches(app::Workspace& workspace, const QString& text) {
    app::ClientQuery query;
    query.search = text;
    query.sort = app::ClientColumn::Name;
    query.limit = mostMatches;
    RAPPORT_TRY_ASSIGN(const auto rows, workspace.directory().list(query, workspace.clock().today()));
    std::vector<ClientMatch> found;
    for (const app::ClientRow& row : rows) {
        found.push_back({row.id, row.name, row.segment});
    }
    return found;
}

} // namespace

ClientChoiceForm::ClientChoiceForm(const Shell& shell, Id<Client> client, const QString& name)
    : FormPanel(shell.speech, tr("New invoice")), picker_(new ClientPicker([shell](const QString& text) {
          return shell.session.run([text](app::Workspace& workspace) { return matches(workspace, text); });
      })) {
    setSaveText(tr("&Next"));
    addField(QStringLiteral("client"), tr("&Client"), picker_, tr("Whom the invoice is for"));
    picker_->setRequired(true);
    picker_->setClient(client, name);
    connect(picker_, &ClientPicker::failed, this, &ClientChoiceForm::failed);
    connect(this, &FormPanel::saveRequested, this, [this] {
        const Id<Client> chosen = picker_->client();
        setEdited(false); // nothing is lost by going on
        emit clientChosen(chosen);
    });
}

} // namespace rapport::gui
