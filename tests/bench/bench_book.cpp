// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_book.h"

#include "app/command_runner.h"
#include "app/importer.h"

#include <QFile>

namespace rapport::bench {

namespace {

constexpr int kSpread = 3 * 365; ///< Days the records lie in.

/// Stands still at noon of benchDay().
class BenchClock : public Clock {
public:
    Instant now() const override { return Instant((qint64(benchDay().number()) * 24 + 12) * 3600 * 1000); }
    Day today() const override { return benchDay(); }
    Day dayOf(Instant instant) const override { return Day(int(instant.msSinceEpoch() / 86'400'000)); }
};

Currency dollars() {
    return *Currency::fromCode(u"USD");
}

app::WorkspaceOptions options() {
    return {std::make_shared<BenchClock>(), QStringLiteral("bench")};
}

BookHeader header() {
    BookHeader header;
    header.name = QStringLiteral("Bench");
    header.base = dollars();
    return header;
}

/// Days spread evenly but in no order.
Day dayOf(qint64 client, qint64 record) {
    return benchDay() - int((client * 31 + record * 397) % kSpread) - 1;
}

Interaction callOn(Day day) {
    Interaction call;
    call.day = day;
    call.timeSpent = Duration::minutes(10);
    call.text = QStringLiteral("Asked when the sign over the door will be ready.");
    return call;
}

Invoice invoiceOn(Day day, qint64 number) {
    Invoice invoice;
    invoice.number = QString::number(number);
    invoice.issued = day;
    invoice.due = day + 30;
    invoice.net = Money(5'000 + number * 7919 % 90'000, dollars());
    invoice.tax = Money(0, dollars());
    if (number % 10 != 0) invoice.payments.push_back({{}, day + 20 + int(number % 40), invoice.net});
    return invoice;
}

} // namespace

Day benchDay() {
    return Day::of(2026, 6, 30);
}

std::unique_ptr<app::Workspace> newBook(const QString& path) {
    return must(app::Workspace::create(path, header(), options()));
}

std::unique_ptr<app::Workspace> openBook(const QString& path) {
    return must(app::Workspace::open(path, options()));
}

void fill(app::Workspace& book, const Size& size) {
    app::FillBook command;
    command.header = header();
    command.clientCount = size.clients;
    command.clients = [size](const app::ClientSink& sink) -> Result<void> {
        for (int i = 0; i < size.clients; ++i) {
            ClientContent content;
            content.client.name = QStringLiteral("Client %1").arg(i);
            content.client.currency = dollars();
            for (qint64 n = i; n < size.invoices; n += size.clients)
                content.invoices.push_back(invoiceOn(dayOf(i, n), n));
            for (qint64 n = i; n < size.interactions; n += size.clients)
                content.interactions.push_back(callOn(dayOf(i, n)));
            RAPPORT_TRY(sink(std::move(content)));
        }
        return {};
    };
    must(book.commands().run(command));
}

void logCall(app::Workspace& book, qint64 client) {
    app::LogInteraction command;
    command.interaction = callOn(benchDay());
    command.interaction.clientId = Id<Client>(client);
    must(book.commands().run(command));
}

void writeInvoiceCsv(const QString& path, int clients, qint64 rows) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the CSV file");
    file.write("customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate\n");
    const auto text = [](Day day) { return day.toDate().toString(QStringLiteral("M/d/yyyy")); };
    for (qint64 i = 0; i < rows; ++i) {
        const Invoice invoice = invoiceOn(dayOf(i % clients, i), 1'000'000 + i);
        const QString settled = invoice.payments.empty() ? QString() : text(*invoice.payments.front().day);
        file.write(QStringLiteral("%1-C,%2,%3,%4,%5,%6,%7\n")
                       .arg(i % clients, 6, 10, QLatin1Char('0'))
                       .arg(invoice.number, text(invoice.issued), text(invoice.due), invoice.net.toDecimal(),
                            i % 9 == 0 ? QStringLiteral("Yes") : QStringLiteral("No"), settled)
                       .toUtf8());
    }
}

bool importInvoices(app::Workspace& book, const QString& csv) {
    app::ImportOptions options;
    options.files = {csv};
    const app::SharedImport plan = must(book.importer().plan(options));
    return must(book.importer().apply(plan)).has_value();
}

} // namespace rapport::bench
