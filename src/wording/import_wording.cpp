// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/import_wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace rapport::wording {

namespace {

struct Phrase {
    const char* code;
    const char* sentence;
    const char* countedBy = nullptr; ///< The arg that chooses the plural.
};

// clang-format off
constexpr Phrase notices[] = {
    {"please_check",
     QT_TRANSLATE_NOOP("Import", "The layout of {program} is known from a single file: please look "
                                 "whether every column is read as what it is before you import.")},
    {"address_book_left",
     QT_TRANSLATE_N_NOOP("Import", "This is an address book: %n entry(s) that match no client are left "
                                   "out. Choose those who are clients, and they are taken."), "count"},
    {"close_names",
     QT_TRANSLATE_N_NOOP("Import", "%n client(s) are taken for new though the book has a name close to "
                                   "theirs. Where it is the same client, say so before you import."), "count"},
    {"no_payments",
     QT_TRANSLATE_N_NOOP("Import", "Nothing here says what was paid: %n invoice(s) count as open until "
                                   "their payments are known. Export the payments from your invoicing "
                                   "program as well, and import them after this."), "count"},
    {"open_balances_only",
     QT_TRANSLATE_N_NOOP("Import", "This tells what is still open of %n invoice(s), not what was billed "
                                   "or paid: revenue and lateness can't be judged from it. A list of the "
                                   "invoices has what is missing."), "count"},
    {"no_payment_dates",
     QT_TRANSLATE_N_NOOP("Import", "There are no payment dates for %n invoice(s): lateness can't be "
                                   "judged from this. Export the payments with their dates from your "
                                   "invoicing program, and import them after this; the help says where to "
                                   "find them."), "count"},
    {"undated_payments",
     QT_TRANSLATE_N_NOOP("Import", "%n payment(s) have no date: the money counts, but not whether it came "
                                   "in time. When the payments are imported with their dates, the dates "
                                   "are filled in and nothing counts twice."), "count"},
    {"no_due_dates",
     QT_TRANSLATE_N_NOOP("Import", "%n invoice(s) have no due date: it was worked out from the terms of "
                                   "payment. Where something else was agreed, correct it on the invoice."), "count"},
    {"no_exchange_rates",
     QT_TRANSLATE_N_NOOP("Import", "%n invoice(s) are in another currency ({currencies}) and no exchange rate "
                                   "is known: they count for nothing until there is one. Add a column with "
                                   "the exchange rate to the file and import it again."), "count"},
    {"amounts_gross_only",
     QT_TRANSLATE_NOOP("Import", "The amounts have the tax in them and don't tell it apart: revenue comes "
                                 "out higher by it. An export with a column for the tax has what is "
                                 "missing.")},
    {"tax_unknown",
     QT_TRANSLATE_N_NOOP("Import", "The tax on %n invoice(s) is not in the file: they come in without it."), "count"},
    {"drafts_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n draft(s) are left out: nobody was asked to pay them."), "count"},
    {"quotes_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n quote(s) are left out: nobody was asked to pay them."), "count"},
    {"voids_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n void invoice(s) are left out."), "count"},
    {"other_sales_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n row(s) that are no invoices (payments, purchases, journal entries) are left out."), "count"},
    {"other_rows_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n row(s) about something else are left out."), "count"},
    {"sub_clients_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n job(s) of clients are left out: they are part of their client."), "count"},
    {"totals_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n line(s) of totals are left out."), "count"},
    {"headings_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n heading(s) and remark(s) in the table are left out."), "count"},
    {"cancelled_appointments_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n cancelled appointment(s) are left out."), "count"},
    {"declined_appointments_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n appointment(s) that were declined are left out."), "count"},
    {"private_appointments_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n private appointment(s) are left out; nothing of them is kept."), "count"},
    {"time_zones_unknown",
     QT_TRANSLATE_N_NOOP("Import", "%n appointment(s) are in a time zone nobody knows: they are taken at the "
                                   "local time. Look whether the times are right."), "count"},
    {"circulars_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n e-mail(s) to more than ten clients at once are left out: a circular is "
                                   "no work for each of them."), "count"},
    {"no_minutes",
     QT_TRANSLATE_N_NOOP("Import", "%n dealing(s) are told without the time they took: they are counted, "
                                   "but what they cost can't be. Times come from a time sheet or a list "
                                   "of calls."), "count"},
    {"no_references",
     QT_TRANSLATE_NOOP("Import", "The clients have no numbers here: they are known again by name alone, "
                                 "and one renamed in the other program would come in as a new client. "
                                 "Where the export can have a column of client numbers, add it.")},
    {"currency_assumed",
     QT_TRANSLATE_NOOP("Import", "No column names a currency: all amounts are taken to be in {currency}.")},
    {"times_taken_local",
     QT_TRANSLATE_NOOP("Import", "Times in the list are taken to be those of your clock ({zone}). If its "
                                 "telephone system counts in UTC, say so where the file is described.")},
    {"times_taken_utc",
     QT_TRANSLATE_NOOP("Import", "Times in the list are taken to be in UTC, as you said, and shown in yours "
                                 "({zone}).")},
    {"unanswered_calls",
     QT_TRANSLATE_N_NOOP("Import", "%n call(s) were missed or not answered: they count as contact, not as "
                                   "time."), "count"},
    {"withheld_calls_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n call(s) came without a number and are left out."), "count"},
    {"internal_calls_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n call(s) within the house are left out."), "count"},
    {"strangers_not_listed",
     QT_TRANSLATE_N_NOOP("Import", "There are more unknown numbers or addresses than can be listed: the first "
                                   "%n are shown, what belongs to the others is left out."), "count"},
    {"running_entries_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n entry(s) have not ended yet and are left out. Import the time sheet "
                                   "again when they have."), "count"},
    {"untimed_entries_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n entry(s) without a time are left out."), "count"},
    {"future_dates",
     QT_TRANSLATE_N_NOOP("Import", "%n date(s) lie in the future. Look whether day and month are read the "
                                   "right way round."), "count"},
    {"receipts_matched",
     QT_TRANSLATE_N_NOOP("Import", "%n payment(s) are put on the invoices they are for."), "count"},
    {"receipts_doubtful",
     QT_TRANSLATE_N_NOOP("Import", "%n payment(s) may be for one invoice or another: they are left alone "
                                   "until you say for which."), "count"},
    {"receipts_known",
     QT_TRANSLATE_N_NOOP("Import", "%n payment(s) are in the book already."), "count"},
    {"statement_begins_later",
     QT_TRANSLATE_N_NOOP("Import", "%n invoice(s) that were due before this statement begins stay unpaid in the "
                                   "book: import the earlier statements as well, or they count as overdue."), "count"},
    {"receipts_left",
     QT_TRANSLATE_N_NOOP("Import", "%n payment(s) are left alone."), "count"},
    {"money_out_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n booking(s) of money that went out are left out."), "count"},
    {"own_money_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n booking(s) of your own money that came back are left out."), "count"},
    {"pending_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n booking(s) are only announced and left out; they come with the next "
                                   "statement."), "count"},
    {"not_booked_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n booking(s) that were declined or cancelled are left out."), "count"},
    {"other_currency_left_out",
     QT_TRANSLATE_N_NOOP("Import", "%n payment(s) are in a currency that no invoice is in, and left out."), "count"},
    {"batch_not_split",
     QT_TRANSLATE_N_NOOP("Import", "%n booking(s) are of several payments that don’t add up to them: each is "
                                   "taken as one payment."), "count"},
};

constexpr Phrase decisions[] = {
    {"encoding",
     QT_TRANSLATE_NOOP("Import", "{file} is read as {choice}: the file does not say how its letters are stored.")},
    {"delimiter",
     QT_TRANSLATE_NOOP("Import", "Columns of {file} are separated by “{choice}”.")},
    {"sheet",
     QT_TRANSLATE_NOOP("Import", "Read from the sheet “{choice}” of {file}.")},
    {"preset",
     QT_TRANSLATE_NOOP("Import", "Columns of {file} are known as “{choice}”.")},
    {"decimal_sign",
     QT_TRANSLATE_NOOP("Import", "Decimals in “{column}” stand after “{choice}”, as line {line} shows: {value}")},
    {"date_order",
     QT_TRANSLATE_NOOP("Import", "Dates in “{column}” are {choice}, as line {line} shows: {value}")},
    {"date_serials",
     QT_TRANSLATE_NOOP("Import", "Dates in “{column}” are bare numbers, counted in days from {choice} on, as line {line} shows: {value}")},
    {"ids_mended",
     QT_TRANSLATE_NOOP("Import", "A spreadsheet gave the numbers in “{column}” decimals; they are taken off, as on line {line}: {value} is {choice}.")},
};

// Where no row settled it.
constexpr Phrase unsettled[] = {
    {"decimal_sign",
     QT_TRANSLATE_NOOP("Import", "Decimals in “{column}” stand after “{choice}”.")},
    {"date_order",
     QT_TRANSLATE_NOOP("Import", "Dates in “{column}” are {choice}.")},
};

constexpr Phrase dateOrders[] = {
    {"dmy", QT_TRANSLATE_NOOP("Import", "day, month, year")},
    {"mdy", QT_TRANSLATE_NOOP("Import", "month, day, year")},
    {"ymd", QT_TRANSLATE_NOOP("Import", "year, month, day")},
};

constexpr Phrase findings[] = {
    {"reference", QT_TRANSLATE_NOOP("Import", "{name} is {known}, by its number.")},
    {"name",      QT_TRANSLATE_NOOP("Import", "{name} is {known}, by its name.")},
    {"email",     QT_TRANSLATE_NOOP("Import", "{name} is {known}, by an e-mail address.")},
    {"phone",     QT_TRANSLATE_NOOP("Import", "{name} is {known}, by a telephone number.")},
    {"name_key",  QT_TRANSLATE_NOOP("Import", "{name} is {known}, written differently.")},
    {"choice",    QT_TRANSLATE_NOOP("Import", "{name} is {known}, as you said.")},
};

// What speaks for an invoice.
constexpr Phrase receiptReasons[] = {
    {"number",   QT_TRANSLATE_NOOP("Import", "invoice number in the text")},
    {"amount",   QT_TRANSLATE_NOOP("Import", "amount")},
    {"sum",      QT_TRANSLATE_NOOP("Import", "amount of several together")},
    {"discount", QT_TRANSLATE_NOOP("Import", "amount less a discount")},
    {"name",     QT_TRANSLATE_NOOP("Import", "payer’s name")},
    {"account",  QT_TRANSLATE_NOOP("Import", "account that paid before")},
};
// clang-format on

template <size_t size>
const Phrase* find(const Phrase (&phrases)[size], const QByteArray& code) {
    const auto found = std::find_if(std::begin(phrases), std::end(phrases),
                                    [&](const Phrase& phrase) { return code == phrase.code; });
    return found == std::end(phrases) ? nullptr : found;
}

QString said(const Speech& speech, const Phrase& phrase, const QMap<QString, QString>& args) {
    const int n = phrase.countedBy ? args.value(QLatin1String(phrase.countedBy)).toInt() : -1;
    QList<Slot> values;
    for (auto arg = args.cbegin(); arg != args.cend(); ++arg)
        values.append({arg.key(), arg.value()});
    return speech.filled(speech.translate("Import", phrase.sentence, nullptr, n), values);
}

} // namespace

QString noticeSentence(const Speech& speech, const QByteArray& code, const QMap<QString, QString>& args) {
    const Phrase* phrase = find(notices, code);
    return phrase ? said(speech, *phrase, args) : QString::fromLatin1(code);
}

bool hasNoticeSentence(const QByteArray& code) {
    return find(notices, code);
}

QString decidedSentence(const Speech& speech, const QByteArray& what, const QMap<QString, QString>& args) {
    QMap<QString, QString> values = args;
    QString& choice = values[QStringLiteral("choice")];
    if (const Phrase* order = what == "date_order" ? find(dateOrders, choice.toLatin1()) : nullptr)
        choice = speech.translate("Import", order->sentence);
    if (choice == u"\t") choice = speech.translate("Import", "Tab");
    const bool isSettled = args.value(QStringLiteral("line")).toLongLong() > 0;
    const Phrase* phrase = isSettled ? nullptr : find(unsettled, what);
    if (!phrase) phrase = find(decisions, what);
    return phrase ? said(speech, *phrase, values) : QString::fromLatin1(what) + QStringLiteral(": ") + choice;
}

QString matchSentence(const Speech& speech, const QByteArray& by, const QString& name, const QString& known) {
    const QMap<QString, QString> args{{QStringLiteral("name"), name}, {QStringLiteral("known"), known}};
    if (const Phrase* phrase = find(findings, by)) return said(speech, *phrase, args);
    return speech.filled(speech.translate("Import", "{name} is not in the book."),
                         {{QStringLiteral("name"), name}});
}

QString closeSentence(const Speech& speech, const QString& name, const QStringList& close, bool taken) {
    const QString sentence =
        taken ? speech.translate("Import", "{name} is taken for a new client; the book has {close}.")
              : speech.translate("Import", "{name} is left out; the book has {close}.");
    return speech.filled(sentence,
                         {{QStringLiteral("name"), name},
                          {QStringLiteral("close"), speech.locale().createSeparatedList(close)}});
}

QString receiptReason(const Speech& speech, const QStringList& codes) {
    QStringList reasons;
    for (const QString& code : codes)
        if (const Phrase* phrase = find(receiptReasons, code.toLatin1()))
            reasons << speech.translate("Import", phrase->sentence);
    return speech.locale().createSeparatedList(reasons);
}

QString rejectedHeading(const Speech& speech) {
    return speech.translate("Import", "Why it was not imported");
}

} // namespace rapport::wording
