// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/privacy/privacy_section.h"

#include "gui/forms/bound_form.h"
#include "gui/privacy/retention_form.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QPushButton>

namespace rapport::gui {

namespace {

constexpr int mostYears = 100;

class PrivacyForm : public BoundForm<app::BookSettings> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::PrivacyForm)

public:
    PrivacyForm(const Shell& shell, const app::BookSettings& settings) : BoundForm(shell, tr("Privacy")) {
        using app::BookSettings;
        addCount(QStringLiteral("keepInvoicesYears"), tr("&Keep invoices, years"), mostYears,
                 &BookSettings::keepInvoicesYears)
            ->setToolTip(tr("As long as the law of your country wants them, from the end of their year; 0: "
                            "not at all."));
        addCount(QStringLiteral("eraseAfterYears"), tr("&Offer clients for erasing after, years"), mostYears,
                 &BookSettings::eraseAfterYears)
            ->setToolTip(tr("Counted from the parting; 0: never."));
        setSurroundings({.staff = {}, .client = {}, .settings = settings, .base = {}});
        showAll(settings);
        setEdited(false);
        connect(this, &FormPanel::saveRequested, this, [this, settings] {
            write([wanted = filled(settings)](app::Workspace& workspace) {
                return workspace.commands().run(app::SetBookSettings{wanted});
            });
        });
    }
};

TextLabel* addFact(QFormLayout* form, const QString& name) {
    auto* label = new TextLabel(TextSize::Body, TextLabel::Muted);
    label->setText(name);
    auto* value = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
    value->setAccessibleName(name);
    form->addRow(label, value);
    return value;
}

} // namespace

PrivacySection::PrivacySection(const Shell& shell, QWidget* parent)
    : Section(tr("Privacy"), parent), shell_(shell) {
    explain(tr("What is held on people, and for how long. On a client's page, in the menu Client: everything "
               "held on "
               "them as a file, and erasing them for good."));
    const auto button = [this](const QString& text) {
        auto* made = new QPushButton(text);
        made->setAutoDefault(false);
        made->setAccessibleName(withoutMnemonic(text));
        addControl(made);
        return made;
    };
    connect(button(tr("How lon&g…")), &QPushButton::clicked, this,
            [this] { emit formMade(privacyForm(shell_, settings_)); });
    connect(button(tr("Clients to erase…")), &QPushButton::clicked, this, &PrivacySection::openRetention);
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    invoices_ = addFact(form, tr("Invoices are kept"));
    parted_ = addFact(form, tr("Clients are offered for erasing"));
    addContent(box, false);
}

void PrivacySection::setSettings(const app::BookSettings& settings) {
    settings_ = settings;
    invoices_->setText(settings.keepInvoicesYears > 0
                           ? tr("%n year(s) after the end of theirs", nullptr, settings.keepInvoicesYears)
                           : tr("Not longer than their client"));
    parted_->setText(settings.eraseAfterYears > 0
                         ? tr("%n year(s) after the parting", nullptr, settings.eraseAfterYears)
                         : tr("Never"));
}

void PrivacySection::openRetention() {
    auto* form = new RetentionForm(shell_);
    connect(form, &RetentionForm::erased, this, &PrivacySection::erased);
    emit formMade(form);
}

BookForm* privacyForm(const Shell& shell, const app::BookSettings& settings) {
    return new PrivacyForm(shell, settings);
}

} // namespace rapport::gui
