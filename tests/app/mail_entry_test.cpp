// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/mail_entry.h"
#include "app/records.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::importing;
using namespace rapport::testing;

namespace {

Contact contact(const char* name, const char* email) {
    Contact one;
    one.name = QString::fromLatin1(name);
    one.email = QString::fromLatin1(email);
    return one;
}

MailAddress address(const char* email) {
    return {QString(), QString::fromLatin1(email)};
}

struct Shop {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("shop.rapport"));
    Id<Client> zoe =
        add("Zoe", {contact("Zoe Adams", "Zoe@Example.org"), contact("Books", "books@example.org")});
    Id<Client> adam =
        add("Adam", {contact("Adam", "adam@example.net"), contact("Books", "books@example.org")});

    Id<Client> add(const char* name, const std::vector<Contact>& contacts) {
        return Id<Client>(
            must(workspace->commands().run(AddClient{clientNamed(name), contacts})).created.front().id);
    }
    MailMessage mail(const char* from, std::vector<MailAddress> to) {
        MailMessage message;
        message.from = address(from);
        message.to = std::move(to);
        message.at = Instant(workspace->clock().now().msSinceEpoch() - 3600 * 1000);
        message.subject = QStringLiteral("The sign");
        return message;
    }
    MailEntry entry(const MailMessage& message, const std::optional<Id<Client>>& client = {}) {
        return must(mailEntry(*workspace, message, client));
    }
};

} // namespace

TEST_CASE("an e-mail of a contact is incoming, one to a contact outgoing") {
    Shop shop;
    const MailEntry incoming = shop.entry(shop.mail("zoe@example.org", {address("shop@example.com")}));
    CHECK(incoming.interaction.clientId == shop.zoe);
    CHECK(incoming.clientName == QStringLiteral("Zoe"));
    CHECK(incoming.interaction.kind == InteractionKind::Email);
    CHECK(incoming.interaction.direction == Direction::Incoming);
    CHECK(incoming.interaction.text == QStringLiteral("The sign"));
    CHECK(incoming.interaction.day == kToday);
    CHECK(incoming.interaction.at);
    CHECK_FALSE(incoming.interaction.timeSpent);
    CHECK_FALSE(incoming.stranger);
    const MailEntry outgoing =
        shop.entry(shop.mail("shop@example.com", {address("x@example.com"), address("adam@example.net")}));
    CHECK(outgoing.interaction.clientId == shop.adam);
    CHECK(outgoing.interaction.direction == Direction::Outgoing);
    CHECK_FALSE(outgoing.stranger);
}

TEST_CASE("an e-mail dropped on a client is that client's, whoever wrote it") {
    Shop shop;
    const MailEntry entry = shop.entry(shop.mail("new@example.org", {address("shop@example.com")}), shop.zoe);
    CHECK(entry.interaction.clientId == shop.zoe);
    CHECK(entry.interaction.direction == Direction::Unknown);
    CHECK(entry.stranger == address("new@example.org"));
    CHECK(shop.entry(shop.mail("books@example.org", {}), shop.adam).interaction.direction ==
          Direction::Incoming);
}

TEST_CASE("an e-mail of nobody, or of several clients, is told and not guessed") {
    Shop shop;
    CHECK(codeOfError(mailEntry(*shop.workspace, shop.mail("new@example.org", {}), {})) == "mail_of_nobody");
    const auto several = mailEntry(*shop.workspace, shop.mail("books@example.org", {}), {});
    REQUIRE_FALSE(several);
    CHECK(several.error().code == "mail_of_several");
    CHECK(several.error().args.value(QStringLiteral("matches")) == QStringLiteral("Adam, Zoe"));
    // Part of an address is not the address.
    CHECK(codeOfError(mailEntry(*shop.workspace, shop.mail("oe@example.org", {}), {})) == "mail_of_nobody");
    Client archived = must(shop.workspace->records().byId(shop.adam)).record;
    archived.archived = true;
    must(shop.workspace->commands().run(UpdateClient{archived}));
    CHECK(shop.entry(shop.mail("books@example.org", {})).interaction.clientId == shop.zoe);
    CHECK(shop.entry(shop.mail("adam@example.net", {})).interaction.clientId == shop.adam);
}

TEST_CASE("the same e-mail is recognised, another one of that day is not") {
    Shop shop;
    MailMessage mail = shop.mail("zoe@example.org", {});
    const MailEntry first = shop.entry(mail);
    CHECK_FALSE(first.isLogged);
    must(shop.workspace->commands().run(LogInteraction{first.interaction, {}, {}}));
    CHECK(shop.entry(mail).isLogged);
    CHECK(shop.entry(mail, shop.zoe).isLogged);
    CHECK_FALSE(shop.entry(mail, shop.adam).isLogged);
    mail.subject = QStringLiteral("Another");
    CHECK_FALSE(shop.entry(mail).isLogged);
}

TEST_CASE("a date that cannot be counts as none") {
    Shop shop;
    MailMessage mail = shop.mail("zoe@example.org", {});
    for (const std::optional<Instant>& at :
         {std::optional<Instant>(), std::optional(Instant(0)), std::optional(Instant(-5)),
          std::optional(Instant(shop.workspace->clock().now().msSinceEpoch() * 2))}) {
        mail.at = at;
        const MailEntry entry = shop.entry(mail);
        CHECK(entry.interaction.day == kToday);
        CHECK_FALSE(entry.interaction.at);
    }
    must(shop.workspace->commands().run(LogInteraction{shop.entry(mail).interaction, {}, {}}));
    CHECK(shop.entry(mail).isLogged);
}
