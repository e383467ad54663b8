// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"
#include "gui/widgets/client_match_model.h"
#include "gui/widgets/client_picker.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

ClientPicker::Search searchOf(const Shell& shell) {
    return [session = &shell.session](const QString& text) {
        return session->run([text](app::Workspace& workspace) -> Result<std::vector<ClientMatch>> {
            constexpr int most = 12;
            app::ClientQuery query;
            query.search = text;
            query.sort = app::ClientColumn::Name;
            query.limit = most;
            RAPPORT_TRY_ASSIGN(const auto rows, workspace.directory().list(query, workspace.clock().today()));
            std::vector<ClientMatch> matches;
            for (const app::ClientRow& row : rows) {
                matches.push_back({row.id, row.name, row.segment});
            }
            return matches;
        });
    };
}

class TaskForm : public RecordForm<Task> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::TaskForm)

public:
    template <typename What>
    TaskForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addText(QStringLiteral("title"), tr("&What to do"), &Task::title);
        client_ = new ClientPicker(searchOf(shell));
        bind(
            QStringLiteral("client"), tr("&Client"), client_,
            [this](const Task& task) {
                const auto& client = surroundings().client;
                const bool known = client && task.clientId == client->id;
                client_->setClient(task.clientId.value_or(Id<Client>()), known ? client->name : QString());
            },
            [this](Task& task) {
                task.clientId = client_->client().isNull() ? std::nullopt : std::optional(client_->client());
            },
            [this](const Task& task) {
                const auto& client = surroundings().client;
                return client && task.clientId == client->id ? client->name
                       : task.clientId                       ? client_->clientName()
                                                             : QString();
            });
        addDay(QStringLiteral("due"), tr("D&ue"), &Task::due);
        addStaff(QStringLiteral("staff"), tr("W&ho"), &Task::staffId);
        addNote(QStringLiteral("note"), tr("&Note"), &Task::note, 3);
        if (!isNew()) {
            addDay(QStringLiteral("done_on"), tr("D&one on"), &Task::doneOn);
        }
        offerRemoval();
    }

protected:
    std::pair<QString, QString> problemOf(const Task& task) const override {
        if (task.title.isEmpty()) {
            return {QStringLiteral("title"), tr("Say what is to be done.")};
        }
        if (client_->client().isNull() && !client_->isBlank()) {
            return {QStringLiteral("client"), tr("Choose a client from the list, or leave it empty.")};
        }
        return {};
    }

private:
    ClientPicker* client_;
};

} // namespace

BookForm* newTaskForm(const Shell& shell, Id<Client> client) {
    Task fresh;
    if (!client.isNull()) {
        fresh.clientId = client;
    }
    return started(new TaskForm(shell, TaskForm::tr("New task"), fresh));
}

BookForm* taskForm(const Shell& shell, Id<Task> id) {
    return started(new TaskForm(shell, TaskForm::tr("Edit the task"), id));
}

} // namespace rapport::gui
