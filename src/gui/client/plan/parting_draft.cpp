// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/parting_draft.h"

#include "app/ladder.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class Draft {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::PartingDraft)
};

constexpr int finalInvoiceDays = 7; ///< After the last day.

} // namespace

PartingPlan partingDraft(const ClientContent& content, Day today, const wording::Speech& speech) {
    const app::PartingDays days = app::partingDays(content.agreements, today);
    PartingPlan plan;
    plan.clientId = content.client.id;
    plan.opened = today;
    plan.staffId = content.client.staffId;
    plan.lastDay = days.lastDay;
    plan.returnTerms = Draft::tr("We would work together again on terms that cover what the work costs.");
    plan.items = {
        {PartingItemKind::Letter,
         Draft::tr("Tell them in person, then send the letter: short, polite, with the last day"),
         days.noticeBy.value_or(today)},
        {PartingItemKind::Obligation, Draft::tr("Finish or hand back all work that is under way"),
         days.lastDay},
        {PartingItemKind::HandOver,
         Draft::tr("Give them their files, keys and access, and end ours to theirs"), days.lastDay},
        {PartingItemKind::FinalInvoice,
         speech.filled(Draft::tr("Send the final invoice for everything up to {day}"),
                       {{QStringLiteral("day"), speech.day(days.lastDay)}}),
         days.lastDay + finalInvoiceDays},
        {PartingItemKind::Other, Draft::tr("Recommend somebody who suits them better"), days.lastDay},
    };
    return plan;
}

QString noticeText(const ClientContent& content, Day today, const wording::Speech& speech) {
    const app::PartingDays days = app::partingDays(content.agreements, today);
    if (days.noticeBy) {
        return speech.filled(Draft::tr("By the agreement notice must be given by {day}."),
                             {{QStringLiteral("day"), speech.day(*days.noticeBy)}});
    }
    return days.noticeMissed
               ? Draft::tr("The day to give notice before the next renewal is over: agree on a last day.")
               : QString();
}

} // namespace rapport::gui
