// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/pattern_wording.h"

#include "wording/statement_wording.h"

#include <algorithm>

namespace rapport::wording {

namespace {

using scoring::PatternKind;

Slot slot(const char* name, const QString& value) {
    return {QString::fromLatin1(name), value};
}

/// The figures of a pattern as they stand in its sentence.
struct Said {
    const Speech& speech;
    const scoring::Pattern& pattern;

    const scoring::Figure* figure(const char* name) const {
        for (const auto& [key, value] : pattern.figures)
            if (key == name) return &value;
        return nullptr;
    }
    qint64 number(const char* name) const {
        const scoring::Figure* found = figure(name);
        const auto* value = found ? std::get_if<qint64>(found) : nullptr;
        return value ? *value : 0;
    }
    int count() const { return static_cast<int>(std::clamp<qint64>(number("count"), 0, 1'000'000'000)); }
    bool has(const char* name) const { return figure(name) != nullptr; }
    QString filled(const QString& sentence) const {
        QList<Slot> values;
        for (const auto& [name, value] : pattern.figures)
            values.append({QString::fromLatin1(name), figureText(speech, value)});
        return speech.filled(sentence, values);
    }
};

QString complainsOften(const Said& said) {
    const Speech& speech = said.speech;
    if (!said.has("others"))
        return said.filled(speech.translate(
            "Pattern",
            "{count} complaint(s) at {dealings} dealings in twelve months; {unfounded} turned out to be "
            "unfounded, {ratio} times the usual.",
            nullptr, said.count()));
    return said.filled(
        speech.translate("Pattern",
                         "{count} complaint(s) at {dealings} dealings in twelve months: {rate}, against "
                         "{others} with all other "
                         "clients. {unfounded} turned out to be unfounded, {ratio} times the usual.",
                         nullptr, said.count()));
}

QString scopeCreep(const Said& said) {
    const auto* time = said.has("time") ? std::get_if<Duration>(said.figure("time")) : nullptr;
    if (!time || time->inSeconds() == 0)
        return said.filled(said.speech.translate(
            "Pattern", "On {count} day(s) of the last twelve months they wanted more than was agreed.",
            nullptr, said.count()));
    return said.filled(
        said.speech.translate("Pattern",
                              "On {count} day(s) of the last twelve months they wanted more than "
                              "was agreed; {time} of work lay outside the agreement.",
                              nullptr, said.count()));
}

QString contactOften(const Said& said) {
    if (!said.has("usual"))
        return said.filled(said.speech.translate(
            "Pattern", "{count} contact(s) in 13 weeks: {week} a week, {calls} of them calls.", nullptr,
            said.count()));
    return said.filled(said.speech.translate("Pattern",
                                             "{count} contact(s) in 13 weeks: {week} a week, {calls} of them "
                                             "calls. With the others {usual} a week "
                                             "are usual.",
                                             nullptr, said.count()));
}

QString veryLateInARow(const Said& said) {
    if (said.number("since") > 0)
        return said.filled(said.speech.translate(
            "Pattern",
            "{count} invoice(s) in a row were {days} days late or later ({late} of {of} in two years). Paid "
            "sooner since then: {since}.",
            nullptr, said.count()));
    return said.filled(said.speech.translate("Pattern",
                                             "{count} invoice(s) in a row were {days} days late or later, or "
                                             "still are ({late} of {of} in two years).",
                                             nullptr, said.count()));
}

QString number(const Speech& speech, int value) {
    return speech.count(value);
}

} // namespace

QString patternName(const Speech& speech, PatternKind kind) {
    switch (kind) {
    case PatternKind::NeverSatisfied:
        return speech.translate("Pattern", "Never satisfied");
    case PatternKind::ComplainsOften:
        return speech.translate("Pattern", "Complains whatever the conditions");
    case PatternKind::BendsRules:
        return speech.translate("Pattern", "Always wants an exception");
    case PatternKind::TakesAdvantage:
        return speech.translate("Pattern", "Takes advantage of goodwill");
    case PatternKind::ScopeCreep:
        return speech.translate("Pattern", "Always wants more than was agreed");
    case PatternKind::ContactOften:
        return speech.translate("Pattern", "Calls and writes far more than others");
    case PatternKind::OutOfHours:
        return speech.translate("Pattern", "Calls and writes out of hours");
    case PatternKind::TakesTime:
        return speech.translate("Pattern", "Takes much of one person’s time");
    case PatternKind::VeryLateInARow:
        return speech.translate("Pattern", "Pays 90 days late, one invoice after another");
    case PatternKind::Dishonest:
        return speech.translate("Pattern", "Tries to cheat");
    case PatternKind::PublicCriticism:
        return speech.translate("Pattern", "Threatens our reputation");
    case PatternKind::StaffAbuse:
        return speech.translate("Pattern", "Abuses staff");
    }
    return {};
}

QString patternSentence(const Speech& speech, const scoring::Pattern& pattern) {
    const Said said{speech, pattern};
    const int n = said.count();
    switch (pattern.kind) {
    case PatternKind::NeverSatisfied:
        return said.filled(speech.translate("Pattern",
                                            "{count} complaint(s) of the last two years came again within "
                                            "{days} days after the matter had been "
                                            "settled, and turned out to be unfounded, at least partly.",
                                            nullptr, n));
    case PatternKind::ComplainsOften:
        return complainsOften(said);
    case PatternKind::BendsRules:
        return said.filled(speech.translate("Pattern",
                                            "On {count} day(s) of the last twelve months they wanted an "
                                            "exception. Noted as conduct: {noted}; exceptions given: "
                                            "{exceptions}; favours done: {favours}.",
                                            nullptr, n));
    case PatternKind::TakesAdvantage:
        return said.filled(speech.translate(
            "Pattern",
            "On {count} day(s) of the last twelve months they were noted to take advantage of goodwill.",
            nullptr, n));
    case PatternKind::ScopeCreep:
        return scopeCreep(said);
    case PatternKind::ContactOften:
        return contactOften(said);
    case PatternKind::OutOfHours:
        return said.filled(
            speech.translate("Pattern",
                             "{count} contact(s) in 13 weeks came out of hours: {share} of those "
                             "whose hour is known.",
                             nullptr, n));
    case PatternKind::TakesTime:
        return said.filled(speech.translate("Pattern",
                                            "{share} of the time {name} recorded in 13 weeks went to them "
                                            "({time}); they bring {revenue} of the revenue."));
    case PatternKind::VeryLateInARow:
        return veryLateInARow(said);
    case PatternKind::Dishonest:
        return said.filled(speech.translate(
            "Pattern", "On {count} day(s) of the last two years something dishonest was noted.", nullptr, n));
    case PatternKind::PublicCriticism:
        return said.filled(speech.translate(
            "Pattern", "On {count} day(s) of the last two years a threat to our reputation was noted.",
            nullptr, n));
    case PatternKind::StaffAbuse:
        return said.filled(speech.translate(
            "Pattern", "On {count} day(s) of the last twelve months abuse of one of us was noted.", nullptr,
            n));
    }
    return {};
}

QString thresholdSentence(const Speech& speech, PatternKind kind,
                          const scoring::PatternThresholds& thresholds) {
    const auto filled = [&speech](const QString& sentence, const QList<Slot>& values) {
        return speech.filled(sentence, values);
    };
    switch (kind) {
    case PatternKind::NeverSatisfied:
        return filled(
            speech.translate("Threshold",
                             "Named from {times} in two years on. Justified complaints are left out: "
                             "those we did not settle well. Complaints nobody judged are left out, too."),
            {slot("times", number(speech, thresholds.timesAgain))});
    case PatternKind::ComplainsOften:
        return filled(speech.translate(
                          "Threshold",
                          "Named when all three hold: so many would come by chance in fewer than {chance} of "
                          "cases, even at twice the normal rate; they are at least {times} times as many a "
                          "dealing as with everyone else; and unfounded ones are at least {ratio} times the "
                          "usual."),
                      {slot("chance", speech.percent(thresholds.surprise)),
                       slot("times", speech.number(thresholds.timesOthers)),
                       slot("ratio", speech.number(thresholds.unfoundedRatio))});
    case PatternKind::BendsRules:
    case PatternKind::TakesAdvantage:
        return filled(speech.translate("Threshold", "Named from {days} different days in twelve months on."),
                      {slot("days", number(speech, thresholds.habitDays))});
    case PatternKind::ScopeCreep:
        return filled(
            speech.translate("Threshold",
                             "Named from {days} different days in twelve months on; what was billed or "
                             "agreed does not count."),
            {slot("days", number(speech, thresholds.habitDays))});
    case PatternKind::ContactOften:
        return filled(
            speech.translate("Threshold",
                             "Named from {week} contacts a week on, when that is at least {times} times "
                             "what is usual with the clients who were in touch."),
            {slot("week", speech.number(thresholds.contactsPerWeek)),
             slot("times", speech.number(thresholds.timesUsualContact))});
    case PatternKind::OutOfHours:
        return filled(
            speech.translate("Threshold",
                             "Named from {least} on, when they are at least {share}; the hours of the "
                             "business stand in the settings."),
            {slot("least", number(speech, thresholds.outOfHours)),
             slot("share", speech.percent(thresholds.outOfHoursShare))});
    case PatternKind::TakesTime:
        return filled(
            speech.translate("Threshold",
                             "Named from {share} of somebody’s recorded time on, when it is more than "
                             "their share of the revenue."),
            {slot("share", speech.percent(thresholds.staffShare))});
    case PatternKind::VeryLateInARow:
        return filled(
            speech.translate("Threshold",
                             "Named from {row} in a row on. Disputes not decided against them are left out."),
            {slot("row", number(speech, thresholds.inARow))});
    case PatternKind::Dishonest:
    case PatternKind::PublicCriticism:
    case PatternKind::StaffAbuse:
        return filled(
            speech.translate("Threshold", "Named from {days} different days on, or one serious event."),
            {slot("days", number(speech, thresholds.graveDays))});
    }
    return {};
}

QString standingSentence(const Speech& speech, scoring::ComplaintStanding standing,
                         const scoring::Facts& measured) {
    const int n = measured.complaints;
    const QList<Slot> values{slot("count", speech.count(n)),
                             slot("justified", speech.number(measured.justified)),
                             slot("unfounded", speech.number(measured.unfounded)),
                             slot("right", speech.number(measured.justifiedRatio)),
                             slot("wrong", speech.number(measured.complaintRatio))};
    QString sentence;
    switch (standing) {
    case scoring::ComplaintStanding::NoComplaints:
        return speech.translate("Standing", "Neither: no complaint in the last twelve months.");
    case scoring::ComplaintStanding::Ordinary:
        sentence = speech.translate("Standing",
                                    "Neither: {count} complaint(s) in twelve months, no more than usual "
                                    "(justified {justified}, unfounded {unfounded}).",
                                    nullptr, n);
        break;
    case scoring::ComplaintStanding::WithProblem:
        sentence =
            speech.translate("Standing",
                             "A client with a problem, not a problem client: of {count} complaint(s) in "
                             "twelve months {justified} were justified, {right} times the usual. The first "
                             "step is ours.",
                             nullptr, n);
        break;
    case scoring::ComplaintStanding::Problem:
        sentence =
            speech.translate("Standing",
                             "A problem client, going by complaints: of {count} complaint(s) in twelve "
                             "months {unfounded} were unfounded, {wrong} times the usual.",
                             nullptr, n);
        break;
    case scoring::ComplaintStanding::Both:
        sentence =
            speech.translate("Standing",
                             "Both: of {count} complaint(s) in twelve months {justified} were justified, "
                             "{right} times the usual, and {unfounded} unfounded, {wrong} times the usual. "
                             "First put right what we did.",
                             nullptr, n);
        break;
    }
    QString all = speech.filled(sentence, values);
    if (measured.unclassified > 0)
        all += QLatin1Char(' ') +
               speech.translate("Standing", "%n of them are not judged yet and count for neither side.",
                                nullptr, measured.unclassified);
    return all;
}

QString contactSentence(const Speech& speech, const scoring::ContactLoad& load,
                        const std::optional<double>& usual) {
    const int n = load.all.contacts;
    if (n == 0) return speech.translate("Contact", "They did not call or write in 13 weeks.");
    const QList<Slot> values{slot("count", speech.count(n)), slot("week", speech.number(load.perWeek())),
                             slot("calls", speech.number(load.callsPerWeek())),
                             slot("usual", speech.number(usual.value_or(0.0)))};
    QStringList sentences;
    sentences << speech.filled(
        usual ? speech.translate(
                    "Contact",
                    "{count} contact(s) in 13 weeks: {week} a week, {calls} of them calls; with the "
                    "others {usual} are usual.",
                    nullptr, n)
              : speech.translate("Contact",
                                 "{count} contact(s) in 13 weeks: {week} a week, {calls} of them calls.",
                                 nullptr, n),
        values);
    sentences << (load.all.timed == 0
                      ? speech.translate("Contact", "At what hour is not recorded.")
                      : speech.filled(
                            speech.translate("Contact",
                                             "{outside} of %n whose hour is known came out of hours "
                                             "({share}).",
                                             nullptr, load.all.timed),
                            {slot("outside", speech.count(load.all.outOfHours)),
                             slot("share", speech.percent(load.outOfHoursShare()))}));
    return sentences.join(QLatin1Char(' '));
}

QString shareSentence(const Speech& speech, const scoring::StaffShare& share) {
    return speech.filled(
        speech.translate("Contact", "{share} of the time {name} recorded in 13 weeks went to them ({time})."),
        {slot("share", speech.percent(share.share())), slot("name", share.name),
         slot("time", speech.duration(share.forClient))});
}

QString waitingSentence(const Speech& speech, const QString& name, const scoring::StaffWaiting& waiting) {
    const int n = waiting.heavyWeeks;
    QList<Slot> values{slot("name", name), slot("share", speech.percent(waiting.share)),
                       slot("then", speech.duration(waiting.othersThen)),
                       slot("else", speech.duration(waiting.othersElsewhere))};
    if (!waiting.comparable())
        return speech.filled(
            speech.translate("Waiting",
                             "In %n week(s) they took more than a quarter of what {name} worked "
                             "({share}): too few weeks to compare with others.",
                             nullptr, n),
            values);
    const qint64 less = waiting.less().inSeconds();
    if (less <= 0)
        return speech.filled(
            speech.translate("Waiting",
                             "In %n week(s) they took more than a quarter of what {name} worked "
                             "({share}). The others got no less then: {then} a week, against "
                             "{else} in the other weeks.",
                             nullptr, n),
            values);
    values << slot("less", speech.duration(waiting.less()))
           << slot("part", speech.percent(static_cast<double>(less) /
                                          static_cast<double>(waiting.othersElsewhere.inSeconds())));
    return speech.filled(
        speech.translate("Waiting",
                         "In %n week(s) they took more than a quarter of what {name} worked "
                         "({share}). It went together with {less} a week less for all others "
                         "({part}): {then} against {else} in the other weeks.",
                         nullptr, n),
        values);
}

} // namespace rapport::wording
