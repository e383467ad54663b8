// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"
#include "wording/words.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class DecisionForm : public RecordForm<Decision> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::DecisionForm)

public:
    template <typename What>
    DecisionForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        kind_ = addCode<DecisionKind>(QStringLiteral("kind"), tr("&Kind"), &Decision::kind);
        addDay(QStringLiteral("from"), tr("&From"), &Decision::from);
        addDay(QStringLiteral("until"), tr("&Until"), &Decision::until);
        addCode<Verdict>(QStringLiteral("verdict"), tr("&Verdict"), &Decision::verdict, tr("none"));
        addText(QStringLiteral("by"), tr("Decided &by"), &Decision::by);
        addNote(QStringLiteral("why"), tr("&Why"), &Decision::why, 3);
        offerRemoval();
        connect(kind_, &QComboBox::currentIndexChanged, this, [this] { follow(); });
    }

protected:
    void shown(const Decision&) override { follow(); }
    std::pair<QString, QString> problemOf(const Decision& decision) const override {
        if (needsEnd(decision.kind) && !decision.until) {
            return {QStringLiteral("until"), tr("Say until when it holds.")};
        }
        if (decision.until && *decision.until < decision.from) {
            return {QStringLiteral("until"), tr("Ends before it begins.")};
        }
        if (decision.kind == DecisionKind::Override && !decision.verdict) {
            return {QStringLiteral("verdict"), tr("Choose the verdict that holds instead.")};
        }
        return {};
    }
    app::Command command(const Decision& decision, std::optional<RowVersion> version) const override {
        Decision fitting = decision;
        if (!mayEnd(fitting.kind)) {
            fitting.until.reset();
        }
        if (fitting.kind != DecisionKind::Override) {
            fitting.verdict.reset();
        }
        return RecordForm::command(fitting, version);
    }

private:
    static bool needsEnd(DecisionKind kind) {
        return kind == DecisionKind::HardTimes || kind == DecisionKind::Override;
    }
    static bool mayEnd(DecisionKind kind) { return kind == DecisionKind::LimitsSet || needsEnd(kind); }
    void follow() {
        const DecisionKind kind = kind_->value().value_or(DecisionKind::LimitsSet);
        setFieldVisible(QStringLiteral("verdict"), kind == DecisionKind::Override);
        setFieldVisible(QStringLiteral("until"), needsEnd(kind));
    }

    CodeCombo<DecisionKind>* kind_;
};

} // namespace

BookForm* newDecisionForm(const Shell& shell, Id<Client> client) {
    Decision fresh;
    fresh.clientId = client;
    fresh.from = shell.session.clock().today();
    return started(new DecisionForm(shell, DecisionForm::tr("New decision"), fresh));
}

BookForm* newDecisionForm(const Shell& shell, Id<Client> client, DecisionKind kind) {
    Decision fresh;
    fresh.clientId = client;
    fresh.kind = kind;
    fresh.from = shell.session.clock().today();
    auto* form = new DecisionForm(shell, wording::word(shell.speech, kind), fresh);
    form->setFieldVisible(QStringLiteral("kind"), false);
    return started(form);
}

BookForm* decisionForm(const Shell& shell, Id<Decision> id) {
    return started(new DecisionForm(shell, DecisionForm::tr("Edit the decision"), id));
}

} // namespace rapport::gui
