// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/value_words.h"

#include "base/text_key.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <span>
#include <vector>

namespace rapport::importing {

namespace {

/// Words of one meaning, between commas.
template <typename Meaning>
struct Words {
    Meaning meaning;
    const char* words;
};

constexpr Words<InvoiceState> kStates[] = {
    {InvoiceState::Draft,
     "draft, not posted, submitted, pending approval, awaiting approval, entwurf, черновик, مسودة, پیش نویس, "
     "پیش‌نویس"},
    {InvoiceState::Void,
     "void, voided, deleted, cancelled, canceled, rejected, reversed, storniert, "
     "annulliert, gelöscht, аннулирован, аннулирована, аннулировано, отменен, отменена, "
     "отменено, удален, удалена, ملغاة, ملغي, ملغى, محذوفة, باطل, باطل شده, لغو شده, حذف شده"},
    {InvoiceState::Quote, "estimate, quote, angebot, kostenvoranschlag, предложение, عرض سعر, پیش فاکتور, "
                          "پیش‌فاکتور"},
    {InvoiceState::Disputed,
     "disputed, in dispute, strittig, bestritten, оспаривается, спорный, متنازع عليها, "
     "مورد اختلاف"},
    {InvoiceState::PartlyPaid,
     "partial, partially paid, partiallypaid, partly paid, part paid, teilweise bezahlt, "
     "teilbezahlt, teilzahlung, частично оплачен, частично оплачена, частично оплачено, "
     "مدفوعة جزئيا, مدفوع جزئيا, پرداخت جزئی, بخشی پرداخت شده"},
    {InvoiceState::Paid,
     "paid, paid in full, auto-paid, autopaid, fully paid, settled, closed, deposited, completed, "
     "bezahlt, beglichen, ausgeglichen, erledigt, оплачен, оплачена, оплачено, закрыт, закрыта, "
     "مدفوعة, مدفوع, تم الدفع, مسددة, پرداخت شده, تسویه شده, وصول شده"},
    {InvoiceState::Open,
     "open, unpaid, not paid, sent, not sent, needs to send, viewed, approved, authorised, "
     "authorized, issued, outstanding, awaiting payment, overdue, past due, due, unsent, failed, "
     "retry, offen, unbezahlt, nicht bezahlt, gesendet, versendet, verschickt, fällig, "
     "überfällig, gemahnt, открыт, открыта, не оплачен, не оплачена, не оплачено, неоплачен, "
     "неоплачена, выставлен, выставлена, отправлен, отправлена, просрочен, просрочена, "
     "просрочено, غير مدفوعة, غير مدفوع, مفتوحة, مرسلة, متأخرة, مستحقة, پرداخت نشده, باز, "
     "ارسال شده, سررسید گذشته, معوق"},
};

constexpr Words<SaleKind> kSales[] = {
    {SaleKind::Invoice, "invoice, sales invoice, tax invoice, accrec, rechnung, ausgangsrechnung, счет, "
                        "счет-фактура, فاتورة, فاتورة ضريبية, فاتورة مبيعات, فاکتور, فاکتور فروش, صورتحساب"},
    {SaleKind::CreditNote,
     "credit memo, credit note, creditnote, sales credit note, accreccredit, gutschrift, "
     "rechnungskorrektur, stornorechnung, кредит-нота, кредитовое авизо, إشعار دائن, "
     "اشعار دائن, برگشت از فروش, فاکتور برگشتی"},
    {SaleKind::SalesReceipt, "sales receipt, barverkauf, إيصال مبيعات"},
    {SaleKind::Quote, "estimate, quote, quotation, pro forma, proforma, angebot, коммерческое предложение, "
                      "عرض سعر, پیش فاکتور, پیش‌فاکتور"},
    {SaleKind::Other,
     "payment, prepayment, overpayment, sales prepayment, sales overpayment, receive payment, bill, bill "
     "payment, expense, deposit, journal, journal entry, "
     "statement, refund, refund receipt, charge, time charge, statement charge, delayed charge, "
     "delayed credit, transfer, purchase order, sales order, accpay, accpaycredit, "
     "zahlung, eingangsrechnung, auftrag, платеж, оплата, دفعة, سند قبض, پرداخت, دریافت"},
};

constexpr Words<bool> kFlags[] = {
    {true, "yes, true, 1, y, x, ja, wahr, да, истина, نعم, بله, بلی, آری"},
    {false, "no, false, 0, n, nein, falsch, нет, ложь, لا, خیر, نه"},
};

constexpr Words<int> kUnits[] = {
    {3600, "h, hr, hrs, hour, hours, std, stunde, stunden, ч, час, часа, часов, ساعة, ساعات, ساعت"},
    {60, "m, min, mins, minute, minutes, minuten, мин, минута, минуты, минут, دقيقة, دقائق, دقیقه"},
    {1, "s, sec, secs, second, seconds, sek, sekunde, sekunden, с, сек, секунд, ثانية, ثانیه"},
};

constexpr Words<bool> kTotals[] = {
    {true, "total, totals, grand total, subtotal, sub total, sum, summe, gesamt, gesamtsumme, zwischensumme, "
           "итого, "
           "всего, الإجمالي, المجموع, إجمالي, مجموع, جمع, جمع کل"},
};

template <typename Meaning>
class Dictionary {
public:
    explicit Dictionary(std::span<const Words<Meaning>> rows) {
        for (const auto& row : rows)
            for (const QString& word : QString::fromUtf8(row.words).split(u','))
                words_.emplace_back(textKey(word), row.meaning);
        std::sort(words_.begin(), words_.end(),
                  [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
        for (const auto& [word, meaning] : words_)
            exact_.insert(word, meaning);
    }

    std::optional<Meaning> find(const QString& key) const {
        const auto found = exact_.constFind(key);
        return found == exact_.constEnd() ? std::nullopt : std::optional(*found);
    }
    std::optional<Meaning> findBeginning(const QString& key) const {
        if (const auto found = find(key)) return found;
        for (const auto& [word, meaning] : words_)
            if (key.size() > word.size() && key.startsWith(word) && !key[word.size()].isLetterOrNumber())
                return meaning;
        return std::nullopt;
    }

private:
    std::vector<std::pair<QString, Meaning>> words_; ///< The longest first.
    QHash<QString, Meaning> exact_;
};

} // namespace

std::optional<InvoiceState> invoiceState(QStringView cell) {
    static const Dictionary<InvoiceState> words(kStates);
    return words.findBeginning(textKey(cell.toString()));
}

std::optional<SaleKind> saleKind(QStringView cell) {
    static const Dictionary<SaleKind> words(kSales);
    return words.find(textKey(cell.toString()));
}

std::optional<bool> flagWord(QStringView cell) {
    static const Dictionary<bool> words(kFlags);
    return words.find(textKey(cell.toString()));
}

std::optional<Duration> timeUnit(QStringView word) {
    static const Dictionary<int> words(kUnits);
    QString key = textKey(word.toString());
    while (key.endsWith(u'.'))
        key.chop(1);
    const auto seconds = words.find(key);
    return seconds ? std::optional(Duration::seconds(*seconds)) : std::nullopt;
}

bool beginsLikeTotal(QStringView cell) {
    static const Dictionary<bool> words(kTotals);
    return words.findBeginning(textKey(cell.toString())).has_value();
}

bool isTotal(QStringView cell) {
    static const Dictionary<bool> words(kTotals);
    QString key = textKey(cell.toString());
    while (key.endsWith(u':') || key.endsWith(u' '))
        key.chop(1);
    return words.find(key).has_value();
}

} // namespace rapport::importing
