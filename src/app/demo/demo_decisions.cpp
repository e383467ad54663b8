// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_decisions.h"

#include <QCryptographicHash>

#include <array>

namespace rapport::app::demo {

namespace {

QString text(const char* words) {
    return QString::fromUtf8(words);
}

Id<Staff> idOf(Colleague who) {
    return Id<Staff>(static_cast<qint64>(who));
}

Money whole(const ClientBuilder& b, int amount) {
    return Money(amount * b.base().minorPerUnit(), b.base());
}

void asked(ClientBuilder& b, int ago, const char* what, ScopeOutcome outcome, int price, int minutes) {
    ScopeRequest request;
    request.day = ClientBuilder::workingDay(b.daysAgo(ago));
    request.what = text(what);
    request.outcome = outcome;
    if (price > 0) request.price = whole(b, price);
    if (minutes > 0) request.timeSpent = Duration::minutes(minutes);
    if (outcome != ScopeOutcome::Requested) {
        request.decidedOn = std::min(request.day + 2, b.until());
        request.decidedBy = QStringLiteral("Maya Lindqvist");
    }
    b.content().scopeRequests.push_back(request);
}

void gave(ClientBuilder& b, int ago, ConcessionKind kind, int worth, const char* reason, Colleague who) {
    Concession concession;
    concession.day = ClientBuilder::workingDay(b.daysAgo(ago));
    concession.kind = kind;
    concession.worth = whole(b, worth);
    concession.reason = text(reason);
    concession.staffId = idOf(who);
    b.content().concessions.push_back(concession);
}

/// One page saying what it is; enough for every viewer of PDF.
QByteArray signedContract() {
    return QByteArray("%PDF-1.4\n"
                      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources"
                      "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
                      "4 0 obj<</Length 78>>stream\n"
                      "BT /F1 14 Tf 72 760 Td (Signs and print for both practices, signed copy) Tj ET\n\n"
                      "endstream endobj\n"
                      "trailer<</Root 1 0 R>>\n%%EOF\n");
}

void attach(ClientBuilder& b, const char* fileName, const QByteArray& bytes) {
    Attachment attachment;
    attachment.agreementId = b.content().agreements.front().id;
    attachment.fileName = text(fileName);
    attachment.size = bytes.size();
    attachment.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    attachment.addedOn = b.content().agreements.front().from;
    b.content().files.insert_or_assign(attachment.sha256, bytes);
    b.content().attachments.push_back(attachment);
}

Proposal proposal(const ClientBuilder& b, int ago, int fromDaysAgo, ProposalState state) {
    Proposal made;
    made.made = ClientBuilder::workingDay(b.daysAgo(ago));
    made.validFrom = b.daysAgo(fromDaysAgo).firstOfMonth();
    made.state = state;
    return made;
}

/// A case with the first `done` steps done, a step every other day.
RecoveryCase& recovery(ClientBuilder& b, const Complaint& complaint, const char* cause,
                       const char* prevention, size_t done) {
    RecoveryCase made;
    made.id = Id<RecoveryCase>(static_cast<qint64>(b.content().recoveryCases.size()) + 1);
    made.complaintId = complaint.id;
    made.opened = std::min(complaint.day + 1, b.until());
    made.staffId = idOf(Colleague::Maya);
    made.what = complaint.about;
    made.cause = text(cause);
    made.prevention = text(prevention);
    made.steps = recoveryStepsFrom(made.opened);
    for (size_t i = 0; i < std::min(done, made.steps.size()); ++i)
        made.steps[i].doneOn = std::min(made.opened + 2 * static_cast<int>(i) + 1, b.until());
    if (done >= made.steps.size()) made.closedOn = made.steps.back().doneOn;
    b.content().recoveryCases.push_back(made);
    return b.content().recoveryCases.back();
}

} // namespace

void triedWithTheLossMaker(ClientBuilder& b) {
    attach(b, "signed agreement.pdf", signedContract());
    b.decision(DecisionKind::Talked, ClientBuilder::workingDay(b.daysAgo(131)), std::nullopt,
               "Showed the practice manager the hours; she was surprised and promised one weekly call");
    Proposal terms = proposal(b, 84, 40, ProposalState::Declined);
    terms.price = whole(b, 1900);
    terms.hoursPerMonth = Duration::hours(30);
    terms.paidScope = text("Help outside print and signs: 55 an hour");
    terms.note = text("They find the price too high and the calls normal");
    terms.decidedOn = ClientBuilder::workingDay(b.daysAgo(63));
    b.content().proposals.push_back(terms);
    asked(b, 212, "Set up the office printer at the second practice", ScopeOutcome::Favour, 140, 150);
    asked(b, 160, "Help with the menu of their website", ScopeOutcome::Refused, 0, 0);
    asked(b, 97, "Photos of the team taken on site", ScopeOutcome::Favour, 180, 120);
    asked(b, 51, "Collect parcels from their neighbour", ScopeOutcome::Favour, 45, 40);
    asked(b, 9, "Write the text of the patient leaflet", ScopeOutcome::Requested, 0, 0);
}

void givenToTheRuleBender(ClientBuilder& b) {
    gave(b, 201, ConcessionKind::RuleBent, 80, "No deposit, just this once", Colleague::Tom);
    gave(b, 148, ConcessionKind::RuleBent, 60, "Third round of proofs not charged", Colleague::Tom);
    gave(b, 101, ConcessionKind::Discount, 95, "Yesterday's offer on today's order", Colleague::Tom);
    gave(b, 55, ConcessionKind::RuleBent, 120, "Rush job at the normal price", Colleague::Aisha);
    gave(b, 6, ConcessionKind::FreeWork, 75, "Fitter sent twice", Colleague::Tom);
    asked(b, 119, "A second colourway of everything", ScopeOutcome::Favour, 210, 190);
    asked(b, 77, "Window display for the gallery night", ScopeOutcome::PaidExtra, 260, 0);
    asked(b, 31, "Sixth round of proofs", ScopeOutcome::Favour, 65, 60);
}

void madeGoodForTheWronged(ClientBuilder& b) {
    const std::array cases{std::pair("Old artwork", "Price lists carry their date; the old file is locked"),
                           std::pair("Late fitting", "Opening days are booked first, with a spare day"),
                           std::pair("Old artwork", "")};
    for (size_t i = 0; i < cases.size() && i < b.content().complaints.size(); ++i) {
        const RecoveryCase& made =
            recovery(b, b.content().complaints[i], cases[i].first, cases[i].second, i < 2 ? 6 : 2);
        b.content().costs[b.content().costs.size() - cases.size() + i].recoveryCaseId = made.id;
    }
}

void askedOfTheLatePayer(ClientBuilder& b) {
    b.decision(DecisionKind::Talked, ClientBuilder::workingDay(b.daysAgo(96)), std::nullopt,
               "Asked when the money comes; \"when our clients pay us\"");
    Proposal terms = proposal(b, 20, -12, ProposalState::Sent);
    terms.paymentTermsDays = 14;
    terms.note = text("Half before print, the rest in fourteen days");
    b.content().proposals.push_back(terms);
}

void incidentsAtTheAbusive(ClientBuilder& b) {
    for (ConductSignal& signal : b.content().signalEvents) {
        if (signal.kind != SignalKind::Abuse) continue;
        signal.against = signal.staffId;
        if (signal.severity == Severity::Serious) {
            signal.witness = text("Tom Reyes");
        } else {
            signal.measures =
                text("Maya rang the owner the same day; Aisha does not take their calls any more");
        }
    }
}

void givenToTheLargest(ClientBuilder& b) {
    gave(b, 130, ConcessionKind::Discount, 450, "Asked down after delivery", Colleague::Maya);
    gave(b, 44, ConcessionKind::Discount, 620, "Asked down after delivery, again", Colleague::Maya);
    gave(b, 18, ConcessionKind::FreeWork, 140, "Delivered to two stores that were not on the order",
         Colleague::Dan);
}

void partedFromTheLeaver(ClientBuilder& b) {
    const Day last = b.daysAgo(395);
    PartingPlan plan;
    plan.opened = last - 60;
    plan.reason = text("They moved and wanted a printer next door");
    plan.noticeGiven = last - 58;
    plan.lastDay = last;
    plan.returnTerms = text("Any time, at the usual terms");
    plan.staffId = idOf(Colleague::Maya);
    plan.items = {{PartingItemKind::HandOver, text("Send all artwork files"), last - 7, last - 9},
                  {PartingItemKind::FinalInvoice, text("Final invoice"), last, last + 3},
                  {PartingItemKind::Letter, text("Letter of thanks"), last, last + 1}};
    plan.closedOn = last + 30;
    b.content().partingPlans.push_back(plan);
}

void onboardingOfTheNewcomer(ClientBuilder& b) {
    constexpr std::array items{std::pair("Send the sheet on what to expect", 0),
                               std::pair("Take the measures", 3), std::pair("First proof", 10),
                               std::pair("Approval in writing", 17),
                               std::pair("Fitting, and a call the day after", 30)};
    const Day start = *b.content().client.since;
    for (size_t i = 0; i < items.size(); ++i) {
        Task task;
        task.title = text(items[i].first);
        task.due = start + items[i].second;
        task.staffId = idOf(Colleague::Aisha);
        task.checklist = QStringLiteral("Shop sign");
        if (i < 3) task.doneOn = std::min(start + items[i].second + 1, b.until());
        b.content().tasks.push_back(task);
    }
}

void addTexts(BookHeader& header) {
    header.settings = {
        {QStringLiteral("desk.business_hours"), QStringLiteral("1111100 510 1050")},
        {QStringLiteral("sheet.services"),
         QStringLiteral("Signs, vehicle graphics and print: artwork, production and fitting")},
        {QStringLiteral("sheet.rates"),
         QStringLiteral("Artwork 55 an hour, fitting 65 an hour, rush work half as much again")},
        {QStringLiteral("sheet.not_included"),
         QStringLiteral("Writing texts, photography, websites, help with other suppliers")},
        {QStringLiteral("sheet.schedule"),
         QStringLiteral("A proof within two working days, fitting within ten after approval")},
        {QStringLiteral("sheet.returns"),
         QStringLiteral("What is wrong by our fault is made again at once; approved proofs are final")},
        {QStringLiteral("sheet.reach_us"), QStringLiteral("E-mail or telephone, weekdays 8:30 to 17:30")},
        {QStringLiteral("sheet.limit_revisions"), QStringLiteral("2")},
    };
    header.checklists = {
        {Id<ChecklistTemplate>(1),
         QStringLiteral("Shop sign"),
         {{QStringLiteral("Send the sheet on what to expect"), 0},
          {QStringLiteral("Take the measures"), 3},
          {QStringLiteral("First proof"), 10},
          {QStringLiteral("Approval in writing"), 17},
          {QStringLiteral("Fitting, and a call the day after"), 30}}},
        {Id<ChecklistTemplate>(2),
         QStringLiteral("Retainer"),
         {{QStringLiteral("Send the sheet on what to expect"), 0},
          {QStringLiteral("Agreement signed and attached"), 7},
          {QStringLiteral("Names of those who may order"), 7},
          {QStringLiteral("Look back at the first month together"), 35}}},
    };
    for (Staff& staff : header.staff)
        staff.concessionsPerMonth =
            Money((staff.id == idOf(Colleague::Maya) ? 400 : 100) * header.base.minorPerUnit(), header.base);
}

} // namespace rapport::app::demo
