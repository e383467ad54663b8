// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/time_estimates.h"
#include "gui/forms/book_form.h"
#include "gui/forms/number_edits.h"
#include "gui/forms/record_forms.h"
#include "gui/when_done.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/text_label.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

/// The owner's guess of the time one client takes: the one that holds today, or a new one.
class EstimateForm : public BookForm {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::EstimateForm)

public:
    EstimateForm(const Shell& shell, Id<Client> client)
        : BookForm(shell, tr("Your estimate of their time")),
          recorded_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)),
          hours_(new HoursEdit(shell.speech)), from_(new DayEdit(shell.speech, today())),
          to_(new DayEdit(shell.speech, today())) {
        addWide(recorded_);
        addField(QStringLiteral("hoursPerMonth"), tr("&Hours a month"), hours_,
                 tr("Nothing or 0 takes the estimate away."));
        addField(QStringLiteral("from"), tr("&From"), from_);
        addField(QStringLiteral("to"), tr("&To"), to_, tr("Empty: it goes on."));
        from_->setRequired(true);
        setBusy(true);
        ask(client);
        connect(this, &FormPanel::saveRequested, this, &EstimateForm::store);
    }

private:
    void ask(Id<Client> client) {
        whenDone(this->shell().session.run([client, day = today()](app::Workspace& workspace) {
            return app::timeOf(workspace, client, day);
        }),
                 this, [this](const Result<app::ClientTime>& time) {
                     if (time) {
                         show(*time);
                     } else {
                         giveUp(time.error());
                     }
                 });
    }

    void show(const app::ClientTime& time) {
        time_ = time;
        const auto present = time.estimateOn(today());
        hours_->setHours(present ? std::optional(present->perMonth) : std::nullopt);
        from_->setDay(present ? present->from : app::suggestedStart(time, today()));
        to_->setDay(present ? present->to : std::nullopt);
        recorded_->setText(
            time.monthsRecorded > 0
                ? tr("Recorded: %1 in an average month that has records. The estimate counts only for months "
                     "in which nothing is recorded.")
                      .arg(speech().duration(time.recordedPerMonth))
                : tr("No time is recorded yet. The estimate counts for every ended month until then."));
        setBusy(false);
        setEdited(false);
        focusFirst();
    }

    void store() {
        TimeEstimate wanted;
        wanted.perMonth = hours_->hours().value_or(Duration());
        wanted.from = from_->day().value_or(today());
        wanted.to = to_->day();
        write([time = time_, wanted](app::Workspace& workspace) {
            return workspace.commands().run(app::estimateTime({{time, wanted}}));
        });
    }

    TextLabel* recorded_;
    HoursEdit* hours_;
    DayEdit* from_;
    DayEdit* to_;
    app::ClientTime time_;
};

} // namespace

BookForm* timeEstimateForm(const Shell& shell, Id<Client> client) {
    return new EstimateForm(shell, client);
}

} // namespace rapport::gui
