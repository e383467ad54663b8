// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/letter.h"

namespace rapport::reporting {

/// What the fields of a letter stand for, in the words and formats of its language.
class LetterValues {
public:
    LetterValues(const LetterFacts& facts, const wording::Speech& speech) : facts_(facts), speech_(speech) {}

    /// Empty: the fact is not known.
    QString of(const QByteArray& field) const;

private:
    QString general(const QByteArray& field) const;
    QString ofMoney(const QByteArray& field) const;
    QString ofProposal(const QByteArray& field) const;
    QString ofMistake(const QByteArray& field) const;
    QString ofParting(const QByteArray& field) const;
    QString ofService(const QByteArray& field) const;

    QString invoices() const;
    QString newTerms() const;
    QString whatWeDid() const;
    QString price(Money amount, PricePeriod period) const;
    QString days(int count) const;
    QString item(const char* sentence, const QList<wording::Slot>& values) const;
    /// Text from outside, set apart from the direction around it.
    QString text(const QString& value) const;

    const LetterFacts& facts_;
    const wording::Speech& speech_;
};

} // namespace rapport::reporting
