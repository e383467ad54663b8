// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/record_text.h"

#include "domain/codes.h"
#include "wording/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace rapport::gui {

namespace {

QString say(const char* source) {
    return QCoreApplication::translate("rapport::gui::Records", source);
}

// The word of a code that is one of Enum's; the code itself when it is none.
template <typename Enum>
QString wordOf(const wording::Speech& speech, const QByteArray& code) {
    const auto value = fromCode<Enum>(QString::fromLatin1(code));
    return value ? wording::word(speech, *value) : QString::fromLatin1(code);
}

QString stateWord(const QByteArray& code) {
    if (code == "open") {
        return say(QT_TRANSLATE_NOOP("rapport::gui::Records", "open"));
    }
    if (code == "resolved") {
        return say(QT_TRANSLATE_NOOP("rapport::gui::Records", "settled"));
    }
    return say(QT_TRANSLATE_NOOP("rapport::gui::Records", "done"));
}

QString detailWord(const wording::Speech& speech, const QByteArray& name, const QByteArray& code) {
    if (name == "direction") {
        return wordOf<Direction>(speech, code);
    }
    if (name == "scope") {
        return code == "in" ? QString() : wordOf<Scope>(speech, code);
    }
    if (name == "cause") {
        return wordOf<Cause>(speech, code);
    }
    if (name == "judgement") {
        return wordOf<Judgement>(speech, code);
    }
    if (name == "dispute") {
        return wordOf<Dispute>(speech, code);
    }
    if (name == "signal") {
        return wordOf<SignalKind>(speech, code);
    }
    if (name == "severity") {
        return wording::word(speech, Severity(code.toInt()));
    }
    if (name == "decision") {
        return wordOf<DecisionKind>(speech, code);
    }
    if (name == "concession") {
        return wordOf<ConcessionKind>(speech, code);
    }
    if (name == "outcome") {
        return wordOf<ScopeOutcome>(speech, code);
    }
    if (name == "verdict") {
        return wordOf<Verdict>(speech, code);
    }
    return name == "state" ? stateWord(code) : QString::fromLatin1(code);
}

} // namespace

QString kindText(const wording::Speech& speech, const app::TimelineEntry& entry) {
    switch (entry.ref.type) {
    case RecordType::Interaction:
        return wordOf<InteractionKind>(speech, entry.kind);
    case RecordType::Cost:
        return wordOf<CostKind>(speech, entry.kind);
    case RecordType::Agreement:
        if (entry.kind == "addendum") {
            return say(QT_TRANSLATE_NOOP("rapport::gui::Records", "Addendum"));
        }
        break;
    default:
        break;
    }
    return wording::word(speech, entry.ref.type);
}

QString detailText(const wording::Speech& speech, const app::TimelineEntry& entry) {
    QStringList words;
    for (const auto& [name, code] : entry.details) {
        const QString word = detailWord(speech, name, code);
        if (!word.isEmpty()) {
            words << word;
        }
    }
    return words.join(QStringLiteral(" · "));
}

QString subjectText(const app::TimelineEntry& entry) {
    return entry.text.simplified();
}

QString timeText(const wording::Speech& speech, const app::TimelineEntry& entry) {
    if (!entry.duration) {
        return entry.ref.type == RecordType::Interaction
                   ? say(QT_TRANSLATE_NOOP("rapport::gui::Records", "not noted"))
                   : QString();
    }
    const QString time = speech.duration(*entry.duration);
    return entry.estimated ? say(QT_TRANSLATE_NOOP("rapport::gui::Records", "about %1")).arg(time) : time;
}

} // namespace rapport::gui
