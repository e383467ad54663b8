// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/call_rows.h"

#include "base/text_key.h"
#include "domain/likeness.h"
#include "domain/validation.h"
#include "importing/call_numbers.h"
#include "importing/moment_key.h"
#include "importing/source_key.h"

#include <algorithm>

namespace rapport::importing {

namespace {

/// Rules of the domain ask for a client; which one is not known before matching.
constexpr Id<Client> kSomeClient{-1};
/// What is over so soon was not talked: systems count a ring that is put down at once as answered.
constexpr Duration kAttempt = Duration::seconds(1);
/// What lasts longer is a line that was never hung up, or no call.
constexpr Duration kLongestCall = Duration::hours(24);
/// Calls of strangers among which one that is told again is recognised.
constexpr size_t kMostRecent = 1 << 16;
/// Lists have few words for what became of a call, and houses few telephones.
constexpr qsizetype kMostStates = 1'000, kMostTelephones = 10'000;
/// Pairs of unknown numbers; of more the caller is taken for the one outside.
constexpr size_t kMostUnsure = 100'000;
constexpr qsizetype kMostNumbers = 200'000;
constexpr qsizetype kLongestText = 500;

Duration timeOf(const std::optional<Duration>& spent) {
    return spent.value_or(Duration());
}

/// "5:23" under a heading that says minutes.
std::optional<Duration> minutesAndSeconds(const QString& text) {
    const auto parts = QStringView(text).split(u':');
    bool fine[2] = {};
    const int minutes = parts[0].toInt(&fine[0]), seconds = parts[1].toInt(&fine[1]);
    if (!fine[0] || !fine[1] || minutes < 0 || seconds < 0 || seconds > 59) return std::nullopt;
    return Duration::minutes(minutes) + Duration::seconds(seconds);
}

} // namespace

CallState CallRows::stateOf(const RowCells& cells, bool hasTelephone) {
    CallState state;
    for (const Field field : {Field::Direction, Field::CallState}) {
        const QString text = cells.value(field);
        if (text.isEmpty()) continue;
        if (cells.reading().columns.has(Field::Phone)) {
            if (const auto box = fritzBoxCallState(text, hasTelephone)) {
                state.add(*box);
                continue;
            }
        }
        auto known = states_.constFind(text);
        if (known == states_.constEnd()) {
            if (states_.size() >= kMostStates) states_.clear();
            known = states_.insert(text, readCallState(text));
        }
        state.add(*known);
    }
    return state;
}

std::optional<Duration> CallRows::talkTime(RowCells& cells, const Moment& began) {
    std::optional<Duration> spent;
    for (const Field field : {Field::Seconds, Field::Minutes, Field::Hours, Field::Duration}) {
        if (!cells.isGiven(field)) continue;
        const QString text = plainFigures(cells.text(field));
        // "5:23" may be hours and minutes, or minutes and seconds.
        const bool isShortClock = text.count(u':') == 1;
        if (isShortClock && field == Field::Minutes) {
            spent = minutesAndSeconds(text);
            if (!spent) cells.reject(field, "duration_invalid");
        } else if (isShortClock && field != Field::Hours) {
            cells.reject(field, "call_duration_unclear");
        } else {
            spent = cells.duration(field, field == Field::Minutes ? Duration::minutes(1)
                                          : field == Field::Hours ? Duration::hours(1)
                                                                  : Duration::seconds(1));
        }
        if (spent && *spent > kLongestCall) cells.reject(field, "duration_invalid");
        return spent;
    }
    if (!began.at) return std::nullopt;
    const auto end = cells.ended(began);
    if (!end || !end->at) return std::nullopt;
    spent = Duration::seconds((end->at->msSinceEpoch() - began.at->msSinceEpoch()) / 1000);
    if (*spent < Duration() || *spent > kLongestCall) cells.reject(Field::EndTime, "duration_invalid");
    return spent;
}

Result<void> CallRows::take(RowCells& cells, qint32 row) {
    const auto began = cells.began();
    if (!began) return {};
    Call call;
    call.began = *began;
    const auto spent = talkTime(cells, *began);
    if (cells.rejection()) return {};
    call.telephone = telephoneOf(cells.value(Field::Extension));
    const bool hasTime = timeOf(spent) > Duration();
    CallState state = stateOf(cells, hasTime || !call.telephone.isEmpty());
    if (isMachine(call.telephone) || isVoicemail(cells.value(Field::Callee))) state.answered = false;
    call.spent = state.answered.value_or(true) ? spent : Duration();
    if (call.spent && *call.spent <= kAttempt) call.spent = Duration();
    call.staff = cells.value(Field::Staff);
    call.note = cells.value(Field::Text);
    call.direction = state.direction;

    if (const QString phone = cells.value(Field::Phone); !phone.isEmpty()) {
        call.other = {phone, {}, callerIdOf(cells.value(Field::Contact)).name};
        state.isInternal = state.isInternal || isWithinHouse(phone);
    } else if (cells.isGiven(Field::Caller) || cells.isGiven(Field::Callee)) {
        RAPPORT_TRY_ASSIGN(const bool isFound, findOther(cells, state, call));
        if (!isFound) return {};
    }
    isByBasis_ = isByBasis_ || began->isByBasis;
    if (state.isInternal) {
        leftOut_.note("internal_calls_left_out");
        passOver({}, call);
        return {};
    }
    RAPPORT_TRY_ASSIGN(const Parties::Whose whose, parties_.whose(call.other));
    if (whose.standing == Parties::Standing::Known) {
        add(whose, call, cells, row);
    } else {
        if (parties_.mark(call.other.phone).isEmpty()) leftOut_.note("withheld_calls_left_out");
        passOver(whose, call);
    }
    return {};
}

Result<bool> CallRows::findOther(const RowCells& cells, const CallState& state, Call& call) {
    const CallerId id = callerIdOf(cells.value(Field::Contact));
    const Party caller{cells.value(Field::Caller), {}, id.name};
    const Party callee{cells.value(Field::Callee), {}, id.isCallers ? QString() : id.name};
    const bool callerInside = isExtension(caller.phone), calleeInside = isExtension(callee.phone);
    if (id.isCallers && callerInside) learnTelephone(caller.phone, id.name);
    RAPPORT_TRY_ASSIGN(const bool knowsCaller, parties_.knows(caller));
    RAPPORT_TRY_ASSIGN(const bool knowsCallee, parties_.knows(callee));
    const QString callerMark = parties_.mark(caller.phone), calleeMark = parties_.mark(callee.phone);
    if (const QString own = parties_.mark(cells.value(Field::OwnNumber));
        call.direction == Direction::Unknown && !own.isEmpty()) {
        if (own == callerMark) call.direction = Direction::Outgoing;
        if (own == calleeMark) call.direction = Direction::Incoming;
    }
    const bool isWithin = callerInside && (calleeInside || calleeMark.isEmpty());
    if (isWithin && !knowsCaller && !knowsCallee) {
        leftOut_.note("internal_calls_left_out");
        passOver({}, call);
        return false;
    }
    if (call.direction == Direction::Unknown) {
        const bool callerOutside = !callerInside && !callerMark.isEmpty();
        const bool calleeOutside = !calleeInside && !calleeMark.isEmpty();
        if (callerOutside && calleeOutside) seeNumbers(callerMark, calleeMark);
        if (knowsCaller || isWithheld(caller.phone))
            call.direction = Direction::Incoming;
        else if (knowsCallee)
            call.direction = Direction::Outgoing;
        else if (callerOutside && calleeOutside && !state.isInternal) {
            passOverUnsure(call, caller, callee);
            return false;
        } else
            call.direction = calleeOutside ? Direction::Outgoing : Direction::Incoming;
    }
    const bool isIncoming = call.direction == Direction::Incoming;
    call.other = isIncoming ? caller : callee;
    const Party& here = isIncoming ? callee : caller;
    // The channel that was rung is the telephone here only of a call that came in.
    if (call.telephone.isEmpty() || (!isIncoming && isChannel(cells.value(Field::Extension))))
        call.telephone =
            isExtension(here.phone) || parties_.mark(here.phone).isEmpty() ? here.phone : QString();
    return true;
}

void CallRows::seeNumbers(const QString& caller, const QString& callee) {
    for (const QString& number : {caller, callee})
        if (rowsOfNumber_.size() < kMostNumbers || rowsOfNumber_.contains(number)) ++rowsOfNumber_[number];
}

void CallRows::passOverUnsure(const Call& call, const Party& caller, const Party& callee) {
    const auto key = std::pair(parties_.mark(caller.phone), parties_.mark(callee.phone));
    parties_.passOver({}, Duration());
    auto known = unsure_.find(key);
    if (known == unsure_.end()) {
        if (unsure_.size() >= kMostUnsure) return;
        known = unsure_.emplace(key, Unsure{caller, callee}).first;
    }
    known->second.time += timeOf(call.spent);
    ++known->second.rows;
    isByBasis_ = isByBasis_ || call.began.isByBasis;
}

void CallRows::passOver(const Parties::Whose& whose, const Call& call) {
    parties_.passOver({}, Duration());
    if (whose.standing != Parties::Standing::Stranger) return;
    const qint64 seconds = timeOf(call.spent).inSeconds();
    if (!call.began.isToTheSecond) return parties_.count(whose, Duration::seconds(seconds), 1);
    const size_t key = qHashMulti(0, call.began.at->msSinceEpoch(), phoneDigits(call.other.phone),
                                  static_cast<int>(call.direction));
    const auto told = recent_.find(key);
    if (told != recent_.end()) {
        // The same call again, or another telephone it rang at.
        const qint64 more = std::max<qint64>(0, seconds - *told);
        *told += more;
        return parties_.count(whose, Duration::seconds(more), 0);
    }
    if (recentOrder_.size() < kMostRecent) {
        recentOrder_.push_back(key);
    } else {
        recent_.remove(recentOrder_[recentAt_]);
        recentOrder_[recentAt_] = key;
        recentAt_ = (recentAt_ + 1) % kMostRecent;
    }
    recent_.insert(key, seconds);
    parties_.count(whose, Duration::seconds(seconds), 1);
}

QString CallRows::keyOf(const Call& call, const TableReading& reading) {
    const QString at = momentKey(call.began, reading);
    const QString seconds = call.spent ? QString::number(call.spent->inSeconds()) : QString();
    // Of the figures as they stand: they stay the same when the business sets its region.
    const QString key = sourceKey({QStringLiteral("call"), at, phoneDigits(call.other.phone),
                                   QString::number(static_cast<int>(call.direction)), seconds});
    if (call.began.isToTheSecond) return key;
    // Told to the minute, two calls may be alike.
    const int times = ++occurrences_[key];
    return times == 1 ? key : sourceKey({key, QString::number(times)});
}

void CallRows::add(const Parties::Whose& whose, const Call& call, RowCells& cells, qint32 row) {
    Interaction interaction;
    interaction.clientId = kSomeClient;
    interaction.kind = InteractionKind::Call;
    interaction.direction = call.direction;
    interaction.day = call.began.day;
    interaction.at = call.began.at;
    interaction.timeSpent = call.spent;
    QStringList parts;
    const QString clientKey = textKey(book_.clients[whose.place].client.name);
    if (textKey(call.other.name) != clientKey) parts << call.other.name;
    parts << call.note;
    parts.removeAll(QString());
    interaction.text = parts.join(QStringLiteral(" · ")).left(kLongestText);
    if (const auto valid = validate(interaction, cells.reading().base); !valid)
        return cells.reject(valid.error(), std::nullopt);
    interaction.clientId = {};
    if (!call.staff.isEmpty()) interaction.staffId = staff_.of(call.staff, row);

    const QString leg =
        !call.began.isToTheSecond
            ? QString()
            : sourceKey({QStringLiteral("leg"), call.began.at->toIso(), phoneDigits(call.other.phone),
                         QString::number(static_cast<int>(call.direction))});
    std::vector<Incoming<Interaction>>& interactions = book_.clients[whose.place].interactions;
    const auto told = leg.isEmpty() ? legs_.constEnd() : legs_.constFind(leg);
    if (told != legs_.constEnd()) {
        // Told again, or another telephone it rang at: the one that was talked at counts.
        Incoming<Interaction>& known = interactions[told->interaction];
        const Duration before = timeOf(known.record.timeSpent);
        const bool isLess = timeOf(call.spent) <= before;
        book_.rows[static_cast<size_t>(isLess ? row : known.row)].fate = Fate::Skipped;
        if (isLess) return;
        book_.clients[whose.place].found->time += timeOf(call.spent) - before;
        known = {std::move(interaction), row, 0, keyOf(call, cells.reading())};
        return nameTelephone(call, *told, known.record, row);
    }
    const size_t count = interactions.size();
    parties_.add(whose, std::move(interaction), keyOf(call, cells.reading()), row);
    if (interactions.size() == count) return;
    if (timeOf(call.spent) == Duration() && call.spent) leftOut_.note("unanswered_calls");
    const Leg at{whose.place, count};
    if (!leg.isEmpty()) legs_.insert(leg, at);
    nameTelephone(call, at, interactions.back().record, row);
}

void CallRows::nameTelephone(const Call& call, const Leg& leg, Interaction& interaction, qint32 row) {
    if (interaction.staffId || call.telephone.isEmpty()) return;
    if (isPersonsName(call.telephone))
        interaction.staffId = staff_.of(call.telephone, row);
    else
        waiting_.push_back({leg, call.telephone});
}

void CallRows::learnTelephone(const QString& number, const QString& name) {
    if (isPersonsName(name) && telephones_.size() < kMostTelephones) telephones_.insert(number, name);
}

void CallRows::finish(const TableReading& reading) {
    for (const auto& [marks, unsure] : unsure_) {
        // The number that is in most of the calls is the business's own.
        const bool isCallersOwn = rowsOfNumber_.value(marks.first) > rowsOfNumber_.value(marks.second);
        const auto whose = parties_.whose(isCallersOwn ? unsure.callee : unsure.caller);
        if (whose) parties_.count(*whose, unsure.time, unsure.rows);
    }
    unsure_.clear();
    for (const Waiting& waiting : waiting_) {
        Incoming<Interaction>& known = book_.clients[waiting.at.client].interactions[waiting.at.interaction];
        Interaction& interaction = known.record;
        if (const QString name = telephones_.value(waiting.telephone); !name.isEmpty())
            interaction.staffId = staff_.of(name, known.row);
        else if (interaction.text.size() < kLongestText)
            interaction.text +=
                (interaction.text.isEmpty() ? QString() : QStringLiteral(" · ")) + waiting.telephone;
    }
    waiting_.clear();
    occurrences_.clear();
    const bool isUtc = reading.times == TimeBasis::Utc;
    const char* code = isUtc ? "times_taken_utc" : "times_taken_local";
    const auto isSaid = [code](const Notice& notice) { return notice.code == code; };
    if (isByBasis_ && std::ranges::none_of(book_.notices, isSaid))
        book_.notices.push_back({code, {{QStringLiteral("zone"), QString::fromUtf8(reading.zone.id())}}});
}

} // namespace rapport::importing
