// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings_page/settings_forms.h"

#include "gui/forms/record_form.h"
#include "gui/widgets/text_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace rapport::gui {

namespace {

class StaffForm : public RecordForm<Staff> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::StaffForm)

public:
    template <typename What>
    StaffForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addText(QStringLiteral("name"), tr("&Name"), &Staff::name);
        addFlag(QStringLiteral("active"), tr("&Works here"), &Staff::active);
        addMoney(QStringLiteral("concessionsPerMonth"), tr("May &give away in a month"),
                 &Staff::concessionsPerMonth);
        addSection(tr("Cost of an hour"));
        rates_ = makeRates();
        addLines<StaffRate>(QStringLiteral("rates"), rates_, &Staff::rates, [this](const StaffRate& rate) {
            //: What an hour costs from a day on
            return tr("%1 from %2").arg(speech().money(rate.perHour), speech().day(rate.from));
        });
        addSection(tr("Calculator"));
        yearly_ = new MoneyEdit(speech(), Currency());
        hours_ = new CountEdit(speech(), 8784);
        addField(QStringLiteral("yearly"), tr("Cost in a &year"), yearly_,
                 tr("Pay, taxes, place and tools: everything this person costs."));
        addField(QStringLiteral("hours"), tr("&Hours really worked in a year"), hours_,
                 tr("Without holidays, illness and breaks; often about 1,600."));
        auto* use = new QPushButton(tr("Add as a &rate from today"));
        use->setAutoDefault(false);
        connect(use, &QPushButton::clicked, this, &StaffForm::useCalculated);
        addWide(use);
        offerRemoval();
    }

protected:
    void arrive(Staff&) override { yearly_->setCurrency(surroundings().base); }
    std::pair<QString, QString> problemOf(const Staff& staff) const override {
        if (staff.name.isEmpty()) {
            return {QStringLiteral("name"), tr("Give the person a name.")};
        }
        return {};
    }
    app::Command command(const Staff& staff, std::optional<RowVersion> version) const override {
        Staff ordered = staff;
        std::stable_sort(ordered.rates.begin(), ordered.rates.end(),
                         [](const StaffRate& a, const StaffRate& b) { return a.from < b.from; });
        return RecordForm::command(ordered, version);
    }

private:
    LinesEdit<StaffRate>* makeRates() {
        const auto make = [this](const StaffRate& rate) {
            auto* box = new QWidget;
            auto* row = new QHBoxLayout(box);
            row->setContentsMargins(0, 0, 0, 0);
            auto* from = new DayEdit(speech(), today());
            from->setDay(rate.from);
            from->setRequired(true);
            from->setAccessibleName(tr("From"));
            auto* perHour = new MoneyEdit(speech(), surroundings().base);
            perHour->setMoney(rate.perHour);
            perHour->setRequired(true);
            perHour->setAccessibleName(tr("Cost of an hour"));
            row->addWidget(from);
            row->addWidget(perHour);
            return Line<StaffRate>{
                box, {from, perHour}, [from, perHour] {
                    return StaffRate{from->day().value_or(Day()), perHour->money().value_or(Money())};
                }};
        };
        return new LinesEdit<StaffRate>(tr("Rates"), tr("&Add a rate"), tr("Take the rate out"), make,
                                        [this] {
                                            return StaffRate{today(), Money::zero(surroundings().base)};
                                        });
    }

    void useCalculated() {
        const auto yearly = yearly_->money();
        const int hours = hours_->count().value_or(0);
        if (!yearly) {
            showProblem(QStringLiteral("yearly"), tr("Type what the person costs in a year."));
            return;
        }
        if (hours <= 0) {
            showProblem(QStringLiteral("hours"), tr("Type how many hours they work in a year."));
            return;
        }
        clearProblems();
        std::vector<StaffRate> all = rates_->items();
        all.push_back({today(), Money((yearly->minorUnits() + hours / 2) / hours, surroundings().base)});
        rates_->setItems(all);
        setEdited(true);
    }

    LinesEdit<StaffRate>* rates_ = nullptr;
    MoneyEdit* yearly_ = nullptr;
    CountEdit* hours_ = nullptr;
};

class TemplateForm : public RecordForm<TextTemplate> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::TemplateForm)

public:
    template <typename What>
    TemplateForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addText(QStringLiteral("name"), tr("&Name"), &TextTemplate::name);
        addCode<InteractionKind>(QStringLiteral("kind"), tr("&For"), &TextTemplate::kind, tr("All dealings"));
        addNote(QStringLiteral("text"), tr("&Text"), &TextTemplate::text, 5);
        offerRemoval();
    }

protected:
    std::pair<QString, QString> problemOf(const TextTemplate& one) const override {
        if (one.name.isEmpty()) {
            return {QStringLiteral("name"), tr("Give the text a name.")};
        }
        if (one.text.isEmpty()) {
            return {QStringLiteral("text"), tr("Write the text.")};
        }
        return {};
    }
};

class PasswordForm : public BookForm {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::PasswordForm)

public:
    enum class Task { Set, Change, Remove };

    PasswordForm(const Shell& shell, Task task) : BookForm(shell, titleOf(task)) {
        if (task != Task::Set) {
            current_ = addPassword(QStringLiteral("current"), tr("&Password now"));
        }
        if (task != Task::Remove) {
            wanted_ = addPassword(QStringLiteral("wanted"), tr("&New password"));
            again_ = addPassword(QStringLiteral("again"), tr("New password a&gain"));
            auto* warning = new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped);
            warning->setText(
                tr("Nobody can find out a forgotten password, and no other one opens the owner’s "
                   "view. Keep it where you keep your keys."));
            addWide(warning);
        }
        connect(this, &FormPanel::saveRequested, this, &PasswordForm::store);
    }

private:
    static QString titleOf(Task task) {
        switch (task) {
        case Task::Set:
            return tr("Set the owner’s password");
        case Task::Change:
            return tr("Change the owner’s password");
        case Task::Remove:
            break;
        }
        return tr("Remove the owner’s password");
    }

    QLineEdit* addPassword(const QString& key, const QString& label) {
        auto* edit = new QLineEdit;
        edit->setEchoMode(QLineEdit::Password);
        addField(key, label, edit);
        return edit;
    }

    void store() {
        app::SetOwnerPassword command;
        if (current_) {
            command.current = current_->text();
        }
        if (wanted_) {
            command.wanted = wanted_->text();
            if (command.wanted.isEmpty()) {
                showProblem(QStringLiteral("wanted"), tr("Type a password."));
                return;
            }
            if (again_->text() != command.wanted) {
                showProblem(QStringLiteral("again"), tr("The two are not the same."));
                return;
            }
        }
        setBusy(true);
        whenDone(shell().session.run(
                     [command](app::Workspace& workspace) { return workspace.commands().run(command); }),
                 this, [this](const Result<app::Outcome>& outcome) {
                     if (outcome) {
                         finish(); // not announced with an undo: there is none
                     } else if (outcome.error().code == "password_wrong") {
                         setBusy(false);
                         showProblem(QStringLiteral("current"), tr("That is not the owner’s password."));
                     } else {
                         showError(outcome.error());
                     }
                 });
    }

    QLineEdit* current_ = nullptr;
    QLineEdit* wanted_ = nullptr;
    QLineEdit* again_ = nullptr;
};

} // namespace

BookForm* newStaffForm(const Shell& shell) {
    return started(new StaffForm(shell, StaffForm::tr("New person"), Staff()));
}

BookForm* staffForm(const Shell& shell, Id<Staff> id) {
    return started(new StaffForm(shell, StaffForm::tr("Edit the person"), id));
}

BookForm* newTemplateForm(const Shell& shell) {
    return started(new TemplateForm(shell, TemplateForm::tr("New text"), TextTemplate()));
}

BookForm* templateForm(const Shell& shell, Id<TextTemplate> id) {
    return started(new TemplateForm(shell, TemplateForm::tr("Edit the text"), id));
}

BookForm* passwordForm(const Shell& shell, bool isProtected) {
    return new PasswordForm(shell, isProtected ? PasswordForm::Task::Change : PasswordForm::Task::Set);
}

BookForm* removePasswordForm(const Shell& shell) {
    return new PasswordForm(shell, PasswordForm::Task::Remove);
}

} // namespace rapport::gui
