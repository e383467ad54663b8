// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/records.h"
#include "gui/client/client_page.h"
#include "gui/letter/letter_page.h"
#include "gui/letter/letter_text_edit.h"
#include "gui/letter/letter_wordings.h"
#include "gui/letter/mail_link.h"
#include "gui/navigation/navigator.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/code_choice.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

// Letters as an owner writes them, on a book with one client who owes money.
class LetterPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;
    Id<Client> client_;
    QUrl mailed_;

    MainWindow& window() { return book_->window(); }
    LetterPage* page() { return qobject_cast<LetterPage*>(window().currentPage()); }
    QAction* deed(const char* id) { return page()->findChild<QAction*>(QLatin1String(id)); }
    LetterTextEdit* text() { return page()->findChild<LetterTextEdit*>(); }
    QLineEdit* subject() { return book_->find<QLineEdit>(QStringLiteral("Subject")); }
    QString missing() { return book_->find<TextLabel>(QStringLiteral("What is missing"))->text(); }
    template <typename Job>
    auto ask(Job job) {
        return book_->session().run(job).result();
    }
    template <typename Command>
    app::Outcome run(const Command& command) {
        return *ask([command](app::Workspace& workspace) { return workspace.commands().run(command); });
    }
    void choose(LetterKind kind) {
        auto* combo = book_->find<QComboBox>(QStringLiteral("Kind of letter"));
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < int(kind); ++i) {
            QTest::keyClick(combo, Qt::Key_Down);
        }
        QTRY_VERIFY(page()->isReady());
    }
    void showSide(const QString& side) {
        for (auto* button : page()->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == side && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("there is no such side");
    }
    std::vector<LetterTemplate> kept() {
        return *ask([](app::Workspace& workspace) { return workspace.records().all<LetterTemplate>(); });
    }

private slots:
    void take(const QUrl& url) { mailed_ = url; }

    void init() {
        mailed_.clear();
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
        Client client;
        client.name = QStringLiteral("Okafor Dental");
        client.currency = *Currency::fromCode(u"EUR");
        Contact contact;
        contact.name = QStringLiteral("Ada Okafor");
        contact.email = QStringLiteral("ada@okafor.example");
        const app::Outcome made = run(app::AddClient{client, {contact}});
        client_ = Id<Client>(made.created.front().id);
        const Currency base = *ask([](app::Workspace& workspace) -> Result<Currency> { return workspace.base(); });
        Invoice invoice;
        invoice.clientId = client_;
        invoice.number = QStringLiteral("R-1");
        invoice.issued = Day::of(2026, 4, 1);
        invoice.due = Day::of(2026, 5, 1);
        invoice.net = Money(10000, base);
        invoice.tax = Money::zero(base);
        run(app::AddInvoice{invoice});
        window().showClient(client_);
        QVERIFY(book_->waitForPage());
        window().navigator().openLetter(client_);
        QVERIFY(page());
        QVERIFY(book_->waitForPage());
    }
    void cleanup() { book_.reset(); }

    void theLetterThatFitsIsDraftedAndNamesWhatIsMissing() {
        QVERIFY(subject()->text().startsWith(QStringLiteral("Open invoices")));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("Dear Ada Okafor,")));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("- R-1 of")));
        QVERIFY(missing().contains(QStringLiteral("Nobody is named to sign")));
        choose(LetterKind::NewTerms);
        QVERIFY(text()->toPlainText().contains(QStringLiteral("[missing: new terms]")));
        QVERIFY(missing().contains(QStringLiteral("make a proposal first")));
    }

    void whatIsWrittenIsSavedAsItStands() {
        QString body = text()->toPlainText();
        text()->setFocus();
        QTest::keyClick(text(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(text(), QStringLiteral(" PS: thank you"));
        QSignalSpy saved(page(), &LetterPage::saved);
        page()->saveTo(book_->path(QStringLiteral("letter.txt")));
        QTRY_COMPARE(saved.count(), 1);
        QFile file(book_->path(QStringLiteral("letter.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(QStringLiteral("PS: thank you")));
        page()->saveTo(book_->path(QStringLiteral("letter.html")));
        QTRY_COMPARE(saved.count(), 2);
        deed("letter_again")->trigger();
        QCOMPARE(text()->toPlainText(), body);
    }

    void aLetterIsCopiedAndLoggedAsSent() {
        deed("letter_copy")->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("R-1")));
        auto* log = book_->find<QPushButton>(QStringLiteral("Log as sent"));
        QVERIFY(log);
        QTest::mouseClick(log, Qt::LeftButton);
        QTRY_VERIFY(window().messages().message().contains(QStringLiteral("Okafor Dental")));
        const auto content = ask([this](app::Workspace& workspace) {
            return workspace.directory().page(client_, workspace.clock().today());
        });
        QCOMPARE(content->content.interactions.size(), size_t(1));
        QCOMPARE(content->content.interactions.front().kind, InteractionKind::Email);
        QCOMPARE(content->content.interactions.front().direction, Direction::Outgoing);
        QVERIFY(content->content.interactions.front().text.contains(QStringLiteral("Open invoices")));
    }

    void theMailProgramGetsTheLetterEncoded() {
        QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "take");
        text()->setPlainText(QStringLiteral("A & B? 100 %\nTwo"));
        deed("letter_mail")->trigger();
        QDesktopServices::unsetUrlHandler(QStringLiteral("mailto"));
        const QByteArray link = mailed_.toEncoded();
        QVERIFY2(link.startsWith("mailto:ada@okafor.example?subject=Open%20invoices"), link.constData());
        QVERIFY2(link.endsWith("&body=A%20%26%20B%3F%20100%20%25%0D%0ATwo"), link.constData());
        const MailLink tooLong = mailLink({}, QStringLiteral("S"), QString(3000, u'x'));
        QVERIFY(!tooLong.fits);
        QVERIFY(!tooLong.url.toEncoded().contains("body"));
    }

    void aProposalIsSentWithItsLetter() {
        Proposal proposal;
        proposal.clientId = client_;
        proposal.made = Day::of(2026, 6, 29);
        proposal.validFrom = Day::of(2026, 8, 1);
        proposal.hoursPerMonth = Duration::hours(8);
        run(app::Add<Proposal>{proposal});
        window().navigator().openLetter(client_, LetterKind::NewTerms);
        QVERIFY(book_->waitForPage());
        QVERIFY(text()->toPlainText().contains(QStringLiteral("Included each month: 8 h")));
        deed("letter_log")->trigger();
        const auto state = [this] {
            return ask([this](app::Workspace& workspace) {
                       return workspace.directory().page(client_, workspace.clock().today());
                   })
                ->content.proposals.front()
                .state;
        };
        QTRY_COMPARE(state(), ProposalState::Sent);
    }

    void ourOwnWordingIsKeptUsedAndTakenBack() {
        showSide(QStringLiteral("Wording"));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("{invoices}")));
        text()->setPlainText(QStringLiteral("Pay {total} now"));
        deed("letter_keep")->trigger();
        QTRY_VERIFY(page()->findChild<MessageBar*>()->message().contains(QStringLiteral("total")));
        QVERIFY(kept().empty());
        text()->setPlainText(QStringLiteral("Hello {contact}, {total_open} is open."));
        deed("letter_keep")->trigger();
        QTRY_COMPARE(kept().size(), size_t(1));
        showSide(QStringLiteral("Letter"));
        QTRY_VERIFY(text()->toPlainText().startsWith(QStringLiteral("Hello Ada Okafor, ")));
        QTRY_VERIFY(deed("letter_reset")->isEnabled());
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(kept().empty());
    }

    void theSettingsListEveryWordingAndChangeOne() {
        window().showPage(PageName::Settings);
        QVERIFY(book_->waitForPage());
        auto* table = book_->find<TableView>(QStringLiteral("Wordings of letters"));
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 20);
        const QAbstractItemModelTester tester(table->model());
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        auto* form = window().currentPage()->findChild<FormPanel*>();
        QVERIFY(form);
        qobject_cast<QPlainTextEdit*>(form->field(QStringLiteral("body")))
            ->setPlainText(QStringLiteral("Dear {contact}"));
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(kept().size(), size_t(1));
        QTRY_COMPARE(table->model()->index(0, LetterWordingModel::State).data().toString(), QStringLiteral("Yours"));
    }

    void anotherLanguageTurnsTheLetter() {
        auto* combo = book_->find<QComboBox>(QStringLiteral("Language of the letter"));
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        QTest::keyClick(combo, Qt::Key_Down);
        QTRY_VERIFY(page()->isReady() && text()->toPlainText().contains(QChar(0x0641)));
        QCOMPARE(text()->document()->defaultTextOption().textDirection(), Qt::RightToLeft);
    }
};

QTEST_MAIN(LetterPageTest)
#include "letter_page_test.moc"
