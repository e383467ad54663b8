// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/letters.h"
#include "app/records.h"
#include "app/service_sheet.h"
#include "domain/codes.h"
#include "reporting/render_html.h"
#include "wording/letter_words.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

const wording::Speech kEnglish;

/// A book with a client nothing is known of but the name.
struct Desk {
    Desk() : workspace(newWorkspace(dir.path("a.rapport"))) {
        client = addClient(*workspace, clientNamed("Okafor Dental"));
    }
    template <typename T>
    void add(T record) {
        record.clientId = client;
        must(workspace->commands().run(Add<T>{record}));
    }
    void addContact() {
        Contact contact;
        contact.name = QStringLiteral("Ada Okafor");
        add(contact);
    }
    Letter draft(LetterKind kind, const wording::Speech& speech = kEnglish) {
        return must(Letters(*workspace).draft(client, kind, kToday, speech));
    }

    TempDir dir;
    std::unique_ptr<Workspace> workspace;
    Id<Client> client;
};

bool says(const Letter& letter, const char* text) {
    return letter.draft.body.contains(QString::fromUtf8(text));
}

QList<QByteArray> gaps(std::initializer_list<const char*> fields) {
    return QList<QByteArray>(fields.begin(), fields.end());
}

} // namespace

TEST_CASE("every kind of letter is there in every language and holds only fields there are") {
    Desk desk;
    for (const QString& language : wording::Speech::languages()) {
        const wording::Speech speech = wording::Speech::of(language);
        for (const LetterKind kind : allValues<LetterKind>()) {
            INFO(language.toStdString() << ' ' << codeOf(kind).latin1());
            const LetterTemplate letter = reporting::builtInLetter(kind, language);
            CHECK(letter.language == language);
            CHECK_FALSE(letter.subject.isEmpty());
            CHECK(letter.body.contains(QStringLiteral("{signature}")));
            const Letter draft = desk.draft(kind, speech);
            CHECK_FALSE(draft.draft.body.contains(u'{'));
            CHECK(draft.draft.gaps.contains("contact"));
        }
    }
    CHECK(reporting::builtInLetter(LetterKind::Apology, QStringLiteral("de")).subject ==
          reporting::builtInLetter(LetterKind::Apology, QStringLiteral("en")).subject);
}

TEST_CASE("a reminder lists the overdue invoices and their sum") {
    Desk desk;
    desk.addContact();
    desk.add(invoiceOn(desk.client, kToday - 70, "R-1", false));
    desk.add(invoiceOn(desk.client, kToday - 40, "R-2", false));
    desk.add(invoiceOn(desk.client, kToday - 5, "R-3", false));
    desk.add(invoiceOn(desk.client, kToday - 90, "R-0", true));
    const Letter letter = desk.draft(LetterKind::Reminder);
    CHECK(letter.draft.subject.toStdString() == "Open invoices: $200.00");
    CHECK(says(letter, "Dear Ada Okafor,"));
    CHECK(says(letter, "- R-1 of 21 Apr 2026: $100.00, due 21 May 2026, 40 days late\n- R-2 of"));
    CHECK_FALSE(says(letter, "R-3"));
    CHECK_FALSE(says(letter, "R-0"));
    CHECK_FALSE(says(letter, "We agreed"));
    CHECK(letter.draft.gaps == gaps({"signature"}));
    CHECK(says(letter, "[missing: who signs]"));
}

TEST_CASE("a reminder without anything overdue says so and makes nothing up") {
    Desk desk;
    const Letter letter = desk.draft(LetterKind::Reminder);
    CHECK(letter.draft.gaps == gaps({"total_open", "contact", "invoices", "signature"}));
    CHECK(wording::letterGapSentence(kEnglish, "contact").toStdString() == "No contact person is recorded.");
    CHECK(reporting::gapsIn(letter.draft.body, kEnglish).size() == 4);
}

TEST_CASE("new terms come from the latest proposal that is open") {
    Desk desk;
    Proposal proposal;
    proposal.made = kToday - 20;
    proposal.validFrom = kToday + 30;
    proposal.price = dollars(900);
    desk.add(proposal);
    proposal.made = kToday - 2;
    proposal.price = dollars(1200);
    proposal.hoursPerMonth = Duration::hours(10);
    proposal.paymentTermsDays = 14;
    proposal.paidScope = QStringLiteral("visits, $60 each");
    desk.add(proposal);
    const Letter letter = desk.draft(LetterKind::NewTerms);
    CHECK(letter.draft.subject.toStdString() == "Our terms from 30 Jul 2026");
    CHECK(says(letter,
               "- Price: $1,200.00 a month\n- Included each month: 10 h\n- Billed apart: visits, $60 each\n"
               "- Payment within 14 days of the invoice"));
    CHECK_FALSE(letter.draft.gaps.contains("new_terms"));
    CHECK(must(Letters(*desk.workspace).likelyKind(desk.client, kToday)) == LetterKind::NewTerms);
}

TEST_CASE("an apology tells of the mistake and of what is done, and nothing that is not recorded") {
    Desk desk;
    RecoveryCase recovery;
    recovery.opened = kToday - 10;
    recovery.what = QStringLiteral("The sign was hung upside down.");
    recovery.steps = recoveryStepsFrom(recovery.opened);
    for (RecoveryStep& step : recovery.steps) {
        if (step.kind == RecoveryStepKind::Repair) {
            step.doneOn = kToday - 3;
            step.note = QStringLiteral("Hung it again at night");
        }
        if (step.kind == RecoveryStepKind::Investigate) {
            step.doneOn = kToday - 9;
            step.note = QStringLiteral("Tom was tired");
        }
    }
    desk.add(recovery);
    const Letter letter = desk.draft(LetterKind::Apology);
    CHECK(says(letter, "We made a mistake: The sign was hung upside down."));
    CHECK(says(letter, "What we have done:\n- Hung it again at night (27 Jun 2026)"));
    CHECK_FALSE(says(letter, "Tom"));
    CHECK_FALSE(says(letter, "you receive"));
    CHECK_FALSE(says(letter, "happen again:"));
    CHECK(letter.draft.gaps == gaps({"contact", "signature"}));
    CHECK_FALSE(letter.draft.body.contains(QStringLiteral("\n\n\n")));
}

TEST_CASE("a parting letter names the last day, the notice, what is open on both sides") {
    Desk desk;
    Agreement agreement;
    agreement.title = QStringLiteral("Care");
    agreement.from = kToday - 300;
    agreement.noticeDays = 30;
    agreement.promises = {{QStringLiteral("Menu boards"), kToday + 5, {}},
                          {QStringLiteral("Stickers"), kToday - 50, kToday - 49}};
    desk.add(agreement);
    desk.add(invoiceOn(desk.client, kToday - 5, "P-1", false));
    Letter letter = desk.draft(LetterKind::Parting);
    CHECK(letter.draft.gaps.contains("last_day"));
    CHECK(says(letter, "[missing: our last day of work]"));
    PartingPlan plan;
    plan.opened = kToday;
    plan.noticeGiven = kToday;
    plan.lastDay = kToday + 31;
    desk.add(plan);
    letter = desk.draft(LetterKind::Parting);
    CHECK(says(letter, "Our last day of work for you is 31 Jul 2026."));
    CHECK(says(letter, "ends on 30 Jul 2026"));
    CHECK(says(letter, "- Menu boards"));
    CHECK_FALSE(says(letter, "Stickers"));
    CHECK(says(letter, "- P-1 of"));
    CHECK_FALSE(says(letter, "Should you wish"));
    CHECK(must(Letters(*desk.workspace).likelyKind(desk.client, kToday)) == LetterKind::Parting);
}

TEST_CASE("a welcome takes the agreement, and the service sheet where none was made") {
    Desk desk;
    ServiceSheet sheet;
    sheet.services = QStringLiteral("Signs and print");
    sheet.reachUs = QStringLiteral("hello@harbour.example");
    must(desk.workspace->commands().run(SetServiceSheet{sheet}));
    Letter letter = desk.draft(LetterKind::Welcome);
    CHECK(says(letter, "What we do: Signs and print"));
    CHECK(says(letter, "How to reach us: hello@harbour.example"));
    CHECK(says(letter, "payable within 30 days"));
    Agreement agreement;
    agreement.title = QStringLiteral("Care");
    agreement.from = kToday;
    agreement.services = QStringLiteral("Care of all signs");
    agreement.price = dollars(300);
    desk.add(agreement);
    letter = desk.draft(LetterKind::Welcome);
    CHECK(says(letter, "What we do: Care of all signs"));
    CHECK(says(letter, "What it costs: $300.00 a month"));
}

TEST_CASE("the business's own wording goes before the program's, and can be taken back") {
    Desk desk;
    Letters letters(*desk.workspace);
    LetterTemplate own = reporting::builtInLetter(LetterKind::Reminder, QStringLiteral("en"));
    own.body = QStringLiteral("Hello {contact}, you owe {total_open}. {not a field} {?days_late}");
    desk.add(invoiceOn(desk.client, kToday - 70, "R-1", false));
    desk.addContact();
    must(letters.keep(own));
    CHECK(desk.draft(LetterKind::Reminder).draft.body.toStdString() ==
          "Hello Ada Okafor, you owe $100.00. {not a field}");
    CHECK(desk.draft(LetterKind::Reminder).wording.isOwn);
    own.body = QStringLiteral("Pay {now}");
    const auto wrong = letters.keep(own);
    CHECK(codeOfError(wrong) == "letter_field_unknown");
    CHECK(wrong.error().args.value(QStringLiteral("field")) == QStringLiteral("now"));
    own.body = QStringLiteral("Pay");
    must(letters.keep(own));
    CHECK(must(desk.workspace->records().all<LetterTemplate>()).size() == 1);
    must(desk.workspace->commands().undo());
    must(desk.workspace->commands().undo());
    CHECK_FALSE(must(letters.wording(LetterKind::Reminder, QStringLiteral("en"))).isOwn);
}

TEST_CASE("a value is never searched for fields, and a name keeps its direction in a right-to-left letter") {
    Desk desk;
    Contact contact;
    contact.name = QStringLiteral("{signature} & <b>Co</b>");
    desk.add(contact);
    const Letter letter = desk.draft(LetterKind::Welcome);
    CHECK(says(letter, "Dear {signature} & <b>Co</b>,"));
    const auto html = reporting::renderHtml(
        reporting::letterDocument(letter.draft.subject, letter.draft.body, letter.facts, kEnglish));
    CHECK(html.contains("&lt;b&gt;Co"));
    CHECK_FALSE(html.contains("<h2"));
    const wording::Speech arabic = wording::Speech::of(QStringLiteral("ar"));
    const Letter rtl = desk.draft(LetterKind::Welcome, arabic);
    CHECK(rtl.draft.body.contains(QChar(0x2068) + contact.name + QChar(0x2069)));
    CHECK(
        reporting::renderHtml(reporting::letterDocument(rtl.draft.subject, rtl.draft.body, rtl.facts, arabic))
            .contains("dir=\"rtl\""));
}

TEST_CASE("lines of a letter that begin with a hyphen are a list on paper") {
    Desk desk;
    const reporting::LetterFacts facts = desk.draft(LetterKind::Welcome).facts;
    const auto document = reporting::letterDocument(
        QStringLiteral("S"), QStringLiteral("One\n\n- a\n- b\n\nTwo"), facts, kEnglish);
    REQUIRE(document.sections.size() == 1);
    REQUIRE(document.sections[0].blocks.size() == 3);
    CHECK(std::get<reporting::ListBlock>(document.sections[0].blocks[1]).items.size() == 2);
}
