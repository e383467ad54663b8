// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/call_lists.h"

#include "support/catch.h"
#include "wording/import_wording.h"

namespace rapport::importing {

void addClient(BookInMemory& book, const char* name, std::initializer_list<const char*> phones) {
    static qint64 next = 1'000'000; // Far from those the book gives by itself.
    ClientContent content;
    content.client.id = Id<Client>(++next);
    content.client.name = QString::fromUtf8(name);
    content.client.currency = book.content.header.base;
    for (const char* phone : phones) {
        Contact contact;
        contact.id = Id<Contact>(++next);
        contact.clientId = content.client.id;
        contact.name = content.client.name;
        contact.phone = QString::fromUtf8(phone);
        content.contacts.push_back(contact);
    }
    book.content.clients.push_back(std::move(content));
}

qint64 secondsOf(const BookInMemory& book, const char* client) {
    const ClientContent* content = book.named(client);
    REQUIRE(content);
    qint64 seconds = 0;
    for (const Interaction& interaction : content->interactions) {
        REQUIRE(interaction.timeSpent);
        CHECK_FALSE(interaction.estimated);
        seconds += interaction.timeSpent->inSeconds();
    }
    return seconds;
}

QString staffOf(const BookInMemory& book, const Interaction& interaction) {
    for (const Staff& staff : book.content.header.staff)
        if (interaction.staffId == staff.id) return staff.name;
    return {};
}

bool hasNotice(const ImportPlan& plan, const char* code) {
    CHECK(wording::hasNoticeSentence(code));
    for (const Notice& notice : plan.notices)
        if (notice.code == code) return true;
    return false;
}

qint64 noticeCount(const ImportPlan& plan, const char* code) {
    CHECK(wording::hasNoticeSentence(code));
    qint64 count = 0;
    for (const Notice& notice : plan.notices)
        if (notice.code == code) count += notice.args.value(QStringLiteral("count")).toLongLong();
    return count;
}

} // namespace rapport::importing
