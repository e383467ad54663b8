// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/invoice_history.h"
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"
#include "gui/widgets/text_label.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

/// Something that happens to an invoice: says which one it is and what is open of it.
template <typename T>
class InvoiceEventForm : public BoundForm<T> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::InvoiceEventForm)

public:
    InvoiceEventForm(const Shell& shell, const QString& title, Id<Invoice> invoice)
        : BoundForm<T>(shell, title), invoiceId_(invoice),
          about_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)) {
        this->addWide(about_);
        this->connect(this, &FormPanel::saveRequested, this, [this] {
            this->write([command = command()](app::Workspace& workspace) {
                return workspace.commands().run(command);
            });
        });
    }

    void start() {
        this->setBusy(true);
        whenDone(this->shell().session.run(
                     [id = invoiceId_](app::Workspace& workspace) { return workspace.records().byId(id); }),
                 this, [this](const Result<Stored<Invoice>>& stored) {
                     if (!stored) {
                         this->giveUp(stored.error());
                         return;
                     }
                     const Invoice& invoice = stored->record;
                     const Money open = app::openAmount(invoice);
                     about_->setText(tr("Invoice %1 of %2, open: %3")
                                         .arg(invoice.number, this->speech().day(invoice.issued),
                                              this->speech().money(open)));
                     this->showAll(suggestion(invoice, open));
                     this->setBusy(false);
                     this->setEdited(false);
                     this->focusFirst();
                 });
    }

protected:
    Id<Invoice> invoiceId() const { return invoiceId_; }
    /// What the fields begin with.
    virtual T suggestion(const Invoice& invoice, const Money& open) = 0;
    virtual app::Command command() const = 0;

private:
    Id<Invoice> invoiceId_;
    TextLabel* about_;
};

class PaymentForm : public InvoiceEventForm<Payment> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::PaymentForm)

public:
    PaymentForm(const Shell& shell, Id<Invoice> invoice)
        : InvoiceEventForm(shell, tr("Record a payment"), invoice) {
        amount_ = addMoney(QStringLiteral("payment"), tr("&Amount"), &Payment::amount);
        amount_->setZeroAllowed(false);
        day_ = addDay(QStringLiteral("day"), tr("&Day"), &Payment::day);
        day_->setRequired(true);
        returned_ = new QCheckBox(tr("The money went &back to the client"));
        returned_->setAccessibleName(withoutMnemonic(returned_->text()));
        addField(QStringLiteral("returned"), {}, returned_);
    }

protected:
    Payment suggestion(const Invoice& invoice, const Money& open) override {
        const bool owed = open.isPositive();
        returned_->setChecked(open.isNegative());
        Payment payment{{}, today(), owed ? open : -open};
        if (payment.amount.isZero()) {
            payment.amount = Money::zero(invoice.currency());
        }
        return payment;
    }
    app::Command command() const override {
        Payment payment = filled({});
        if (returned_->isChecked()) {
            payment.amount = -payment.amount;
        }
        return app::RecordPayment{invoiceId(), payment};
    }

private:
    MoneyEdit* amount_;
    DayEdit* day_;
    QCheckBox* returned_;
};

class CreditNoteForm : public InvoiceEventForm<CreditNote> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::CreditNoteForm)

public:
    CreditNoteForm(const Shell& shell, Id<Invoice> invoice)
        : InvoiceEventForm(shell, tr("Record a credit note"), invoice) {
        net_ = addMoney(QStringLiteral("credit"), tr("&Net"), &CreditNote::net);
        net_->setZeroAllowed(false);
        addMoney(QStringLiteral("tax"), tr("&Tax"), &CreditNote::tax);
        addDay(QStringLiteral("day"), tr("&Day"), &CreditNote::day);
        addCode<Cause>(QStringLiteral("cause"), tr("Ca&use"), &CreditNote::cause);
    }

protected:
    CreditNote suggestion(const Invoice& invoice, const Money& open) override {
        // All that is open, in the parts the invoice has.
        const double share = invoice.gross().isZero() ? 0.0 : open.inUnits() / invoice.gross().inUnits();
        const Money tax(qRound64(double(invoice.tax.minorUnits()) * share), invoice.currency());
        const Money none = Money::zero(invoice.currency());
        CreditNote note;
        note.day = today();
        note.net = open.isPositive() ? open - tax : none;
        note.tax = open.isPositive() ? tax : none;
        return note;
    }
    app::Command command() const override { return app::AddCreditNote{invoiceId(), filled({})}; }

private:
    MoneyEdit* net_;
};

class DisputeForm : public RecordForm<Invoice> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::DisputeForm)

public:
    DisputeForm(const Shell& shell, Id<Invoice> invoice) : RecordForm(shell, tr("Dispute"), invoice) {
        auto* dispute = addCode<Dispute>(QStringLiteral("dispute"), tr("&State"), &Invoice::dispute);
        auto* since =
            addDay(QStringLiteral("disputed_since"), tr("Disputed s&ince"), &Invoice::disputedSince);
        auto* decided =
            addDay(QStringLiteral("dispute_decided"), tr("D&ecided on"), &Invoice::disputeDecided);
        connect(dispute, &QComboBox::currentIndexChanged, this,
                [this, dispute] { follow(dispute->value()); });
        connect(dispute, &QComboBox::activated, this, [this, dispute, since, decided] {
            const Dispute state = dispute->value().value_or(Dispute::None);
            const bool disputed = state != Dispute::None;
            const bool ended = isDecided(state);
            since->setDay(disputed ? since->day().value_or(today()) : std::optional<Day>());
            decided->setDay(ended ? decided->day().value_or(today()) : std::optional<Day>());
        });
    }

protected:
    void shown(const Invoice& invoice) override { follow(invoice.dispute); }
    app::Command command(const Invoice& invoice, std::optional<RowVersion>) const override {
        return app::SetDispute{invoice.id, invoice.dispute, invoice.disputedSince, invoice.disputeDecided};
    }

private:
    static bool isDecided(Dispute state) { return state == Dispute::Ours || state == Dispute::Theirs; }
    void follow(std::optional<Dispute> state) {
        setFieldVisible(QStringLiteral("disputed_since"), state && *state != Dispute::None);
        setFieldVisible(QStringLiteral("dispute_decided"), state && isDecided(*state));
    }
};

} // namespace

BookForm* paymentForm(const Shell& shell, Id<Invoice> invoice) {
    return started(new PaymentForm(shell, invoice));
}

BookForm* creditNoteForm(const Shell& shell, Id<Invoice> invoice) {
    return started(new CreditNoteForm(shell, invoice));
}

BookForm* disputeForm(const Shell& shell, Id<Invoice> invoice) {
    return started(new DisputeForm(shell, invoice));
}

} // namespace rapport::gui
