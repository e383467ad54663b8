// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/client_menu.h"

#include "app/records.h"
#include "app/workspace.h"
#include "domain/codes.h"
#include "gui/client/record_actions.h"
#include "gui/forms/agreement_forms.h"
#include "gui/forms/book_form.h"
#include "gui/forms/conduct_forms.h"
#include "gui/forms/record_forms.h"
#include "gui/mail/mail_drop.h"
#include "gui/privacy/erase_form.h"
#include "gui/privacy/erasure_text.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/page.h"
#include "wording/words.h"

#include <QAction>
#include <QMenu>

namespace rapport::gui {

ClientMenu::ClientMenu(const Shell& shell, RecordActions& records, Page& page)
    : QObject(&page), shell_(shell), records_(records), page_(page), addMenu_(new QMenu(&page)),
      clientMenu_(new QMenu(&page)), log_(new QAction(icon("log"), tr("Log a &dealing"), &page)) {
    connect(log_, &QAction::triggered, this, [this] { emit page_.logRequested(records_.client()); });
    addForm("task", tr("New &task"), newTaskForm);
    addForm("complaint", tr("New &complaint"), newComplaintForm);
    addForm("invoice", tr("New &invoice"), newInvoiceForm);
    addForm("payment", tr("New co&st"), newCostForm);
    addForm("agreement", tr("New &agreement"), newAgreementForm);
    addForm("agreement", tr("Ne&w proposal"), newProposalForm);
    addForm("plus", tr("New re&quest beyond the agreement"), newScopeRequestForm);
    addForm("warning", tr("Note cond&uct"), newSignalForm);
    incident_ = addForm("warning", tr("Incident against sta&ff"), newIncidentForm,
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    addForm("gift", tr("&Give a concession"), newConcessionForm,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    estimate_ = addForm("timer", tr("Estimate their ti&me"), timeEstimateForm);
    addForm("done", tr("New &decision"), newDecisionForm);
    addForm("person", tr("New contact &person"), newContactForm);
    auto* mails = new MailDrop(shell_, page_, &page_,
                               [this](const QPoint&) { return std::optional(records_.client()); });
    connect(add(addMenu_, "mail", tr("Add &e-mails…")), &QAction::triggered, this,
            [this, mails] { mails->choose(records_.client()); });
    addLetters();
    archive_ = add(clientMenu_, "archive", tr("Put into the &archive"));
    connect(archive_, &QAction::triggered, this,
            [this] { setArchived(shown_ && !shown_->content.client.archived); });
    remove_ = add(clientMenu_, "delete", tr("De&lete the client"));
    connect(remove_, &QAction::triggered, this, &ClientMenu::remove);
    addPrivacy();
    clear();
}

QAction* ClientMenu::add(QMenu* menu, const char* iconName, const QString& text) {
    QAction* action = menu->addAction(icon(iconName), text);
    page_.addAction(action);
    return action;
}

QAction* ClientMenu::addForm(const char* iconName, const QString& text, MakeForm make,
                             const QKeySequence& keys) {
    QAction* action = add(addMenu_, iconName, text);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, make] {
        if (shown_) {
            records_.show(make(shell_, records_.client()));
        }
    });
    return action;
}

void ClientMenu::addLetters() {
    letterMenu_ = clientMenu_->addMenu(icon("mail"), tr("&Write a letter"));
    for (const LetterKind kind : allValues<LetterKind>()) {
        //: %1 is a kind of letter, as in "Letter: Payment reminder"
        QAction* action = add(letterMenu_, "mail", tr("Letter: %1").arg(wording::word(shell_.speech, kind)));
        letters_ << action;
        connect(action, &QAction::triggered, this, [this, kind] { emit letterRequested(kind); });
    }
}

void ClientMenu::addPrivacy() {
    QAction* line = clientMenu_->addSeparator();
    QAction* dossier = add(clientMenu_, "report", tr("E&verything we hold on this client…"));
    connect(dossier, &QAction::triggered, this, [this] { emit dossierRequested(); });
    QAction* forGood = add(clientMenu_, "delete", tr("E&rase for good…"));
    connect(forGood, &QAction::triggered, this, &ClientMenu::askErase);
    privacy_ = {line, dossier, forGood};
}

void ClientMenu::setOwnerView(bool isOwner) {
    for (QAction* action : privacy_) {
        action->setVisible(isOwner);
    }
    incident_->setVisible(isOwner);
    estimate_->setVisible(isOwner);
    letterMenu_->menuAction()->setVisible(isOwner);
    for (QAction* action : letters_) {
        action->setVisible(isOwner);
    }
}

void ClientMenu::clear() {
    shown_.reset();
    showContacts();
    for (QMenu* menu : {addMenu_, clientMenu_}) {
        menu->setEnabled(false);
    }
}

void ClientMenu::showClient(std::shared_ptr<const app::ClientPage> page) {
    shown_ = std::move(page);
    for (QMenu* menu : {addMenu_, clientMenu_}) {
        menu->setEnabled(true);
    }
    const bool archived = shown_->content.client.archived;
    archive_->setText(archived ? tr("Take out of the &archive") : tr("Put into the &archive"));
    archive_->setIcon(icon(archived ? "restore" : "archive"));
    showContacts();
}

void ClientMenu::showContacts() {
    qDeleteAll(contacts_);
    contacts_.clear();
    if (!shown_) {
        return;
    }
    for (const Contact& contact : shown_->content.contacts) {
        auto* action = new QAction(icon("person"), tr("Edit contact: %1").arg(contact.name), this);
        clientMenu_->insertAction(archive_, action);
        contacts_ << action;
        connect(action, &QAction::triggered, this,
                [this, id = contact.id] { records_.show(contactForm(shell_, id)); });
    }
    auto* line = new QAction(this);
    line->setSeparator(true);
    clientMenu_->insertAction(archive_, line);
    contacts_ << line;
}

void ClientMenu::setArchived(bool archived) {
    whenDone(shell_.session.run(
                 [id = records_.client(), archived](app::Workspace& workspace) -> Result<app::Outcome> {
                     RAPPORT_TRY_ASSIGN(Stored<Client> stored, workspace.records().byId(id));
                     stored.record.archived = archived;
                     return workspace.commands().run(app::UpdateClient{stored.record, stored.version});
                 }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit page_.undoOffered(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit page_.failed(outcome.error());
                 }
             });
}

void ClientMenu::remove() {
    const Id<Client> id = records_.client();
    if (id.isNull()) {
        return;
    }
    emit leaving();
    whenDone(shell_.session.run([id](app::Workspace& workspace) {
        return workspace.commands().run(app::Remove<Client>{id});
    }),
             this, [this, id](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit page_.backRequested();
                     emit page_.undoOffered(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit stayed(id);
                     emit page_.failed(outcome.error());
                 }
             });
}

void ClientMenu::askErase() {
    if (!shown_) {
        return;
    }
    auto* form = new EraseForm(shell_, records_.client());
    connect(form, &EraseForm::confirmed, this, &ClientMenu::erase);
    records_.show(form);
}

void ClientMenu::erase(Id<Client> id, const QStringList& copies) {
    emit leaving(); // also closes the form that asked
    whenDone(shell_.session.run([id](app::Workspace& workspace) {
        return workspace.commands().run(app::EraseClients{{id}});
    }),
             this, [this, id, copies](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit page_.backRequested();
                     emit page_.done(doneSentence(shell_.speech, outcome->text),
                                     afterErasing(*outcome, copies));
                 } else {
                     emit stayed(id);
                     emit page_.failed(outcome.error());
                 }
             });
}

} // namespace rapport::gui
