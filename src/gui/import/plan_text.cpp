// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/plan_text.h"

#include "gui/import/match_model.h"
#include "wording/import_wording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <array>

namespace rapport::gui {

namespace {

QString say(const char* source, qint64 n = -1) {
    return QCoreApplication::translate("rapport::gui::ImportPlan", source, nullptr, int(n));
}

// "12 new · 3 changed · 40 unchanged": what is not there is not said.
QString totalsText(const importing::ImportTotals& totals) {
    QStringList parts;
    if (totals.created > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n new"), totals.created);
    }
    if (totals.updated > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n changed"), totals.updated);
    }
    if (totals.unchanged > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n unchanged"), totals.unchanged);
    }
    if (totals.skipped > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n left out"), totals.skipped);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString plannedText(const importing::ImportPlan& plan) {
    if (plan.bringsNothing() && plan.rejected.empty() && plan.kind == importing::ImportKind::Statement) {
        return say(
            QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan",
                                "%n row(s) read. As things stand no payment is put on an invoice; there "
                                "is nothing to do."),
            plan.totals.read);
    }
    if (plan.bringsNothing() && plan.rejected.empty()) {
        return say(
            QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan",
                                "%n row(s) read. The book has all of it already; there is nothing to do."),
            plan.totals.read);
    }
    const QString read =
        say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n row(s) read."), plan.totals.read);
    if (!plan.isApplicable()) {
        return say(
            QT_TRANSLATE_N_NOOP(
                "rapport::gui::ImportPlan",
                "%n row(s) cannot be taken, so nothing will be imported. Correct them, or leave them out."),
            qint64(plan.rejected.size()));
    }
    //: %1: how many rows were read; %2: what they would change
    return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "%1 What will change: %2"))
        .arg(read, totalsText(plan.totals));
}

QString doneText(const importing::ImportPlan& plan) {
    return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "Imported: %1")).arg(totalsText(plan.totals));
}

QString matchedText(const importing::ImportPlan& plan, const MatchModel& decided) {
    using importing::MatchedBy;
    std::array<qint64, size_t(MatchedBy::Nothing) + 1> found{};
    for (const importing::ClientMatch& match : plan.matches) {
        if (match.taken && !match.client.isNull()) {
            ++found[size_t(match.by)];
        }
    }
    constexpr struct {
        MatchedBy by;
        const char* text;
    } ways[] = {
        {MatchedBy::Choice, QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n as you said")},
        {MatchedBy::Reference, QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n found by number")},
        {MatchedBy::Name, QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n found by name")},
        {MatchedBy::Email, QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n found by e-mail")},
        {MatchedBy::Phone, QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n found by phone")},
        {MatchedBy::NameKey,
         QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n found though written differently")},
    };
    QStringList parts;
    for (const auto& way : ways) {
        if (found[size_t(way.by)] > 0) {
            parts << say(way.text, found[size_t(way.by)]);
        }
    }
    if (const int open = decided.count(MatchGroup::Undecided); open > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n need(s) your decision"), open);
    }
    if (const int fresh = decided.count(MatchGroup::New); fresh > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n new"), fresh);
    }
    if (const int left = decided.count(MatchGroup::Left); left > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n left out"), left);
    }
    //: %1: how many clients the files name; %2: how they were found, "12 found by name · 5 new"
    return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "%1 %2"))
        .arg(say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "The files name %n client(s):"),
                 qint64(plan.matches.size())),
             parts.join(QStringLiteral(" · ")));
}

QString partiesText(const wording::Speech& speech, const MatchModel& decided) {
    constexpr struct {
        MatchGroup group;
        const char* text;
    } groups[] = {
        {MatchGroup::Found, QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n known")},
        {MatchGroup::New, QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n new")},
        {MatchGroup::Private, QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n private")},
        {MatchGroup::Left, QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n left this time")},
    };
    QStringList parts;
    for (const auto& one : groups) {
        if (const int count = decided.count(one.group); count > 0) {
            parts << say(one.text, count);
        }
    }
    if (const int unknown = decided.count(MatchGroup::Unknown); unknown > 0) {
        const QString strangers =
            say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n not known yet"), unknown);
        const Duration time = decided.time(MatchGroup::Unknown);
        parts << (time == Duration() ? strangers
                                     //: %1: "14 not known yet"; %2: the time they took, "3 h 20 min"
                                     : say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "%1 (%2)"))
                                           .arg(strangers, speech.duration(time)));
    }
    //: %1: how many are known and not: "12 known · 14 not known yet (3 h 20 min)"
    return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "Numbers, addresses and names in it: %1"))
        .arg(parts.join(QStringLiteral(" · ")));
}

QString passedOverText(const wording::Speech& speech, const importing::ImportPlan& plan) {
    QStringList sentences;
    int strangers = 0;
    Duration time;
    for (const importing::ClientMatch& match : plan.matches) {
        if (match.isParty && !match.taken && match.client.isNull()) {
            ++strangers;
            time += match.time;
        }
    }
    if (strangers > 0) {
        const QString sentence =
            time == Duration()
                ? say(QT_TRANSLATE_N_NOOP(
                          "rapport::gui::ImportPlan",
                          "Nothing is stored of %n number(s), address(es) or name(s) nobody knows."),
                      strangers)
                : say(QT_TRANSLATE_N_NOOP(
                          "rapport::gui::ImportPlan",
                          "Nothing is stored of %n number(s), address(es) or name(s) nobody knows; "
                          "they took %1."),
                      strangers)
                      .arg(speech.duration(time));
        sentences << sentence;
    }
    if (!plan.exclusions.empty()) {
        sentences << say(
            QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan",
                                "%n number(s) or address(es) are private from now on: nothing of "
                                "them is taken again. The list is in the settings, under Privacy."),
            qint64(plan.exclusions.size()));
    }
    return sentences.join(QLatin1Char('\n'));
}

QString noticesText(const wording::Speech& speech, const importing::ImportPlan& plan) {
    QStringList sentences;
    for (const importing::Notice& notice : plan.notices) {
        sentences << wording::noticeSentence(speech, notice.code, notice.args);
    }
    return sentences.join(QLatin1Char('\n'));
}

QString remarksText(const wording::Speech& speech, const importing::ImportPlan& plan) {
    QStringList parts{passedOverText(speech, plan), noticesText(speech, plan)};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

QString decidedText(const wording::Speech& speech, const importing::ImportPlan& plan) {
    QStringList sentences;
    for (const importing::Decided& decided : plan.decided) {
        const QString sentence =
            wording::decidedSentence(speech, decided.what,
                                     {{QStringLiteral("file"), QFileInfo(decided.file).fileName()},
                                      {QStringLiteral("column"), decided.column},
                                      {QStringLiteral("choice"), decided.choice},
                                      {QStringLiteral("line"), QString::number(decided.line)},
                                      {QStringLiteral("value"), decided.value}});
        if (!sentences.contains(sentence)) {
            sentences << sentence;
        }
    }
    return sentences.join(QLatin1Char('\n'));
}

} // namespace rapport::gui
