// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/letter_values.h"

#include "wording/words.h"

#include <algorithm>

namespace rapport::reporting {

namespace {

QString firstOf(const QString& one, const QString& other) {
    return one.trimmed().isEmpty() ? other : one;
}

} // namespace

QString LetterValues::of(const QByteArray& field) const {
    for (auto part : {&LetterValues::general, &LetterValues::ofMoney, &LetterValues::ofProposal,
                      &LetterValues::ofMistake, &LetterValues::ofParting, &LetterValues::ofService}) {
        const QString value = (this->*part)(field);
        if (!value.isEmpty()) return value;
    }
    return {};
}

QString LetterValues::text(const QString& value) const {
    const QString plain = value.simplified();
    return plain.isEmpty() ? plain : speech_.isolated(plain);
}

QString LetterValues::days(int count) const {
    return speech_.translate("Letter", "%n day(s)", nullptr, count);
}

QString LetterValues::item(const char* sentence, const QList<wording::Slot>& values) const {
    return QStringLiteral("- ") + speech_.filled(speech_.translate("Letter", sentence), values);
}

QString LetterValues::price(Money amount, PricePeriod period) const {
    if (period == PricePeriod::Once) return speech_.isolated(speech_.money(amount));
    //: A price and what it is for: "$1,200.00 a month"
    return speech_.filled(speech_.translate("Letter", "{price} {period}"),
                          {{QStringLiteral("price"), speech_.money(amount)},
                           {QStringLiteral("period"), wording::word(speech_, period)}});
}

QString LetterValues::general(const QByteArray& field) const {
    if (field == "client") return text(facts_.client.name);
    if (field == "contact") return facts_.contact ? text(facts_.contact->name) : QString();
    if (field == "business") return text(facts_.business);
    if (field == "signature") return text(facts_.signature);
    if (field == "today") return speech_.isolated(speech_.day(facts_.today));
    return {};
}

QString LetterValues::invoices() const {
    QStringList lines;
    for (const LetterInvoice& one : facts_.invoices) {
        const QList<wording::Slot> values{{QStringLiteral("number"), one.number.simplified()},
                                          {QStringLiteral("issued"), speech_.day(one.issued)},
                                          {QStringLiteral("due"), speech_.day(one.due)},
                                          {QStringLiteral("open"), speech_.money(one.open)},
                                          {QStringLiteral("late"), days(one.daysLate)}};
        lines << (one.daysLate > 0
                      ? item(QT_TRANSLATE_NOOP("Letter",
                                               "{number} of {issued}: {open}, due {due}, {late} late"),
                             values)
                      : item(QT_TRANSLATE_NOOP("Letter", "{number} of {issued}: {open}, due {due}"), values));
    }
    return lines.join(u'\n');
}

QString LetterValues::ofMoney(const QByteArray& field) const {
    if (field == "invoices") return invoices();
    if (field == "payment_terms")
        return facts_.paymentTermsDays ? speech_.isolated(days(*facts_.paymentTermsDays)) : QString();
    if (facts_.invoices.empty()) return {};
    if (field == "days_late") {
        const int most = std::ranges::max(facts_.invoices, {}, &LetterInvoice::daysLate).daysLate;
        return most > 0 ? speech_.isolated(days(most)) : QString();
    }
    if (field != "total_open") return {};
    std::vector<Money> sums; // one for each currency
    for (const LetterInvoice& one : facts_.invoices) {
        const auto sum = std::ranges::find(sums, one.open.currency(), &Money::currency);
        if (sum == sums.end())
            sums.push_back(one.open);
        else
            *sum += one.open;
    }
    QStringList said;
    for (const Money& sum : sums)
        said << speech_.isolated(speech_.money(sum));
    return said.join(QStringLiteral(" + "));
}

QString LetterValues::newTerms() const {
    const Proposal& proposal = *facts_.proposal;
    QStringList lines;
    if (proposal.price)
        lines << item(QT_TRANSLATE_NOOP("Letter", "Price: {price}"),
                      {{QStringLiteral("price"), price(*proposal.price, proposal.pricePeriod)}});
    if (proposal.hoursPerMonth)
        lines << item(QT_TRANSLATE_NOOP("Letter", "Included each month: {hours}"),
                      {{QStringLiteral("hours"), speech_.duration(*proposal.hoursPerMonth)}});
    if (!proposal.paidScope.trimmed().isEmpty())
        lines << item(QT_TRANSLATE_NOOP("Letter", "Billed apart: {scope}"),
                      {{QStringLiteral("scope"), proposal.paidScope.simplified()}});
    if (proposal.paymentTermsDays)
        lines << item(QT_TRANSLATE_NOOP("Letter", "Payment within {terms} of the invoice"),
                      {{QStringLiteral("terms"), days(*proposal.paymentTermsDays)}});
    return lines.join(u'\n');
}

QString LetterValues::ofProposal(const QByteArray& field) const {
    if (!facts_.proposal) return {};
    const Proposal& proposal = *facts_.proposal;
    if (field == "new_terms") return newTerms();
    if (field == "valid_from") return speech_.isolated(speech_.day(proposal.validFrom));
    if (field == "new_price")
        return proposal.price ? price(*proposal.price, proposal.pricePeriod) : QString();
    if (field == "paid_scope") return text(proposal.paidScope);
    if (field == "hours" && proposal.hoursPerMonth)
        return speech_.isolated(speech_.duration(*proposal.hoursPerMonth));
    return {};
}

// Only what the client has of it: looking into it and keeping it from happening again are told elsewhere.
QString LetterValues::whatWeDid() const {
    QStringList lines;
    for (const RecoveryStep& step : facts_.recovery->steps) {
        const bool isTold = step.kind == RecoveryStepKind::Compensate ||
                            step.kind == RecoveryStepKind::Repair || step.kind == RecoveryStepKind::GoBeyond;
        if (!isTold || !step.doneOn) continue;
        const QString what = firstOf(step.note, wording::word(speech_, step.kind)).simplified();
        lines << item(QT_TRANSLATE_NOOP("Letter", "{what} ({day})"),
                      {{QStringLiteral("what"), what}, {QStringLiteral("day"), speech_.day(*step.doneOn)}});
    }
    return lines.join(u'\n');
}

QString LetterValues::ofMistake(const QByteArray& field) const {
    if (field == "what_happened") {
        const QString told = facts_.recovery ? facts_.recovery->what : QString();
        return text(firstOf(told, facts_.complaint ? facts_.complaint->about : QString()));
    }
    if (field == "compensation")
        return facts_.compensation ? speech_.isolated(speech_.money(*facts_.compensation)) : QString();
    if (!facts_.recovery) return {};
    if (field == "what_we_did") return whatWeDid();
    if (field == "prevention") return text(facts_.recovery->prevention);
    return {};
}

QString LetterValues::ofParting(const QByteArray& field) const {
    if (field == "still_to_do") {
        QStringList lines;
        for (const QString& owed : facts_.stillOwed)
            lines << QStringLiteral("- ") + text(owed);
        return lines.join(u'\n');
    }
    if (field == "notice_until") {
        if (!facts_.agreement || !facts_.agreement->noticeDays) return {};
        const auto given = facts_.parting ? facts_.parting->noticeGiven : std::nullopt;
        return speech_.isolated(speech_.day(given.value_or(facts_.today) + *facts_.agreement->noticeDays));
    }
    if (!facts_.parting) return {};
    if (field == "last_day")
        return facts_.parting->lastDay ? speech_.isolated(speech_.day(*facts_.parting->lastDay)) : QString();
    if (field == "return_terms") return text(facts_.parting->returnTerms);
    return {};
}

QString LetterValues::ofService(const QByteArray& field) const {
    const ServiceSheet& sheet = facts_.sheet;
    const Agreement agreed = facts_.agreement.value_or(Agreement());
    const AgreedTerms terms = facts_.agreement ? termsOn(agreed, facts_.today) : AgreedTerms();
    if (field == "services") return text(firstOf(agreed.services, sheet.services));
    if (field == "schedule") return text(firstOf(agreed.schedule, sheet.schedule));
    if (field == "not_included") return text(firstOf(agreed.notIncluded, sheet.notIncluded));
    if (field == "reach_us")
        return text(firstOf(agreed.limits.channels, firstOf(sheet.reachUs, sheet.limits.channels)));
    if (field == "price") return terms.price ? price(*terms.price, agreed.pricePeriod) : text(sheet.rates);
    const auto said = [this](const std::optional<Duration>& one, const std::optional<Duration>& other) {
        const std::optional<Duration> known = one ? one : other;
        return known ? speech_.isolated(speech_.duration(*known)) : QString();
    };
    if (field == "hours") return said(terms.timePerMonth, sheet.limits.timePerMonth);
    if (field == "response_time") return said(agreed.limits.responseTime, sheet.limits.responseTime);
    return {};
}

} // namespace rapport::reporting
