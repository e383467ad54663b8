// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "wording/import_wording.h"

using namespace rapport::wording;

namespace {

QString notice(const char* code, const QMap<QString, QString>& args = {}) {
    return noticeSentence(Speech(), code, args);
}
QMap<QString, QString> counted(int count) {
    return {{QStringLiteral("count"), QString::number(count)}};
}

} // namespace

TEST_CASE("every notice of an import has its sentence") {
    for (const char* code :
         {"please_check", "address_book_left", "close_names", "no_payments", "open_balances_only",
          "no_payment_dates", "undated_payments", "no_due_dates", "no_exchange_rates", "amounts_gross_only",
          "no_minutes", "no_references", "currency_assumed", "future_dates", "receipts_matched",
          "receipts_doubtful", "receipts_known", "receipts_left", "money_out_left_out", "own_money_left_out",
          "pending_left_out", "not_booked_left_out", "other_currency_left_out", "batch_not_split"}) {
        INFO(code);
        CHECK(hasNoticeSentence(code));
        CHECK_FALSE(notice(code, counted(2)).contains(u"%n"));
        CHECK_FALSE(notice(code, counted(2)).contains(u"(s)"));
    }
    CHECK(notice("no_payment_dates", counted(1)).contains(QStringLiteral("1 invoice:")));
    CHECK(notice("no_payment_dates", counted(3)).contains(QStringLiteral("3 invoices:")));
    CHECK(notice("currency_assumed", {{QStringLiteral("currency"), QStringLiteral("EUR")}})
              .contains(QStringLiteral("in EUR.")));
    CHECK(notice("something_later") == QStringLiteral("something_later"));
}

TEST_CASE("what was found out by itself is said with what settled it") {
    const auto decided = [](const char* what, const char* choice, const char* line) {
        return decidedSentence(Speech(), what,
                               {{QStringLiteral("file"), QStringLiteral("a.csv")},
                                {QStringLiteral("column"), QStringLiteral("Due")},
                                {QStringLiteral("choice"), QString::fromUtf8(choice)},
                                {QStringLiteral("line"), QString::fromUtf8(line)},
                                {QStringLiteral("value"), QStringLiteral("31/01/2026")}});
    };
    CHECK(decided("date_order", "dmy", "7") ==
          QStringLiteral("Dates in “Due” are day, month, year, as line 7 shows: 31/01/2026"));
    CHECK(decided("date_order", "ymd", "0") == QStringLiteral("Dates in “Due” are year, month, day."));
    CHECK(decided("delimiter", "\t", "0") == QStringLiteral("Columns of a.csv are separated by “Tab”."));
    CHECK(decided("something_later", "x", "0") == QStringLiteral("something_later: x"));
}

TEST_CASE("a match says whom and by what") {
    const QString birches = QStringLiteral("The Birches");
    CHECK(matchSentence(Speech(), "email", birches, QStringLiteral("Birch Ltd")) ==
          QStringLiteral("The Birches is Birch Ltd, by an e-mail address."));
    CHECK(matchSentence(Speech(), "nothing", birches, {}) ==
          QStringLiteral("The Birches is not in the book."));
    CHECK(
        closeSentence(Speech(), birches, {QStringLiteral("Birch Ltd"), QStringLiteral("Birch Inc")}, true) ==
        QStringLiteral("The Birches is taken for a new client; the book has Birch Ltd and Birch Inc."));
}
