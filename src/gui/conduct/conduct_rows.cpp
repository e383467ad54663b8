// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conduct/conduct_rows.h"

#include "wording/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace rapport::gui {

namespace {

struct Conduct {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::Conduct)
};

template <typename Record>
std::vector<const Record*> newestFirst(const std::vector<Record>& records) {
    std::vector<const Record*> sorted;
    for (const Record& record : records) {
        sorted.push_back(&record);
    }
    std::ranges::sort(sorted, [](const Record* a, const Record* b) {
        return std::pair(b->day, b->id) < std::pair(a->day, a->id);
    });
    return sorted;
}

QString kindOf(const wording::Speech& speech, RecordType type) {
    return type == RecordType::Agreement ? Conduct::tr("Promise") : wording::word(speech, type);
}

} // namespace

QString staffName(const std::vector<Staff>& staff, Id<Staff> id) {
    const auto found = std::ranges::find(staff, id, &Staff::id);
    return found == staff.end() ? QString() : found->name;
}

std::vector<FactRow> incidentRows(const wording::Speech& speech, const ClientContent& content,
                                  const NameOf& name) {
    std::vector<FactRow> rows;
    for (const ConductSignal* signal : newestFirst(content.signalEvents)) {
        if (signal->kind != SignalKind::Abuse) {
            continue;
        }
        rows.push_back(
            {{speech.day(signal->day), name(signal->against), wording::word(speech, signal->severity),
              signal->note, signal->witness,
              signal->measures.trimmed().isEmpty() ? Conduct::tr("nothing yet") : signal->measures},
             RecordRef{RecordType::Signal, signal->id.value()},
             signal->clientId});
    }
    return rows;
}

std::vector<FactRow> concessionRows(const wording::Speech& speech, const ClientContent& content,
                                    const NameOf& name) {
    std::vector<std::pair<Day, FactRow>> dated;
    for (const Concession* given : newestFirst(content.concessions)) {
        dated.push_back({given->day,
                         {{speech.day(given->day), wording::word(speech, given->kind),
                           speech.money(given->worth), given->reason, name(given->staffId)},
                          RecordRef{RecordType::Concession, given->id.value()},
                          given->clientId}});
    }
    for (const ScopeRequest* request : newestFirst(content.scopeRequests)) {
        if (request->outcome != ScopeOutcome::Favour) {
            continue;
        }
        dated.push_back(
            {request->day,
             {{speech.day(request->day), wording::word(speech, request->outcome),
               request->price ? speech.money(*request->price) : QString(), request->what, request->decidedBy},
              RecordRef{RecordType::ScopeRequest, request->id.value()},
              request->clientId}});
    }
    std::ranges::stable_sort(dated, [](const auto& a, const auto& b) { return b.first < a.first; });
    std::vector<FactRow> rows;
    for (auto& [day, row] : dated) {
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FactRow> signalRows(const wording::Speech& speech, const ClientContent& content,
                                const NameOf& name) {
    std::vector<FactRow> rows;
    for (const ConductSignal* signal : newestFirst(content.signalEvents)) {
        rows.push_back({{speech.day(signal->day), wording::word(speech, signal->kind),
                         wording::word(speech, signal->severity), signal->note, name(signal->staffId)},
                        RecordRef{RecordType::Signal, signal->id.value()},
                        signal->clientId});
    }
    return rows;
}

std::vector<FactRow> matterRows(const wording::Speech& speech, const scoring::Waiting& waiting) {
    std::vector<FactRow> rows;
    for (const scoring::DueMatter& matter : waiting.matters) {
        rows.push_back(
            {{speech.day(matter.due), matter.done ? speech.day(*matter.done) : Conduct::tr("not yet"),
              matter.clientName, kindOf(speech, matter.record.type), matter.text},
             matter.record,
             matter.client});
    }
    return rows;
}

QString givenSentence(const wording::Speech& speech, const ClientContent& content, Day asOf) {
    const Day year = asOf.yearsBack(1);
    const auto within = [year, asOf](Day day) { return year < day && day <= asOf; };
    int concessions = 0;
    int favours = 0;
    std::optional<Money> worth;
    const auto add = [&worth](const Money& amount) { worth = worth ? *worth + amount : amount; };
    for (const Concession& given : content.concessions) {
        if (within(given.day)) {
            ++concessions;
            add(given.worth);
        }
    }
    for (const ScopeRequest& request : content.scopeRequests) {
        if (request.outcome == ScopeOutcome::Favour && within(request.day)) {
            ++favours;
            if (request.price) {
                add(*request.price);
            }
        }
    }
    if (concessions + favours == 0) {
        return Conduct::tr("Nothing was given to them beyond what was agreed in the last twelve months.");
    }
    if (!worth) {
        return Conduct::tr("In the last twelve months: favours %1, without a price.")
            .arg(speech.count(favours));
    }
    return Conduct::tr("In the last twelve months: concessions %1, favours %2, worth %3 together.")
        .arg(speech.count(concessions), speech.count(favours), speech.money(*worth));
}

charts::RankedBars weekBars(const wording::Speech& speech, const app::ConductView& view) {
    charts::RankedBars bars;
    for (const scoring::ContactWeek& week : view.load.weeks) {
        charts::RankedBar bar;
        bar.label = speech.day(week.first);
        bar.value = week.contacts;
        bar.valueText = speech.count(week.contacts);
        if (week.outOfHours > 0) {
            bar.part = week.outOfHours;
        }
        bars.bars.push_back(bar);
    }
    if (view.usualContacts) {
        //: A line in a chart: how many contacts a week are usual with the other clients
        bars.levels.push_back({*view.usualContacts, Conduct::tr("usual with others")});
    }
    return bars;
}

QString weekText(const wording::Speech& speech, const scoring::ContactWeek& week) {
    QStringList lines{Conduct::tr("Seven days from %1").arg(speech.day(week.first)),
                      Conduct::tr("%n contact(s)", nullptr, week.contacts),
                      Conduct::tr("%n call(s) among them", nullptr, week.calls)};
    if (week.outOfHours > 0) {
        lines << Conduct::tr("%1 of them out of hours").arg(speech.count(week.outOfHours));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace rapport::gui
