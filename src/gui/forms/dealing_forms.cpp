// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/conduct_forms.h"
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"
#include "gui/widgets/text_label.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class InteractionForm : public RecordForm<Interaction> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::InteractionForm)

public:
    InteractionForm(const Shell& shell, Id<Interaction> id) : RecordForm(shell, tr("Edit the dealing"), id) {
        bind(
            QStringLiteral("day"), tr("&Day"), day_ = new DayEdit(speech(), today()),
            [this](const Interaction& one) { day_->setDay(one.day); },
            [this](Interaction& one) {
                if (day_->day() && *day_->day() != one.day) {
                    one.day = *day_->day();
                    one.at.reset(); // the moment was one of the other day
                }
            },
            [this](const Interaction& one) { return speech().day(one.day); });
        day_->setRequired(true);
        addCode<InteractionKind>(QStringLiteral("kind"), tr("&Kind"), &Interaction::kind);
        addCode<Direction>(QStringLiteral("direction"), tr("Di&rection"), &Interaction::direction);
        addTime(QStringLiteral("minutes"), tr("&Time"), &Interaction::timeSpent);
        addFlag(QStringLiteral("estimated"), tr("The time is a &guess"), &Interaction::estimated);
        addStaff(QStringLiteral("staff"), tr("&Who"), &Interaction::staffId);
        addCode<Scope>(QStringLiteral("scope"), tr("Sco&pe"), &Interaction::scope);
        auto* cause = addCode<Cause>(QStringLiteral("cause"), tr("Ca&use"), &Interaction::cause);
        addDay(QStringLiteral("cause_decided"), tr("Cause known s&ince"), &Interaction::causeDecided);
        addMoney(QStringLiteral("rate"), tr("Cost of an &hour"), &Interaction::ratePerHour);
        addNote(QStringLiteral("text"), tr("Te&xt"), &Interaction::text, 4);
        offerRemoval();
        connect(cause, &QComboBox::currentIndexChanged, this, [this, cause] {
            setFieldVisible(QStringLiteral("cause_decided"), cause->value() != Cause::Normal);
        });
        setFieldVisible(QStringLiteral("cause_decided"), false);
    }

private:
    DayEdit* day_ = nullptr;
};

class SignalForm : public RecordForm<ConductSignal> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::SignalForm)

public:
    template <typename What>
    SignalForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        script_ = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
        script_->setAccessibleName(tr("What to do now"));
        script_->setText(tr("1. Ask them to come aside, away from the others, and stay calm yourself.\n"
                            "2. Let them say all of it. Listen; do not argue and do not explain yet.\n"
                            "3. Answer the feeling first: say in your own words what it is like for them.\n"
                            "4. Then turn to the matter itself: what can be done, by whom and by when.\n"
                            "Whoever it was directed at need not go on with it alone."));
        addWide(script_);
        addDay(QStringLiteral("day"), tr("&Day"), &ConductSignal::day);
        kind_ = addCode<SignalKind>(QStringLiteral("kind"), tr("&What happened"), &ConductSignal::kind);
        addCode<Severity>(QStringLiteral("severity"), tr("How se&rious"), &ConductSignal::severity);
        addStaff(against(), tr("Directed &at"), &ConductSignal::against);
        addNote(QStringLiteral("note"), tr("&Note"), &ConductSignal::note, 4);
        addText(witness(), tr("Wi&tness"), &ConductSignal::witness, tr("Who else saw or heard it."));
        addNote(measures(), tr("What was done about &it"), &ConductSignal::measures, 2);
        addStaff(QStringLiteral("staff"), tr("Noted b&y"), &ConductSignal::staffId);
        offerRemoval();
        connect(kind_, &QComboBox::currentIndexChanged, this, &SignalForm::showIncident);
        showIncident();
    }

protected:
    // What an incident is said to be when it is noted is that: only what is there already can become another.
    void shown(const ConductSignal& signal) override {
        setFieldVisible(QStringLiteral("kind"), !(isNew() && signal.kind == SignalKind::Abuse));
        showIncident();
    }

private:
    static QString against() { return QStringLiteral("against"); }
    static QString witness() { return QStringLiteral("witness"); }
    static QString measures() { return QStringLiteral("measures"); }

    void showIncident() {
        const bool incident = kind_->value() == SignalKind::Abuse;
        script_->setVisible(incident);
        for (const QString& key : {against(), witness(), measures()}) {
            setFieldVisible(key, incident);
        }
    }

    TextLabel* script_;
    CodeCombo<SignalKind>* kind_;
};

} // namespace

BookForm* interactionForm(const Shell& shell, Id<Interaction> id) {
    return started(new InteractionForm(shell, id));
}

BookForm* newSignalForm(const Shell& shell, Id<Client> client) {
    ConductSignal fresh;
    fresh.clientId = client;
    fresh.day = shell.session.clock().today();
    return started(new SignalForm(shell, SignalForm::tr("Note conduct"), fresh));
}

BookForm* newIncidentForm(const Shell& shell, Id<Client> client) {
    ConductSignal fresh;
    fresh.clientId = client;
    fresh.day = shell.session.clock().today();
    fresh.kind = SignalKind::Abuse;
    return started(new SignalForm(shell, SignalForm::tr("Incident against staff"), fresh));
}

BookForm* signalForm(const Shell& shell, Id<ConductSignal> id) {
    return started(new SignalForm(shell, SignalForm::tr("Edit the note on conduct"), id));
}

} // namespace rapport::gui
