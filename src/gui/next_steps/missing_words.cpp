// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/next_steps/missing_words.h"

#include <QCoreApplication>

#include <cmath>

namespace rapport::gui {

namespace {

struct MissingWords {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::MissingWords)
};

constexpr double worthSaying = 0.01; ///< A smaller gain of confidence reads like none.

} // namespace

QString missingSentence(const wording::Speech&, const app::MissingRecords& missing) {
    const int count = int(missing.count);
    switch (missing.kind) {
    case app::MissingKind::Payments:
        return MissingWords::tr(
            "No payment of theirs is in the book, so %n invoice(s) look unpaid. If they paid, "
            "this verdict is wrong: import the payments or a bank statement.",
            nullptr, count);
    case app::MissingKind::AnyTime:
        return MissingWords::tr(
            "Nothing is known of the time they take. Your estimate gives a first answer.");
    case app::MissingKind::Minutes:
        return MissingWords::tr(
            "Part of their time is a guess. A call list, a calendar or a time sheet has it.");
    case app::MissingKind::PaymentDates:
        return MissingWords::tr("%n payment(s) have no date. A bank statement has them.", nullptr, count);
    case app::MissingKind::Judgements:
        return MissingWords::tr("%n complaint(s) wait for your judgement.", nullptr, count);
    case app::MissingKind::ExchangeRates:
        return MissingWords::tr("%n invoice(s) have no exchange rate.", nullptr, count);
    case app::MissingKind::Invoices:
        return MissingWords::tr("There is no invoice to judge by.");
    case app::MissingKind::HourCost:
        break; // of a book only
    }
    return {};
}

QString missingSentence(const wording::Speech& speech, const app::MissingInBook& missing) {
    const int clients = missing.clients;
    const auto with = [&](const QString& sentence) {
        return sentence.arg(speech.percent(missing.revenueShare));
    };
    switch (missing.kind) {
    case app::MissingKind::Payments:
        //: %1 is a share of the year's revenue
        return with(
            MissingWords::tr("No payment of %n client(s) is in the book, so all they were billed looks "
                             "unpaid (%1 of the revenue).",
                             nullptr, clients));
    case app::MissingKind::AnyTime:
        //: %1 is a share of the year's revenue
        return with(MissingWords::tr("Nothing is known of the time %n client(s) take (%1 of the revenue).",
                                     nullptr, clients));
    case app::MissingKind::Minutes:
        //: %1 is a share of the year's revenue
        return with(MissingWords::tr("The time of %n client(s) is in part a guess (%1 of the revenue).",
                                     nullptr, clients));
    case app::MissingKind::PaymentDates:
        //: %1 is a share of the year's revenue
        return with(
            MissingWords::tr("Payments of %n client(s) have no date (%1 of the revenue).", nullptr, clients));
    case app::MissingKind::Judgements:
        //: %1 is a share of the year's revenue
        return with(MissingWords::tr(
            "Complaints of %n client(s) wait for your judgement (%1 of the revenue).", nullptr, clients));
    case app::MissingKind::ExchangeRates:
        //: %1 is a share of the year's revenue
        return with(MissingWords::tr("Invoices of %n client(s) have no exchange rate (%1 of the revenue).",
                                     nullptr, clients));
    case app::MissingKind::Invoices:
        return MissingWords::tr("%n client(s) have no invoice.", nullptr, clients);
    case app::MissingKind::HourCost:
        return MissingWords::tr("Nobody has said what an hour costs; all costs of time rest on that.");
    }
    return {};
}

QString missingEffect(const wording::Speech& speech, const app::MissingRecords& missing) {
    if (missing.gain() < worthSaying) {
        return {};
    }
    return MissingWords::tr("With records the confidence would rise from %1 to %2.")
        .arg(speech.percent(missing.confidence), speech.percent(missing.then));
}

QString missingEffect(const wording::Speech& speech, const app::MissingInBook& missing) {
    if (missing.gain < worthSaying) {
        return {};
    }
    //: %1 is a number of percentage points
    return MissingWords::tr("Confidence would rise by about %1 points.")
        .arg(speech.count(std::llround(missing.gain * 100.0)));
}

QString missingDeed(app::MissingKind kind, bool ofOneClient) {
    switch (kind) {
    case app::MissingKind::Payments:
        return MissingWords::tr("Import payments…");
    case app::MissingKind::AnyTime:
        return ofOneClient ? MissingWords::tr("Estimate their time…")
                           : MissingWords::tr("Estimate their time");
    case app::MissingKind::Minutes:
        return MissingWords::tr("Import a call list…");
    case app::MissingKind::PaymentDates:
        return MissingWords::tr("Import a bank statement…");
    case app::MissingKind::Judgements:
        return MissingWords::tr("Judge complaints");
    case app::MissingKind::ExchangeRates:
        return MissingWords::tr("See the invoices");
    case app::MissingKind::Invoices:
        return MissingWords::tr("Import invoices…");
    case app::MissingKind::HourCost:
        return MissingWords::tr("Set the cost of an hour");
    }
    return {};
}

} // namespace rapport::gui
