// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_book.h"

#include "app/demo/demo_client_builder.h"
#include "app/demo/demo_decisions.h"

#include <algorithm>
#include <array>

namespace rapport::app {

namespace {

using demo::ClientBuilder;
using demo::Random;

Currency dollars() {
    return *Currency::fromCode(u"USD");
}

/// A stream of its own for every client, so that one client does not depend on how many stand before it.
Random randomOf(const DemoOptions& options, int index) {
    Random seed(options.seed * 0x9E3779B97F4A7C15ULL + static_cast<quint64>(index));
    return Random(seed.next());
}

/// What is still to be handed out of a total asked for, spread evenly over the clients that are left.
class Quota {
public:
    Quota(const std::optional<qint64>& total, int clients) : left_(total), clientsLeft_(clients) {}
    std::optional<qint64> share() const {
        if (!left_) return std::nullopt;
        return std::max<qint64>(0, *left_ / std::max(1, clientsLeft_));
    }
    void took(size_t count) {
        --clientsLeft_;
        if (left_) *left_ -= static_cast<qint64>(count);
    }

private:
    std::optional<qint64> left_;
    int clientsLeft_;
};

/// Takes records away until so many are left; the first `spared` stay.
template <typename Record>
void thinTo(std::vector<Record>& records, qint64 wanted, qint64 spared, Random& random) {
    while (static_cast<qint64>(records.size()) > std::max(wanted, spared))
        records.erase(records.begin() +
                      random.between(static_cast<int>(spared), static_cast<int>(records.size()) - 1));
}

void fitInteractions(ClientBuilder& b, qint64 wanted, int years) {
    Random& random = b.random();
    std::vector<Interaction>& interactions = b.content().interactions;
    // A dealing in which a complaint was made stays with it.
    const auto free = std::stable_partition(interactions.begin(), interactions.end(), [&](const auto& one) {
        return std::any_of(b.content().complaints.begin(), b.content().complaints.end(),
                           [&](const Complaint& each) { return each.interactionId == one.id; });
    });
    thinTo(interactions, wanted, free - interactions.begin(), random);
    while (static_cast<qint64>(b.content().interactions.size()) < wanted) {
        const Day day = ClientBuilder::workingDay(b.daysAgo(random.between(0, years * 365 - 3)));
        b.dealing(random.chance(60) ? InteractionKind::Call : InteractionKind::Email, day,
                  random.between(2, 9), random.pick(demo::callTexts()), demo::Colleague::Aisha);
    }
}

void fitInvoices(ClientBuilder& b, qint64 wanted, int years) {
    Random& random = b.random();
    thinTo(b.content().invoices, wanted, 0, random);
    while (static_cast<qint64>(b.content().invoices.size()) < wanted) {
        const Day day = ClientBuilder::workingDay(b.daysAgo(random.between(0, years * 365 - 3)));
        b.pay(b.invoice(day, random.between(40, 400), random.pick(demo::jobTexts())), random.between(-5, 6));
    }
}

Staff colleague(demo::Colleague who, const char* name, int perHourBefore, int perHourNow,
                const DemoOptions& options) {
    Staff staff;
    staff.id = Id<Staff>(static_cast<qint64>(who));
    staff.name = QString::fromUtf8(name);
    const Day begin = options.until.yearsBack(options.years + 1);
    const Day raise = options.until.yearsBack(1).firstOfMonth();
    staff.rates = {{begin, Money(perHourBefore * 100, dollars())},
                   {raise, Money(perHourNow * 100, dollars())}};
    return staff;
}

} // namespace

BookHeader demoHeader(const DemoOptions& options) {
    BookHeader header;
    header.name = QStringLiteral("Harbour Print & Sign");
    header.base = dollars();
    header.staff = {colleague(demo::Colleague::Maya, "Maya Lindqvist", 46, 48, options),
                    colleague(demo::Colleague::Tom, "Tom Reyes", 33, 35, options),
                    colleague(demo::Colleague::Aisha, "Aisha Karim", 28, 30, options),
                    colleague(demo::Colleague::Dan, "Dan Whitlock", 34, 36, options)};
    demo::addTexts(header);
    constexpr std::array<qint64, 4> kPicoPerQuarter{1'080'000'000'000, 1'100'000'000'000, 1'090'000'000'000,
                                                    1'070'000'000'000};
    const QDate first = options.until.yearsBack(options.years + 1).firstOfMonth().toDate();
    qint64 id = 1;
    for (QDate day = first; Day::fromDate(day) <= options.until; day = day.addMonths(3)) {
        const auto quarter = static_cast<size_t>((day.month() - 1) / 3);
        header.rates.push_back({Id<DatedRate>(id++), Day::fromDate(day), *Currency::fromCode(u"EUR"),
                                ExchangeRate(kPicoPerQuarter[quarter])});
    }
    return header;
}

void generateDemo(const DemoOptions& options, const std::function<bool(ClientContent&&)>& sink) {
    const auto cast = demo::castOfCharacters();
    Quota interactions(options.interactions, options.clients);
    Quota invoices(options.invoices, options.clients);
    for (int index = 0; index < options.clients; ++index) {
        Random random = randomOf(options, index);
        ClientBuilder builder(options, index, random, dollars());
        const auto character = static_cast<size_t>(index);
        if (character < cast.size()) {
            cast[character](builder);
        } else {
            demo::ordinaryClient(builder, index - static_cast<int>(cast.size()));
            if (const auto share = interactions.share()) fitInteractions(builder, *share, options.years);
            if (const auto share = invoices.share()) fitInvoices(builder, *share, options.years);
        }
        builder.finish();
        interactions.took(builder.content().interactions.size());
        invoices.took(builder.content().invoices.size());
        if (!sink(std::move(builder.content()))) return;
    }
}

} // namespace rapport::app
