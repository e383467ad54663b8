// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/exchange_rate.h"

namespace rapport {

namespace {
constexpr int kDigits = 12;
constexpr qint64 kLargest = 9'000'000'000'000'000'000;
} // namespace

std::optional<ExchangeRate> ExchangeRate::fromDecimal(QStringView text) {
    qint64 pico = 0;
    int digits = 0, decimals = -1; // as in Money::fromDecimal
    const auto push = [&pico](int figure) {
        if (pico > (kLargest - figure) / 10) return false;
        pico = pico * 10 + figure;
        return true;
    };
    for (const QChar c : text) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9') return std::nullopt;
        const int figure = c.unicode() - u'0';
        ++digits;
        if (decimals >= kDigits) {
            if (figure != 0) return std::nullopt;
            continue;
        }
        if (!push(figure)) return std::nullopt;
        if (decimals >= 0) ++decimals;
    }
    for (int taken = decimals < 0 ? 0 : decimals; taken < kDigits; ++taken)
        if (!push(0)) return std::nullopt;
    if (digits == 0 || pico == 0) return std::nullopt;
    return ExchangeRate(pico);
}

QString ExchangeRate::toDecimal() const {
    QString text = QString::number(pico_).rightJustified(kDigits + 1, u'0');
    text.insert(text.size() - kDigits, u'.');
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text;
}

} // namespace rapport
