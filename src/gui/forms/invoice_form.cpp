// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

namespace rapport::gui {

namespace {

void place(QGridLayout* grid, int row, const QString& label, QWidget* editor) {
    editor->setAccessibleName(label);
    grid->addWidget(new QLabel(label), row, 0);
    grid->addWidget(editor, row, 1);
}

class InvoiceForm : public RecordForm<Invoice> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::InvoiceForm)

public:
    template <typename What>
    InvoiceForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addText(QStringLiteral("number"), tr("N&umber"), &Invoice::number);
        issued_ = addDay(QStringLiteral("issued"), tr("&Issued"), &Invoice::issued);
        due_ = addDay(QStringLiteral("due"), tr("D&ue"), &Invoice::due);
        net_ = addMoney(QStringLiteral("net"), tr("&Net"), &Invoice::net);
        tax_ = addMoney(QStringLiteral("tax"), tr("&Tax"), &Invoice::tax);
        net_->setNegativeAllowed(true); // a credit memo
        tax_->setNegativeAllowed(true);
        if (isNew()) {
            currency_ = new QLineEdit;
            currency_->setMaxLength(3);
            addField(QStringLiteral("currency"), tr("&Currency"), currency_);
            connect(currency_, &QLineEdit::textEdited, this, &InvoiceForm::takeCurrency);
            connect(issued_, &DayEdit::dayChanged, this, [this] { followTerms(); });
        }
        addNote(QStringLiteral("text"), tr("Te&xt"), &Invoice::text, 2);
        addLines<Payment>(QStringLiteral("payment"), makePayments(), &Invoice::payments,
                          [this](const Payment& one) { return said(one.day, one.amount); });
        addLines<CreditNote>(QStringLiteral("credit"), makeCredits(), &Invoice::creditNotes,
                             [this](const CreditNote& one) { return said(one.day, one.net + one.tax); });
        offerRemoval();
    }

protected:
    void arrive(Invoice& invoice) override {
        if (isNew()) {
            const auto& client = surroundings().client;
            const Currency currency = client ? client->currency : surroundings().base;
            terms_ = client && client->paymentTermsDays ? *client->paymentTermsDays
                                                        : surroundings().settings.paymentTermsDays;
            invoice.due = invoice.issued + terms_;
            invoice.net = Money::zero(currency);
            invoice.tax = Money::zero(currency);
            currency_->setText(currency.code());
        }
    }
    void shown(const Invoice& invoice) override {
        if (isNew()) {
            useCurrency(invoice.currency());
            net_->setMoney(std::nullopt);
            net_->setCurrency(invoice.currency());
        }
    }
    std::pair<QString, QString> problemOf(const Invoice& invoice) const override {
        if (isNew() && !Currency::fromCode(currency_->text().toUpper())) {
            return {QStringLiteral("currency"), tr("Three letters, for example USD.")};
        }
        if (invoice.due < invoice.issued) {
            return {QStringLiteral("due"), tr("Due before it was issued.")};
        }
        return {};
    }

private:
    QString said(std::optional<Day> day, const Money& amount) const {
        //: A payment or credit note: the day and the amount
        return day ? tr("%1: %2").arg(speech().day(*day), speech().money(amount)) : speech().money(amount);
    }

    LinesEdit<Payment>* makePayments() {
        const auto make = [this](const Payment& payment) {
            auto* box = new QWidget;
            auto* grid = new QGridLayout(box);
            grid->setContentsMargins(0, 0, 0, 0);
            auto* day = new DayEdit(speech(), today());
            auto* amount = new MoneyEdit(speech(), net_->currency());
            amount->setNegativeAllowed(true);
            amount->setRequired(true);
            day->setDay(payment.day);
            amount->setMoney(payment.amount.currency().isNull() ? std::nullopt
                                                                : std::optional(payment.amount));
            place(grid, 0, tr("Paid on"), day);
            place(grid, 1, tr("Amount paid"), amount);
            return Line<Payment>{box, {day, amount}, [this, payment, day, amount] {
                                     Payment one = payment;
                                     one.day = day->day();
                                     one.amount = amount->money().value_or(Money::zero(net_->currency()));
                                     return one;
                                 }};
        };
        return new LinesEdit<Payment>(tr("Payments"), tr("Add a &payment"), tr("Take the payment out"), make,
                                      [this] {
                                          return Payment{{}, today(), {}};
                                      });
    }

    LinesEdit<CreditNote>* makeCredits() {
        const auto make = [this](const CreditNote& note) {
            auto* box = new QWidget;
            auto* grid = new QGridLayout(box);
            grid->setContentsMargins(0, 0, 0, 0);
            auto* day = new DayEdit(speech(), today());
            auto* net = new MoneyEdit(speech(), net_->currency());
            auto* tax = new MoneyEdit(speech(), net_->currency());
            auto* cause = new CodeCombo<Cause>(speech());
            day->setRequired(true);
            net->setRequired(true);
            day->setDay(note.day);
            if (!note.net.currency().isNull()) {
                net->setMoney(note.net);
                tax->setMoney(note.tax);
            }
            cause->setValue(note.cause);
            place(grid, 0, tr("Credited on"), day);
            place(grid, 1, tr("Net credited"), net);
            place(grid, 2, tr("Tax credited"), tax);
            place(grid, 3, tr("Cause"), cause);
            return Line<CreditNote>{box, {day, net, tax, cause}, [this, note, day, net, tax, cause] {
                                        CreditNote one = note;
                                        const Money none = Money::zero(net_->currency());
                                        one.day = day->day().value_or(note.day);
                                        one.net = net->money().value_or(none);
                                        one.tax = tax->money().value_or(none);
                                        one.cause = cause->value().value_or(Cause::Normal);
                                        return one;
                                    }};
        };
        return new LinesEdit<CreditNote>(tr("Credit notes"), tr("Add a c&redit note"),
                                         tr("Take the credit note out"), make, [this] {
                                             CreditNote fresh;
                                             fresh.day = today();
                                             return fresh;
                                         });
    }

    void takeCurrency(const QString& text) {
        if (const auto currency = Currency::fromCode(text.toUpper())) {
            useCurrency(*currency);
        }
    }
    void useCurrency(Currency currency) {
        net_->setCurrency(currency);
        tax_->setCurrency(currency);
    }
    void followTerms() {
        if (issued_->day() && !due_->isModified()) {
            due_->setDay(*issued_->day() + terms_);
        }
    }

    DayEdit* issued_;
    DayEdit* due_;
    MoneyEdit* net_;
    MoneyEdit* tax_;
    QLineEdit* currency_ = nullptr;
    int terms_ = 0;
};

} // namespace

BookForm* newInvoiceForm(const Shell& shell, Id<Client> client) {
    Invoice fresh;
    fresh.clientId = client;
    fresh.issued = fresh.due = shell.session.clock().today();
    return started(new InvoiceForm(shell, InvoiceForm::tr("New invoice"), fresh));
}

BookForm* invoiceForm(const Shell& shell, Id<Invoice> id) {
    return started(new InvoiceForm(shell, InvoiceForm::tr("Edit the invoice"), id));
}

} // namespace rapport::gui
