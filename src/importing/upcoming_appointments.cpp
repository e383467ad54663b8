// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/upcoming_appointments.h"

#include "importing/ical_occurrences.h"
#include "importing/parties.h"

#include <algorithm>
#include <tuple>

namespace rapport::importing {

namespace {

constexpr qint64 kEventsBetweenProgress = 64;

/// Finds with whom the appointments of one calendar are.
class Upcoming {
public:
    Upcoming(QIODevice& device, const ImportRequest& request, ExistingRecords& existing,
             IcalOccurrences& occurrences, const Progress& progress, size_t most)
        : device_(device), occurrences_(occurrences), progress_(progress), most_(most),
          parties_(request, existing, book_) {}

    Result<void> read() {
        RAPPORT_TRY_ASSIGN(const std::optional<TextEncoding> marked, findMark(device_));
        const TextEncoding encoding = marked.value_or(TextEncoding{"utf-8", 0, false});
        IcalReader learning([this](const IcalEvent& event) { return goOn() && occurrences_.learn(event); });
        learning.learnZones(occurrences_.zones());
        RAPPORT_TRY(readAll(learning, encoding));
        occurrences_.settle();
        owner_ = learning.owner();
        IcalReader taking([this](const IcalEvent& event) { return goOn() && take(event); });
        return readAll(taking, encoding);
    }

    std::vector<UpcomingAppointment> found;

private:
    Result<void> readAll(IcalReader& reader, const TextEncoding& encoding) {
        RAPPORT_TRY(reader.read(device_, encoding));
        if (error_) return *error_;
        return {};
    }

    bool goOn() {
        if (++events_ % kEventsBetweenProgress != 0 || !progress_ || progress_(device_.pos(), device_.size()))
            return true;
        error_ = Error{ErrorKind::Cancelled, "cancelled"};
        return false;
    }

    bool fail(const Error& error) {
        error_ = error;
        return false;
    }

    bool take(const IcalEvent& event) {
        if (event.confidential || event.cancelled || !occurrences_.holds(event) || event.isDeclined(owner_))
            return true;
        IcalFault fault = nullptr;
        const auto times = occurrences_.of(event, fault);
        if (!times) return fail(times.error());
        if (fault || times->empty()) return true;
        const auto clients = clientsOf(event);
        if (!clients) return fail(clients.error());
        for (const IcalOccurrence& time : *times)
            for (const size_t place : *clients)
                add(event, time, book_.clients[place].client);
        return found.size() < most_;
    }

    void add(const IcalEvent& event, const IcalOccurrence& time, const Client& client) {
        // Somebody new is no client of the book yet.
        if (client.id.value() <= 0 || found.size() >= most_) return;
        UpcomingAppointment one;
        one.client = client.id;
        one.clientName = client.name;
        one.day = time.day;
        if (!time.isDay) one.at = Instant(time.utc * 1000);
        if (time.length) one.length = Duration::seconds(*time.length);
        one.title = event.title;
        if (event.isVisit()) one.place = event.location;
        found.push_back(std::move(one));
    }

    /// Places in book_.clients, each client once.
    Result<std::vector<size_t>> clientsOf(const IcalEvent& event) {
        std::vector<size_t> places;
        RAPPORT_TRY_ASSIGN(const bool hidden, parties_.isPrivate(event.title));
        if (hidden) return places;
        const auto addKnown = [&](const Parties::Whose& whose) {
            if (whose.standing != Parties::Standing::Known) return;
            const Id<Client> id = book_.clients[whose.place].client.id;
            if (std::ranges::none_of(places,
                                     [&](size_t known) { return book_.clients[known].client.id == id; }))
                places.push_back(whose.place);
        };
        std::vector<MailAddress> people = event.present(owner_);
        people.push_back(event.organizer);
        bool isPrivate = false;
        for (const MailAddress& person : people) {
            if (person.email.isEmpty()) continue;
            RAPPORT_TRY_ASSIGN(const Parties::Whose whose,
                               parties_.whose(Party{.email = person.email, .name = person.name}));
            addKnown(whose);
            isPrivate = isPrivate || whose.standing == Parties::Standing::Excluded;
        }
        if (isPrivate || !places.empty()) return places;
        RAPPORT_TRY_ASSIGN(const std::vector<Parties::Whose> named, parties_.named(event.title));
        for (const Parties::Whose& whose : named)
            addKnown(whose);
        return places;
    }

    QIODevice& device_;
    IcalOccurrences& occurrences_;
    const Progress& progress_;
    size_t most_;
    IncomingBook book_; ///< Only for who is who; nothing of it is written.
    Parties parties_;
    QString owner_;
    qint64 events_ = 0;
    std::optional<Error> error_;
};

} // namespace

Result<std::vector<UpcomingAppointment>> upcomingAppointments(QIODevice& device, const ImportRequest& request,
                                                              ExistingRecords& existing, Day from, Day to,
                                                              const Progress& progress, size_t most) {
    IcalOccurrences occurrences(request.zone, from, to + 1);
    Upcoming upcoming(device, request, existing, occurrences, progress, most);
    RAPPORT_TRY(upcoming.read());
    std::ranges::sort(upcoming.found, {}, [](const UpcomingAppointment& one) {
        return std::tuple(one.day, one.at.value_or(Instant()), one.clientName, one.title);
    });
    return std::move(upcoming.found);
}

} // namespace rapport::importing
