// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class ContactForm : public RecordForm<Contact> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::ContactForm)

public:
    template <typename What>
    ContactForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addText(QStringLiteral("name"), tr("&Name"), &Contact::name);
        addText(QStringLiteral("role"), tr("&Role"), &Contact::role);
        addText(QStringLiteral("email"), tr("&E-mail"), &Contact::email)
            ->setInputMethodHints(Qt::ImhEmailCharactersOnly);
        addText(QStringLiteral("phone"), tr("&Phone"), &Contact::phone);
        offerRemoval();
    }
};

} // namespace

BookForm* newContactForm(const Shell& shell, Id<Client> client) {
    Contact fresh;
    fresh.clientId = client;
    return started(new ContactForm(shell, ContactForm::tr("New contact"), fresh));
}

BookForm* contactForm(const Shell& shell, Id<Contact> id) {
    return started(new ContactForm(shell, ContactForm::tr("Edit the contact"), id));
}

} // namespace rapport::gui
