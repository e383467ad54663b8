// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement_desk.h"
#include "app/book_settings.h"
#include "app/client_directory.h"
#include "app/records.h"
#include "gui/client/agreement/dealing_model.h"
#include "gui/client/agreement/file_list.h"
#include "gui/client/agreement/file_viewer.h"
#include "gui/client/agreement/proposal_model.h"
#include "gui/client/agreement/scope_request_model.h"
#include "gui/client/agreement_model.h"
#include "gui/client/agreement_tab.h"
#include "gui/today/today_list.h"
#include "gui/today/today_model.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/money_edit.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace rapport;
using namespace rapport::gui;

namespace {

constexpr int patienceMs = 60000;
const Currency dollar = *Currency::fromCode(u"USD");

Money dollars(qint64 whole) {
    return Money(whole * 100, dollar);
}

Day today() {
    return StillClock().today();
}

} // namespace

/// Stands for the desktop's program for a kind of file.
class DesktopForTests : public QObject {
    Q_OBJECT

public:
    QList<QUrl> opened;

public slots:
    void open(const QUrl& url) { opened << url; }
};

// What an owner does with an agreement, the work held against it, and what is asked for beyond it.
class AgreementTabTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;
    Id<Client> client_;

    template <typename Job>
    auto onBook(Job job) {
        return book_->session().run(std::move(job)).result();
    }
    qint64 must(app::Command command) {
        const auto outcome = onBook([command](app::Workspace& w) { return w.commands().run(command); });
        if (!outcome) qFatal("%s", outcome.error().code.constData());
        return outcome->created.empty() ? 0 : outcome->created.front().id;
    }
    ClientContent content() {
        return onBook([id = client_](app::Workspace& w) { return w.directory().page(id, today()); })->content;
    }
    bool settled() {
        return QTest::qWaitFor([this] { return book_->window().currentPage()->isReady(); }, patienceMs);
    }
    void open() {
        book_->window().showClient(client_, ClientTab::Agreement);
        QVERIFY(settled());
    }
    // As its button does.
    void showPart(AgreementTab::Part part) {
        auto* row = book_->find<ChoiceRow>(QStringLiteral("Parts of the agreement"));
        for (QPushButton* button : row->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&').startsWith(
                    part == AgreementTab::Part::Dealings ? QStringLiteral("Dealings")
                    : part == AgreementTab::Part::Scope  ? QStringLiteral("Scope")
                                                         : QStringLiteral("Proposals")))
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL("there is no such part");
    }
    TableView* table(const char* name) { return book_->find<TableView>(QString::fromUtf8(name)); }
    QPushButton* button(const char* name) { return book_->find<QPushButton>(QString::fromUtf8(name)); }
    QString said(const char* name) {
        TextLabel* label = nullptr; // a line added to a form is seen with the next turn of the event loop
        const bool seen = QTest::qWaitFor(
            [&] { return (label = book_->find<TextLabel>(QString::fromUtf8(name))) != nullptr; });
        return seen ? label->text() : QString();
    }
    FormPanel* form() {
        auto* found = book_->window().currentPage()->findChild<FormPanel*>();
        return found && found->isVisible() ? found : nullptr;
    }
    bool waitForForm() {
        return QTest::qWaitFor([this] { return form() && !form()->isBusy(); }, patienceMs);
    }
    bool saveForm() {
        QTest::keyClick(book_->window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return !form(); }, patienceMs) && settled();
    }
    template <typename Editor>
    Editor* field(const char* key) {
        return qobject_cast<Editor*>(form()->field(QString::fromLatin1(key)));
    }
    void type(QLineEdit* edit, const QString& text) {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void undo() {
        QVERIFY(onBook([](app::Workspace& w) { return w.commands().undo(); }).ok());
        QCoreApplication::processEvents();
        QVERIFY(settled());
    }

    Id<Agreement> addAgreement() {
        Agreement agreement;
        agreement.clientId = client_;
        agreement.title = QStringLiteral("Care plan");
        agreement.from = today() - 300;
        agreement.services = QStringLiteral("Signs kept clean");
        agreement.notIncluded = QStringLiteral("New signs");
        agreement.price = dollars(500);
        agreement.renewal = today() + 30;
        agreement.noticeDays = 20;
        agreement.limits.timePerMonth = Duration::hours(10);
        agreement.promises = {{QStringLiteral("New brackets"), today() + 5}};
        agreement.addenda = {{today() - 50, QStringLiteral("More visits"), dollars(100), Duration::hours(2)}};
        return Id<Agreement>(must(app::Add<Agreement>{agreement}));
    }
    void addCall(int daysAgo, int minutes, Scope scope, const char* text) {
        Interaction call;
        call.clientId = client_;
        call.day = today() - daysAgo;
        call.timeSpent = Duration::minutes(minutes);
        call.scope = scope;
        call.text = QString::fromLatin1(text);
        must(app::LogInteraction{call, {}, {}});
    }

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
        Client client;
        client.name = QStringLiteral("Okafor Dental");
        client.currency = dollar;
        client_ = Id<Client>(must(app::AddClient{client, {}}));
    }
    void cleanup() { book_.reset(); }

    void aPromiseIsKeptByOneClickAndOwedAgainByUndo() {
        addAgreement();
        open();
        auto* promises = book_->find<QWidget>(QStringLiteral("Promises"));
        QVERIFY(promises);
        auto* box = promises->findChild<QCheckBox*>();
        QVERIFY(box->text().startsWith(QStringLiteral("New brackets")));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_COMPARE(content().agreements.front().promises.front().keptOn, std::optional(today()));
        undo();
        QVERIFY(!content().agreements.front().promises.front().keptOn);
    }

    void theTermsAreThoseOfTodayAndAddendaSayWhatTheyChanged() {
        addAgreement();
        open();
        QVERIFY(said("Price today").contains(QStringLiteral("600")));
        QVERIFY(said("Limits today").contains(QStringLiteral("12 h")));
        QVERIFY(said("Addenda").contains(QStringLiteral("$500.00 → $600.00")));
        QVERIFY(said("Addenda").contains(QStringLiteral("10 h → 12 h")));
        TableView* agreements = table("Agreements");
        QCOMPARE(agreements->model()->index(0, AgreementModel::State).data().toString(),
                 QStringLiteral("in force"));
    }

    void theServiceSheetStandsInAndBecomesAnAgreement() {
        ServiceSheet sheet;
        sheet.services = QStringLiteral("Signs and print");
        sheet.notIncluded = QStringLiteral("Scaffolding");
        sheet.limits.revisions = 2;
        must(app::SetServiceSheet{sheet});
        open();
        QCOMPARE(said("What we do"), QStringLiteral("Signs and print"));
        QTest::mouseClick(button("Make an agreement from it"), Qt::LeftButton);
        QVERIFY(waitForForm());
        type(field<QLineEdit>("title"), QStringLiteral("Signs"));
        QVERIFY(saveForm());
        const Agreement made = content().agreements.front();
        QCOMPARE(made.title, QStringLiteral("Signs"));
        QCOMPARE(made.notIncluded, QStringLiteral("Scaffolding"));
        QCOMPARE(made.limits.revisions, std::optional(2));
    }

    void anAddendumIsAddedFromTheList() {
        addAgreement();
        open();
        QTest::mouseClick(button("Add an addendum"), Qt::LeftButton);
        QVERIFY(waitForForm());
        const auto newLine = [this] {
            auto* edit = qobject_cast<QLineEdit*>(book_->window().focusWidget());
            return edit && edit->text().isEmpty() ? edit : nullptr;
        };
        QTRY_VERIFY(newLine());
        QTest::keyClicks(newLine(), QStringLiteral("Evening visits"));
        QVERIFY(saveForm());
        const auto addenda = content().agreements.front().addenda;
        QCOMPARE(addenda.size(), size_t(2));
        QCOMPARE(addenda.back().text, QStringLiteral("Evening visits"));
        QCOMPARE(addenda.back().day, today());
    }

    void dealingsAreMarkedByKeyOneByOneAndSeveralAtOnce() {
        addAgreement();
        addCall(1, 30, Scope::Unknown, "Clean the sign");
        addCall(2, 60, Scope::Unknown, "A sign for the cousin");
        addCall(3, 90, Scope::Unknown, "A sign for the brother");
        addCall(4, 15, Scope::In, "Clean the sign");
        open();
        showPart(AgreementTab::Part::Dealings);
        TableView* dealings = table("Dealings by scope");
        QVERIFY(dealings);
        QCOMPARE(dealings->model()->rowCount(), 3); // those nobody has said anything of
        dealings->setFocus();
        QTest::keyClick(dealings, Qt::Key_I);
        QTRY_COMPARE(dealings->model()->rowCount(), 2);
        QVERIFY(settled());
        QTest::keyClick(dealings, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(dealings, Qt::Key_O);
        QTRY_COMPARE(dealings->model()->rowCount(), 0);
        QVERIFY(settled());
        const auto scopes = [this](Scope scope) {
            const auto all = content().interactions;
            return std::count_if(all.begin(), all.end(),
                                 [scope](const Interaction& one) { return one.scope == scope; });
        };
        QCOMPARE(scopes(Scope::Out), 2);
        QCOMPARE(scopes(Scope::In), 2);
        QTest::mouseClick(button("Take the marks back"), Qt::LeftButton);
        QTRY_COMPARE(scopes(Scope::Out), 0);
        QCOMPARE(scopes(Scope::Unknown), 2);
        QTRY_COMPARE(dealings->model()->rowCount(), 2);
    }

    void aRequestIsAnsweredByOneKeyAndTheFavourIsPriced() {
        addAgreement();
        addCall(2, 60, Scope::Out, "A sign for the cousin");
        open();
        showPart(AgreementTab::Part::Dealings);
        TableView* dealings = table("Dealings by scope");
        dealings->setFocus();
        dealings->setCurrentIndex(dealings->model()->index(0, 0));
        QTest::keyClick(dealings, Qt::Key_R); // into the register, with what is known of it
        QVERIFY(waitForForm());
        QVERIFY(saveForm());
        QCOMPARE(content().scopeRequests.front().what, QStringLiteral("A sign for the cousin"));
        QVERIFY(content().scopeRequests.front().interactionId);
        showPart(AgreementTab::Part::Scope);
        TableView* requests = table("Scope register");
        QVERIFY(requests);
        requests->setFocus();
        QTest::keyClick(requests, Qt::Key_F);
        QTRY_COMPARE(content().scopeRequests.front().outcome, ScopeOutcome::Favour);
        QVERIFY(settled());
        // An hour by the agreement: $600 for 12 hours.
        QCOMPARE(content().scopeRequests.front().price, std::optional(dollars(50)));
        QTRY_VERIFY(said("Goodwill balance").contains(QStringLiteral("$50.00")));
        undo();
        QCOMPARE(content().scopeRequests.front().outcome, ScopeOutcome::Requested);
    }

    void aRequestBecomesAnAddendum() {
        addAgreement();
        ScopeRequest request;
        request.clientId = client_;
        request.day = today() - 2;
        request.what = QStringLiteral("Clean on Sundays");
        must(app::Add<ScopeRequest>{request});
        open();
        showPart(AgreementTab::Part::Scope);
        TableView* requests = table("Scope register");
        requests->setFocus();
        QTest::keyClick(requests, Qt::Key_A);
        QTRY_COMPARE(content().scopeRequests.front().outcome, ScopeOutcome::Addendum);
        QVERIFY(settled());
        const auto makeAddendum = [&] { // can be done once the answer is on the page
            requests->setFocus();
            QTest::keyClick(requests, Qt::Key_M);
            return QTest::qWaitFor([this] { return form() != nullptr; }, 200);
        };
        QTRY_VERIFY(makeAddendum());
        QVERIFY(waitForForm());
        QVERIFY(saveForm());
        QCOMPARE(content().agreements.front().addenda.back().text, QStringLiteral("Clean on Sundays"));
        QCOMPARE(content().agreements.front().addenda.back().day, today());
    }

    void anAcceptedProposalBecomesAnAddendum() {
        addAgreement();
        Proposal proposal;
        proposal.clientId = client_;
        proposal.made = today() - 10;
        proposal.validFrom = today() + 10;
        proposal.price = dollars(900);
        must(app::Add<Proposal>{proposal});
        open();
        showPart(AgreementTab::Part::Proposals);
        TableView* proposals = table("Proposals");
        QVERIFY(proposals);
        proposals->setFocus();
        QTest::keyClick(proposals, Qt::Key_S);
        QTRY_COMPARE(content().proposals.front().state, ProposalState::Sent);
        QVERIFY(settled());
        proposals->setFocus();
        QTest::keyClick(proposals, Qt::Key_A);
        QVERIFY(waitForForm());
        QVERIFY(field<QPlainTextEdit>("text")->toPlainText().contains(QStringLiteral("900")));
        QVERIFY(saveForm());
        QCOMPARE(content().proposals.front().state, ProposalState::Accepted);
        QCOMPARE(termsOn(content().agreements.front(), today() + 10).price, std::optional(dollars(900)));
    }

    void newTermsAreProposedInAForm() {
        open();
        showPart(AgreementTab::Part::Proposals);
        for (QPushButton* one : book_->window().findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text() == QStringLiteral("New proposal")) {
                QTest::mouseClick(one, Qt::LeftButton);
                break;
            }
        }
        QVERIFY(waitForForm());
        QTest::keyClick(book_->window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form()); // nothing is to change: refused
        type(field<MoneyEdit>("price"), QStringLiteral("750"));
        QVERIFY(saveForm());
        QCOMPARE(content().proposals.front().price, std::optional(dollars(750)));
        QCOMPARE(content().proposals.front().state, ProposalState::Draft);
    }

    void aSignedContractIsDroppedOpenedAndRemoved() {
        addAgreement();
        open();
        const QString path = book_->path(QStringLiteral("contract.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF signed");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        auto* tab = book_->window().currentPage()->findChild<AgreementTab*>();
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tab, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tab, &drop);
        QTRY_COMPARE(content().attachments.size(), size_t(1));
        QVERIFY(settled());
        QVERIFY(content().attachments.front().agreementId);
        QTRY_VERIFY(table("Files"));
        DesktopForTests desktop;
        QDesktopServices::setUrlHandler(QStringLiteral("file"), &desktop, "open");
        QTest::mouseClick(button("Open the file"), Qt::LeftButton);
        QTRY_COMPARE(desktop.opened.size(), 1);
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QFile copy(desktop.opened.front().toLocalFile());
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("%PDF signed"));
        QVERIFY(!(copy.permissions() & (QFile::ReadGroup | QFile::ReadOther)));

        QTest::mouseClick(button("Remove the file"), Qt::LeftButton);
        QTRY_VERIFY(content().attachments.empty());
        undo();
        QCOMPARE(content().attachments.size(), size_t(1));
    }

    void whatCouldRunIsNotOpened() {
        QVERIFY(FileViewer::mayOpen(QStringLiteral("Contract signed.PDF")));
        QVERIFY(!FileViewer::mayOpen(QStringLiteral("contract.pdf.desktop")));
        QVERIFY(!FileViewer::mayOpen(QStringLiteral("run.sh")));
        QVERIFY(!FileViewer::mayOpen(QStringLiteral("contract")));
        QCOMPARE(FileViewer::plainName(QStringLiteral("../../etc/passwd")), QStringLiteral("_.._etc_passwd"));
        QCOMPARE(FileViewer::plainName(QString()), QStringLiteral("file"));
    }

    void aRenewalSaysItsFiguresTodayAndIsDecidedOnTheAgreement() {
        addAgreement();
        addCall(40, 180, Scope::Out, "A sign for the cousin");
        book_->window().showPage(PageName::Today);
        QVERIFY(settled());
        auto* list = book_->window().currentPage()->findChild<TodayList*>();
        int renewal = -1;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QString detail = list->model()->index(row, 0).data(TodayModel::DetailRole).toString();
            if (detail.contains(QStringLiteral("Margin"))) {
                renewal = row;
                QVERIFY(detail.contains(QStringLiteral("Out of scope: 3 h")));
            }
        }
        QVERIFY(renewal >= 0);
        list->setFocus();
        list->choose(renewal);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(book_->find<QWidget>(QStringLiteral("Renewal decision")));
        QVERIFY(settled());
        QCOMPARE(said("Out of scope"), QStringLiteral("3 h"));
        QTest::mouseClick(button("Give notice…"), Qt::LeftButton);
        QTRY_VERIFY(!book_->find<QWidget>(QStringLiteral("Renewal decision"))); // on to the plan
        open();
        QTRY_VERIFY(button("Renew as it is…"));
        QTest::mouseClick(button("Renew as it is…"), Qt::LeftButton);
        QVERIFY(waitForForm());
        QVERIFY(*field<DayEdit>("renewal")->day() > today() + 300);
        QVERIFY(saveForm());
        QVERIFY(*content().agreements.front().renewal > today() + 300);
    }

    void theHeaderSaysWhatWasGivenAway() {
        ScopeRequest favour;
        favour.clientId = client_;
        favour.day = today() - 2;
        favour.what = QStringLiteral("A second proof");
        favour.outcome = ScopeOutcome::Favour;
        favour.price = dollars(80);
        must(app::Add<ScopeRequest>{favour});
        open();
        const auto labels = book_->window().currentPage()->findChildren<TextLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](TextLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("favours of $80.00"));
        }));
    }

    void theListsAreModels() {
        addAgreement();
        addCall(2, 60, Scope::Out, "A sign for the cousin");
        ScopeRequest request;
        request.clientId = client_;
        request.day = today();
        request.what = QStringLiteral("More");
        must(app::Add<ScopeRequest>{request});
        Proposal proposal;
        proposal.clientId = client_;
        proposal.made = proposal.validFrom = today();
        proposal.price = dollars(1);
        must(app::Add<Proposal>{proposal});
        const auto page = std::make_shared<const app::ClientPage>(
            *onBook([id = client_](app::Workspace& w) { return w.directory().page(id, today()); }));
        const auto view =
            *onBook([id = client_](app::Workspace& w) { return app::AgreementDesk(w).of(id, today()); });
        const wording::Speech speech;
        const auto test = [](QAbstractItemModel& model, auto fill) {
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            fill();
            return model.rowCount();
        };
        DealingModel dealings(speech);
        QCOMPARE(test(dealings,
                      [&] {
                          dealings.setReview(page, *view.scope);
                          dealings.narrow(Scope::Out);
                      }),
                 1);
        ScopeMonthModel months(speech);
        QCOMPARE(test(months, [&] { months.setMonths(view.scope->months); }), 12);
        ScopeRequestModel requests(speech);
        QCOMPARE(test(requests, [&] { requests.setPage(page); }), 1);
        ProposalModel proposals(speech);
        QCOMPARE(test(proposals, [&] { proposals.setPage(page); }), 1);
        FileModel files(speech);
        QCOMPARE(test(files, [&] { files.setFiles({Attachment{}, Attachment{}}); }), 2);
    }
};

QTEST_MAIN(AgreementTabTest)
#include "agreement_tab_test.moc"
