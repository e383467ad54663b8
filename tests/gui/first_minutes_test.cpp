// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "app/exporter.h"
#include "gui/import_for_tests.h"
#include "gui/report/report_page.h"

#include <QDateTime>
#include <QMap>
#include <QSignalSpy>

#include <algorithm>

using namespace rapport;
using namespace rapport::gui;

/// What a new user has after ten minutes, with the files of the demo's shop: its invoices and contacts as
/// they are exported, and its calls as a telephone system would list them.
class FirstMinutesTest : public QObject {
    Q_OBJECT

    QTemporaryDir files_;
    QMap<QString, qint64> minutes_; ///< On the telephone, by client.
    std::unique_ptr<ImportForTests> import_;

    template <typename Job>
    auto onBook(Job job) {
        return import_->book().session().run(std::move(job)).result();
    }
    QString path(const char* name) const { return files_.filePath(QString::fromLatin1(name)); }
    static Result<std::vector<app::ClientPage>> pages(app::Workspace& workspace) {
        std::vector<app::ClientPage> all;
        const Day today = workspace.clock().today();
        RAPPORT_TRY_ASSIGN(const auto rows, workspace.directory().list({}, today));
        for (const app::ClientRow& row : rows) {
            RAPPORT_TRY_ASSIGN(app::ClientPage page, workspace.directory().page(row.id, today));
            all.push_back(std::move(page));
        }
        return all;
    }
    // A call as a FRITZ!Box lists it: to the minute, in the time of the place.
    QByteArray lineOf(const Interaction& call, const Contact& contact) {
        const auto at = QDateTime::fromMSecsSinceEpoch(call.at->msSinceEpoch());
        const qint64 minutes = (call.timeSpent->inSeconds() + 59) / 60;
        return QStringLiteral("%1;%2;%3;%4;;555;%5:%6\n")
            .arg(call.direction == Direction::Outgoing ? 4 : 1)
            .arg(at.toString(QStringLiteral("dd.MM.yy HH:mm")), contact.name,
                 QString(contact.phone).remove(u' '))
            .arg(minutes / 60)
            .arg(minutes % 60, 2, 10, QLatin1Char('0'))
            .toUtf8();
    }
    void writeFiles() {
        ImportForTests shop(20);
        QVERIFY(shop.book().openBook());
        const QString folder = files_.path();
        const auto exported = shop.book().session().run(
            [folder](app::Workspace& workspace) { return workspace.exporter().csv(folder); });
        QVERIFY(exported.result());
        const auto clients = shop.book().session().run(&FirstMinutesTest::pages).result();
        QVERIFY(clients);
        QByteArray calls = "sep=;\nTyp;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer\n";
        for (const app::ClientPage& page : *clients) {
            const ClientContent& client = page.content;
            QSet<qint64> moments; // two calls at once are one
            for (const Interaction& call : client.interactions) {
                if (call.kind != InteractionKind::Call || !call.at || !call.timeSpent ||
                    client.contacts.empty() || moments.contains(call.at->msSinceEpoch() / 60'000)) {
                    continue;
                }
                moments.insert(call.at->msSinceEpoch() / 60'000);
                calls += lineOf(call, client.contacts.front());
                minutes_[client.client.name] += (call.timeSpent->inSeconds() + 59) / 60;
            }
        }
        QFile list(path("calls.csv"));
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write(calls) == calls.size());
        QVERIFY(minutes_.size() > 10);
    }
    bool importFile(const char* name) {
        QSignalSpy imported(&import_->page(), &ImportPage::imported);
        return import_->choose({path(name)}) && import_->goTo(StepName::Review) &&
               import_->press(import_->next()) && imported.size() == 1 &&
               import_->page().step() == StepName::Done;
    }

private slots:
    void theShopsOwnFilesLeadToVerdictsAndAReport() {
        writeFiles();
        import_ = std::make_unique<ImportForTests>(0);
        QVERIFY(import_->book().openBook());
        import_->window().resize(1366, 768);
        import_->window().activateWindow();
        QVERIFY(importFile("invoices.csv"));
        QTRY_VERIFY(import_->button("Import payments…"));
        QVERIFY(importFile("payments.csv"));
        QTRY_VERIFY(import_->button("Import contacts…"));
        QVERIFY(importFile("contacts.csv"));
        QTRY_VERIFY(import_->button("Import calls or a calendar…"));
        QVERIFY(importFile("calls.csv"));

        const auto clients = onBook(&FirstMinutesTest::pages);
        QVERIFY(clients);
        for (const app::ClientPage& page : *clients) {
            qint64 minutes = 0;
            for (const Interaction& call : page.content.interactions) {
                minutes += call.timeSpent->inSeconds() / 60;
            }
            QCOMPARE(minutes, minutes_.value(page.content.client.name));
        }

        QTRY_VERIFY(import_->button("Estimate the time"));
        QTest::mouseClick(import_->button("Estimate the time"), Qt::LeftButton);
        QCOMPARE(import_->window().navigator().current(), PageName::Estimates);
        QVERIFY(import_->book().waitForPage());
        import_->window().showClients();
        QVERIFY(import_->book().waitForPage());
        auto* list = import_->table("Clients");
        QVERIFY(list);
        const auto rows = onBook([](app::Workspace& workspace) {
            return workspace.directory().list({}, workspace.clock().today());
        });
        QVERIFY(rows);
        QVERIFY(std::ranges::count_if(*rows, [](const app::ClientRow& row) {
                    return row.verdict != Verdict::NeedsRecords && row.verdict != Verdict::TooEarly;
                }) > 10);
        import_->window().showReport(clients->front().content.client.id);
        QVERIFY(import_->book().waitForPage());
        QVERIFY(qobject_cast<ReportPage*>(import_->window().currentPage()));
    }
};

QTEST_MAIN(FirstMinutesTest)
#include "first_minutes_test.moc"
