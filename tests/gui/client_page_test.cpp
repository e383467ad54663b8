// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history.h"
#include "app/invoice_history.h"
#include "app/records.h"
#include "app/workspace.h"
#include "gui/client/agreement_model.h"
#include "gui/client/client_page.h"
#include "gui/client/complaint_list_model.h"
#include "gui/client/invoice_event_model.h"
#include "gui/client/invoice_model.h"
#include "gui/client/record_model.h"
#include "gui/client/task_list_model.h"
#include "gui/history/field_change_model.h"
#include "gui/history/history_model.h"
#include "gui/widgets/ageing_view.h"
#include "gui/widgets/code_choice.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/money_edit.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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

// What a person does on the page of one client, by keyboard.
class ClientPageTest : public QObject {
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
    template <typename T>
    Stored<T> stored(Id<T> id) {
        return *onBook([id](app::Workspace& w) { return w.records().byId(id); });
    }
    app::ClientPage content() {
        return *onBook([id = client_](app::Workspace& w) { return w.directory().page(id, today()); });
    }

    TableView* table(const char* name) { return book_->find<TableView>(QString::fromLatin1(name)); }
    QPushButton* button(const char* name) { return book_->find<QPushButton>(QString::fromLatin1(name)); }
    FormPanel* form() {
        auto* found = book_->window().currentPage()->findChild<FormPanel*>();
        return found && found->isVisible() ? found : nullptr;
    }
    template <typename Editor>
    Editor* field(const char* key) {
        return static_cast<Editor*>(form()->field(QString::fromLatin1(key)));
    }
    // Once the form has its record.
    bool waitForForm() {
        return QTest::qWaitFor([this] { return form() && !form()->isBusy(); }, patienceMs);
    }
    bool saveForm() {
        QTest::keyClick(book_->window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return !form(); }, patienceMs) && settled();
    }
    bool settled() {
        return QTest::qWaitFor([this] { return book_->window().currentPage()->isReady(); }, patienceMs);
    }
    void open(ClientTab tab) {
        book_->window().showClient(client_, tab);
        QVERIFY(settled());
    }
    void type(QLineEdit* edit, const QString& text) {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString cell(TableView* view, int row, int column) {
        return view->model()->index(row, column).data().toString();
    }
    void undo() {
        QVERIFY(onBook([](app::Workspace& w) { return w.commands().undo(); }).ok());
        QCoreApplication::processEvents();
        QVERIFY(settled());
    }

private slots:
    void init() {
        book_ = std::make_unique<WindowForTests>(0);
        QVERIFY(book_->openBook());
        Client client;
        client.name = QStringLiteral("Okafor Dental");
        client.currency = dollar;
        client.paymentTermsDays = 14;
        client_ = Id<Client>(must(app::AddClient{client, {}}).created.front().id);
        Invoice invoice;
        invoice.clientId = client_;
        invoice.number = QStringLiteral("0017");
        invoice.issued = today() - 60;
        invoice.due = today() - 46;
        invoice.net = dollars(1000);
        invoice.tax = dollars(0);
        must(app::AddInvoice{invoice});
        Interaction call;
        call.clientId = client_;
        call.day = today() - 3;
        call.timeSpent = Duration::minutes(12);
        call.text = QStringLiteral("Printer again");
        Complaint complaint;
        complaint.about = QStringLiteral("Late delivery");
        must(app::LogInteraction{call, complaint, {}});
    }
    void cleanup() { book_.reset(); }

    void aPartPaymentLowersWhatIsOpen() {
        open(ClientTab::Invoices);
        TableView* invoices = table("Invoices");
        QVERIFY(invoices);
        const QString openBefore = cell(invoices, 0, InvoiceModel::Open);
        const QString ageingBefore =
            book_->find<AgeingView>(QStringLiteral("Open money by lateness"))->accessibleDescription();
        QTest::mouseClick(button("Record a payment"), Qt::LeftButton);
        QVERIFY(waitForForm());
        QCOMPARE(*field<MoneyEdit>("payment")->money(), dollars(1000)); // all that is open is offered
        type(field<MoneyEdit>("payment"), QStringLiteral("400"));
        QVERIFY(saveForm());
        QTRY_VERIFY(cell(table("Invoices"), 0, InvoiceModel::Open) != openBefore);
        QVERIFY(cell(table("Invoices"), 0, InvoiceModel::Open).contains(QStringLiteral("600")));
        QVERIFY(book_->find<AgeingView>(QStringLiteral("Open money by lateness"))->accessibleDescription() !=
                ageingBefore);
        TableView* events = table("History of the invoice");
        QCOMPARE(events->model()->rowCount(), 2);
        QVERIFY(cell(events, 1, InvoiceEventModel::Open).contains(QStringLiteral("600")));
        QCOMPARE(content().content.invoices.front().payments.front().day, std::optional(today()));
    }

    void moneyReturnedIsOpenAgain() {
        open(ClientTab::Invoices);
        QTest::mouseClick(button("Record a payment"), Qt::LeftButton);
        QVERIFY(waitForForm());
        type(field<MoneyEdit>("payment"), QStringLiteral("100"));
        field<QAbstractButton>("returned")->setFocus();
        QTest::keyClick(field<QAbstractButton>("returned"), Qt::Key_Space);
        QVERIFY(saveForm());
        QCOMPARE(app::openAmount(content().content.invoices.front()), dollars(1100));
    }

    void aDisputeEndsWithAnOutcome() {
        open(ClientTab::Invoices);
        QTest::mouseClick(button("Dispute"), Qt::LeftButton);
        QVERIFY(waitForForm());
        auto* state = field<CodeCombo<Dispute>>("dispute");
        state->setFocus();
        while (state->value() != Dispute::Theirs) {
            QTest::keyClick(state, Qt::Key_Down);
        }
        type(field<DayEdit>("disputed_since"), (today() - 10).toIso());
        type(field<DayEdit>("dispute_decided"), (today() - 2).toIso());
        QVERIFY(saveForm());
        const Invoice invoice = content().content.invoices.front();
        QCOMPARE(invoice.dispute, Dispute::Theirs);
        QCOMPARE(invoice.disputedSince, std::optional(today() - 10));
        QCOMPARE(invoice.disputeDecided, std::optional(today() - 2));
    }

    void aComplaintIsJudgedInPlace() {
        open(ClientTab::Complaints);
        TableView* complaints = table("Complaints");
        QVERIFY(complaints);
        QCOMPARE(cell(complaints, 0, ComplaintListModel::About), QStringLiteral("Late delivery"));
        QTest::mouseClick(button("Judge"), Qt::LeftButton);
        QVERIFY(waitForForm());
        auto* judgement = field<CodeCombo<Judgement>>("judgement");
        judgement->setFocus();
        while (judgement->value() != Judgement::Unfounded) {
            QTest::keyClick(judgement, Qt::Key_Down);
        }
        type(field<DayEdit>("judged"), today().toIso());
        type(field<QLineEdit>("judged_by"), QStringLiteral("Ann"));
        QVERIFY(saveForm());
        const Complaint complaint = content().content.complaints.front();
        QCOMPARE(complaint.judgement, Judgement::Unfounded);
        QCOMPARE(complaint.judgedBy, QStringLiteral("Ann"));
        QTRY_COMPARE(cell(table("Complaints"), 0, ComplaintListModel::By), QStringLiteral("Ann"));
    }

    void aCallIsEditedDeletedAndBroughtBack() {
        open(ClientTab::Timeline);
        TableView* timeline = table("Timeline");
        const auto rowOfCall = [timeline] {
            const auto* model = static_cast<RecordModel*>(timeline->model());
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->at(row).ref.type == RecordType::Interaction) {
                    return row;
                }
            }
            return -1;
        };
        timeline->setCurrentIndex(timeline->model()->index(rowOfCall(), 0));
        timeline->setFocus();
        QTest::keyClick(timeline, Qt::Key_Return);
        QVERIFY(waitForForm());
        auto* text = field<QPlainTextEdit>("text");
        QCOMPARE(text->toPlainText(), QStringLiteral("Printer again"));
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("Scanner"));
        QVERIFY(saveForm());
        QCOMPARE(content().content.interactions.front().text, QStringLiteral("Scanner"));
        QVERIFY(timeline->hasFocus()); // where one was before
        QCOMPARE(timeline->currentIndex().row(), rowOfCall());

        QTest::keyClick(timeline, Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(rowOfCall(), -1, patienceMs);
        undo();
        QTRY_VERIFY(rowOfCall() >= 0);
        QCOMPARE(content().content.interactions.front().text, QStringLiteral("Scanner"));
    }

    void escBacksOutOfAFormAndThenOfThePage() {
        open(ClientTab::Timeline);
        TableView* timeline = table("Timeline");
        timeline->setFocus();
        QTest::keyClick(timeline, Qt::Key_F2);
        QVERIFY(waitForForm());
        QTest::keyClick(book_->window().focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!form());
        QVERIFY(timeline->hasFocus());
        QCOMPARE(book_->window().currentPage()->metaObject(), &ClientPage::staticMetaObject);
    }

    void anAgreementKeepsItsPromises() {
        open(ClientTab::Agreement);
        QTest::mouseClick(button("New agreement"), Qt::LeftButton);
        QVERIFY(waitForForm());
        type(field<QLineEdit>("title"), QStringLiteral("Care plan"));
        type(field<MoneyEdit>("price"), QStringLiteral("200"));
        type(field<DayEdit>("renewal"), (today() + 90).toIso());
        type(field<QLineEdit>("noticeDays"), QStringLiteral("30"));
        type(field<QLineEdit>("limit_time"), QStringLiteral("7.5"));
        auto* add = button("Add a promise");
        QVERIFY(add);
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        auto* promise = qobject_cast<QLineEdit*>(book_->window().focusWidget());
        QVERIFY(promise);
        QTest::keyClicks(promise, QStringLiteral("New sign"));
        QVERIFY(saveForm());
        const Agreement agreement = content().content.agreements.front();
        QCOMPARE(agreement.title, QStringLiteral("Care plan"));
        QCOMPARE(agreement.price, std::optional(dollars(200)));
        QCOMPARE(agreement.limits.timePerMonth, std::optional(Duration::minutes(450)));
        QCOMPARE(agreement.promises.size(), size_t(1));
        QCOMPARE(agreement.promises.front().text, QStringLiteral("New sign"));
        QCOMPARE(noticeDay(agreement), std::optional(today() + 60));

        TableView* agreements = table("Agreements");
        agreements->setFocus();
        QTest::keyClick(agreements, Qt::Key_Return);
        QVERIFY(waitForForm());
        type(field<QLineEdit>("title"), QStringLiteral("Care"));
        QVERIFY(saveForm());
        Agreement renamed = agreement;
        renamed.title = QStringLiteral("Care");
        QVERIFY(content().content.agreements.front() == renamed);
    }

    void whatWasTypedOutlastsAChangeByAnother() {
        open(ClientTab::Complaints);
        const Id<Complaint> id = content().content.complaints.front().id;
        table("Complaints")->setFocus();
        QTest::keyClick(table("Complaints"), Qt::Key_Return);
        QVERIFY(waitForForm());
        type(field<QLineEdit>("judged_by"), QStringLiteral("Ann"));
        // Meanwhile another field, and then the same one, is saved elsewhere.
        Stored<Complaint> theirs = stored(id);
        theirs.record.about = QStringLiteral("Late again");
        theirs.record.judgedBy = QStringLiteral("Bob");
        must(app::Update<Complaint>{theirs.record, theirs.version});
        QTRY_COMPARE(cell(table("Complaints"), 0, ComplaintListModel::About), QStringLiteral("Late again"));
        QCOMPARE(field<QLineEdit>("judged_by")->text(), QStringLiteral("Ann"));
        QTest::keyClick(field<QLineEdit>("judged_by"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(button("Judged by: keep mine, Ann"), patienceMs);
        QTest::mouseClick(button("Judged by: keep mine, Ann"), Qt::LeftButton);
        QVERIFY(saveForm());
        const Complaint saved = stored(id).record;
        QCOMPARE(saved.about, QStringLiteral("Late again"));
        QCOMPARE(saved.judgedBy, QStringLiteral("Ann"));
    }

    void theHistoryShowsWhatChangedAndRestoresIt() {
        const Id<Interaction> call = content().content.interactions.front().id;
        Stored<Interaction> before = stored(call);
        Interaction after = before.record;
        after.text = QStringLiteral("Scanner");
        must(app::Update<Interaction>{after, before.version});
        open(ClientTab::History);
        TableView* history = table("History");
        QTRY_VERIFY_WITH_TIMEOUT(history->model()->rowCount() == 4, patienceMs);
        TableView* fields = table("Fields of the chosen change");
        QTRY_COMPARE_WITH_TIMEOUT(fields->model()->rowCount(), 1, patienceMs);
        QCOMPARE(cell(fields, 0, FieldChangeModel::Before), QStringLiteral("Printer again"));
        QCOMPARE(cell(fields, 0, FieldChangeModel::After), QStringLiteral("Scanner"));
        QTest::mouseClick(button("Restore as it was before"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stored(call).record.text, QStringLiteral("Printer again"), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(history->model()->rowCount(), 5, patienceMs);
        QVERIFY(!cell(history, 1, HistoryModel::State).isEmpty());
    }

    void theModelsKeepTheRules() {
        const wording::Speech speech;
        const auto page = std::make_shared<const app::ClientPage>(content());
        const auto test = [](QAbstractItemModel& model, const std::function<void()>& fill) {
            const QAbstractItemModelTester tester(&model,
                                                  QAbstractItemModelTester::FailureReportingMode::Fatal);
            fill();
            QVERIFY(model.columnCount() > 0);
            for (int row = 0; row < model.rowCount(); ++row) {
                for (int column = 0; column < model.columnCount(); ++column) {
                    model.index(row, column).data();
                }
            }
        };
        ComplaintListModel complaints(speech);
        test(complaints, [&] { complaints.setPage(page); });
        AgreementModel agreements(speech);
        test(agreements, [&] { agreements.setPage(page, today()); });
        TaskListModel tasks(speech);
        test(tasks, [&] { tasks.setPage(page); });
        InvoiceEventModel events(speech);
        test(events, [&] { events.setEvents(app::historyOf(page->content.invoices.front())); });
        const auto entries = *onBook([](app::Workspace& w) { return app::History(w).entries({}, 10); });
        HistoryModel history(speech);
        test(history, [&] {
            history.setEntries(entries);
            history.append(entries);
        });
        FieldChangeModel fields(speech);
        const auto changes = *onBook(
            [id = entries.front().changeId](app::Workspace& w) { return app::History(w).changes(id); });
        test(fields, [&] { fields.setChanges(changes); });
        QVERIFY(fields.rowCount() > 0);
    }
};

QTEST_MAIN(ClientPageTest)
#include "client_page_test.moc"
