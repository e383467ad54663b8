// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/text_field.h"

#include "gui/log/answer_line.h"
#include "gui/log/template_text.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace rapport::gui {

namespace {

QString menuText(QString name) {
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

TextField::TextField(QWidget* parent)
    : QWidget(parent), text_(new TemplateText), menu_(new QMenu(this)), question_(new QWidget),
      name_(new AnswerLine) {
    auto* button = new QPushButton(icon("template"), tr("&Template"));
    button->setAccessibleName(tr("Template"));
    button->setToolTip(tr("Put in a text that is used again; in the text: ; and its name"));
    button->setAutoDefault(false);
    button->setMenu(menu_);
    menu_->setAccessibleName(tr("Templates"));
    connect(menu_, &QMenu::aboutToShow, this, &TextField::fill);

    auto* row = new QHBoxLayout(question_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    auto* label = new QLabel(tr("Name of the template:"));
    label->setBuddy(name_);
    name_->setAccessibleName(tr("Name of the template"));
    name_->setPlaceholderText(tr("Enter keeps it, Esc does not"));
    row->addWidget(label);
    row->addWidget(name_, 1);
    question_->hide();
    connect(name_, &AnswerLine::answered, this, &TextField::saveTemplate);
    connect(name_, &AnswerLine::backedOut, this, &TextField::endAsking);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tiny);
    grid->addWidget(text_, 0, 0);
    grid->addWidget(button, 0, 1, Qt::AlignTop);
    grid->addWidget(question_, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(text_, &QPlainTextEdit::textChanged, this, &TextField::edited);
}

void TextField::setTemplates(std::vector<TextTemplate> templates) {
    templates_ = std::move(templates);
    text_->setTemplates(templates_);
}

void TextField::fill() {
    menu_->clear();
    for (const TextTemplate& one : templates_) {
        if (!one.kind || *one.kind == kind_) {
            connect(menu_->addAction(menuText(one.name)), &QAction::triggered, this, [this, text = one.text] {
                text_->put(text);
                text_->setFocus();
            });
        }
    }
    menu_->addSeparator();
    QAction* keep = menu_->addAction(icon("save"), tr("&Keep this text as a template…"));
    keep->setEnabled(!text_->toPlainText().trimmed().isEmpty());
    connect(keep, &QAction::triggered, this, &TextField::askName);
    if (!templates_.empty()) {
        QMenu* remove = menu_->addMenu(icon("delete"), tr("&Delete a template"));
        for (const TextTemplate& one : templates_) {
            connect(remove->addAction(menuText(one.name)), &QAction::triggered, this,
                    [this, id = one.id] { emit templateRemoved(id); });
        }
    }
}

void TextField::askName() {
    question_->show();
    name_->clear();
    name_->setFocus(Qt::OtherFocusReason);
}

void TextField::saveTemplate() {
    const QString name = name_->text().trimmed();
    if (!name.isEmpty()) {
        TextTemplate text;
        text.name = name;
        text.text = text_->toPlainText().trimmed();
        emit templateSaved(text);
    }
    endAsking();
}

void TextField::endAsking() {
    text_->setFocus(Qt::OtherFocusReason);
    question_->hide();
}

} // namespace rapport::gui
