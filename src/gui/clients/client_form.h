// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/book_settings.h"
#include "domain/contact.h"
#include "domain/staff.h"
#include "domain/stored.h"
#include "gui/shell.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/generation.h"

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace rapport::app {
class Workspace;
struct ChangeNotice;
} // namespace rapport::app

namespace rapport::gui {

class ContactsEdit;
class DayEdit;
class FormHost;
class StaffCombo;
class TagsEdit;
class TwinList;

/// What the form of a client begins with.
struct ClientFormData {
    std::optional<Stored<Client>> client; ///< Nothing: a new one.
    std::vector<Stored<Contact>> contacts;
    std::vector<Staff> staff;
    QStringList tags; ///< In use in the book.
    QStringList segments;
    app::BookSettings settings;
    Currency base;
    Day today;
};

/// Reads it; a null id is a new client. To be run on the storage thread. Error: record_not_found.
Result<ClientFormData> readClientForm(app::Workspace& workspace, Id<Client> id);

/// A new client, or one being edited, with the people there. It writes itself; what somebody else saves
/// meanwhile is taken over where nothing was typed, and asked about field by field where something was.
class ClientForm : public FormPanel {
    Q_OBJECT

public:
    ClientForm(const Shell& shell, const ClientFormData& known, QWidget* parent = nullptr);

    /// Reads the client (null: a new one, of this name) and opens the form in the host, which outlives the
    /// answer. `opened` is called with the form, to connect it, unless another form is in the way.
    static void open(const Shell& shell, FormHost* host, Id<Client> id, const QString& name,
                     std::function<void(ClientForm&)> opened, std::function<void(const Error&)> failed);

    Id<Client> client() const { return loaded_ ? loaded_->record.id : Id<Client>(); }

signals:
    /// Written, just before the form closes.
    void saved(rapport::Id<rapport::Client> id, bool isNew);
    /// One of the likely twins is to be looked at; the form stays as it is.
    void openRequested(rapport::Id<rapport::Client> id);

private:
    void lay(const ClientFormData& known);
    Client read() const;
    void write(const Client& client);
    void look();
    void submit();
    void showSaved(const Result<Id<Client>>& answer);
    void takeNotice(const app::ChangeNotice& notice);
    void readAgain(bool saveAfter);
    void takeTheirs(const Stored<Client>& theirs, bool saveAfter);

    Shell shell_;
    std::optional<Stored<Client>> loaded_;
    Client theirs_; ///< As saved last, while a conflict is shown.
    std::vector<Stored<Contact>> contactsBefore_;
    std::vector<Staff> people_;
    Generation asked_;

    TwinList* twins_;
    QLineEdit* name_;
    QComboBox* status_;
    QComboBox* segment_;
    TagsEdit* tags_;
    StaffCombo* staff_;
    DayEdit* since_;
    QSpinBox* terms_;
    QComboBox* currency_;
    QLineEdit* reference_;
    QSpinBox* every_;
    QPlainTextEdit* notes_;
    ContactsEdit* contacts_;
};

} // namespace rapport::gui
