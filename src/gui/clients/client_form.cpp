// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_form.h"

#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/records.h"
#include "app/staff_directory.h"
#include "app/workspace.h"
#include "base/clock.h"
#include "domain/validation.h"
#include "gui/clients/client_fields.h"
#include "gui/clients/contacts_edit.h"
#include "gui/clients/twin_list.h"
#include "gui/when_done.h"
#include "gui/widgets/code_choice.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/staff_combo.h"
#include "gui/widgets/tags_edit.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr int longestDays = 3650; // of terms and of the days between two talks, as in domain/validation
constexpr int asTheBookSays = -1;
constexpr int notesLines = 5;

QSpinBox* daysBox(const QString& otherwise) {
    auto* box = new QSpinBox;
    box->setRange(asTheBookSays, longestDays);
    box->setSpecialValueText(otherwise);
    box->setSuffix(ClientForm::tr(" days"));
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

std::optional<int> daysOf(const QSpinBox* box) {
    return box->value() == asTheBookSays ? std::nullopt : std::optional<int>(box->value());
}

/// Writes the contacts as they are in the form now; `before` are those it began with.
Result<void> writeContacts(app::Workspace& book, Id<Client> client,
                           const std::vector<Stored<Contact>>& before,
                           const std::vector<Stored<Contact>>& now) {
    for (const Stored<Contact>& old : before) {
        const bool stays = std::ranges::any_of(
            now, [&](const Stored<Contact>& one) { return one.record.id == old.record.id; });
        if (!stays) {
            RAPPORT_TRY(book.commands().run(app::Remove<Contact>{old.record.id}));
        }
    }
    for (Stored<Contact> one : now) {
        one.record.clientId = client;
        const auto old = std::ranges::find_if(
            before, [&](const Stored<Contact>& each) { return each.record.id == one.record.id; });
        if (one.record.id.isNull()) {
            RAPPORT_TRY(book.commands().run(app::Add<Contact>{one.record}));
        } else if (old == before.end() || old->record != one.record) {
            RAPPORT_TRY(book.commands().run(app::Update<Contact>{one.record, one.version}));
        }
    }
    return {};
}

void addUnknown(QStringList& known, const QString& text) {
    if (!text.isEmpty() && !known.contains(text)) {
        known << text;
    }
}

} // namespace

Result<ClientFormData> readClientForm(app::Workspace& book, Id<Client> id) {
    ClientFormData data;
    data.base = book.base();
    data.today = book.clock().today();
    if (!id.isNull()) {
        RAPPORT_TRY_ASSIGN(data.client, book.records().byId(id));
        RAPPORT_TRY_ASSIGN(const app::ClientPage page, book.directory().page(id, data.today));
        for (const Contact& one : page.content.contacts) {
            RAPPORT_TRY_ASSIGN(Stored<Contact> contact, book.records().byId(one.id));
            data.contacts.push_back(std::move(contact));
        }
    }
    RAPPORT_TRY_ASSIGN(data.staff, book.staff().list());
    RAPPORT_TRY_ASSIGN(data.settings, book.settings());
    app::ClientQuery everybody;
    everybody.withArchived = true;
    RAPPORT_TRY_ASSIGN(const std::vector<app::ClientRow> rows, book.directory().list(everybody, data.today));
    for (const app::ClientRow& row : rows) {
        addUnknown(data.segments, row.segment);
        for (const QString& tag : row.tags) {
            addUnknown(data.tags, tag);
        }
    }
    data.segments.sort(Qt::CaseInsensitive);
    data.tags.sort(Qt::CaseInsensitive);
    return data;
}

ClientForm::ClientForm(const Shell& shell, const ClientFormData& known, QWidget* parent)
    : FormPanel(shell.speech, known.client ? tr("Edit client") : tr("New client"), parent), shell_(shell),
      loaded_(known.client), contactsBefore_(known.contacts), people_(known.staff),
      twins_(new TwinList(shell)), name_(new QLineEdit), status_(new CodeCombo<ClientStatus>(shell.speech)),
      segment_(new QuietCombo), tags_(new TagsEdit), staff_(new StaffCombo),
      since_(new DayEdit(shell.speech, known.today)),
      terms_(daysBox(tr("as the book: %n day(s)", nullptr, known.settings.paymentTermsDays))),
      currency_(new QuietCombo), reference_(new QLineEdit),
      every_(daysBox(tr("as the book: %n day(s)", nullptr, known.settings.contactEveryDays))),
      notes_(new QPlainTextEdit), contacts_(new ContactsEdit) {
    lay(known);
    Client first;
    first.currency = known.base;
    write(loaded_ ? loaded_->record : first);
    contacts_->setContacts(known.contacts);
    setEdited(false);
    connect(name_, &QLineEdit::textEdited, this, &ClientForm::look);
    connect(contacts_, &ContactsEdit::edited, this, [this] {
        setEdited(true);
        look();
    });
    connect(twins_, &TwinList::openRequested, this, &ClientForm::openRequested);
    connect(this, &FormPanel::saveRequested, this, &ClientForm::submit);
    connect(this, &FormPanel::theirsTaken, this, [this](const QString& key) {
        Client mine = read();
        for (const ClientField& field : clientFields()) {
            if (key == QLatin1String(field.key)) {
                field.copy(theirs_, mine);
            }
        }
        write(mine);
    });
    connect(&shell_.session, &app::Session::changed, this, &ClientForm::takeNotice);
}

void ClientForm::lay(const ClientFormData& known) {
    segment_->setEditable(true);
    segment_->addItems(known.segments);
    currency_->setEditable(true);
    for (const char16_t* code : {u"USD", u"EUR", u"GBP", u"CHF", u"SAR", u"AED", u"IRR", u"RUB"}) {
        currency_->addItem(QString::fromUtf16(code));
    }
    tags_->setKnownTags(known.tags);
    staff_->setStaff(known.staff);
    terms_->setMinimum(asTheBookSays);
    notes_->setMinimumHeight(notes_->fontMetrics().lineSpacing() * notesLines);
    addField(QStringLiteral("name"), tr("&Name"), name_);
    addWide(twins_);
    addField(QStringLiteral("status"), tr("S&tatus"), status_);
    addField(QStringLiteral("segment"), tr("Se&gment"), segment_);
    addField(QStringLiteral("tags"), tr("Ta&gs"), tags_);
    addField(QStringLiteral("staffId"), tr("&Looked after by"), staff_);
    addField(QStringLiteral("since"), tr("Client s&ince"), since_);
    addSection(tr("Contacts"));
    addWide(contacts_);
    addSection(tr("Money and reminders"));
    addField(QStringLiteral("paymentTermsDays"), tr("&Payment terms"), terms_);
    addField(QStringLiteral("currency"), tr("C&urrency"), currency_);
    addField(QStringLiteral("externalRef"), tr("&Reference"), reference_,
             tr("Their number in your invoicing program."));
    addField(QStringLiteral("contactEveryDays"), tr("Spea&k every"), every_,
             tr("Reminds when nobody spoke with them for so long; 0: never."));
    addField(QStringLiteral("notes"), tr("N&otes"), notes_);
}

Client ClientForm::read() const {
    Client client = loaded_ ? loaded_->record : Client();
    client.name = name_->text().simplified();
    client.status = static_cast<CodeCombo<ClientStatus>*>(status_)->value().value_or(ClientStatus::Active);
    client.segment = segment_->currentText().simplified();
    client.tags = tags_->tags();
    client.staffId = staff_->chosen();
    client.since = since_->day();
    client.paymentTermsDays = daysOf(terms_);
    client.currency = Currency::fromCode(currency_->currentText().trimmed().toUpper()).value_or(Currency());
    client.externalRef = reference_->text().trimmed();
    client.contactEveryDays = daysOf(every_);
    client.notes = notes_->toPlainText();
    return client;
}

void ClientForm::write(const Client& client) {
    name_->setText(client.name);
    static_cast<CodeCombo<ClientStatus>*>(status_)->setValue(client.status);
    segment_->setEditText(client.segment);
    tags_->setTags(client.tags);
    staff_->setChosen(client.staffId);
    since_->setDay(client.since);
    terms_->setValue(client.paymentTermsDays.value_or(asTheBookSays));
    currency_->setEditText(client.currency.isNull() ? QString() : client.currency.code());
    reference_->setText(client.externalRef);
    every_->setValue(client.contactEveryDays.value_or(asTheBookSays));
    if (notes_->toPlainText() != client.notes) {
        notes_->setPlainText(client.notes);
    }
}

void ClientForm::open(const Shell& shell, FormHost* host, Id<Client> id, const QString& name,
                      std::function<void(ClientForm&)> opened, std::function<void(const Error&)> failed) {
    whenDone(shell.session.run([id](app::Workspace& book) { return readClientForm(book, id); }), host,
             [shell, host, name, opened, failed](const Result<ClientFormData>& answer) {
                 if (!answer) {
                     failed(answer.error());
                     return;
                 }
                 auto* form = new ClientForm(shell, *answer);
                 if (!answer->client && !name.isEmpty()) {
                     form->name_->setText(name);
                     form->look();
                 }
                 if (host->open(form)) {
                     opened(*form);
                 }
             });
}

void ClientForm::look() {
    std::vector<Contact> people;
    for (const Stored<Contact>& one : contacts_->contacts()) {
        people.push_back(one.record);
    }
    twins_->look(read(), people);
}

void ClientForm::submit() {
    const Client client = read();
    const std::vector<Stored<Contact>> people = contacts_->contacts();
    if (client.currency.isNull()) {
        showProblem(QStringLiteral("currency"),
                    tr("This is no currency; write its three letters, like USD."));
        currency_->setFocus();
        return;
    }
    if (const Result<void> good = validate(client); !good) {
        showError(good.error());
        return;
    }
    if (!contacts_->check()) {
        return;
    }
    setBusy(true);
    whenDone(shell_.session.run([client, people, loaded = loaded_,
                                 before = contactsBefore_](app::Workspace& book) -> Result<Id<Client>> {
        if (loaded) {
            if (client != loaded->record) {
                RAPPORT_TRY(book.commands().run(app::UpdateClient{client, loaded->version}));
            }
            RAPPORT_TRY(writeContacts(book, client.id, before, people));
            return client.id;
        }
        app::AddClient command{client, {}};
        for (const Stored<Contact>& one : people) {
            command.contacts.push_back(one.record);
        }
        RAPPORT_TRY_ASSIGN(const app::Outcome outcome, book.commands().run(command));
        return Id<Client>(outcome.created.front().id);
    }),
             this, [this](const Result<Id<Client>>& answer) { showSaved(answer); });
}

void ClientForm::showSaved(const Result<Id<Client>>& answer) {
    if (answer) {
        emit saved(*answer, !loaded_);
        finish();
    } else if (answer.error().code == "record_changed" && loaded_ &&
               answer.error().args.value(QStringLiteral("table")) == QStringLiteral("client")) {
        readAgain(true);
    } else {
        showError(answer.error());
    }
}

void ClientForm::takeNotice(const app::ChangeNotice& notice) {
    if (loaded_ && !isBusy() && (notice.everything || notice.clients.contains(loaded_->record.id))) {
        readAgain(false);
    }
}

void ClientForm::readAgain(bool saveAfter) {
    const int question = asked_.next();
    whenDone(shell_.session.run(
                 [id = loaded_->record.id](app::Workspace& book) { return book.records().byId(id); }),
             this, [this, question, saveAfter](const Result<Stored<Client>>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     takeTheirs(*answer, saveAfter);
                 } else {
                     showError(answer.error());
                 }
             });
}

// What only they changed is taken over, what only we changed stays; what both changed is asked.
void ClientForm::takeTheirs(const Stored<Client>& theirs, bool saveAfter) {
    setBusy(false);
    if (theirs.version == loaded_->version) {
        return;
    }
    const Client before = loaded_->record;
    Client mine = read();
    theirs_ = theirs.record;
    std::vector<FieldConflict> conflicts;
    for (const ClientField& field : clientFields()) {
        if (field.same(theirs_, before) || field.same(theirs_, mine)) {
            continue;
        }
        if (field.same(mine, before)) {
            field.copy(theirs_, mine);
        } else {
            conflicts.push_back({QString::fromLatin1(field.key), labelOf(field),
                                 textOf(field, theirs_, shell_.speech, people_),
                                 textOf(field, mine, shell_.speech, people_)});
        }
    }
    loaded_ = theirs;
    const bool touched = isEdited();
    write(mine);
    setEdited(touched); // what was taken over is nobody's edit here
    setConflict(conflicts);
    if (saveAfter && conflicts.empty()) {
        submit();
    }
}

} // namespace rapport::gui
