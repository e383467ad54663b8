// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/records.h"
#include "gui/clients/clients_page.h"
#include "gui/mail/mail_drop.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace rapport;
using namespace rapport::gui;

class MailTest : public QObject {
    Q_OBJECT

private:
    template <typename Job>
    auto ask(Job job) {
        return book_->session().run(job).result();
    }
    QUrl mail(const char* name, const QByteArray& from, const QByteArray& subject) {
        const QString path = book_->path(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("From: " + from +
                       "\r\nTo: shop@example.com\r\nDate: Mon, 29 Jun 2026 10:00:00 +0000\r\n"
                       "Subject: " +
                       subject + "\r\n\r\nThe text is nobody's business.\r\n");
        }
        return QUrl::fromLocalFile(path);
    }
    /// As the window system does it; whether it was taken.
    bool drop(QWidget* target, const QPoint& place, const QList<QUrl>& files) {
        QMimeData data;
        data.setUrls(files);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(target, &enter);
        if (!enter.isAccepted()) {
            return false;
        }
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
        return event.isAccepted();
    }
    std::vector<Interaction> mailsOf(Id<Client> client) {
        const auto page = ask([client](app::Workspace& workspace) {
            return workspace.directory().page(client, workspace.clock().today());
        });
        std::vector<Interaction> mails;
        for (const Interaction& one : page->content.interactions) {
            if (one.text.startsWith(QStringLiteral("About"))) {
                mails.push_back(one);
            }
        }
        return mails;
    }
    QString said() { return book_->window().messages().message(); }

    std::unique_ptr<WindowForTests> book_;
    Id<Client> zoe_;

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(4);
        QVERIFY(book_->openBook());
        const auto made = ask([](app::Workspace& workspace) {
            Client client;
            client.name = QStringLiteral("Zoe");
            client.currency = workspace.base();
            Contact contact;
            contact.name = QStringLiteral("Zoe Adams");
            contact.email = QStringLiteral("zoe@example.org");
            return workspace.commands().run(app::AddClient{client, {contact}});
        });
        QVERIFY(made.ok());
        zoe_ = Id<Client>(made->created.front().id);
        QVERIFY(book_->waitForPage());
    }

    void anEmailDroppedOnAClientsRowIsLoggedAndUndone() {
        auto* table = book_->find<TableView>(QStringLiteral("Clients"));
        QTRY_COMPARE(table->model()->rowCount(), 5);
        int row = 0;
        for (; table->model()->index(row, 0).data().toString() != QStringLiteral("Zoe"); ++row) {
            QVERIFY(row < 4);
        }
        table->scrollTo(table->model()->index(row, 0));
        const QPoint place = table->visualRect(table->model()->index(row, 0)).center();
        QVERIFY(drop(table->viewport(), place, {mail("a.eml", "zoe@example.org", "About the sign")}));
        QTRY_COMPARE(mailsOf(zoe_).size(), size_t(1));
        const Interaction logged = mailsOf(zoe_).front();
        QCOMPARE(logged.kind, InteractionKind::Email);
        QCOMPARE(logged.direction, Direction::Incoming);
        QVERIFY(!logged.timeSpent);
        QTRY_VERIFY(!said().isEmpty());
        // Once more is said, not doubled.
        QVERIFY(drop(table->viewport(), place, {mail("a.eml", "zoe@example.org", "About the sign")}));
        QTRY_VERIFY(said().contains(QStringLiteral("there already")));
        QCOMPARE(mailsOf(zoe_).size(), size_t(1));
        QVERIFY(ask([](app::Workspace& workspace) { return workspace.commands().undo(); }).ok());
        QCOMPARE(mailsOf(zoe_).size(), size_t(0));
    }

    void anEmailBesideTheRowsFindsItsClientByAddress() {
        auto* table = book_->find<TableView>(QStringLiteral("Clients"));
        const QPoint nowhere(5, table->viewport()->height() - 2);
        QVERIFY(!table->indexAt(nowhere).isValid());
        QVERIFY(drop(table->viewport(), nowhere,
                     {mail("a.eml", "Zoe <ZOE@example.org>", "About the sign"),
                      mail("b.eml", "zoe@example.org", "About the van")}));
        QTRY_COMPARE(mailsOf(zoe_).size(), size_t(2));
        QVERIFY(drop(table->viewport(), nowhere, {mail("c.eml", "who@example.org", "About nothing")}));
        QTRY_VERIFY(said().contains(QStringLiteral("who@example.org")));
    }

    void aStrangerOnAClientsPageBecomesAContact() {
        book_->window().showClient(zoe_);
        QVERIFY(book_->waitForPage());
        Page* page = book_->window().currentPage();
        QVERIFY(
            drop(page, page->rect().center(), {mail("a.eml", "Ann <ann@example.org>", "About the sign")}));
        QTRY_COMPARE(mailsOf(zoe_).size(), size_t(1));
        QPushButton* add = nullptr;
        QTRY_VERIFY((add = book_->find<QPushButton>(QStringLiteral("Add as a contact"))));
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_COMPARE(mailsOf(zoe_).front().direction, Direction::Incoming);
        const auto zoe = ask([this](app::Workspace& workspace) {
            return workspace.directory().page(zoe_, workspace.clock().today());
        });
        QCOMPARE(zoe->content.contacts.size(), size_t(2));
        QCOMPARE(zoe->content.contacts.back().email, QStringLiteral("ann@example.org"));
    }

    void withOtherFilesAmongThemNoEmailIsLogged() {
        auto* table = book_->find<TableView>(QStringLiteral("Clients"));
        const QUrl other = QUrl::fromLocalFile(book_->path(QStringLiteral("picture.png")));
        (void)drop(table->viewport(), QPoint(5, 5),
                   {mail("a.eml", "zoe@example.org", "About the sign"), other});
        (void)drop(table->viewport(), QPoint(5, 5), {other});
        QTest::qWait(200);
        QCOMPARE(mailsOf(zoe_).size(), size_t(0));
    }
};

QTEST_MAIN(MailTest)
#include "mail_test.moc"
