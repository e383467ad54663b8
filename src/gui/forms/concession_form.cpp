// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goodwill.h"
#include "gui/access/who_is_here.h"
#include "gui/forms/conduct_forms.h"
#include "gui/forms/record_form.h"
#include "gui/settings.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/text_label.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class ConcessionForm : public RecordForm<Concession> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::ConcessionForm)

public:
    template <typename What>
    ConcessionForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addCode<ConcessionKind>(QStringLiteral("kind"), tr("&Kind"), &Concession::kind);
        addWorth();
        addText(QStringLiteral("reason"), tr("Wh&y"), &Concession::reason);
        staff_ = addStaff(QStringLiteral("staff"), tr("Who &gave it"), &Concession::staffId);
        day_ = addDay(QStringLiteral("day"), tr("&Day"), &Concession::day);
        left_ = new TextLabel(TextSize::Body, TextLabel::Wrapped);
        left_->setAccessibleName(tr("What is left of the allowance"));
        addWide(left_);
        offerRemoval();
        connect(staff_, &StaffCombo::edited, this, &ConcessionForm::ask);
        connect(day_, &DayEdit::dayChanged, this, &ConcessionForm::ask);
        connect(worth_, &MoneyEdit::moneyChanged, this, &ConcessionForm::showLeft);
    }

protected:
    void arrive(Concession&) override { worth_->setCurrency(surroundings().base); }
    void shown(const Concession&) override {
        if (isNew()) {
            askWho();
        } else {
            ask();
        }
    }

private:
    // Empty at first: that something is worth nothing is for a person to say.
    void addWorth() {
        worth_ = new MoneyEdit(speech(), Currency());
        worth_->setRequired(true);
        bind(
            QStringLiteral("worth"), tr("&Worth"), worth_,
            [this](const Concession& given) {
                const bool unsaid = isNew() && given.worth.isZero();
                worth_->setMoney(unsaid ? std::nullopt : std::optional(given.worth));
            },
            [this](Concession& given) {
                if (const auto worth = worth_->money()) {
                    given.worth = *worth;
                }
            },
            [this](const Concession& given) { return speech().money(given.worth); },
            tr("What it would have cost them; 0 for an exception that has no price."));
    }

    void askWho() {
        whenDone(shell().session.run(
                     [](app::Workspace& workspace) -> Result<QString> { return workspace.path(); }),
                 this, [this](const Result<QString>& book) {
                     if (book && !staff_->chosen()) {
                         staff_->setChosen(
                             whoIsHere(surroundings().staff, shell().settings.lastStaff(*book)));
                     }
                     ask();
                 });
    }

    void ask() {
        allowance_.reset();
        const int question = asked_.next();
        if (!staff_->chosen() || !day_->day()) {
            showLeft();
            return;
        }
        whenDone(shell().session.run([staff = *staff_->chosen(), day = *day_->day(),
                                      besides = record().id](app::Workspace& workspace) {
            return app::allowanceOf(workspace, staff, day, besides);
        }),
                 this, [this, question](const Result<app::Allowance>& answer) {
                     if (asked_.isCurrent(question) && answer) {
                         allowance_ = *answer;
                         showLeft();
                     }
                 });
    }

    void showLeft() {
        left_->setText(leftText());
        left_->setVisible(!left_->text().isEmpty());
    }

    QString leftText() const {
        if (!allowance_) {
            return {};
        }
        const QString name = staff_->currentText();
        const QString given = speech().money(allowance_->given);
        if (!allowance_->perMonth) {
            return tr("%1 has given %2 this month; no allowance is set.").arg(name, given);
        }
        const QString allowed = speech().money(*allowance_->perMonth);
        const Money left = *allowance_->left() - worth_->money().value_or(Money::zero(surroundings().base));
        return left.isNegative() ? tr("%1 has given %2 of %3 this month. This would go %4 beyond it.")
                                       .arg(name, given, allowed, speech().money(-left))
                                 : tr("%1 has given %2 of %3 this month. %4 is left after this.")
                                       .arg(name, given, allowed, speech().money(left));
    }

    MoneyEdit* worth_ = nullptr;
    StaffCombo* staff_ = nullptr;
    DayEdit* day_ = nullptr;
    TextLabel* left_ = nullptr;
    std::optional<app::Allowance> allowance_;
    Generation asked_;
};

} // namespace

BookForm* newConcessionForm(const Shell& shell, Id<Client> client) {
    Concession fresh;
    fresh.clientId = client;
    fresh.kind = ConcessionKind::Discount;
    fresh.day = shell.session.clock().today();
    return started(new ConcessionForm(shell, ConcessionForm::tr("Give a concession"), fresh));
}

BookForm* concessionForm(const Shell& shell, Id<Concession> id) {
    return started(new ConcessionForm(shell, ConcessionForm::tr("Edit the concession"), id));
}

} // namespace rapport::gui
