// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/agenda_wording.h"

#include "wording/words.h"

namespace rapport::wording {

namespace {

constexpr int daysByNumber = 7; // further ahead a date says more than a number of days

Slot slot(const char* name, const QString& value) {
    return {QString::fromLatin1(name), value};
}

QString renewalWhen(const Speech& speech, const AgendaItem& item, Day asOf) {
    if (!item.due || !item.event) return {};
    if (*item.event < asOf) return speech.translate("Agenda", "that day is past: note the next one");
    if (*item.due == *item.event) return dueText(speech, *item.due, asOf);
    if (*item.due < asOf)
        return speech.filled(speech.translate("Agenda", "notice was due on {day}"),
                             {slot("day", speech.day(*item.due))});
    if (*item.due == asOf) return speech.translate("Agenda", "notice must be given today");
    return speech.filled(speech.translate("Agenda", "notice by {day}"), {slot("day", speech.day(*item.due))});
}

QString withText(const Speech& speech, const QString& sentence, const QString& text) {
    return speech.filled(sentence, {slot("text", text)});
}

} // namespace

QString dueText(const Speech& speech, Day due, Day asOf) {
    const int days = due - asOf;
    if (days < 0) return speech.translate("Agenda", "%n day(s) late", nullptr, -days);
    if (days == 0) return speech.translate("Agenda", "today");
    if (days == 1) return speech.translate("Agenda", "tomorrow");
    if (days <= daysByNumber) return speech.translate("Agenda", "in %n day(s)", nullptr, days);
    return speech.day(due);
}

QString agendaText(const Speech& speech, const AgendaItem& item, Day asOf) {
    switch (item.kind) {
    case AgendaKind::Task:
        return item.text;
    case AgendaKind::NotSpokenTo:
        if (!item.since)
            return speech.translate("Agenda", "No dealing recorded in %n day(s)", nullptr,
                                    asOf - item.event.value_or(asOf));
        return speech.translate("Agenda", "Not spoken to for %n day(s)", nullptr,
                                asOf - item.event.value_or(asOf));
    case AgendaKind::Renewal: {
        const QString day = item.event ? speech.day(*item.event) : QString();
        if (item.text.isEmpty())
            return speech.filled(speech.translate("Agenda", "The agreement renews on {day}"),
                                 {slot("day", day)});
        return speech.filled(speech.translate("Agenda", "“{text}” renews on {day}"),
                             {slot("text", item.text), slot("day", day)});
    }
    case AgendaKind::Promise:
        return withText(speech, speech.translate("Agenda", "Promised: {text}"), item.text);
    case AgendaKind::SettleComplaint:
        return item.text.isEmpty()
                   ? speech.translate("Agenda", "Make a complaint right")
                   : withText(speech, speech.translate("Agenda", "Make right: {text}"), item.text);
    case AgendaKind::JudgeComplaint:
        return item.text.isEmpty()
                   ? speech.translate("Agenda", "Judge a complaint")
                   : withText(speech, speech.translate("Agenda", "Judge the complaint: {text}"), item.text);
    case AgendaKind::Dispute:
        return withText(speech, speech.translate("Agenda", "Invoice {text} is disputed"), item.text);
    case AgendaKind::HardTimesEnd:
        return item.due && *item.due < asOf
                   ? speech.translate("Agenda", "The hard times have ended: how do they fare?")
                   : speech.translate("Agenda", "The hard times are about to end");
    case AgendaKind::OverrideEnd:
        return item.due && *item.due < asOf
                   ? speech.translate("Agenda", "Your own verdict has ended: decide anew")
                   : speech.translate("Agenda", "Your own verdict is about to end");
    case AgendaKind::LimitsCheck:
        return speech.translate("Agenda", "Have the limits helped?");
    case AgendaKind::RecoveryStep:
        return item.step ? speech.filled(
                               speech.translate("Agenda", "{step}: {text}", "a step, and what went wrong"),
                               {slot("step", word(speech, *item.step)), slot("text", item.text)})
                         : withText(speech, speech.translate("Agenda", "Make good: {text}"), item.text);
    case AgendaKind::PartingStep:
        if (item.part == AgendaItem::noticePart)
            return speech.translate("Agenda", "Before parting: give notice");
        return withText(speech, speech.translate("Agenda", "Before parting: {text}"), item.text);
    case AgendaKind::ProposalAnswer:
        return speech.translate("Agenda", "New terms are not answered yet");
    }
    return {};
}

QString agendaWhen(const Speech& speech, const AgendaItem& item, Day asOf) {
    switch (item.kind) {
    case AgendaKind::Task:
        if (item.doneOn) return speech.translate("Agenda", "done");
        return item.due ? dueText(speech, *item.due, asOf) : QString();
    case AgendaKind::NotSpokenTo:
        if (item.since)
            return speech.filled(speech.translate("Agenda", "last on {day}"),
                                 {slot("day", speech.day(*item.since))});
        return speech.filled(speech.translate("Agenda", "since {day}"),
                             {slot("day", speech.day(item.event.value_or(asOf)))});
    case AgendaKind::Renewal:
        return renewalWhen(speech, item, asOf);
    case AgendaKind::Promise:
    case AgendaKind::RecoveryStep:
    case AgendaKind::PartingStep:
        return item.due ? dueText(speech, *item.due, asOf) : QString();
    case AgendaKind::SettleComplaint:
        return item.since ? speech.translate("Agenda", "open for %n day(s)", nullptr, asOf - *item.since)
                          : QString();
    case AgendaKind::JudgeComplaint:
        return item.since ? speech.translate("Agenda", "waiting for %n day(s)", nullptr, asOf - *item.since)
                          : QString();
    case AgendaKind::Dispute:
    case AgendaKind::LimitsCheck:
    case AgendaKind::ProposalAnswer:
        return item.since ? speech.filled(speech.translate("Agenda", "since {day}"),
                                          {slot("day", speech.day(*item.since))})
                          : QString();
    case AgendaKind::HardTimesEnd:
    case AgendaKind::OverrideEnd:
        return item.due ? speech.filled(speech.translate("Agenda", "until {day}"),
                                        {slot("day", speech.day(*item.due))})
                        : QString();
    }
    return {};
}

} // namespace rapport::wording
