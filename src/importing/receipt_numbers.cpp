// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/receipt_numbers.h"

#include "base/text_key.h"

#include <QSet>

#include <algorithm>

namespace rapport::importing {

namespace {

/// Parts of a number; more are no number.
constexpr size_t kMostParts = 6;
/// Fewer figures stand in many texts by chance.
constexpr qsizetype kTellingFigures = 4;
/// Words and numbers of one text; longer ones are no purposes.
constexpr size_t kMostRuns = 400;

/// What stands before an invoice's number.
bool isInvoiceWord(const QString& run) {
    static const QSet<QString> words = [] {
        QSet<QString> made;
        for (const char16_t* word : {u"invoice",
                                     u"invoices",
                                     u"inv",
                                     u"bill",
                                     u"rechnung",
                                     u"rechnungen",
                                     u"rechnungsnummer",
                                     u"rechnungsnr",
                                     u"rechn",
                                     u"rech",
                                     u"re",
                                     u"rg",
                                     u"rnr",
                                     u"rgnr",
                                     u"renr",
                                     u"faktura",
                                     u"facture",
                                     u"factuur",
                                     u"factura",
                                     u"fattura",
                                     u"счет",
                                     u"счету",
                                     u"счета",
                                     u"сч",
                                     u"инвойс",
                                     u"فاتورة",
                                     u"الفاتورة",
                                     u"فاکتور",
                                     u"صورتحساب"})
            made.insert(textKey(QString::fromUtf16(word)));
        return made;
    }();
    return words.contains(run);
}

/// Between that and the number: "No.", "Nr.", "№".
bool isNumberWord(const QString& run) {
    return run == u"no" || run == u"nr" || run == u"num" || run == u"number" || run == u"nummer" ||
           run == textKey(QStringLiteral("№")) || run == textKey(QStringLiteral("رقم")) ||
           run == textKey(QStringLiteral("شماره"));
}

QString withoutZeros(const QString& figures) {
    qsizetype from = 0;
    while (from + 1 < figures.size() && figures[from] == u'0')
        ++from;
    return figures.sliced(from);
}

/// A year stands in many texts.
bool isYear(const QString& figures) {
    return figures.size() == 4 && (figures.startsWith(u"19") || figures.startsWith(u"20"));
}

void addTo(QHash<QString, std::vector<qint32>>& index, const QString& key, qint32 place) {
    std::vector<qint32>& places = index[key];
    if (places.empty() || places.back() != place) places.push_back(place);
}

} // namespace

std::vector<ReceiptNumbers::Run> ReceiptNumbers::runsOf(const QString& text) {
    std::vector<Run> runs;
    bool isOpen = false;
    for (const QChar c : textKey(text)) {
        const bool isFigure = c >= u'0' && c <= u'9';
        if (!isFigure && !c.isLetter()) {
            isOpen = false;
            continue;
        }
        if (!isOpen || runs.back().isFigures != isFigure) {
            if (runs.size() == kMostRuns) break;
            runs.push_back({{}, isFigure});
        }
        runs.back().text += c;
        isOpen = true;
    }
    return runs;
}

QString ReceiptNumbers::plain(const std::vector<Run>& runs, size_t from, size_t to) {
    QString key = QStringLiteral("=");
    for (size_t i = from; i < to; ++i)
        key += runs[i].text;
    return key;
}

QString ReceiptNumbers::parted(const std::vector<Run>& runs, size_t from, size_t to) {
    QString key;
    for (size_t i = from; i < to; ++i)
        key += u'|' + (runs[i].isFigures ? withoutZeros(runs[i].text) : runs[i].text);
    return key;
}

bool ReceiptNumbers::isTelling(const std::vector<Run>& runs, size_t from, size_t to) {
    qsizetype figures = 0;
    bool anyLetters = false;
    for (size_t i = from; i < to; ++i) {
        if (runs[i].isFigures)
            figures += runs[i].text.size();
        else
            anyLetters = true;
    }
    if (to - from == 1 && isYear(runs[from].text)) return false;
    return figures >= kTellingFigures || (anyLetters && figures >= 2);
}

void ReceiptNumbers::add(const QString& number, qint32 place) {
    const std::vector<Run> runs = runsOf(number);
    if (runs.empty() || runs.size() > kMostParts) return;
    const auto figures = std::ranges::find(runs, true, &Run::isFigures);
    if (figures == runs.end()) return; // A word is no number to look for.
    const auto first = static_cast<size_t>(figures - runs.begin());
    for (const size_t from : {size_t{0}, first}) {
        addTo(numbers_, plain(runs, from, runs.size()), place);
        addTo(numbers_, parted(runs, from, runs.size()), place);
    }
    if (runs.back().isFigures && first + 1 < runs.size())
        addTo(lastParts_, withoutZeros(runs.back().text), place);
}

const std::vector<qint32>* ReceiptNumbers::at(const std::vector<Run>& runs, size_t from, size_t to) const {
    for (const QString& key : {plain(runs, from, to), parted(runs, from, to)})
        if (const auto found = numbers_.constFind(key); found != numbers_.constEnd()) return &*found;
    return nullptr;
}

std::vector<ReceiptNumbers::Named> ReceiptNumbers::find(const QString& text) const {
    const std::vector<Run> runs = runsOf(text);
    std::vector<std::pair<size_t, Named>> found;
    std::vector<bool> used(runs.size(), false);
    const auto isFree = [&used](size_t from, size_t to) {
        return std::none_of(used.begin() + static_cast<std::ptrdiff_t>(from),
                            used.begin() + static_cast<std::ptrdiff_t>(to), [](bool is) { return is; });
    };
    // The longest first: what is part of a number is none of its own.
    for (size_t length = std::min(kMostParts, runs.size()); length > 0; --length)
        for (size_t from = 0; from + length <= runs.size(); ++from) {
            if (!isFree(from, from + length)) continue;
            const auto* places = at(runs, from, from + length);
            if (!places) continue;
            size_t before = from;
            while (before > 0 && isNumberWord(runs[before - 1].text))
                --before;
            const bool isCalledSo = before > 0 && isInvoiceWord(runs[before - 1].text);
            found.emplace_back(from, Named{*places, isCalledSo || isTelling(runs, from, from + length)});
            std::fill_n(used.begin() + static_cast<std::ptrdiff_t>(from), length, true);
        }
    for (size_t i = 0; i < runs.size(); ++i) {
        if (used[i] || !runs[i].isFigures) continue;
        if (const auto last = lastParts_.constFind(withoutZeros(runs[i].text)); last != lastParts_.constEnd())
            found.emplace_back(i, Named{*last, false});
    }
    std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
    std::vector<Named> named;
    for (auto& [at, one] : found)
        named.push_back(std::move(one));
    return named;
}

} // namespace rapport::importing
