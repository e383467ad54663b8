// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/currency_marks.h"

#include "base/text_key.h"

#include <QHash>
#include <QSet>

namespace rapport::importing {

namespace {

constexpr const char* kCodes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD "
    "CDF "
    "CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD "
    "HKD "
    "HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD "
    "LSL "
    "LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP "
    "PKR "
    "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND "
    "TOP "
    "TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";

/// A sign or word and the currencies it stands for; more than one: it tells them apart from others only.
struct Mark {
    const char* text;
    const char* codes;
};
constexpr Mark kMarks[] = {
    {"$", "USD CAD AUD NZD SGD HKD MXN ARS CLP COP TWD BSD BBD BMD BND BZD DOP FJD GYD JMD KYD LRD NAD SBD "
          "SRD TTD "
          "UYU XCD CUP CVE"},
    {"us$", "USD"},
    {"a$", "AUD"},
    {"c$", "CAD"},
    {"ca$", "CAD"},
    {"nz$", "NZD"},
    {"s$", "SGD"},
    {"hk$", "HKD"},
    {"r$", "BRL"},
    {"€", "EUR"},
    {"£", "GBP EGP FKP GIP LBP SDG SHP SSP SYP"},
    {"¥", "JPY CNY"},
    {"￥", "JPY CNY"},
    {"₽", "RUB"},
    {"₺", "TRY"},
    {"₹", "INR"},
    {"₩", "KRW KPW"},
    {"₪", "ILS"},
    {"₫", "VND"},
    {"₴", "UAH"},
    {"₸", "KZT"},
    {"₼", "AZN"},
    {"₾", "GEL"},
    {"₦", "NGN"},
    {"₱", "PHP"},
    {"฿", "THB"},
    {"﷼", "IRR SAR YER OMR QAR"},
    {"euro", "EUR"},
    {"euros", "EUR"},
    {"us dollar", "USD"},
    {"us dollars", "USD"},
    {"dollar", "USD CAD AUD NZD SGD HKD"},
    {"dollars", "USD CAD AUD NZD SGD HKD"},
    {"canadian dollar", "CAD"},
    {"australian dollar", "AUD"},
    {"british pound", "GBP"},
    {"pound sterling", "GBP"},
    {"swiss franc", "CHF"},
    {"fr", "CHF XOF XAF"},
    {"sfr", "CHF"},
    {"kr", "SEK NOK DKK ISK"},
    {"zl", "PLN"},
    {"zł", "PLN"},
    {"kč", "CZK"},
    {"ft", "HUF"},
    {"lei", "RON MDL"},
    {"rs", "INR PKR LKR NPR MUR"},
    {"rp", "IDR"},
    {"rm", "MYR"},
    {"tl", "TRY"},
    {"r", "ZAR"},
    {"руб", "RUB"},
    {"рублей", "RUB"},
    {"р", "RUB"},
    {"грн", "UAH"},
    {"доллар", "USD"},
    {"долл", "USD"},
    {"евро", "EUR"},
    {"тенге", "KZT"},
    {"ريال", "IRR SAR YER OMR QAR"},
    {"ریال ایران", "IRR"},
    {"ريال سعودي", "SAR"},
    {"ر.س", "SAR"},
    {"د.إ", "AED"},
    {"درهم", "AED MAD"},
    {"د.ك", "KWD"},
    {"د.ب", "BHD"},
    {"ر.ق", "QAR"},
    {"ر.ع", "OMR"},
    {"ج.م", "EGP"},
    {"د.ا", "JOD"},
    {"د.ع", "IQD"},
    {"دينار", "KWD BHD JOD IQD LYD TND DZD"},
    {"دولار", "USD"},
    {"دلار", "USD"},
    {"يورو", "EUR"},
    {"یورو", "EUR"},
    {"تومان", ""}, // Ten rials; a currency of no code, so that it contradicts every one.
};

QString keyOf(QStringView text) {
    QString key = textKey(text.toString());
    while (key.endsWith(u'.'))
        key.chop(1);
    return key;
}

const QSet<QString>& codes() {
    static const QSet<QString> known = [] {
        const QStringList list = QString::fromLatin1(kCodes).split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return known;
}

const QHash<QString, QStringList>& marks() {
    static const QHash<QString, QStringList> known = [] {
        QHash<QString, QStringList> hash;
        for (const Mark& mark : kMarks)
            hash.insert(keyOf(QString::fromUtf8(mark.text)),
                        QString::fromLatin1(mark.codes).split(u' ', Qt::SkipEmptyParts));
        return hash;
    }();
    return known;
}

} // namespace

std::optional<Currency> knownCurrency(QStringView code) {
    return codes().contains(code.toString()) ? Currency::fromCode(code) : std::nullopt;
}

std::optional<Currency> currencyNamed(QStringView text) {
    const QString plain = text.trimmed().toString();
    if (const auto code = Currency::fromCode(plain.toUpper())) return code;
    const auto mark = marks().constFind(keyOf(plain));
    return mark != marks().constEnd() && mark->size() == 1 ? Currency::fromCode(mark->front()) : std::nullopt;
}

bool isCurrencyMark(QStringView text) {
    return marks().contains(keyOf(text)) || knownCurrency(text.trimmed().toString().toUpper()) ||
           (text.size() == 1 && text[0].category() == QChar::Symbol_Currency);
}

bool canMark(QStringView mark, Currency currency) {
    const QString text = mark.trimmed().toString();
    if (text.compare(currency.code(), Qt::CaseInsensitive) == 0) return true;
    const auto known = marks().constFind(keyOf(text));
    return known != marks().constEnd() && known->contains(currency.code());
}

} // namespace rapport::importing
