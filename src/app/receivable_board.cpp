// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receivable_board.h"

#include "app/assessor.h"
#include "app/private_file.h"
#include "app/workspace.h"
#include "base/text_key.h"
#include "importing/csv_text.h"
#include "scoring/slices.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace rapport::app {

namespace {

/// Adds one client's invoices to the board, and its line of the ageing when something is open.
class ClientLine {
public:
    ClientLine(const scoring::ClientFacts& facts, const QString& name, ReceivableBoard& board)
        : facts_(facts), board_(board), cutter_(board.base, board.asOf) {
        line_.clientId = facts.clientId;
        line_.client = name;
    }

    /// Credit of one invoice that is set off against nothing.
    scoring::Fine add(const scoring::InvoiceFact& fact, const QString& number) {
        ReceivableRow& row = board_.invoices.emplace_back();
        row.invoice = invoiceRow(fact, board_.asOf);
        row.invoice.number = number;
        row.clientId = facts_.clientId;
        row.client = line_.client;
        board_.foreign = board_.foreign || fact.net.currency() != board_.base;
        if (row.invoice.open.isPositive()) row.bucket = bucketOf(board_.asOf - fact.due);
        if (!scoring::hasRate(fact, board_.base)) {
            line_.withoutRate += row.bucket.has_value();
            return {};
        }
        slices_.clear();
        const scoring::Fine unapplied = cutter_.cut(fact, slices_);
        if (!row.bucket) {
            row.openInBase = Money::zero(board_.base);
            return unapplied;
        }
        scoring::Fine& sum = sums_[static_cast<size_t>(*row.bucket)];
        const Money before = sum.toMoney(board_.base);
        for (const scoring::Slice& slice : slices_)
            if (!slice.settled) sum += slice.amount;
        row.openInBase = sum.toMoney(board_.base) - before;
        return unapplied;
    }

    void finish() {
        line_.total = Money::zero(board_.base);
        for (size_t i = 0; i < kAgeingBuckets; ++i) {
            line_.buckets[i] = sums_[i].toMoney(board_.base);
            line_.total += line_.buckets[i];
            board_.totals.buckets[i] += line_.buckets[i];
        }
        board_.totals.total += line_.total;
        board_.totals.withoutRate += line_.withoutRate;
        const bool any = std::ranges::any_of(sums_, [](scoring::Fine sum) { return sum.isPositive(); });
        if (any || line_.withoutRate > 0) board_.lines.push_back(line_);
    }

private:
    const scoring::ClientFacts& facts_;
    ReceivableBoard& board_;
    scoring::SliceCutter cutter_;
    std::vector<scoring::Slice> slices_;
    std::array<scoring::Fine, kAgeingBuckets> sums_;
    AgeingLine line_;
};

bool passes(const ReceivableRow& row, InvoiceFilter filter) {
    switch (filter) {
    case InvoiceFilter::All:
        return true;
    case InvoiceFilter::Open:
        return row.bucket.has_value();
    case InvoiceFilter::Overdue:
        return isOverdue(row);
    case InvoiceFilter::Settled:
        return isSettled(row);
    case InvoiceFilter::Disputed:
        return row.invoice.dispute != Dispute::None;
    case InvoiceFilter::WithoutRate:
        return row.bucket && !row.openInBase;
    }
    return false;
}

bool isIn(const ReceivableRow& row, const InvoiceQuery::Cell& cell) {
    return row.bucket && row.openInBase && (cell.client.isNull() || row.clientId == cell.client) &&
           (!cell.bucket || row.bucket == cell.bucket);
}

/// Whether a search finds a row; each client's name is made a key once.
class Search {
public:
    explicit Search(const QString& text) : sought_(textKey(text)) {}
    bool finds(const ReceivableRow& row) {
        if (sought_.isEmpty()) return true;
        auto known = clients_.constFind(row.clientId);
        if (known == clients_.constEnd())
            known = clients_.insert(row.clientId, textKey(row.client).contains(sought_));
        return *known || textKey(row.invoice.number).contains(sought_);
    }

private:
    QString sought_;
    QHash<Id<Client>, bool> clients_;
};

int stateRank(const ReceivableRow& row) {
    if (row.invoice.dispute != Dispute::None) return 10 + static_cast<int>(row.invoice.dispute);
    return isOverdue(row) ? 2 : row.bucket ? 1 : 0;
}

/// Numbers by their value where they are numbers of the same length or not.
std::pair<qsizetype, QString> orderOf(const QString& number) {
    const bool digits = std::ranges::all_of(number, [](QChar c) { return c.isDigit(); });
    return {digits ? number.size() : 0, number};
}

void sortBy(std::vector<size_t>& order, const ReceivableBoard& board, InvoiceColumn column, bool descending) {
    const auto by = [&](auto key) {
        std::ranges::stable_sort(order, [&](size_t left, size_t right) {
            const auto a = key(board.invoices[left]);
            const auto b = key(board.invoices[right]);
            return descending ? b < a : a < b;
        });
    };
    switch (column) {
    case InvoiceColumn::Client: {
        QHash<Id<Client>, QString> keys;
        for (const ReceivableRow& row : board.invoices)
            if (!keys.contains(row.clientId)) keys.insert(row.clientId, textKey(row.client));
        return by(
            [keys](const ReceivableRow& row) { return std::pair(keys.value(row.clientId), row.clientId); });
    }
    case InvoiceColumn::Number:
        return by([](const ReceivableRow& row) { return orderOf(row.invoice.number); });
    case InvoiceColumn::Issued:
        return by([](const ReceivableRow& row) { return row.invoice.issued; });
    case InvoiceColumn::Due:
        return by([](const ReceivableRow& row) { return row.invoice.due; });
    case InvoiceColumn::Gross:
        return by([](const ReceivableRow& row) { return row.invoice.gross.inUnits(); });
    case InvoiceColumn::Open:
        return by([](const ReceivableRow& row) { return row.invoice.open.inUnits(); });
    case InvoiceColumn::OpenInBase:
        return by(
            [](const ReceivableRow& row) { return row.openInBase ? row.openInBase->minorUnits() : -1; });
    case InvoiceColumn::DaysBeyondTerms:
        return by([](const ReceivableRow& row) { return row.invoice.daysBeyondTerms; });
    case InvoiceColumn::State:
        return by(stateRank);
    }
}

} // namespace

Result<std::shared_ptr<const ReceivableBoard>> receivableBoard(Workspace& workspace, Day asOf) {
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    RAPPORT_TRY_ASSIGN(const auto facts, workspace.assessor().facts());
    RAPPORT_TRY_ASSIGN(const auto numbers, storage::InvoiceRepository(book).numbers());
    storage::ClientQuery everybody;
    everybody.withArchived = true;
    RAPPORT_TRY_ASSIGN(const std::vector<storage::ClientRow> clients,
                       storage::ClientRepository(book).rows(everybody));
    QHash<Id<Invoice>, QString> numberOf;
    numberOf.reserve(static_cast<qsizetype>(numbers.size()));
    for (const auto& [id, number] : numbers)
        numberOf.insert(id, number);
    QHash<Id<Client>, QString> nameOf;
    for (const storage::ClientRow& client : clients)
        nameOf.insert(client.id, client.name);

    auto board = std::make_shared<ReceivableBoard>();
    board->asOf = asOf;
    board->base = workspace.base();
    const Money nothing = Money::zero(board->base);
    board->totals.buckets.fill(nothing);
    board->totals.total = nothing;
    board->invoices.reserve(numbers.size());
    scoring::Fine unapplied;
    for (const scoring::ClientFacts& client : facts) {
        ClientLine line(client, nameOf.value(client.clientId), *board);
        for (const scoring::InvoiceFact& invoice : client.invoices)
            if (invoice.issued <= asOf) unapplied += line.add(invoice, numberOf.value(invoice.id));
        line.finish();
    }
    board->unapplied = unapplied.toMoney(board->base);
    std::ranges::sort(board->invoices, [](const ReceivableRow& a, const ReceivableRow& b) {
        return std::tie(b.invoice.issued, b.invoice.id) < std::tie(a.invoice.issued, a.invoice.id);
    });
    std::ranges::sort(board->lines, [](const AgeingLine& a, const AgeingLine& b) {
        return std::tuple(-a.total.minorUnits(), a.clientId) < std::tuple(-b.total.minorUnits(), b.clientId);
    });
    return std::shared_ptr<const ReceivableBoard>(std::move(board));
}

std::vector<size_t> arranged(const ReceivableBoard& board, const InvoiceQuery& query) {
    Search search(query.search);
    std::vector<size_t> order;
    for (size_t i = 0; i < board.invoices.size(); ++i) {
        const ReceivableRow& row = board.invoices[i];
        if (passes(row, query.filter) && (!query.cell || isIn(row, *query.cell)) && search.finds(row))
            order.push_back(i);
    }
    if (query.sort) sortBy(order, board, *query.sort, query.descending);
    return order;
}

Result<void> writeAgeingCsv(const ReceivableBoard& board, const QString& file) {
    importing::CsvText csv;
    for (const char* heading : {"client", "not_due", "days_1_30", "days_31_60", "days_61_90", "days_91_on",
                                "total", "currency", "as_of", "invoices_without_rate"})
        csv.plain(QString::fromLatin1(heading));
    csv.endRow();
    for (const AgeingLine& line : board.lines) {
        csv.text(line.client);
        for (const Money& money : line.buckets)
            csv.money(money);
        csv.money(line.total).plain(board.base.code()).day(board.asOf).number(line.withoutRate).endRow();
    }
    return writePrivateFile(file, csv.take());
}

} // namespace rapport::app
