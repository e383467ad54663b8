// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/likeness.h"
#include "domain/validation.h"
#include "importing/client_matching.h"
#include "importing/incoming_lists.h"
#include "importing/planner.h"
#include "importing/record_matcher.h"

#include <algorithm>
#include <iterator>

// What the planner does with the clients the files name.
namespace rapport::importing {

namespace {

/// What names a record for people, beside its client.
QString whatOf(const Incoming<Contact>& contact) {
    return contact.record.name;
}
QString whatOf(const Incoming<Invoice>& invoice) {
    return invoice.record.number;
}
QString whatOf(const Incoming<Interaction>& interaction) {
    return interaction.record.text;
}
QString whatOf(const Incoming<Complaint>& complaint) {
    return complaint.record.about;
}
QString whatOf(const Incoming<Cost>& cost) {
    return cost.record.text;
}
QString whatOf(const Incoming<Task>& task) {
    return task.record.title;
}
QString whatOf(const Incoming<Agreement>& agreement) {
    return agreement.record.title;
}
template <typename T>
QString whatOf(const OnInvoice<T>& money) {
    return money.number;
}
template <typename T>
QString whatOf(const Incoming<T>&) {
    return {};
}

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    from.clear();
}

bool bringsOnlyMoney(const IncomingClient& incoming) {
    return !incoming.payments.empty() || !incoming.creditNotes.empty();
}

} // namespace

void Planner::rejectAll(IncomingClient& incoming, const char* reason, const QString& value) {
    const QString column = QStringLiteral("client");
    if (incoming.row >= 0) reject(incoming.row, reason, column, value);
    visitLists([&](auto list) {
        for (const auto& record : incoming.*list)
            reject(record.row, reason, column, value);
    });
}

void Planner::leaveOut(const IncomingClient& incoming) {
    raise(incoming.row, Fate::Left);
    visitLists([&](auto list) {
        for (const auto& record : incoming.*list)
            raise(record.row, Fate::Left);
    });
}

Result<void> Planner::matchClients() {
    for (IncomingClient& incoming : book_.clients)
        if (auto& id = incoming.client.staffId) id = staff_.value(*id, *id);
    ClientMatching matching(book_, existing_, *matcher_, request_);
    RAPPORT_TRY_ASSIGN(const std::vector<MatchedClient> matched, matching.run());
    plan_.matches.reserve(matched.size());
    for (const MatchedClient& one : matched)
        plan_.matches.push_back(one.match);
    nameRows();
    clients_.resize(book_.clients.size());
    for (size_t i = 0; i < matched.size(); ++i)
        planMatched(i, matched[i]);
    // Whom no record was counted for is where the mailbox or the calendar is at home.
    std::erase_if(book_.strangers, [](const ClientMatch& match) { return match.rows == 0; });
    // Those who take most of the time first: they matter most.
    std::ranges::stable_sort(book_.strangers, std::greater(),
                             [](const ClientMatch& match) { return std::pair(match.time, match.rows); });
    plan_.matches.insert(plan_.matches.end(), book_.strangers.begin(), book_.strangers.end());
    return {};
}

void Planner::nameRows() {
    for (size_t i = 0; i < book_.clients.size(); ++i) {
        const IncomingClient& incoming = book_.clients[i];
        ClientMatch& match = plan_.matches[i];
        const auto name = [&](qint32 index, const QString& what) {
            if (index < 0) return; // Of no row: a number the user said whose it is.
            RowFate& row = book_.rows[static_cast<size_t>(index)];
            if (row.match >= 0) return; // The first that is said of a row names it.
            row.match = static_cast<qint32>(i);
            row.what = what;
            ++match.rows;
        };
        if (incoming.row >= 0) name(incoming.row, incoming.client.name);
        visitLists([&](auto list) {
            for (const auto& record : incoming.*list)
                name(record.row, whatOf(record));
        });
    }
    const auto nameAlone = [&](const auto& money) {
        for (const auto& each : money)
            book_.rows[static_cast<size_t>(each.row)].what = each.number;
    };
    nameAlone(book_.payments);
    nameAlone(book_.creditNotes);
    for (const Incoming<Staff>& staff : book_.staff) {
        RowFate& row = book_.rows[static_cast<size_t>(staff.row)];
        if (row.type == RecordType::Staff) row.what = staff.record.name;
    }
}

void Planner::planMatched(size_t index, const MatchedClient& matched) {
    IncomingClient& incoming = book_.clients[index];
    ClientPlan& planned = clients_[index];
    const ClientMatch& match = matched.match;
    if (!match.taken) return leaveOut(incoming);
    if (matched.ambiguous) {
        plan_.matches[index].taken = false;
        return rejectAll(incoming, "client_ambiguous", incoming.client.name);
    }
    if (match.client.isNull()) {
        planNewClient(incoming, planned);
        plan_.matches[index].taken = !planned.client.id.isNull();
        return;
    }
    if (const auto first = firstOf_.constFind(match.client); first != firstOf_.constEnd()) {
        planClientItself(incoming, match.by, clients_[*first]);
        return join(*first, index);
    }
    firstOf_.insert(match.client, index);
    planned.client = *matcher_->byId(match.client);
    planClientItself(incoming, match.by, planned);
}

void Planner::planNewClient(IncomingClient& incoming, ClientPlan& planned) {
    if (bringsOnlyMoney(incoming)) return rejectAll(incoming, "client_unknown", incoming.client.name);
    Client client = incoming.client;
    if (client.currency.isNull()) client.currency = base_;
    if (const auto valid = validate(client); !valid)
        return rejectAll(incoming, valid.error().code.constData(), client.name);
    planned.client = std::move(client);
    planned.client.id = Id<Client>(--createdClients_);
    planned.fate = Fate::Create;
    raise(incoming.row, Fate::Create);
}

void Planner::planClientItself(const IncomingClient& incoming, MatchedBy by, ClientPlan& planned) {
    Incoming<Client> told{incoming.client, incoming.row, 0};
    if (incoming.row < 0) {
        // Named in passing: only its number in the other program is worth keeping, and that of the program
        // the user has just said it is the same client of.
        if (told.record.externalRef.isEmpty()) return;
        if (!planned.client.externalRef.isEmpty() && by != MatchedBy::Choice) return;
        Client reference;
        reference.externalRef = told.record.externalRef;
        told.record = reference;
    }
    // Who was not found by reference has its name as the book has it.
    const bool keepsName = by != MatchedBy::Reference;
    const FieldSet changed = merge(planned.client, told, keepsName ? kClientNameField : 0);
    if (changed == 0) return;
    planned.changed |= changed;
    planned.fate = Fate::Update;
    raise(incoming.row, Fate::Update, changed);
}

void Planner::nameContacts(IncomingClient& incoming, const std::vector<Contact>& known) const {
    if (book_.clientsMayShareNames || known.empty()) return;
    std::vector<bool> taken(known.size(), false);
    for (Incoming<Contact>& told : incoming.contacts) {
        Contact& contact = told.record;
        if (contact.name != incoming.client.name) continue;
        if (std::ranges::find(known, contact.name, &Contact::name) != known.end()) continue;
        const QString email = emailKey(contact.email);
        const QString phone = phoneKey(contact.phone);
        for (size_t i = 0; i < known.size(); ++i) {
            const bool sameEmail = !email.isEmpty() && email == emailKey(known[i].email);
            const bool samePhone = !phone.isEmpty() && phone == phoneKey(known[i].phone);
            if (taken[i] || !(sameEmail || samePhone)) continue;
            // What is only written differently stays as the book has it.
            if (sameEmail) contact.email = known[i].email;
            if (samePhone) contact.phone = known[i].phone;
            contact.name = known[i].name;
            taken[i] = true;
            break;
        }
    }
}

void Planner::join(size_t first, size_t second) {
    IncomingClient& one = book_.clients[first];
    IncomingClient& other = book_.clients[second];
    if (!one.invoices.empty() && !other.invoices.empty()) {
        // Rows of one client tell of an invoice once.
        QHash<QString, size_t> numbers;
        for (size_t i = 0; i < one.invoices.size(); ++i)
            numbers.insert(one.invoices[i].record.number, i);
        std::erase_if(other.invoices, [&](const Incoming<Invoice>& told) {
            const auto known = numbers.constFind(told.record.number);
            if (known == numbers.constEnd()) return false;
            if (one.invoices[*known].record == told.record)
                raise(told.row, Fate::Skipped);
            else
                reject(told.row, "number_twice", QStringLiteral("number"), told.record.number);
            return true;
        });
    }
    std::erase_if(other.contacts, [&](const Incoming<Contact>& told) {
        return std::ranges::any_of(
            one.contacts, [&](const Incoming<Contact>& known) { return known.record == told.record; });
    });
    visitLists([&](auto list) { append(one.*list, other.*list); });
    one.files.merge(other.files);
}

} // namespace rapport::importing
