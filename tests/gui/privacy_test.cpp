// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/erasure.h"
#include "gui/report/report_page.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/page.h"
#include "gui/window_for_tests.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

/// What is held on a client shown, a client erased from its page and from the list of those parted with.
class PrivacyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;
    Id<Client> client_;

    template <typename Job>
    auto onBook(Job job) {
        return book_->session().run(std::move(job)).result();
    }
    app::Outcome must(app::Command command) {
        const auto outcome = onBook([command](app::Workspace& w) { return w.commands().run(command); });
        if (!outcome) {
            qFatal("%s", outcome.error().code.constData());
        }
        return *outcome;
    }
    std::optional<Client> stored() {
        const auto page =
            onBook([id = client_](app::Workspace& w) { return w.directory().page(id, w.clock().today()); });
        return page ? std::optional(page->content.client) : std::nullopt;
    }
    Page* page() { return book_->window().currentPage(); }
    QAction* action(const QString& text) {
        for (QAction* one : page()->actions()) {
            if (one->text().remove(u'&') == text) {
                return one;
            }
        }
        return nullptr;
    }
    FormPanel* form() {
        auto* found = page()->findChild<FormPanel*>();
        return found && found->isVisible() ? found : nullptr;
    }
    void openClient() {
        book_->window().showClient(client_, ClientTab::Timeline);
        QVERIFY(book_->waitForPage());
    }
    void setYears(int keepInvoices, int eraseAfter) {
        auto settings = onBook([](app::Workspace& w) { return w.settings(); });
        settings->keepInvoicesYears = keepInvoices;
        settings->eraseAfterYears = eraseAfter;
        must(app::SetBookSettings{*settings});
    }

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
        Client client;
        client.name = QStringLiteral("Okafor Dental");
        client.currency = *Currency::fromCode(u"USD");
        client_ = Id<Client>(must(app::AddClient{client, {}}).created.front().id);
        Interaction call;
        call.clientId = client_;
        call.day = StillClock().today() - 3000;
        call.text = QStringLiteral("Printer again");
        must(app::LogInteraction{call, {}, {}});
    }
    void cleanup() { book_.reset(); }

    void everythingHeldIsShownAndSaved() {
        openClient();
        QVERIFY(action(QStringLiteral("Everything we hold on this client…")));
        action(QStringLiteral("Everything we hold on this client…"))->trigger();
        auto* report = qobject_cast<ReportPage*>(page());
        QVERIFY(report);
        QVERIFY(book_->waitForPage());
        QSignalSpy saved(report, &ReportPage::saved);
        report->saveTo(book_->path(QStringLiteral("all.html")));
        QTRY_COMPARE(saved.count(), 1);
        QFile file(book_->path(QStringLiteral("all.html")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("Okafor Dental"));
        QVERIFY(html.contains("Printer again"));
    }

    void erasingWantsTheNameTyped() {
        openClient();
        action(QStringLiteral("Erase for good…"))->trigger();
        QTRY_VERIFY(form() && !form()->isBusy());
        auto* name = qobject_cast<QLineEdit*>(form()->field(QStringLiteral("confirm")));
        QVERIFY(name);
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("okafor"));
        QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form());
        QVERIFY(stored());
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Okafor Dental"));
        QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!stored());
        QTRY_VERIFY(!action(QStringLiteral("Erase for good…")) || !form());
        QVERIFY(!onBook([](app::Workspace& w) -> Result<bool> {
                     return w.commands().undoable().has_value();
                 }).value());
    }

    void escLeavesTheClientAlone() {
        openClient();
        action(QStringLiteral("Erase for good…"))->trigger();
        QTRY_VERIFY(form() && !form()->isBusy());
        QTest::keyClick(form(), Qt::Key_Escape);
        QTRY_VERIFY(!form());
        QVERIFY(stored());
    }

    void onlyThoseTickedInTheListAreErased() {
        setYears(10, 2);
        must(app::ChangeClients{{client_}, {}, {}, ClientStatus::Parted, {}, {}});
        book_->window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        auto* open = book_->find<QPushButton>(QStringLiteral("Clients to erase…"));
        QVERIFY(open);
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_VERIFY(form() && !form()->isBusy());
        auto* list = form()->findChild<QListWidget*>();
        QVERIFY(list);
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("Okafor Dental")));
        QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form()); // nobody was ticked
        QVERIFY(stored());
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form());
        QVERIFY(!stored());
    }

    void howLongIsSetInTheSettings() {
        book_->window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        QTest::mouseClick(book_->find<QPushButton>(QStringLiteral("How long…")), Qt::LeftButton);
        QTRY_VERIFY(form() && !form()->isBusy());
        auto* years = qobject_cast<QLineEdit*>(form()->field(QStringLiteral("eraseAfterYears")));
        QVERIFY(years);
        years->setFocus();
        years->selectAll();
        QTest::keyClicks(years, QStringLiteral("7"));
        QTest::keyClick(years, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form());
        QCOMPARE(onBook([](app::Workspace& w) { return w.settings(); })->eraseAfterYears, 7);
    }

    void staffAreOfferedNoneOfIt() {
        must(app::SetOwnerPassword{{}, QStringLiteral("open sesame")});
        QVERIFY(onBook([](app::Workspace& w) { return w.access().lock(); }).ok());
        openClient();
        for (const char* text : {"Everything we hold on this client…", "Erase for good…"}) {
            QAction* one = action(QString::fromUtf8(text));
            QVERIFY(!one || !one->isVisible());
        }
    }
};

QTEST_MAIN(PrivacyTest)
#include "privacy_test.moc"
