// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goodwill.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/private_file.h"
#include "app/workspace.h"
#include "base/text_key.h"
#include "importing/csv_text.h"
#include "scoring/window.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace rapport::app {

namespace {

bool isOfMonth(Day day, Day month) {
    return month.firstOfMonth() <= day && day <= month.lastOfMonth();
}

double ratio(Money part, Money whole) {
    return whole.isPositive() ? part.inUnits() / whole.inUnits() : 0.0;
}

/// Puts a client forward when it got at least half of what all got.
void tellHalf(GoodwillMatter matter, const ClientGoodwill& client, int count, int of,
              std::vector<GoodwillOutlier>& outliers) {
    if (count >= kOutlierCount && 2 * count >= of && of > count)
        outliers.push_back({matter, client.name, count, of, 0.0, 0.0});
}

/// Gathers what was given, client by client.
class Gathering {
public:
    Gathering(Goodwill& goodwill, Money nothing) : goodwill_(goodwill), nothing_(nothing) {
        goodwill_.all = emptyOf({}, {});
    }

    void addClients(const std::vector<Client>& clients) {
        for (const Client& client : clients)
            byId_.insert(client.id, emptyOf(client.id, client.name));
    }
    void addRevenue(Id<Client> client, Money revenue) {
        goodwill_.all.revenue += revenue;
        if (const auto found = byId_.find(client); found != byId_.end()) found->revenue = revenue;
    }
    void add(const Concession& given) {
        for (ClientGoodwill* sum : sumsOf(given.clientId)) {
            ++sum->concessions;
            sum->exceptions += given.kind == ConcessionKind::RuleBent;
            sum->worth += given.worth;
        }
    }
    void add(const ScopeRequest& favour) {
        for (ClientGoodwill* sum : sumsOf(favour.clientId)) {
            ++sum->favours;
            sum->favourPrice += favour.price.value_or(nothing_);
        }
    }
    QString nameOf(Id<Client> client) const {
        const auto found = byId_.find(client);
        return found == byId_.end() ? QString() : found->name;
    }
    void finish() {
        for (const ClientGoodwill& client : byId_)
            if (client.concessions > 0 || client.favours > 0) goodwill_.clients.push_back(client);
        std::ranges::sort(goodwill_.clients, [](const ClientGoodwill& a, const ClientGoodwill& b) {
            return std::tuple(-a.total().minorUnits(), -a.concessions - a.favours, a.id) <
                   std::tuple(-b.total().minorUnits(), -b.concessions - b.favours, b.id);
        });
        goodwill_.outliers = outliersOf(goodwill_.clients, goodwill_.all);
    }

private:
    ClientGoodwill emptyOf(Id<Client> id, const QString& name) const {
        ClientGoodwill one;
        one.id = id;
        one.name = name;
        one.worth = one.favourPrice = one.revenue = nothing_;
        return one;
    }
    std::vector<ClientGoodwill*> sumsOf(Id<Client> client) {
        std::vector<ClientGoodwill*> sums{&goodwill_.all};
        if (const auto found = byId_.find(client); found != byId_.end()) sums.push_back(&*found);
        return sums;
    }

    Goodwill& goodwill_;
    Money nothing_;
    QHash<Id<Client>, ClientGoodwill> byId_;
};

std::vector<StaffGoodwill> staffOf(const std::vector<Staff>& staff, const std::vector<Concession>& given,
                                   scoring::Span year, Money nothing) {
    std::vector<StaffGoodwill> list;
    StaffGoodwill nobody{{}, {}, {std::nullopt, nothing}, 0, nothing};
    const auto count = [&](StaffGoodwill& sum, const Concession& one) {
        if (isOfMonth(one.day, year.until)) sum.month.given += one.worth;
        if (!year.contains(one.day)) return;
        ++sum.concessions;
        sum.worth += one.worth;
    };
    for (const Staff& person : staff) {
        StaffGoodwill sum{person.id, person.name, {person.concessionsPerMonth, nothing}, 0, nothing};
        for (const Concession& one : given)
            if (one.staffId == person.id) count(sum, one);
        if (person.active || sum.concessions > 0) list.push_back(sum);
    }
    std::ranges::sort(list, {},
                      [](const StaffGoodwill& one) { return std::pair(textKey(one.name), one.id); });
    for (const Concession& one : given)
        if (!one.staffId) count(nobody, one);
    if (nobody.concessions > 0) list.push_back(nobody);
    return list;
}

} // namespace

std::optional<double> ClientGoodwill::share() const {
    return revenue.isPositive() ? std::optional(ratio(total(), revenue)) : std::nullopt;
}

Result<Allowance> allowanceOf(Workspace& workspace, Id<Staff> staff, Day day, Id<Concession> besides) {
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    RAPPORT_TRY_ASSIGN(const Stored<Staff> person, storage::StaffRepository(book).byId(staff));
    RAPPORT_TRY_ASSIGN(const std::vector<Concession> all, storage::ConcessionRepository(book).all());
    Allowance allowance{person.record.concessionsPerMonth, Money::zero(workspace.base())};
    for (const Concession& one : all)
        if (one.staffId == staff && one.id != besides && isOfMonth(one.day, day))
            allowance.given += one.worth;
    return allowance;
}

std::vector<GoodwillOutlier> outliersOf(const std::vector<ClientGoodwill>& clients,
                                        const ClientGoodwill& all) {
    std::vector<GoodwillOutlier> outliers;
    for (const ClientGoodwill& client : clients) {
        tellHalf(GoodwillMatter::Exceptions, client, client.exceptions, all.exceptions, outliers);
        if (client.concessions > client.exceptions)
            tellHalf(GoodwillMatter::Concessions, client, client.concessions, all.concessions, outliers);
        tellHalf(GoodwillMatter::Favours, client, client.favours, all.favours, outliers);
        const double others = ratio(all.total() - client.total(), all.revenue - client.revenue);
        if (const auto share = client.share();
            share && *share >= kOutlierShare && *share >= kOutlierTimes * others)
            outliers.push_back({GoodwillMatter::ShareOfRevenue, client.name, 0, 0, *share, others});
    }
    return outliers;
}

Result<Goodwill> goodwillOf(Workspace& workspace, Day asOf) {
    RAPPORT_TRY(workspace.access().requireOwner());
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    Assessor& assessor = workspace.assessor();
    RAPPORT_TRY_ASSIGN(const scoring::BookAssessment assessed,
                       assessor.assessAll(asOf, {.statements = false}));
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(book).all());
    RAPPORT_TRY_ASSIGN(const std::vector<Staff> staff, storage::StaffRepository(book).all());
    RAPPORT_TRY_ASSIGN(const std::vector<Concession> given, storage::ConcessionRepository(book).all());
    RAPPORT_TRY_ASSIGN(const std::vector<ScopeRequest> requests, storage::ScopeRequestRepository(book).all());
    RAPPORT_TRY_ASSIGN(const std::vector<ConductSignal> noted, storage::SignalRepository(book).all());
    const scoring::Span year = scoring::Window(assessor.policy(), asOf).year();
    const Money nothing = Money::zero(workspace.base());

    Goodwill goodwill;
    goodwill.asOf = asOf;
    goodwill.from = year.after + 1;
    Gathering gathering(goodwill, nothing);
    gathering.addClients(clients);
    for (const scoring::Assessment& one : assessed.clients)
        gathering.addRevenue(one.clientId, one.facts.revenue);
    for (const Concession& one : given)
        if (year.contains(one.day)) gathering.add(one);
    for (const ScopeRequest& one : requests)
        if (one.outcome == ScopeOutcome::Favour && year.contains(one.day)) gathering.add(one);
    gathering.finish();
    goodwill.staff = staffOf(staff, given, year, nothing);

    QHash<Id<Staff>, QString> names;
    for (const Staff& person : staff)
        names.insert(person.id, person.name);
    const auto nameOf = [&names](const std::optional<Id<Staff>>& id) {
        return id ? names.value(*id) : QString();
    };
    for (const ConductSignal& signal : noted)
        if (signal.kind == SignalKind::Abuse && signal.day <= asOf)
            goodwill.incidents.push_back(
                {signal, gathering.nameOf(signal.clientId), nameOf(signal.against), nameOf(signal.staffId)});
    std::ranges::sort(goodwill.incidents, [](const Incident& a, const Incident& b) {
        return std::tuple(!a.isOpen(), -a.signal.day.number(), a.signal.id) <
               std::tuple(!b.isOpen(), -b.signal.day.number(), b.signal.id);
    });
    return goodwill;
}

Result<void> writeGoodwillCsv(const Goodwill& goodwill, const QString& file) {
    importing::CsvText csv;
    for (const char* heading : {"client", "concessions", "worth", "exceptions", "favours", "favours_price",
                                "total", "revenue", "currency", "from", "as_of"})
        csv.plain(QString::fromLatin1(heading));
    csv.endRow();
    for (const ClientGoodwill& client : goodwill.clients)
        csv.text(client.name)
            .number(client.concessions)
            .money(client.worth)
            .number(client.exceptions)
            .number(client.favours)
            .money(client.favourPrice)
            .money(client.total())
            .money(client.revenue)
            .plain(client.worth.currency().code())
            .day(goodwill.from)
            .day(goodwill.asOf)
            .endRow();
    return writePrivateFile(file, csv.take());
}

} // namespace rapport::app
