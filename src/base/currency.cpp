// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/currency.h"

#include <algorithm>
#include <string_view>

namespace rapport {

namespace {
// ISO 4217 currencies whose minor unit is not a hundredth.
constexpr std::array<std::string_view, 15> kNoMinorUnit{
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF"};
constexpr std::array<std::string_view, 7> kThousandths{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
} // namespace

std::optional<Currency> Currency::fromCode(QStringView code) {
    if (code.size() != 3) return std::nullopt;
    Currency currency;
    for (size_t i = 0; i < 3; ++i) {
        const char16_t letter = code[static_cast<qsizetype>(i)].unicode();
        if (letter < u'A' || letter > u'Z') return std::nullopt;
        currency.code_[i] = static_cast<char>(letter);
    }
    return currency;
}

QString Currency::code() const {
    return isNull() ? QString() : QString::fromLatin1(code_.data(), 3);
}

int Currency::minorDigits() const {
    const std::string_view code(code_.data(), code_.size());
    if (std::find(kNoMinorUnit.begin(), kNoMinorUnit.end(), code) != kNoMinorUnit.end()) return 0;
    if (std::find(kThousandths.begin(), kThousandths.end(), code) != kThousandths.end()) return 3;
    return 2;
}

qint64 Currency::minorPerUnit() const {
    constexpr std::array<qint64, 4> kPowers{1, 10, 100, 1000};
    return kPowers[static_cast<size_t>(minorDigits())];
}

} // namespace rapport
