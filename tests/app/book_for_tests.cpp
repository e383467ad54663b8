// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"

#include "app/exporter.h"

#include <QFile>

namespace rapport::testing {

app::WorkspaceOptions optionsOfTests() {
    return {std::make_shared<StoppedClock>(kToday), QStringLiteral("tester")};
}

std::unique_ptr<app::Workspace> newWorkspace(const QString& path) {
    BookHeader header;
    header.name = QStringLiteral("Test shop");
    header.base = usd();
    return must(app::Workspace::create(path, header, optionsOfTests()));
}

std::unique_ptr<app::Workspace> openWorkspace(const QString& path) {
    return must(app::Workspace::open(path, optionsOfTests()));
}

Client clientNamed(const char* name) {
    Client client;
    client.name = QString::fromUtf8(name);
    client.currency = usd();
    return client;
}

Interaction callOn(Id<Client> client, Day day) {
    Interaction interaction;
    interaction.clientId = client;
    interaction.kind = InteractionKind::Call;
    interaction.day = day;
    interaction.timeSpent = Duration::minutes(10);
    return interaction;
}

Invoice invoiceOn(Id<Client> client, Day issued, const char* number, bool paid) {
    Invoice invoice;
    invoice.clientId = client;
    invoice.number = QString::fromUtf8(number);
    invoice.issued = issued;
    invoice.due = issued + 30;
    invoice.net = dollars(100);
    invoice.tax = dollars(0);
    if (paid) invoice.payments.push_back({{}, invoice.due, dollars(100)});
    return invoice;
}

Id<Client> addClient(app::Workspace& workspace, const Client& client) {
    const app::Outcome outcome = must(workspace.commands().run(app::AddClient{client, {}}));
    return Id<Client>(outcome.created.front().id);
}

QByteArray exported(app::Workspace& workspace, const QString& scratchFile) {
    must(workspace.exporter().exchange(scratchFile));
    return contentOf(scratchFile);
}

QByteArray difference(const QByteArray& one, const QByteArray& other) {
    const QList<QByteArray> left = one.split('\n'), right = other.split('\n');
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (left.value(i) != right.value(i) || (i < left.size()) != (i < right.size()))
            return QByteArray::number(i + 1) + ": " + left.value(i) + " | " + right.value(i);
    }
    return {};
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) FAIL("cannot read " << path.toStdString());
    return file.readAll();
}

void writeFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        FAIL("cannot write " << path.toStdString());
}

std::optional<qint64> import(app::Workspace& workspace, const app::ImportOptions& options) {
    const app::SharedImport prepared = must(workspace.importer().plan(options));
    return must(workspace.importer().apply(prepared));
}

} // namespace rapport::testing
