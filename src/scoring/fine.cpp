// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/fine.h"

#include <cmath>

namespace rapport::scoring {

namespace {

constexpr qint64 kMillion = 1'000'000;
constexpr qint64 kPico = kMillion * kMillion;

/// n / d rounded half away from zero; d positive.
qint64 dividedRounded(qint64 n, qint64 d) {
    const qint64 whole = n / d;
    const qint64 rest = n % d;
    const qint64 magnitude = rest < 0 ? -rest : rest;
    if (magnitude < d - magnitude) return whole;
    return n < 0 ? whole - 1 : whole + 1;
}

/// a * b / 10^12 without an intermediate of more than 64 bits; b not negative.
qint64 timesPico(qint64 a, qint64 b) {
    const bool negative = a < 0;
    const qint64 size = negative ? -a : a;
    const qint64 aWhole = size / kPico, aRest = size % kPico;
    const qint64 bWhole = b / kPico, bRest = b % kPico;
    const qint64 a1 = aRest / kMillion, a0 = aRest % kMillion;
    const qint64 b1 = bRest / kMillion, b0 = bRest % kMillion;
    // aRest * bRest = a1*b1 * 10^12 + (a1*b0 + a0*b1) * 10^6 + a0*b0; the middle stays under 2.1 * 10^18.
    const qint64 result = size * bWhole + aWhole * bRest + a1 * b1 +
                          dividedRounded((a1 * b0 + a0 * b1) * kMillion + a0 * b0, kPico);
    return negative ? -result : result;
}

} // namespace

Fine Fine::exchanged(qint64 minorUnits, Currency from, ExchangeRate rate, Currency to) {
    // Both currencies have 0 to 4 digits, so that the power of ten is never negative.
    qint64 scaled = minorUnits;
    for (int i = 0; i < 4 + to.minorDigits() - from.minorDigits(); ++i)
        scaled *= 10;
    return Fine(timesPico(scaled, rate.pico()));
}

Fine Fine::fromUnits(double units, Currency base) {
    return Fine(std::llround(units * static_cast<double>(base.minorPerUnit() * kPerMinor)));
}

double Fine::inUnits(Currency base) const {
    return asDouble() / static_cast<double>(base.minorPerUnit() * kPerMinor);
}

Money Fine::toMoney(Currency base) const {
    return Money(dividedRounded(count_, kPerMinor), base);
}

Fine Fine::times(double factor) const {
    return Fine(std::llround(asDouble() * factor));
}

Fine Fine::part(qint64 numerator, qint64 denominator) const {
    return Fine(count_ / denominator * numerator +
                dividedRounded(count_ % denominator * numerator, denominator));
}

} // namespace rapport::scoring
