// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/privacy/erase_form.h"

#include "gui/privacy/erasure_text.h"
#include "gui/when_done.h"
#include "gui/widgets/text_label.h"

#include <QLineEdit>

namespace rapport::gui {

EraseForm::EraseForm(const Shell& shell, Id<Client> client)
    : BookForm(shell, tr("Erase for good")), client_(client),
      warning_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Bold)) {
    warning_->setText(tr("This cannot be undone."));
    addWide(warning_);
    going_ = addText(tr("What goes"));
    staying_ = addText(tr("What has to stay"));
    copies_ = addText(tr("Copies that still have it"));
    addSection(tr("To confirm"));
    name_ = new QLineEdit;
    addField(QStringLiteral("confirm"), tr("&Type the client's name"), name_);
    setSaveText(tr("&Erase for good"));
    connect(this, &FormPanel::saveRequested, this, &EraseForm::confirm);
    setBusy(true);
    whenDone(this->shell().session.run(
                 [client](app::Workspace& workspace) { return app::Erasure(workspace).preview(client); }),
             this, [this](const Result<app::ErasurePreview>& preview) {
                 if (preview) {
                     take(*preview);
                 } else {
                     giveUp(preview.error());
                 }
             });
}

TextLabel* EraseForm::addText(const QString& heading) {
    addSection(heading);
    auto* label = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
    label->setAccessibleName(heading);
    addWide(label);
    return label;
}

void EraseForm::take(const app::ErasurePreview& preview) {
    preview_ = preview;
    setTitle(tr("Erase %1 for good").arg(preview.name));
    going_->setText(goingText(speech(), preview));
    staying_->setText(stayingText(speech(), preview));
    copies_->setText(
        preview.copies.isEmpty()
            ? tr("None that the program made. Exports and copies of your own are not looked for.")
            : copiesText(preview.copies));
    setBusy(false);
    setEdited(false);
    focusFirst();
}

void EraseForm::confirm() {
    if (name_->text() != preview_.name) {
        showProblem(QStringLiteral("confirm"), tr("Type it exactly so: %1").arg(preview_.name));
        return;
    }
    setBusy(true);
    emit confirmed(client_, preview_.copies);
}

} // namespace rapport::gui
