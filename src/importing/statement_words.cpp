// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/statement_words.h"

#include "base/text_key.h"
#include "importing/statement_line.h"

#include <QHash>
#include <QStringList>

namespace rapport::importing {

namespace {

template <typename Meaning>
struct Word {
    QStringView word;
    Meaning meaning;
};

using enum BookingState;
constexpr Word<BookingState> kStates[] = {
    {u"pdng", Pending},
    {u"pending", Pending},
    {u"info", Pending},
    {u"futr", Pending},
    {u"processing", Pending},
    {u"authorised", Pending},
    {u"authorized", Pending},
    {u"vorgemerkt", Pending},
    {u"umsatz vorgemerkt", Pending},
    {u"umsatz vorgemerkt und nicht gebucht", Pending},
    {u"ausstehend", Pending},
    {u"offen", Pending},
    {u"в обработке", Pending},
    {u"ожидает", Pending},
    {u"معلق", Pending},
    {u"قيد الانتظار", Pending},
    {u"در انتظار", Pending},
    {u"declined", Failed},
    {u"denied", Failed},
    {u"failed", Failed},
    {u"reverted", Failed},
    {u"cancelled", Failed},
    {u"canceled", Failed},
    {u"expired", Failed},
    {u"rejected", Failed},
    {u"abgelehnt", Failed},
    {u"abgebrochen", Failed},
    {u"отклонено", Failed},
    {u"отменено", Failed},
    {u"مرفوض", Failed},
    {u"ملغى", Failed},
    {u"رد شده", Failed},
    {u"لغو شده", Failed},
    {u"rvsl", Reversal},
    {u"returned", Reversal},
    {u"reversal", Reversal},
    {u"rücklastschrift", Reversal},
    {u"retoure", Reversal},
    {u"batch", Unsplit},
};

constexpr Word<bool> kDirections[] = {
    {u"c", true},          {u"cr", true},           {u"credit", true},      {u"crdt", true},
    {u"in", true},         {u"incoming", true},     {u"h", true},           {u"haben", true},
    {u"gutschrift", true}, {u"eingang", true},      {u"bij", true},         {u"+", true},
    {u"приход", true},     {u"кредит", true},       {u"поступление", true}, {u"دائن", true},
    {u"إيداع", true},      {u"بستانکار", true},     {u"واریز", true},       {u"d", false},
    {u"dr", false},        {u"db", false},          {u"debit", false},      {u"dbit", false},
    {u"out", false},       {u"outgoing", false},    {u"s", false},          {u"soll", false},
    {u"belastung", false}, {u"lastschrift", false}, {u"ausgang", false},    {u"af", false},
    {u"-", false},         {u"расход", false},      {u"дебет", false},      {u"списание", false},
    {u"مدين", false},      {u"سحب", false},         {u"بدهکار", false},     {u"برداشت", false},
};

template <typename Meaning, size_t size>
const QHash<QString, Meaning>& indexOf(const Word<Meaning> (&words)[size]) {
    static const QHash<QString, Meaning> index = [&words] {
        QHash<QString, Meaning> made;
        for (const Word<Meaning>& word : words)
            made.insert(textKey(word.word.toString()), word.meaning);
        return made;
    }();
    return index;
}

} // namespace

BookingState bookingState(QStringView cell) {
    return indexOf(kStates).value(textKey(cell.toString()), Booked);
}

std::optional<bool> isMoneyIn(QStringView cell) {
    const auto& words = indexOf(kDirections);
    const auto found = words.constFind(textKey(cell.toString()));
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace rapport::importing
