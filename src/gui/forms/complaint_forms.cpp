// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"
#include "gui/widgets/text_label.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

/// What both forms of a complaint say of its judgement.
class JudgementForm : public RecordForm<Complaint> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::JudgementForm)

public:
    using RecordForm::RecordForm;

protected:
    void addJudgement() {
        auto* judgement =
            addCode<Judgement>(QStringLiteral("judgement"), tr("&Judgement"), &Complaint::judgement);
        auto* judged = addDay(QStringLiteral("judged"), tr("Judged &on"), &Complaint::judged);
        addText(QStringLiteral("judged_by"), tr("Judged &by"), &Complaint::judgedBy);
        addNote(QStringLiteral("judged_why"), tr("&Why"), &Complaint::judgedWhy, 3);
        auto* resolved = addFlag(QStringLiteral("resolved"), tr("S&ettled"), &Complaint::resolved);
        auto* resolvedOn = addDay(QStringLiteral("resolved_on"), tr("Settled o&n"), &Complaint::resolvedOn);
        connect(judgement, &QComboBox::activated, this, [this, judgement, judged] {
            const bool decided = judgement->value() != Judgement::Unclassified;
            judged->setDay(decided ? judged->day().value_or(today()) : std::optional<Day>());
        });
        connect(resolved, &QCheckBox::toggled, this,
                [this](bool settled) { setFieldVisible(QStringLiteral("resolved_on"), settled); });
        connect(resolved, &QCheckBox::clicked, this, [this, resolvedOn](bool settled) {
            resolvedOn->setDay(settled ? resolvedOn->day().value_or(today()) : std::optional<Day>());
        });
        setFieldVisible(QStringLiteral("resolved_on"), false);
    }
};

class ComplaintForm : public JudgementForm {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::ComplaintForm)

public:
    template <typename What>
    ComplaintForm(const Shell& shell, const QString& title, What what) : JudgementForm(shell, title, what) {
        addDay(QStringLiteral("day"), tr("&Day"), &Complaint::day);
        addNote(QStringLiteral("about"), tr("Wh&at about"), &Complaint::about, 4);
        addJudgement();
        offerRemoval();
    }
};

class JudgeForm : public JudgementForm {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::JudgeForm)

public:
    JudgeForm(const Shell& shell, Id<Complaint> id) : JudgementForm(shell, tr("Judge the complaint"), id) {
        about_ = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
        addWide(about_);
        addJudgement();
    }

protected:
    void arrive(Complaint& complaint) override {
        about_->setText(complaint.about.isEmpty() ? tr("Nobody noted what it was about.") : complaint.about);
    }
    app::Command command(const Complaint& one, std::optional<RowVersion>) const override {
        return app::JudgeComplaint{one.id,        one.judgement, one.judged,    one.judgedBy,
                                   one.judgedWhy, one.resolved,  one.resolvedOn};
    }

private:
    TextLabel* about_;
};

} // namespace

BookForm* newComplaintForm(const Shell& shell, Id<Client> client) {
    Complaint fresh;
    fresh.clientId = client;
    fresh.day = shell.session.clock().today();
    return started(new ComplaintForm(shell, ComplaintForm::tr("New complaint"), fresh));
}

BookForm* complaintForm(const Shell& shell, Id<Complaint> id) {
    return started(new ComplaintForm(shell, ComplaintForm::tr("Edit the complaint"), id));
}

BookForm* judgeComplaintForm(const Shell& shell, Id<Complaint> id) {
    return started(new JudgeForm(shell, id));
}

} // namespace rapport::gui
