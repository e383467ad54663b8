// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/money.h"
#include "domain/codes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace rapport::importing {

/// A text as a spreadsheet will not take it for a formula: one that begins with = + - @ tab or return gets an
/// apostrophe in front, and so does one in which apostrophes stand before these, so that it can be taken off
/// again.
QString withoutFormula(const QString& text);

/// Rows of a CSV table (RFC 4180): comma, CRLF, quotes where needed.
class CsvText {
public:
    CsvText& text(const QString& value) { return cell(withoutFormula(value)); }
    /// Of numbers and the like, which are never formulas: "-5.00" stays as it is.
    CsvText& plain(const QString& value) { return cell(value); }
    CsvText& code(QLatin1String value) { return cell(QString(value)); }
    CsvText& day(const std::optional<Day>& value) { return cell(value ? value->toIso() : QString()); }
    CsvText& money(const std::optional<Money>& value) { return cell(value ? value->toDecimal() : QString()); }
    CsvText& flag(bool value) { return cell(value ? QStringLiteral("yes") : QStringLiteral("no")); }
    CsvText& number(const std::optional<int>& value) {
        return cell(value ? QString::number(*value) : QString());
    }
    void endRow();
    QByteArray take();

private:
    CsvText& cell(const QString& value);
    QByteArray out_;
    bool rowBegun_ = false;
};

} // namespace rapport::importing
