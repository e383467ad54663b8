// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/invoice_model.h"
#include "gui/client/record_model.h"
#include "gui/clients/client_table_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

namespace {

const Currency euro = *Currency::fromCode(u"EUR");

app::ClientRow client(qint64 id, const QString& name, Verdict verdict, double health, qint64 revenue) {
    app::ClientRow row;
    row.id = Id<Client>(id);
    row.name = name;
    row.searchKey = name.toLower();
    row.verdict = verdict;
    row.health = health;
    row.needsDecision = verdict == Verdict::PartWays;
    row.revenue = Money(revenue, euro);
    row.cost = Money(100, euro);
    return row;
}

ClientList fourClients() {
    std::vector<app::ClientRow> rows{client(1, QStringLiteral("Zoe"), Verdict::PartWays, 20, 500),
                                     client(2, QStringLiteral("Émile"), Verdict::Watch, 70, 900),
                                     client(3, QStringLiteral("adam"), Verdict::Keep, 95, 100),
                                     client(4, QStringLiteral("Ben"), Verdict::Keep, 95, 300)};
    rows[0].daysBeyondTerms = 12.0;
    rows[1].daysBeyondTerms = 40.0;
    return ClientList::of(std::move(rows), QLocale(QLocale::English));
}

QStringList names(const ClientTableModel& model) {
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) {
        found << model.at(row).name;
    }
    return found;
}

std::shared_ptr<const app::ClientPage> page() {
    auto made = std::make_shared<app::ClientPage>();
    for (int i = 0; i < 3; ++i) {
        app::TimelineEntry entry;
        entry.ref = {i == 1 ? RecordType::Invoice : RecordType::Interaction, i + 1};
        entry.kind = i == 1 ? "invoice" : "call";
        entry.day = Day::of(2026, 3, 10 - i);
        entry.text = i == 2 ? QStringLiteral("Café sign") : QStringLiteral("Van");
        made->timeline.push_back(entry);
        app::InvoiceRow invoice;
        invoice.number = QString::number(100 - i);
        invoice.gross = Money(1000 * (i + 1), euro);
        invoice.open = Money(0, euro);
        invoice.daysBeyondTerms = 10 - i;
        made->invoices.push_back(invoice);
    }
    return made;
}

} // namespace

class ModelsTest : public QObject {
    Q_OBJECT

    wording::Speech speech_;

private slots:
    void clientsKeepTheRulesOfModels() {
        ClientTableModel model(speech_);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setClients(fourClients());
        const QPersistentModelIndex kept = model.index(model.rowOf(Id<Client>(2)), 0);
        model.sort(ClientTableModel::Revenue, Qt::DescendingOrder);
        QCOMPARE(model.at(kept.row()).id, Id<Client>(2));
        ClientFilter filter;
        filter.search = QStringLiteral("b");
        model.setFilter(filter);
        filter.verdicts = {Verdict::Watch};
        model.setFilter(filter);
        model.setMonths({});
        model.setClients({});
        QCOMPARE(model.rowCount(), 0);
    }

    void namesAreSortedByTheLanguage() {
        ClientTableModel model(speech_);
        model.setClients(fourClients());
        QCOMPARE(names(model), QStringList({QStringLiteral("Zoe"), QStringLiteral("Émile"),
                                            QStringLiteral("adam"), QStringLiteral("Ben")}));
        model.sort(ClientTableModel::Name, Qt::AscendingOrder);
        QCOMPARE(names(model), QStringList({QStringLiteral("adam"), QStringLiteral("Ben"),
                                            QStringLiteral("Émile"), QStringLiteral("Zoe")}));
        model.sort(-1);
        QCOMPARE(names(model).first(), QStringLiteral("Zoe"));
    }

    void whatIsNotKnownComesLastInEitherOrder() {
        ClientTableModel model(speech_);
        model.setClients(fourClients());
        model.sort(ClientTableModel::DaysBeyondTerms, Qt::AscendingOrder);
        QCOMPARE(names(model), QStringList({QStringLiteral("Zoe"), QStringLiteral("Émile"),
                                            QStringLiteral("adam"), QStringLiteral("Ben")}));
        model.sort(ClientTableModel::DaysBeyondTerms, Qt::DescendingOrder);
        QCOMPARE(names(model), QStringList({QStringLiteral("Émile"), QStringLiteral("Zoe"),
                                            QStringLiteral("adam"), QStringLiteral("Ben")}));
    }

    void viewsCountAndNarrow() {
        ClientTableModel model(speech_);
        ClientList list = fourClients();
        list.rows[2].archived = true;
        const std::vector<int> counts = countsOf(builtInViews(), list.rows);
        QCOMPARE(counts, std::vector<int>({1, 0, 1, 0, 3, 1}));
        model.setClients(list);
        model.setFilter(builtInViews().front().filter);
        QCOMPARE(names(model), QStringList(QStringLiteral("Zoe")));
    }

    void everyConditionOfAFilterHolds() {
        app::ClientRow row = client(1, QStringLiteral("Zoe"), Verdict::Watch, 70, 500);
        row.tags = {QStringLiteral("Print"), QStringLiteral("Gold")};
        row.staffId = Id<Staff>(7);
        ClientFilter filter;
        filter.tags = {QStringLiteral("print"), QStringLiteral("web")};
        filter.staffId = Id<Staff>(7);
        filter.statuses = {ClientStatus::Active};
        QVERIFY(ClientMatcher(filter).matches(row));
        filter.staffId = Id<Staff>(8);
        QVERIFY(!ClientMatcher(filter).matches(row));
        filter.staffId.reset();
        filter.verdicts = {Verdict::Keep};
        QVERIFY(!ClientMatcher(filter).matches(row));
        filter = {};
        filter.needsDecision = true;
        QVERIFY(!ClientMatcher(filter).matches(row));
    }

    void columnsHaveStableNames() {
        for (int column = 0; column < ClientTableModel::ColumnCount; ++column) {
            QCOMPARE(ClientTableModel::columnOf(ClientTableModel::codeOf(column)), column);
        }
        QCOMPARE(ClientTableModel::columnOf({}), -1);
    }

    void recordsKeepTheRulesOfModels() {
        RecordModel model(speech_);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPage(page());
        model.narrow(RecordGroup::All, {});
        QCOMPARE(model.rowCount(), 3);
        model.narrow(RecordGroup::Invoices, {});
        QCOMPARE(model.rowCount(), 1);
        model.narrow(RecordGroup::All, QStringLiteral("CAFE"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).text, QStringLiteral("Café sign"));
    }

    void evidenceIsThoseRecordsOnly() {
        RecordModel model(speech_);
        model.setPage(page());
        model.showOnly(
            {{RecordType::Interaction, 3}, {RecordType::Invoice, 1}, {RecordType::Interaction, 1}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(0).ref, (RecordRef{RecordType::Interaction, 1}));
        QCOMPARE(model.at(1).ref, (RecordRef{RecordType::Interaction, 3}));
    }

    void invoicesKeepTheRulesOfModels() {
        InvoiceModel model(speech_);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPage(page());
        model.sort(InvoiceModel::Gross, Qt::DescendingOrder);
        QCOMPARE(model.index(0, InvoiceModel::Number).data().toString(), QStringLiteral("98"));
        model.sort(-1);
        QCOMPARE(model.index(0, InvoiceModel::Number).data().toString(), QStringLiteral("100"));
    }
};

QTEST_MAIN(ModelsTest)
#include "models_test.moc"
