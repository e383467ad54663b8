// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/record_form.h"
#include "gui/settings_page/settings_forms.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

namespace rapport::gui {

namespace {

constexpr int mostDays = 3650;

void place(QGridLayout* grid, int row, const QString& label, QWidget* editor) {
    editor->setAccessibleName(label);
    grid->addWidget(new QLabel(label), row, 0);
    grid->addWidget(editor, row, 1);
}

class ChecklistForm : public RecordForm<ChecklistTemplate> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::ChecklistForm)

public:
    template <typename What>
    ChecklistForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addText(QStringLiteral("name"), tr("&Name"), &ChecklistTemplate::name);
        addSection(tr("What is to be done"));
        addLines<ChecklistItem>(QStringLiteral("items"), makeItems(), &ChecklistTemplate::items,
                                [](const ChecklistItem& one) { return one.text; });
        offerRemoval();
    }

protected:
    std::pair<QString, QString> problemOf(const ChecklistTemplate& checklist) const override {
        if (checklist.name.isEmpty()) {
            return {QStringLiteral("name"), tr("Give the checklist a name.")};
        }
        return {};
    }
    app::Command command(const ChecklistTemplate& checklist,
                         std::optional<RowVersion> version) const override {
        ChecklistTemplate filled = checklist;
        std::erase_if(filled.items, [](const ChecklistItem& one) { return one.text.isEmpty(); });
        return RecordForm::command(filled, version);
    }

private:
    LinesEdit<ChecklistItem>* makeItems() {
        const auto make = [this](const ChecklistItem& item) {
            auto* box = new QWidget;
            auto* grid = new QGridLayout(box);
            grid->setContentsMargins(0, 0, 0, 0);
            auto* text = new QLineEdit(item.text);
            auto* after = new CountEdit(speech(), mostDays);
            after->setCount(item.afterDays);
            place(grid, 0, tr("To do"), text);
            place(grid, 1, tr("Days after the start"), after);
            return Line<ChecklistItem>{
                box, {text, after}, [text, after] {
                    return ChecklistItem{text->text().trimmed(), after->count().value_or(0)};
                }};
        };
        return new LinesEdit<ChecklistItem>(tr("What is to be done"), tr("&Add an item"),
                                            tr("Take the item out"), make, [] { return ChecklistItem(); });
    }
};

} // namespace

BookForm* newChecklistForm(const Shell& shell) {
    return started(new ChecklistForm(shell, ChecklistForm::tr("New checklist"), ChecklistTemplate()));
}

BookForm* checklistForm(const Shell& shell, Id<ChecklistTemplate> id) {
    return started(new ChecklistForm(shell, ChecklistForm::tr("Edit the checklist"), id));
}

} // namespace rapport::gui
