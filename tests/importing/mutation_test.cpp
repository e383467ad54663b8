// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "importing/exchange_reader.h"
#include "support/catch.h"

#include <random>

// Damaged files of every sort: none may crash, and whatever is taken must be fit to apply. The same ones each
// time.
using namespace rapport;
using namespace rapport::importing;

namespace {

QByteArray damaged(QByteArray bytes, const QByteArray& pieces, std::mt19937& random) {
    const auto upTo = [&random](qsizetype n) {
        return static_cast<qsizetype>(random() % static_cast<quint64>(n + 1));
    };
    for (qsizetype times = 1 + upTo(4); times > 0 && !bytes.isEmpty(); --times) {
        const qsizetype at = upTo(bytes.size() - 1), length = std::min(upTo(12), bytes.size() - at);
        switch (upTo(5)) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(upTo(bytes.size() - 1), length));
            break;
        case 3:
            bytes.insert(at, pieces[upTo(pieces.size() - 1)]);
            break;
        case 4:
            bytes.truncate(at);
            break;
        default:
            bytes[at] = pieces[upTo(pieces.size() - 1)];
            break;
        }
    }
    return bytes;
}

void importDamaged(const QByteArray& original, const QByteArray& pieces, int times,
                   const std::function<void(ImportRequest&)>& with) {
    std::mt19937 random(20260630);
    int taken = 0;
    for (int i = 0; i < times; ++i) {
        const QByteArray bytes = damaged(original, pieces, random);
        BookInMemory book;
        auto plan = planOf(bytes, book, with);
        if (!plan) {
            CHECK_FALSE(plan.error().code.isEmpty());
            continue;
        }
        CHECK(plan->totals.read ==
              plan->totals.created + plan->totals.updated + plan->totals.unchanged + plan->totals.skipped);
        if (plan->isApplicable()) book.apply(std::move(*plan));
        ++taken;
    }
    CHECK(taken > 0);
}

} // namespace

TEST_CASE("no damaged table breaks the import") {
    importDamaged(dataFile("invoice_history.csv"), "\",;\n\r\t\0/.-+=()'9\xff", 3000,
                  [](ImportRequest& request) { request.skipBad = true; });
    importDamaged("client,date,kind,minutes,staff,scope,hourly rate\nAnn,13/4/2026,call,7.5,Ivy,in,1.234,50\n"
                  "Bob,1/2/26,visit,1:30,Tom,out,12,5\n",
                  "\",;\n\r\t\0/.-+=()'9\xff", 2000, [](ImportRequest& request) {
                      request.kind = ImportKind::Interactions;
                      request.skipBad = true;
                  });
}

TEST_CASE("no damaged exchange file breaks the import") {
    importDamaged(dataFile("whole_book.json"), "{}[]\",:\\0e.-n\n\xff", 1500, {});
}
