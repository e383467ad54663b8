// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/client_header.h"

#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/verdict_badge.h"
#include "wording/words.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace rapport::gui {

namespace {

constexpr int contactsShown = 4;

// Only what can be dialled; a note beside the number stays out of the link.
QUrl phoneLink(const QString& phone) {
    QString number;
    for (const QChar letter : phone) {
        if (letter.isDigit() || (letter == u'+' && number.isEmpty())) {
            number += letter;
        }
    }
    QUrl url;
    url.setScheme(QStringLiteral("tel"));
    url.setPath(number);
    return url;
}

QUrl mailLink(const QString& email) {
    QUrl url;
    url.setScheme(QStringLiteral("mailto"));
    url.setPath(email.trimmed()); // no query: an address cannot smuggle in a text or a copy
    return url;
}

} // namespace

ClientHeader::ClientHeader(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), back_(new QToolButton),
      name_(new TextLabel(TextSize::Title, TextLabel::Bold)),
      facts_(new TextLabel(TextSize::Small, TextLabel::Muted)), contacts_(new QWidget),
      verdict_(new VerdictBadge(shell.theme)), state_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      log_(new QPushButton(tr("Log"))), add_(new QPushButton(tr("&Add"))),
      client_(new QPushButton(tr("C&lient"))), whatIf_(new QPushButton(tr("What i&f…"))),
      report_(new QPushButton(tr("&Report…"))) {
    back_->setIcon(icon("back", Mirroring::WithLayout));
    back_->setAutoRaise(true);
    back_->setFocusPolicy(Qt::StrongFocus);
    back_->setAccessibleName(tr("Back to the clients"));
    back_->setToolTip(tr("Back to the clients (Esc)"));
    whatIf_->setIcon(icon("what-if"));
    whatIf_->setAccessibleName(tr("What if: this client on other terms, or gone"));
    whatIf_->setToolTip(tr("Try other terms (F7)"));
    report_->setIcon(icon("report"));
    report_->setAccessibleName(tr("Report on this client"));
    log_->setIcon(icon("log"));
    log_->setAccessibleName(tr("Log a dealing with this client"));
    log_->setToolTip(tr("Log a dealing (Ctrl+L)"));
    add_->setIcon(icon("plus"));
    add_->setAccessibleName(tr("Add a record"));
    client_->setIcon(icon("edit"));
    client_->setAccessibleName(tr("Change this client"));
    state_->alignTo(Qt::AlignTrailing);

    auto* contactRow = new QHBoxLayout(contacts_);
    contactRow->setContentsMargins(0, 0, 0, 0);
    contactRow->setSpacing(space::tiny);
    auto* who = new QVBoxLayout;
    who->setSpacing(space::tiny);
    who->addWidget(name_);
    who->addWidget(facts_);
    who->addWidget(contacts_);
    auto* verdict = new QVBoxLayout;
    verdict->setSpacing(space::tiny);
    verdict->addWidget(verdict_, 0, Qt::AlignTrailing);
    verdict->addWidget(state_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    for (QPushButton* button : {log_, add_, client_, whatIf_, report_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    verdict->addLayout(buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::small, space::medium, space::large, space::small);
    row->setSpacing(space::medium);
    row->addWidget(back_, 0, Qt::AlignTop);
    row->addLayout(who, 1);
    row->addLayout(verdict);
    connect(back_, &QToolButton::clicked, this, &ClientHeader::backRequested);
    connect(report_, &QPushButton::clicked, this, &ClientHeader::reportRequested);
    connect(whatIf_, &QPushButton::clicked, this, &ClientHeader::whatIfRequested);
    connect(log_, &QPushButton::clicked, this, &ClientHeader::logRequested);
}

void ClientHeader::setMenus(QMenu* add, QMenu* client) {
    add_->setMenu(add);
    client_->setMenu(client);
}

void ClientHeader::clear() {
    name_->clear();
    facts_->clear();
    while (QLayoutItem* item = contacts_->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    contacts_->hide();
    verdict_->hide();
    state_->clear();
    for (QPushButton* button : {log_, add_, client_, whatIf_, report_}) {
        button->setEnabled(false);
    }
}

void ClientHeader::showClient(const ClientContent& content, const scoring::Assessment* assessment,
                              const app::GoodwillBalance& goodwill) {
    clear();
    const Client& client = content.client;
    name_->setText(client.name);
    QStringList facts{wording::word(shell_.speech, client.status)};
    if (client.archived) {
        facts << tr("in the archive");
    }
    if (!client.segment.isEmpty()) {
        facts << client.segment;
    }
    if (client.since) {
        facts << tr("since %1").arg(shell_.speech.month(*client.since));
    }
    if (client.paymentTermsDays) {
        facts << tr("terms %n day(s)", nullptr, *client.paymentTermsDays);
    }
    if (!client.externalRef.isEmpty()) {
        facts << tr("no. %1", "their number in the invoicing program").arg(client.externalRef);
    }
    if (assessment && goodwill.lastYear.isPositive()) {
        facts << tr("favours of %1 in a year").arg(shell_.speech.money(goodwill.lastYear));
    }
    facts_->setText(facts.join(QStringLiteral(" · ")));
    for (size_t i = 0; i < content.contacts.size() && int(i) < contactsShown; ++i) {
        addContact(content.contacts[i]);
    }
    if (auto* row = static_cast<QHBoxLayout*>(contacts_->layout()); row->count() > 0) {
        row->addStretch();
        contacts_->show();
    }
    if (assessment) {
        const Verdict shown = assessment->shownVerdict();
        verdict_->setVerdict(shown, wording::word(shell_.speech, shown));
        verdict_->show();
        state_->setText(tr("Health %1 · %2")
                            .arg(shell_.speech.number(assessment->health, 0),
                                 wording::word(shell_.speech, assessment->confidenceLevel)));
    }
    for (QPushButton* button : {log_, add_, client_, whatIf_, report_}) {
        button->setEnabled((button != report_ && button != whatIf_) || assessment);
    }
}

void ClientHeader::addContact(const Contact& contact) {
    auto* row = contacts_->layout();
    if (!contact.name.isEmpty()) {
        auto* name = new TextLabel(TextSize::Small);
        name->setText(contact.role.isEmpty() ? contact.name
                                             //: A person at a client: the name and what they are there
                                             : tr("%1, %2").arg(contact.name, contact.role));
        row->addWidget(name);
    }
    if (!contact.email.isEmpty()) {
        addLink("mail", contact.email, tr("Write to %1").arg(contact.email), mailLink(contact.email));
    }
    if (!contact.phone.isEmpty()) {
        addLink("phone", contact.phone, tr("Call %1").arg(contact.phone), phoneLink(contact.phone));
    }
}

void ClientHeader::addLink(const char* iconName, const QString& text, const QString& accessibleName,
                           const QUrl& url) {
    auto* link = new QToolButton;
    link->setIcon(icon(iconName));
    // Numbers and addresses read from left to right wherever they stand: set apart by Unicode isolates.
    const QString apart = QChar(0x2066) + text + QChar(0x2069);
    link->setText(QString(apart).replace(QLatin1Char('&'), QStringLiteral("&&")));
    link->setToolTip(accessibleName.toHtmlEscaped());
    link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    link->setAutoRaise(true);
    link->setFocusPolicy(Qt::StrongFocus);
    link->setFont(fontOf(TextSize::Small));
    link->setAccessibleName(accessibleName);
    link->setProperty("url", url);
    connect(link, &QToolButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    contacts_->layout()->addWidget(link);
}

} // namespace rapport::gui
