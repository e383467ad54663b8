// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/records.h"
#include "app/staff_directory.h"
#include "gui/forms/bound_form.h"
#include "gui/when_done.h"

#include <QPushButton>

namespace rapport::gui {

/// Reads what a form of this client's records needs; a null id: of no client.
Result<FormSurroundings> readSurroundings(app::Workspace& workspace, Id<Client> client);

/// A form over one record of the book, new or as it stands there. Saving names the version that was read;
/// when somebody has changed the record since, what only one of the two changed is taken as it is and the
/// rest is asked field by field.
template <typename T>
class RecordForm : public BoundForm<T> {
public:
    /// A record of the book.
    RecordForm(const Shell& shell, const QString& title, Id<T> id) : BoundForm<T>(shell, title), id_(id) {
        connectAll();
    }
    /// A new one, with what is known of it already.
    RecordForm(const Shell& shell, const QString& title, T draft)
        : BoundForm<T>(shell, title), stored_{std::move(draft), {}} {
        connectAll();
    }

    /// Asks the book for the record; the form fills when it has answered.
    void start() {
        this->setBusy(true);
        whenDone(this->shell().session.run([id = id_, draft = stored_](app::Workspace& workspace) {
            return load(workspace, id, draft);
        }),
                 this, [this](Result<Loaded> loaded) {
                     if (!loaded) {
                         this->giveUp(loaded.error());
                         return;
                     }
                     stored_ = std::move(loaded->stored);
                     this->setSurroundings(std::move(loaded->surroundings));
                     arrive(stored_.record);
                     this->showAll(stored_.record);
                     shown(stored_.record);
                     this->setBusy(false);
                     this->setEdited(false);
                     this->focusFirst();
                 });
    }

protected:
    bool isNew() const { return id_.isNull(); }
    const T& record() const { return stored_.record; }
    /// Offers to delete the record; not where the form changes a part of it only.
    void offerRemoval() {
        if (!isNew()) {
            this->connect(this->addButton(FormPanel::tr("&Delete")), &QPushButton::clicked, this, [this] {
                this->write([id = id_](app::Workspace& workspace) {
                    return workspace.commands().run(app::Remove<T>{id});
                });
            });
        }
    }

    /// The record has come: the place to fill in what a new one begins with.
    virtual void arrive(T& record) { Q_UNUSED(record); }
    /// The fields are filled.
    virtual void shown(const T& record) { Q_UNUSED(record); }
    /// The key of a field and what is wrong with it beyond what the field itself can tell.
    virtual std::pair<QString, QString> problemOf(const T& record) const {
        Q_UNUSED(record);
        return {};
    }
    virtual app::Command command(const T& record, std::optional<RowVersion> version) const {
        if (version) {
            return app::Update<T>{record, version};
        }
        if constexpr (std::is_constructible_v<app::Command, app::Add<T>>) {
            return app::Add<T>{record};
        } else {
            Q_UNREACHABLE();
        }
    }

    void meetConflict(const Error&) override {
        whenDone(this->shell().session.run(
                     [id = id_](app::Workspace& workspace) { return load(workspace, id, {}); }),
                 this, [this](Result<Loaded> loaded) {
                     if (loaded) {
                         merge(std::move(loaded->stored));
                     } else {
                         this->showError(loaded.error());
                     }
                 });
    }

private:
    struct Loaded {
        Stored<T> stored;
        FormSurroundings surroundings;
    };

    static Result<Loaded> load(app::Workspace& workspace, Id<T> id, Stored<T> stored) {
        if (!id.isNull()) {
            RAPPORT_TRY_ASSIGN(stored, workspace.records().template byId<T>(id));
        }
        Id<Client> client;
        if constexpr (requires { stored.record.clientId.value_or(Id<Client>()); }) {
            client = stored.record.clientId.value_or(Id<Client>());
        } else if constexpr (requires { stored.record.clientId; }) {
            client = stored.record.clientId;
        }
        RAPPORT_TRY_ASSIGN(FormSurroundings surroundings, readSurroundings(workspace, client));
        return Loaded{std::move(stored), std::move(surroundings)};
    }

    void connectAll() {
        this->connect(this, &FormPanel::saveRequested, this, [this] { store(); });
        this->connect(this, &FormPanel::theirsTaken, this, [this](const QString& key) {
            for (const auto& binding : this->bindings()) {
                if (binding.key == key) {
                    binding.show(stored_.record);
                }
            }
        });
    }

    void store() {
        const T record = this->filled(stored_.record);
        if (!this->linesAreFine()) {
            return;
        }
        if (const auto [key, problem] = problemOf(record); !problem.isEmpty()) {
            this->showProblem(key, problem);
            if (QWidget* field = this->field(key)) {
                field->setFocus();
            }
            return;
        }
        const auto version = isNew() ? std::nullopt : std::optional(stored_.version);
        this->write([id = id_, version,
                     command = command(record, version)](app::Workspace& workspace) -> Result<app::Outcome> {
            if (version) { // not every command carries it
                RAPPORT_TRY_ASSIGN(const Stored<T> now, workspace.records().template byId<T>(id));
                if (now.version != *version) {
                    return Error{ErrorKind::Conflict, "record_changed"};
                }
            }
            return workspace.commands().run(command);
        });
    }

    void merge(Stored<T> theirs) {
        const T mine = this->filled(stored_.record);
        const T before = std::exchange(stored_, std::move(theirs)).record;
        std::vector<FieldConflict> conflicts;
        for (const auto& binding : this->bindings()) {
            const QString was = binding.text(before);
            const QString now = binding.text(stored_.record);
            const QString here = binding.text(mine);
            if (now == was || now == here) {
                continue;
            }
            if (here == was) {
                binding.show(stored_.record);
            } else {
                conflicts.push_back({binding.key, binding.label, now, here});
            }
        }
        this->setBusy(false);
        if (conflicts.empty()) {
            store();
        } else {
            this->setConflict(conflicts);
        }
    }

    Id<T> id_;
    Stored<T> stored_;
};

/// The form, asking the book.
template <typename Form>
BookForm* started(Form* form) {
    form->start();
    return form;
}

} // namespace rapport::gui
