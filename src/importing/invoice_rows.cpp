// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/invoice_rows.h"

#include "domain/validation.h"
#include "importing/invoice_sums.h"
#include "importing/line_amount.h"
#include "importing/record_fields.h"

namespace rapport::importing {

namespace {

constexpr QChar kBetweenParts(u'\x1f');
/// Rules of the domain ask for a client; which one is not known before matching.
constexpr Id<Client> kSomeClient{-1};

/// Takes over what a later line says; a different thing rejects the line.
template <typename T>
void agree(std::optional<T>& known, const std::optional<T>& told, RowCells& cells, Field field) {
    if (!told) return;
    if (known && *known != *told) cells.reject(field, "lines_disagree");
    if (!known) known = told;
}

void addTo(std::optional<Money>& sum, const std::optional<Money>& part) {
    if (part) sum = sum ? *sum + *part : *part;
}

/// The text of an invoice and what of its client it is about.
QString textOf(const RowCells& cells, const NamedClient& named) {
    const QString text = cells.text(Field::Text);
    if (named.part.isEmpty()) return text;
    return text.isEmpty() ? named.part : named.part + QStringLiteral(": ") + text;
}

} // namespace

InvoiceCells InvoiceRows::name(RowCells& cells) {
    InvoiceCells read;
    const bool joins = cells.reading().columns.joinsLines();
    read.named = GatheredClients::named(cells, !joins);
    read.currency = cells.currency();
    read.number = joins ? cells.id(Field::Number) : cells.requiredText(Field::Number);
    return read;
}

void InvoiceRows::read(InvoiceCells& read, RowCells& cells) {
    const bool joins = cells.reading().columns.joinsLines();
    const Currency currency = read.currency;
    read.issued = joins ? cells.day(Field::Date) : std::optional(cells.requiredDay(Field::Date));
    read.due = cells.day(Field::Due);
    read.tax = cells.money(Field::Tax, currency);
    read.amount = cells.money(Field::Amount, currency);
    read.total = cells.money(Field::Total, currency);
    read.balance = cells.money(Field::Balance, currency);
    read.subtotal = cells.money(Field::Subtotal, currency);
    if (joins) {
        const LineAmount line = readLineAmount(cells, currency);
        read.lineNet = line.net;
        read.lineTax = line.tax;
    }
    read.rate = cells.rate();
    read.dispute = cells.dispute();
    read.disputedSince = cells.day(Field::DisputedSince);
    read.disputeDecided = cells.day(Field::DisputeDecided);
    read.paidOn = cells.day(Field::PaidOn);
    read.paidAmount = cells.money(Field::PaidAmount, currency);
    read.text = textOf(cells, read.named);
    if (cells.isGiven(Field::Status)) {
        read.state = invoiceState(cells.value(Field::Status));
        if (!read.state) cells.reject(Field::Status, "status_unknown");
    }
    if (cells.isGiven(Field::Kind)) {
        read.sale = saleKind(cells.value(Field::Kind));
        if (!read.sale) cells.reject(Field::Kind, "sale_kind_unknown");
    }
    read.unposted = cells.reading().columns.has(Field::Posted) && !cells.day(Field::Posted);
    read.lines = 1;
}

std::optional<QByteArray> InvoiceRows::reasonToLeave(const InvoiceCells& cells) {
    if (cells.sale == SaleKind::Other) return "other_sales_left_out";
    if (cells.sale == SaleKind::Quote || cells.state == InvoiceState::Quote) return "quotes_left_out";
    if (cells.state == InvoiceState::Void) return "voids_left_out";
    if (cells.state == InvoiceState::Draft || cells.unposted) return "drafts_left_out";
    return std::nullopt;
}

void InvoiceRows::take(RowCells& cells, qint32 row) {
    const TableReading& reading = cells.reading();
    InvoiceCells read = name(cells);
    if (!reading.columns.joinsLines()) {
        InvoiceRows::read(read, cells);
        // What is left out need not be whole.
        if (const auto reason = reasonToLeave(read)) return leftOut_.leave(row, *reason, read.number);
        Waiting single{std::move(read), cells.line(), {row}, cells.rejection()};
        return complete(single, reading);
    }
    Waiting* known = waitingFor(read);
    // A line that leaves its currency blank is in that of the invoice.
    if (known && !cells.isGiven(Field::Currency)) read.currency = known->cells.currency;
    InvoiceRows::read(read, cells);
    if (!known) {
        if (!read.number.isEmpty()) byNumber_[read.number].push_back(waiting_.size());
        last_ = waiting_.size();
        waiting_.push_back({std::move(read), cells.line(), {row}, cells.rejection()});
        return;
    }
    last_ = static_cast<size_t>(known - waiting_.data());
    known->rows.push_back(row);
    book_.lines.emplace_back(row, known->rows.front());
    join(*known, read, cells);
    if (!known->rejection) known->rejection = cells.rejection();
}

InvoiceRows::Waiting* InvoiceRows::waitingFor(const InvoiceCells& cells) {
    if (cells.number.isEmpty()) return waiting_.empty() ? nullptr : &waiting_[last_];
    const auto known = byNumber_.constFind(cells.number);
    if (known == byNumber_.constEnd()) return nullptr;
    const Client& client = cells.named.client;
    for (const size_t index : *known) {
        Waiting& waiting = waiting_[index];
        if (client.name.isEmpty() ||
            GatheredClients::keyOf(client) == GatheredClients::keyOf(waiting.cells.named.client))
            return &waiting;
    }
    return nullptr;
}

void InvoiceRows::join(Waiting& invoice, const InvoiceCells& more, RowCells& cells) {
    InvoiceCells& known = invoice.cells;
    if (more.currency != known.currency) cells.reject(Field::Currency, "lines_disagree");
    if (cells.rejection()) return;
    agree(known.issued, more.issued, cells, Field::Date);
    agree(known.due, more.due, cells, Field::Due);
    agree(known.paidOn, more.paidOn, cells, Field::PaidOn);
    agree(known.rate, more.rate, cells, Field::Rate);
    agree(known.state, more.state, cells, Field::Status);
    agree(known.sale, more.sale, cells, Field::Kind);
    agree(known.amount, more.amount, cells, Field::Amount);
    agree(known.tax, more.tax, cells, Field::Tax);
    agree(known.total, more.total, cells, Field::Total);
    agree(known.balance, more.balance, cells, Field::Balance);
    agree(known.subtotal, more.subtotal, cells, Field::Subtotal);
    agree(known.paidAmount, more.paidAmount, cells, Field::PaidAmount);
    addTo(known.lineNet, more.lineNet);
    addTo(known.lineTax, more.lineTax);
    known.unposted = known.unposted && more.unposted;
    ++known.lines;
}

void InvoiceRows::reject(const Waiting& waiting, const Rejection& rejection) {
    book_.rejected.push_back(rejection);
    for (const qint32 row : waiting.rows) {
        RowFate& fate = book_.rows[static_cast<size_t>(row)];
        fate.fate = Fate::Rejected;
        if (fate.line != rejection.line)
            book_.rejected.push_back(
                {rejection.file, fate.line, QString(), waiting.cells.number, "line_of_rejected"});
    }
}

void InvoiceRows::complete(Waiting& waiting, const TableReading& reading) {
    const InvoiceCells& cells = waiting.cells;
    if (const auto reason = reasonToLeave(cells)) {
        for (const qint32 row : waiting.rows)
            book_.rows[static_cast<size_t>(row)].fate = Fate::Left;
        return leftOut_.leave(waiting.rows.front(), *reason, cells.number);
    }
    if (waiting.rejection) return reject(waiting, *waiting.rejection);
    const auto fault = [&](Field field, const QByteArray& reason, const QString& value = {}) {
        reject(waiting, {reading.file, waiting.line, reading.columns.header(field), value, reason});
    };
    if (cells.number.isEmpty()) return fault(Field::Number, "value_missing");
    if (cells.named.client.name.isEmpty())
        return fault(reading.columns.has(Field::Client) ? Field::Client : Field::ClientRef, "client_missing");
    if (!cells.issued) return fault(Field::Date, "value_missing");

    Invoice invoice;
    invoice.number = cells.number;
    invoice.issued = *cells.issued;
    if (cells.due)
        invoice.due = *cells.due;
    else if (cells.sale == SaleKind::SalesReceipt || cells.sale == SaleKind::CreditNote)
        invoice.due = invoice.issued;
    else if (reading.termsDays)
        invoice.due = invoice.issued + *reading.termsDays;
    else
        return fault(Field::Due, "value_missing");
    const auto sums = sumsOf(cells, reading.columns);
    if (!sums) {
        const SumsFault& wrong = sums.fault;
        return fault(wrong.field, wrong.reason, wrong.value);
    }
    for (const QByteArray& code : sums.notices)
        leftOut_.note(code);
    invoice.net = sums.net;
    invoice.tax = sums.tax;
    if (cells.rate && cells.currency != reading.base) invoice.rate = cells.rate;
    invoice.dispute =
        cells.dispute.value_or(cells.state == InvoiceState::Disputed ? Dispute::Unrecorded : Dispute::None);
    invoice.disputedSince = cells.disputedSince;
    invoice.disputeDecided = cells.disputeDecided;
    invoice.text = cells.text;
    if (!sums.paid.isZero()) invoice.payments.push_back({{}, sums.paidOn, sums.paid});
    invoice.clientId = kSomeClient;
    if (const auto valid = validate(invoice); !valid)
        return fault(Field::Due, valid.error().code, valid.error().args.value(QStringLiteral("value")));
    invoice.clientId = {};
    add(waiting, std::move(invoice), reading);
}

void InvoiceRows::add(Waiting& waiting, Invoice invoice, const TableReading& reading) {
    Client client = waiting.cells.named.client;
    client.currency = waiting.cells.currency;
    const QString key = GatheredClients::keyOf(client) + kBetweenParts + invoice.number;
    const auto known = invoices_.constFind(key);
    IncomingClient& incoming = clients_.of(client);
    if (known == invoices_.constEnd()) {
        invoices_.insert(key, incoming.invoices.size());
        const bool isDueTold = waiting.cells.due || !reading.termsDays;
        incoming.invoices.push_back(
            {std::move(invoice), waiting.rows.front(), isDueTold ? 0 : kInvoiceDueField});
    } else if (incoming.invoices[*known].record == invoice) {
        for (const qint32 row : waiting.rows)
            book_.rows[static_cast<size_t>(row)].fate = Fate::Skipped;
    } else {
        reject(waiting, {reading.file, waiting.line, reading.columns.header(Field::Number), invoice.number,
                         "number_twice"});
    }
}

void InvoiceRows::finish(const TableReading& reading) {
    for (Waiting& waiting : waiting_)
        complete(waiting, reading);
    waiting_.clear();
    byNumber_.clear();
}

} // namespace rapport::importing
