// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/appointment_rows.h"

#include "domain/likeness.h"
#include "domain/validation.h"
#include "importing/ical_source.h"
#include "importing/source_key.h"

#include <QSet>

#include <algorithm>

namespace rapport::importing {

namespace {

/// What the status of an appointment says is wrong with it (ical_occurrences.h).
const char* faultOf(const QString& status) {
    for (const char* fault : {"time_unreadable", "rule_unreadable", "repeats_too_often"})
        if (status == QLatin1String(fault)) return fault;
    return nullptr;
}

/// Nothing of what has no times of day, or is as long as a day.
std::optional<Duration> lengthTo(const std::optional<Moment>& end, const Moment& began) {
    constexpr qint64 kDay = 24 * 3600;
    if (!end || !end->at || !began.at) return std::nullopt;
    const qint64 seconds = (end->at->msSinceEpoch() - began.at->msSinceEpoch()) / 1000;
    return seconds > 0 && seconds < kDay ? std::optional(Duration::seconds(seconds)) : std::nullopt;
}

} // namespace

bool AppointmentRows::isLeftOut(const QString& status) {
    const auto leave = [this](const char* notice) {
        leftOut_.note(notice);
        parties_.passOver({}, {});
        return true;
    };
    if (status == QLatin1String(ical_status::kCancelled) || status == u"canceled")
        return leave("cancelled_appointments_left_out");
    if (status == QLatin1String(ical_status::kDeclined)) return leave("declined_appointments_left_out");
    if (status == QLatin1String(ical_status::kPrivate)) return leave("private_appointments_left_out");
    return false;
}

void AppointmentRows::addGuest(std::vector<Guest>& guests, Guest guest) const {
    const auto clientOf = [this](const Guest& one) -> const Client& {
        return book_.clients[one.whose.place].client;
    };
    const auto isSame = [&](const Guest& known) {
        const Client &one = clientOf(known), &other = clientOf(guest);
        return one.id.isNull() ? other.id.isNull() && one.name == other.name : one.id == other.id;
    };
    const auto known = std::ranges::find_if(guests, isSame);
    if (known == guests.end()) return guests.push_back(std::move(guest));
    // The same address whatever their order in the file: the dealing is known again by it.
    known->called = known->called || guest.called;
    if (guest.mark < known->mark) {
        known->mark = guest.mark;
        known->whose = guest.whose;
    }
}

Result<void> AppointmentRows::findGuests(RowCells& cells, Duration time, std::vector<Guest>& guests) {
    std::vector<std::pair<Guest, MailAddress>> present;
    QSet<QString> seen;
    const auto look = [&](Field field, bool called) -> Result<void> {
        for (const MailAddress& address : readAddresses(cells.text(field))) {
            const QString mark = emailKey(address.email);
            if (seen.contains(mark)) continue;
            seen.insert(mark);
            RAPPORT_TRY_ASSIGN(const Parties::Whose whose,
                               parties_.whose(Party{.email = address.email, .name = address.name}));
            present.emplace_back(Guest{whose, mark, called}, address);
        }
        return {};
    };
    RAPPORT_TRY(look(Field::Organizer, true));
    RAPPORT_TRY(look(Field::Attendees, false));
    bool isPrivate = false;
    for (const auto& [guest, address] : present) {
        if (guest.whose.standing == Parties::Standing::Known) addGuest(guests, guest);
        isPrivate = isPrivate || guest.whose.standing == Parties::Standing::Excluded;
    }
    if (isPrivate && guests.empty()) return {};
    for (const auto& [guest, address] : present)
        tally_.count(guest.mark, guest.whose, time);
    if (!guests.empty()) return {};
    RAPPORT_TRY_ASSIGN(const std::vector<Parties::Whose> named, parties_.named(cells.text(Field::Text)));
    for (const Parties::Whose& whose : named) {
        parties_.count(whose, time, 1);
        if (whose.standing == Parties::Standing::Known)
            addGuest(guests,
                     {whose, u't' + QString::number(book_.clients[whose.place].client.id.value()), false});
    }
    return {};
}

Result<void> AppointmentRows::take(RowCells& cells, qint32 row) {
    const QString status = cells.text(Field::Status).toLower();
    if (isLeftOut(status)) return {};
    if (const char* fault = faultOf(status)) {
        cells.reject(Field::Uid, fault);
        return {};
    }
    tally_.countRecord();
    const QString title = cells.text(Field::Text);
    RAPPORT_TRY_ASSIGN(const bool hidden, parties_.isPrivate(title));
    if (hidden) {
        leftOut_.note("private_appointments_left_out");
        parties_.passOver({}, {});
        return {};
    }
    const std::optional<Moment> moment = cells.began();
    std::optional<Duration> spent = cells.timeSpent();
    if (!spent && moment) spent = lengthTo(cells.ended(*moment), *moment);
    if (cells.rejection() || !moment) return {};
    std::vector<Guest> guests;
    RAPPORT_TRY(findGuests(cells, spent.value_or(Duration()), guests));
    if (guests.empty()) {
        parties_.passOver({}, {});
        return {};
    }

    if (status == QLatin1String(ical_status::kZoneUnknown)) leftOut_.note("time_zones_unknown");
    Interaction dealing;
    dealing.clientId = Id<Client>(-1);
    dealing.kind = cells.code(Field::Kind, InteractionKind::Meeting);
    dealing.day = moment->day;
    dealing.at = moment->at;
    dealing.text = title;
    if (const auto valid = validate(dealing, cells.reading().base); !valid)
        cells.reject(valid.error(), Field::Text);
    if (cells.rejection()) return {};
    dealing.clientId = {};
    if (const QString name = cells.text(Field::Staff); !name.isEmpty())
        dealing.staffId = staff_.of(name, row);
    QString uid = cells.text(Field::Uid);
    if (uid.isEmpty()) uid = cells.text(Field::When) + u' ' + title;
    const auto count = static_cast<qint64>(guests.size());
    for (size_t i = 0; i < guests.size(); ++i) {
        const Guest& guest = guests[i];
        Interaction own = dealing;
        own.direction = guest.called ? Direction::Incoming : Direction::Unknown;
        if (spent) {
            const qint64 seconds = spent->inSeconds();
            own.timeSpent = Duration::seconds(seconds / count + (qint64(i) < seconds % count ? 1 : 0));
        }
        parties_.add(guest.whose, std::move(own), sourceKey({QStringLiteral("event"), uid, guest.mark}), row);
    }
    return {};
}

} // namespace rapport::importing
