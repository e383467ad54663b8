// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/receivables.h"
#include "app/staff_view.h"
#include "app/timeline.h"
#include "base/text_key.h"
#include "storage/assessment_repository.h"
#include "storage/book_reader.h"
#include "storage/facts_repository.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rapport::app {

namespace {

/// Letters and digits of a telephone number, so that it is found however it was typed.
QString digitsOf(const QString& phone) {
    QString digits;
    for (QChar c : textKey(phone)) {
        if (c.isDigit()) digits += c;
    }
    return digits;
}

QHash<Id<Client>, QStringList> wordsOfContacts(const std::vector<Contact>& contacts) {
    QHash<Id<Client>, QStringList> words;
    for (const Contact& contact : contacts)
        words[contact.clientId] << contact.name << contact.email << contact.phone << digitsOf(contact.phone);
    return words;
}

std::vector<float> monthsOf(const storage::AssessmentRow& row, Day asOf) {
    const std::vector<Day> days = scoring::monthDays(asOf);
    std::vector<float> months(days.size(), std::numeric_limits<float>::quiet_NaN());
    for (const scoring::HealthAt& point : row.months) {
        const auto day = std::ranges::lower_bound(days, point.day);
        if (day != days.end() && *day == point.day)
            months[static_cast<size_t>(day - days.begin())] = static_cast<float>(point.health);
    }
    return months;
}

ClientRow rowOf(const Client& client, const storage::AssessmentRow& assessed) {
    ClientRow row;
    row.id = client.id;
    row.name = client.name;
    row.segment = client.segment;
    row.status = client.status;
    row.tags = client.tags;
    row.archived = client.archived;
    row.staffId = client.staffId;
    row.since = client.since;
    row.reference = client.externalRef;
    row.lastContact = assessed.lastContact;
    row.verdict = assessed.shown;
    row.computed = assessed.verdict;
    row.overridden = assessed.overridden;
    row.needsDecision = assessed.needsDecision;
    row.health = assessed.health;
    row.confidence = assessed.confidenceLevel;
    row.trend = assessed.trend;
    row.revenue = assessed.revenue;
    row.cost = assessed.cost;
    row.margin = assessed.margin;
    row.openOverdue = assessed.openOverdue;
    if (assessed.scoredInvoices > 0) row.daysBeyondTerms = assessed.daysBeyondTerms;
    row.mainReason = assessed.reason;
    return row;
}

/// Whether the answer would tell staff how clients are judged.
bool asksForJudgement(const ClientQuery& query) {
    return query.verdict || (query.sort != ClientColumn::Rank && query.sort != ClientColumn::Name &&
                             query.sort != ClientColumn::LastContact);
}

/// Rows come worst first, so that equal ones stay in that order. What is not known goes last, up or down.
void sortBy(std::vector<ClientRow>& rows, ClientColumn column, bool descending) {
    const auto by = [&rows, descending](auto key) {
        std::ranges::stable_sort(rows, [&](const ClientRow& a, const ClientRow& b) {
            return descending ? key(b) < key(a) : key(a) < key(b);
        });
    };
    const auto byKnown = [&rows, descending](auto member) {
        std::ranges::stable_sort(rows, [&](const ClientRow& a, const ClientRow& b) {
            const auto& left = a.*member;
            const auto& right = b.*member;
            if (!left || !right) return left.has_value() && !right.has_value();
            return descending ? *right < *left : *left < *right;
        });
    };
    switch (column) {
    case ClientColumn::Name:
        return by([](const ClientRow& row) { return row.searchKey; });
    case ClientColumn::Verdict:
        return by([](const ClientRow& row) { return row.verdict; });
    case ClientColumn::Health:
        return by([](const ClientRow& row) { return row.health; });
    case ClientColumn::Revenue:
        return by([](const ClientRow& row) { return row.revenue.minorUnits(); });
    case ClientColumn::Cost:
        return by([](const ClientRow& row) { return row.cost.minorUnits(); });
    case ClientColumn::Margin:
        return by([](const ClientRow& row) { return row.margin.minorUnits(); });
    case ClientColumn::DaysBeyondTerms:
        return byKnown(&ClientRow::daysBeyondTerms);
    case ClientColumn::LastContact:
        return byKnown(&ClientRow::lastContact);
    case ClientColumn::Rank:
        if (descending) std::ranges::reverse(rows);
        return;
    }
}

} // namespace

ClientDirectory::ClientDirectory(storage::Book& book, const Access& access, Assessor& assessor)
    : book_(book), access_(access), assessor_(assessor) {}

Result<std::shared_ptr<const storage::CachedAssessments>> ClientDirectory::unjudged(Day asOf) {
    RAPPORT_TRY_ASSIGN(const auto lastContacts, assessor_.lastContacts(asOf));
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(book_).all());
    auto list = std::make_shared<storage::CachedAssessments>();
    list->clients.reserve(clients.size());
    for (const Client& client : clients) {
        storage::AssessmentRow& row = list->clients.emplace_back();
        row.clientId = client.id;
        const auto last = lastContacts.constFind(client.id);
        if (last != lastContacts.cend()) row.lastContact = *last;
    }
    return std::shared_ptr<const storage::CachedAssessments>(std::move(list));
}

Result<std::vector<ClientRow>> ClientDirectory::list(const ClientQuery& query, Day asOf) {
    const bool judged = access_.isOwner();
    if (asksForJudgement(query)) RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY_ASSIGN(const auto assessed,
                       judged ? assessor_.listed(asOf, query.withMonths) : unjudged(asOf));
    RAPPORT_TRY_ASSIGN(std::vector<Client> all, storage::ClientRepository(book_).all());
    RAPPORT_TRY_ASSIGN(const std::vector<Contact> contacts, storage::ContactRepository(book_).all());
    QHash<Id<Client>, const Client*> clients;
    clients.reserve(static_cast<qsizetype>(all.size()));
    for (const Client& client : all)
        clients.insert(client.id, &client);
    const QHash<Id<Client>, QStringList> words = wordsOfContacts(contacts);
    RAPPORT_TRY_ASSIGN(const std::vector<Staff> staff, storage::StaffRepository(book_).all());
    QHash<Id<Staff>, QString> staffNames;
    for (const Staff& one : staff)
        staffNames.insert(one.id, one.name);
    const QString sought = textKey(query.search);

    std::vector<ClientRow> rows;
    for (const storage::AssessmentRow& one : assessed->clients) {
        const Client* client = clients.value(one.clientId);
        if (!client || (client->archived && !query.withArchived)) continue;
        if (query.verdict && *query.verdict != one.shown) continue;
        const QStringList texts = QStringList{client->name, client->externalRef} + words.value(client->id);
        const QString searchKey = textKey(texts.join(u' '));
        if (!searchKey.contains(sought)) continue;
        ClientRow& row = rows.emplace_back(rowOf(*client, one));
        row.searchKey = searchKey;
        row.judged = judged;
        if (row.staffId) row.staff = staffNames.value(*row.staffId);
        if (judged && query.withMonths) row.months = monthsOf(one, asOf);
    }
    const bool byName = !judged && query.sort == ClientColumn::Rank;
    sortBy(rows, byName ? ClientColumn::Name : query.sort, query.descending);
    if (query.limit && rows.size() > static_cast<size_t>(std::max(0, *query.limit)))
        rows.resize(static_cast<size_t>(std::max(0, *query.limit)));
    return rows;
}

Result<Id<Client>> ClientDirectory::find(const QString& idNameOrReference) {
    RAPPORT_TRY_ASSIGN(const std::vector<storage::ClientRow> found,
                       storage::ClientRepository(book_).named(idNameOrReference));
    if (found.size() == 1) return found.front().id;
    if (found.empty())
        return Error{ErrorKind::Usage, "client_not_found", {{QStringLiteral("client"), idNameOrReference}}};
    QStringList matches;
    for (const storage::ClientRow& one : found)
        matches << QStringLiteral("%1 %2").arg(QString::number(one.id.value()), one.name);
    return Error{ErrorKind::Usage,
                 "client_ambiguous",
                 {{QStringLiteral("client"), idNameOrReference},
                  {QStringLiteral("matches"), matches.join(QStringLiteral(", "))}}};
}

Result<ClientPage> ClientDirectory::page(Id<Client> id, Day asOf) {
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    const storage::BookReader reader(book_);
    ClientPage page;
    auto content = reader.contentOf(id);
    if (!content) {
        if (content.error().code != "record_not_found") return std::move(content).error();
        return Error{
            ErrorKind::Usage, "client_not_found", {{QStringLiteral("client"), QString::number(id.value())}}};
    }
    page.content = std::move(content).value();
    RAPPORT_TRY_ASSIGN(const scoring::ClientFacts facts, storage::FactsRepository(book_).ofClient(id));
    if (!access_.isOwner()) keepForStaff(page.content);
    RAPPORT_TRY_ASSIGN(const BookHeader header, reader.header());
    page.timeline = timelineOf(page.content, header.staff, asOf);
    page.invoices = invoiceRows(page.content.invoices, facts, asOf);
    page.ageing = ageingOf(facts, asOf);
    return page;
}

} // namespace rapport::app
