// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/timesheet_rows.h"

#include "domain/validation.h"
#include "importing/moment_key.h"
#include "importing/source_key.h"
#include "importing/work_text.h"

namespace rapport::importing {

namespace {

/// Rules of the domain ask for a client; which one is not known before matching.
constexpr Id<Client> kSomeClient{-1};
/// What one entry of one person can last.
constexpr Duration kLongestEntry = Duration::hours(24 * 31);

QString workerOf(const RowCells& cells) {
    const QString name = cells.value(Field::Staff);
    if (!name.isEmpty()) return name;
    return QString(cells.value(Field::FirstName) + u' ' + cells.value(Field::LastName)).trimmed();
}

} // namespace

std::optional<Duration> TimesheetRows::timeSpent(RowCells& cells, const Moment& began) {
    auto spent = cells.timeSpent();
    if (!spent && began.at && !cells.rejection()) {
        const auto end = cells.ended(began);
        if (end && end->at)
            spent = Duration::seconds((end->at->msSinceEpoch() - began.at->msSinceEpoch()) / 1000);
    }
    if (spent && (*spent < Duration() || *spent > kLongestEntry))
        cells.reject(cells.isGiven(Field::EndTime) ? Field::EndTime : Field::Hours, "duration_invalid");
    return spent;
}

QString TimesheetRows::keyOf(const Client& client, const QString& began, const Interaction& entry,
                             const QString& worker, const QString& uid) {
    // Only what is kept of an entry: whether it was billed since does not make it another.
    const QString key = !uid.isEmpty()
                            ? sourceKey({QStringLiteral("entry"), uid})
                            : sourceKey({QStringLiteral("entry"), GatheredClients::keyOf(client), began,
                                         QString::number(entry.timeSpent->inSeconds()), worker, entry.text});
    const int times = ++occurrences_[key];
    return times == 1 ? key : sourceKey({key, QString::number(times)});
}

void TimesheetRows::take(RowCells& cells, qint32 row) {
    const NamedClient named = GatheredClients::named(cells, true);
    const auto began = cells.began();
    if (!began || cells.rejection()) return;
    const auto spent = timeSpent(cells, *began);
    if (cells.rejection()) return;
    // What it says to have lasted so far will be another time when it has ended.
    const bool isRunning =
        began->at && cells.reading().columns.has(Field::EndTime) && !cells.isGiven(Field::EndTime);
    if (isRunning) return leftOut_.leave(row, "running_entries_left_out", named.client.name);
    if (!spent) return leftOut_.leave(row, "untimed_entries_left_out", named.client.name);
    Interaction entry;
    entry.clientId = kSomeClient;
    entry.kind = cells.code(Field::Kind, InteractionKind::Other);
    entry.day = began->day;
    entry.at = began->at;
    entry.timeSpent = spent;
    entry.ratePerHour = cells.money(Field::HourlyRate, cells.reading().base);
    entry.scope = cells.code(Field::Scope, Scope::Unknown);
    entry.text = workText(cells, named);
    if (cells.rejection()) return;
    if (const auto valid = validate(entry, cells.reading().base); !valid)
        return cells.reject(valid.error(), std::nullopt);
    entry.clientId = {};
    const QString worker = workerOf(cells);
    const QString key =
        keyOf(named.client, momentKey(*began, cells.reading()), entry, worker, cells.value(Field::Uid));
    const qsizetype known = keys_.size();
    keys_.insert(key);
    if (keys_.size() == known) {
        book_.rows[static_cast<size_t>(row)].fate = Fate::Skipped;
        return;
    }
    if (!worker.isEmpty()) entry.staffId = staff_.of(worker, row);
    clients_.of(named.client).interactions.push_back({std::move(entry), row, 0, key});
}

} // namespace rapport::importing
