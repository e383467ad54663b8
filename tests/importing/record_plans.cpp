// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/record_plans.h"

#include "domain/codes.h"
#include "support/catch.h"
#include "wording/error_wording.h"
#include "wording/import_wording.h"

#include <algorithm>

namespace rapport::importing {

namespace {

void addClient(BookInMemory& book, qint64 id, const char* name, const QStringList& emails) {
    ClientContent& content = book.content.clients.emplace_back();
    content.client.id = Id<Client>(id);
    content.client.name = QString::fromUtf8(name);
    content.client.currency = book.content.header.base;
    for (const QString& email : emails) {
        Contact contact;
        contact.id = Id<Contact>(id * 10 + qint64(content.contacts.size()));
        contact.clientId = content.client.id;
        contact.name = email.section(u'@', 0, 0);
        contact.email = email;
        content.contacts.push_back(contact);
    }
}

QString shown(const Interaction& dealing) {
    const QString at = dealing.at ? dealing.at->toIso().mid(11, 5) : QStringLiteral("-");
    const QString minutes =
        dealing.timeSpent ? QString::number(dealing.timeSpent->inMinutes()) : QStringLiteral("-");
    const char* way = dealing.direction == Direction::Incoming   ? "in"
                      : dealing.direction == Direction::Outgoing ? "out"
                                                                 : "open";
    return QStringLiteral("%1 %2 %3 %4 %5: %6")
        .arg(dealing.day.toIso(), at, QString(codeOf(dealing.kind)), minutes, QLatin1String(way),
             dealing.text);
}

} // namespace

BookInMemory bookOfTwo() {
    BookInMemory book("EUR");
    addClient(book, 101, "Knox & Sons",
              {QStringLiteral("anna@knox.example"), QStringLiteral("ben@knox.example")});
    addClient(book, 102, "Lopez", {QStringLiteral("pia@lopez.example")});
    return book;
}

ImportPlan recordPlan(const QByteArray& bytes, BookInMemory& book,
                      const std::function<void(ImportRequest&)>& with) {
    auto plan = planOf(bytes, book, [&with](ImportRequest& request) {
        request.today = Day::of(2026, 7, 1);
        request.zone = QTimeZone("Europe/Berlin");
        request.skipBad = true;
        if (with) with(request);
    });
    if (!plan) FAIL(plan.error().code.toStdString());
    for (const Rejection& rejection : plan->rejected) {
        CAPTURE(rejection.reason);
        CHECK(wording::hasRejectionReason(rejection.reason));
    }
    for (const Notice& notice : plan->notices) {
        CAPTURE(notice.code);
        CHECK(wording::hasNoticeSentence(notice.code));
    }
    return std::move(*plan);
}

QStringList dealings(const ImportPlan& plan, const char* client) {
    QStringList all;
    for (const ClientPlan& each : plan.clients)
        if (each.client.name == QString::fromUtf8(client))
            for (const auto& planned : each.interactions)
                all << shown(planned.record);
    all.sort();
    return all;
}

double minutes(const ImportPlan& plan, const char* client) {
    double sum = 0;
    for (const ClientPlan& each : plan.clients)
        if (each.client.name == QString::fromUtf8(client))
            for (const auto& planned : each.interactions)
                if (planned.record.timeSpent) sum += planned.record.timeSpent->inMinutes();
    return sum;
}

QStringList strangers(const ImportPlan& plan) {
    QStringList all;
    for (const ClientMatch& match : plan.matches)
        if (match.isParty && match.by == MatchedBy::Nothing && !match.taken)
            all << match.detail + u' ' + QString::number(match.rows);
    all.sort();
    return all;
}

bool hasNotice(const ImportPlan& plan, const char* code, int count) {
    return std::ranges::any_of(plan.notices, [&](const Notice& notice) {
        return notice.code == code && notice.args.value(QStringLiteral("count")).toInt() == count;
    });
}

} // namespace rapport::importing
