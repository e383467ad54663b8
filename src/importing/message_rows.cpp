// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/message_rows.h"

#include "domain/likeness.h"
#include "domain/validation.h"
#include "importing/source_key.h"

#include <QSet>

#include <algorithm>

namespace rapport::importing {

namespace {

MailMessage messageOf(const RowCells& cells) {
    MailMessage message;
    message.id = cells.text(Field::Uid);
    message.subject = cells.text(Field::Text);
    if (const auto senders = readAddresses(cells.text(Field::Sender)); !senders.empty())
        message.from = senders.front();
    message.to = readAddresses(cells.text(Field::Recipients));
    return message;
}

} // namespace

void MessageRows::addPartner(std::vector<Partner>& partners, Partner partner) const {
    const auto isSame = [&](const Partner& known) {
        const Client& one = book_.clients[known.whose.place].client;
        const Client& other = book_.clients[partner.whose.place].client;
        return one.id.isNull() ? other.id.isNull() && one.name == other.name : one.id == other.id;
    };
    const auto known = std::ranges::find_if(partners, isSame);
    if (known == partners.end())
        partners.push_back(std::move(partner));
    else if (partner.mark < known->mark)
        *known = std::move(partner);
}

Result<std::vector<MessageRows::Partner>> MessageRows::partnersOf(const MailMessage& message) {
    std::vector<Partner> partners;
    if (message.from) {
        const QString mark = emailKey(message.from->email);
        RAPPORT_TRY_ASSIGN(const Parties::Whose whose,
                           parties_.whose(Party{.email = message.from->email, .name = message.from->name}));
        if (whose.standing == Parties::Standing::Excluded) return partners;
        tally_.count(mark, whose, {});
        if (whose.standing == Parties::Standing::Known)
            partners.push_back({whose, mark, Direction::Incoming});
    }
    // What a client writes is theirs alone, whoever else gets it.
    const bool isIncoming = !partners.empty();
    QSet<QString> seen;
    for (const MailAddress& address : message.to) {
        const QString mark = emailKey(address.email);
        if (seen.contains(mark)) continue;
        seen.insert(mark);
        RAPPORT_TRY_ASSIGN(const Parties::Whose whose,
                           parties_.whose(Party{.email = address.email, .name = address.name}));
        const bool isWriter = message.from && mark == emailKey(message.from->email);
        if (!isWriter) tally_.count(mark, whose, {});
        if (!isIncoming && whose.standing == Parties::Standing::Known)
            addPartner(partners, {whose, mark, Direction::Outgoing});
    }
    return partners;
}

Result<void> MessageRows::take(RowCells& cells, qint32 row) {
    const MailMessage message = messageOf(cells);
    tally_.countRecord();
    RAPPORT_TRY_ASSIGN(const std::vector<Partner> partners, partnersOf(message));
    const bool isCircular = partners.size() > kMostClients;
    if (isCircular) leftOut_.note("circulars_left_out");
    if (isCircular || partners.empty()) {
        parties_.passOver({}, {});
        return {};
    }
    const std::optional<Moment> moment = cells.began();
    if (!moment) return {};
    Interaction dealing;
    dealing.clientId = Id<Client>(-1);
    dealing.kind = InteractionKind::Email;
    dealing.day = moment->day;
    dealing.at = moment->at;
    dealing.text = message.subject;
    if (const auto valid = validate(dealing, cells.reading().base); !valid)
        cells.reject(valid.error(), Field::Text);
    if (cells.rejection()) return {};
    dealing.clientId = {};
    QString id = message.id;
    if (id.isEmpty())
        id = cells.text(Field::When) + u' ' + (message.from ? message.from->email : QString()) + u' ' +
             message.subject;
    for (const Partner& partner : partners) {
        Interaction own = dealing;
        own.direction = partner.direction;
        parties_.add(partner.whose, std::move(own), sourceKey({QStringLiteral("mail"), id, partner.mark}),
                     row);
    }
    return {};
}

} // namespace rapport::importing
