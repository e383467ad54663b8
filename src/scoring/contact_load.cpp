// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/contact_load.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace rapport::scoring {

namespace {

constexpr std::array kinds{InteractionKind::Call, InteractionKind::Email, InteractionKind::Message,
                           InteractionKind::Request, InteractionKind::Complaint};

void count(ContactWeek& week, const Interaction& dealing, bool timed, bool outOfHours) {
    ++week.contacts;
    week.calls += dealing.kind == InteractionKind::Call;
    week.timed += timed;
    week.outOfHours += outOfHours;
}

} // namespace

std::span<const InteractionKind> contactKinds() {
    return kinds;
}

bool isContact(const Interaction& dealing) {
    return dealing.direction != Direction::Outgoing &&
           std::find(kinds.begin(), kinds.end(), dealing.kind) != kinds.end();
}

ContactLoad contactLoadOf(std::span<const Interaction> dealings, const BusinessHours& hours,
                          const QTimeZone& zone, Day asOf) {
    ContactLoad load;
    const Day start = contactStart(asOf);
    load.all.first = start;
    load.weeks.resize(kContactWeeks);
    for (int i = 0; i < kContactWeeks; ++i)
        load.weeks[static_cast<size_t>(i)].first = start + 7 * i;

    std::vector<const Interaction*> found;
    for (const Interaction& dealing : dealings)
        if (isContact(dealing) && start <= dealing.day && dealing.day <= asOf) found.push_back(&dealing);
    std::sort(found.begin(), found.end(), [](const Interaction* a, const Interaction* b) {
        return std::pair(b->day, b->id) < std::pair(a->day, a->id);
    });
    for (const Interaction* dealing : found) {
        const bool timed = dealing->at && zone.isValid();
        bool outside = false;
        if (timed) {
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(dealing->at->msSinceEpoch(), zone);
            outside =
                !hours.includes(local.date().dayOfWeek(), local.time().hour() * 60 + local.time().minute());
        }
        const RecordRef record{RecordType::Interaction, dealing->id.value()};
        load.contacts.push_back(record);
        if (outside) load.outOfHours.push_back(record);
        count(load.weeks[static_cast<size_t>((dealing->day - start) / 7)], *dealing, timed, outside);
        count(load.all, *dealing, timed, outside);
    }
    return load;
}

} // namespace rapport::scoring
