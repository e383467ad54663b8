// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/record_form.h"
#include "gui/privacy/exclusion_section.h"
#include "gui/widgets/text_label.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class ExclusionForm : public RecordForm<Exclusion> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::ExclusionForm)

public:
    template <typename What>
    ExclusionForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        kind_ = addCode<ExclusionKind>(QStringLiteral("kind"), tr("&What it is"), &Exclusion::kind);
        addText(QStringLiteral("pattern"), tr("Number, &address or text"), &Exclusion::pattern);
        explanation_ = new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped);
        addWide(explanation_);
        addText(QStringLiteral("note"), tr("N&ote"), &Exclusion::note);
        offerRemoval();
        connect(kind_, &QComboBox::currentIndexChanged, this, [this] { explain(); });
        explain();
    }

protected:
    void shown(const Exclusion&) override { explain(); }
    std::pair<QString, QString> problemOf(const Exclusion& rule) const override {
        if (rule.pattern.isEmpty()) {
            return {QStringLiteral("pattern"), tr("Type the number, the address or the text.")};
        }
        return {};
    }

private:
    void explain() {
        switch (kind_->value().value_or(ExclusionKind::Phone)) {
        case ExclusionKind::Phone:
            explanation_->setText(
                tr("However it is written in a list, with its country or without: +49 30 123456."));
            break;
        case ExclusionKind::Email:
            explanation_->setText(tr("One address: anna@family.example."));
            break;
        case ExclusionKind::Domain:
            explanation_->setText(tr("Every address that ends in it: family.example."));
            break;
        case ExclusionKind::Title:
            explanation_->setText(
                tr("Appointments with this anywhere in their title, in capitals or not: dentist."));
            break;
        }
    }

    CodeCombo<ExclusionKind>* kind_ = nullptr;
    TextLabel* explanation_ = nullptr;
};

} // namespace

BookForm* newExclusionForm(const Shell& shell) {
    return started(new ExclusionForm(shell, ExclusionForm::tr("New private number or address"), Exclusion()));
}

BookForm* exclusionForm(const Shell& shell, Id<Exclusion> id) {
    return started(new ExclusionForm(shell, ExclusionForm::tr("Edit the private number or address"), id));
}

} // namespace rapport::gui
