// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class CostForm : public RecordForm<Cost> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::CostForm)

public:
    template <typename What>
    CostForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addCode<CostKind>(QStringLiteral("kind"), tr("&Kind"), &Cost::kind);
        addDay(QStringLiteral("day"), tr("&Day"), &Cost::day);
        amount_ = addMoney(QStringLiteral("amount"), tr("&Amount"), &Cost::amount);
        auto* cause = addCode<Cause>(QStringLiteral("cause"), tr("Ca&use"), &Cost::cause);
        addDay(QStringLiteral("cause_decided"), tr("Cause known s&ince"), &Cost::causeDecided);
        addNote(QStringLiteral("text"), tr("&What for"), &Cost::text, 3);
        offerRemoval();
        connect(cause, &QComboBox::currentIndexChanged, this, [this, cause] {
            setFieldVisible(QStringLiteral("cause_decided"), cause->value() != Cause::Normal);
        });
        setFieldVisible(QStringLiteral("cause_decided"), false);
    }

protected:
    void arrive(Cost& cost) override {
        if (isNew()) {
            cost.amount = Money::zero(surroundings().base);
        }
    }
    void shown(const Cost&) override {
        if (isNew()) {
            amount_->setMoney(std::nullopt);
        }
    }

private:
    MoneyEdit* amount_;
};

} // namespace

BookForm* newCostForm(const Shell& shell, Id<Client> client) {
    Cost fresh;
    fresh.clientId = client;
    fresh.day = shell.session.clock().today();
    return started(new CostForm(shell, CostForm::tr("New cost"), fresh));
}

BookForm* newRepairCostForm(const Shell& shell, Id<Client> client, Id<RecoveryCase> recovery,
                            const QString& what) {
    Cost fresh;
    fresh.clientId = client;
    fresh.day = shell.session.clock().today();
    fresh.kind = CostKind::Compensation;
    fresh.cause = Cause::Ours;
    fresh.text = what;
    fresh.recoveryCaseId = recovery;
    return started(new CostForm(shell, CostForm::tr("Cost of making it right"), fresh));
}

BookForm* costForm(const Shell& shell, Id<Cost> id) {
    return started(new CostForm(shell, CostForm::tr("Edit the cost"), id));
}

} // namespace rapport::gui
