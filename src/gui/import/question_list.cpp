// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/question_list.h"

#include "gui/import/import_words.h"
#include "gui/theme/icons.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/text_label.h"
#include "importing/date_reading.h"
#include "importing/value_readers.h"
#include "wording/error_wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rapport::gui {

namespace {

using importing::DateOrder;
using importing::DecimalSign;

constexpr std::array dateOrders{DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay};

QString valueOf(const Error& question) {
    return question.args.value(QStringLiteral("value"));
}

QStringList listOf(const Error& question, const QString& name) {
    return question.args.value(name).split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

} // namespace

QuestionList::QuestionList(ImportDesk& desk, QWidget* parent)
    : QWidget(parent), desk_(desk), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    hide();
}

void QuestionList::refresh() {
    std::vector<Error> questions;
    if (unread_) {
        questions.push_back(*unread_);
    } else if (desk_.preview()) {
        questions = desk_.preview()->questions;
    }
    std::erase_if(questions, [](const Error& one) { return one.code == "columns_missing"; }); // the next step
    std::vector<QString> now;
    for (const Error& question : questions) {
        now.push_back(QString::fromLatin1(question.code) + sentence(question));
    }
    if (now == shown_) {
        return; // the keyboard may be in it
    }
    shown_ = now;
    delete content_;
    content_ = new QWidget;
    auto* lines = new QVBoxLayout(content_);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::medium);
    column_->addWidget(content_);
    open_ = 0;
    first_ = nullptr;
    for (const Error& question : questions) {
        add(question);
    }
    setVisible(!questions.empty());
}

void QuestionList::focusFirst() {
    if (first_) {
        first_->setFocus();
    }
}

QString QuestionList::sentence(const Error& question) const {
    const QString column = question.args.value(QStringLiteral("column"));
    const QString line = question.args.value(QStringLiteral("line"));
    if (question.code == "date_order_ambiguous") {
        return tr("The dates in “%1” can be read in two ways. Which day is “%2”, in line %3?")
            .arg(column, valueOf(question), line);
    }
    if (question.code == "date_order_contradicts") {
        return tr("The dates in “%1” do not all follow one order: “%2”, in line %3, does not fit the others. "
                  "In which order are they meant?")
            .arg(column, valueOf(question), line);
    }
    if (question.code == "decimal_ambiguous") {
        return tr("The amounts in “%1” can be read in two ways. How much is “%2”, in line %3?")
            .arg(column, valueOf(question), line);
    }
    if (question.code == "decimal_contradicts") {
        return tr("The amounts in “%1” do not all have the same decimal sign: “%2”, in line %3, does not fit "
                  "the others. Which sign is meant?")
            .arg(column, valueOf(question), line);
    }
    if (question.code == "preset_ambiguous") {
        return tr("The headings fit more than one program. Which one is the file from?");
    }
    if (question.code == "due_dates_missing") {
        return tr("The file has no column of due dates. How many days after the invoice is payment due?");
    }
    if (question.code == "sheet_ambiguous") {
        return tr("Several sheets of the workbook hold tables. Which one is meant?");
    }
    if (question.code == "kind_ambiguous") {
        return tr("The headings fit more than one thing. What is in the file?");
    }
    if (question.code == "kind_unknown") {
        return tr("The headings do not say what is in the file. What is it?");
    }
    return wording::errorSentence(desk_.shell().speech, question);
}

std::vector<QuestionList::Answer> QuestionList::answersTo(const Error& question) const {
    const wording::Speech& speech = desk_.shell().speech;
    std::vector<Answer> answers;
    if (question.code.startsWith("date_order_")) {
        const auto date = importing::readDateText(valueOf(question));
        const bool all = question.code == "date_order_contradicts";
        for (const DateOrder order : dateOrders) {
            const auto day = date ? date->read(order) : std::nullopt;
            if (day || all) {
                //: One way of reading a date: the day it would be, and the order of its figures
                const QString text =
                    day ? tr("%1 (%2)").arg(speech.day(*day), dateOrderWord(order)) : dateOrderWord(order);
                answers.push_back({text, [order](app::ImportOptions& said) { said.dateOrder = order; }});
            }
        }
    } else if (question.code.startsWith("decimal_")) {
        const auto amount = importing::readAmountText(valueOf(question));
        for (const DecimalSign sign : {DecimalSign::Point, DecimalSign::Comma}) {
            const auto number = amount ? amount->read(sign) : std::nullopt;
            const QString rule =
                sign == DecimalSign::Point ? tr("decimals after a point") : tr("decimals after a comma");
            //: One way of reading an amount: what it would be, and where the decimals stand
            answers.push_back({number ? tr("%1 (%2)").arg(speech.number(number->toDouble(), 3), rule) : rule,
                               [sign](app::ImportOptions& said) { said.decimalSign = sign; }});
        }
    } else if (question.code == "preset_ambiguous" && desk_.preview()) {
        for (const importing::Mapping& mapping : desk_.preview()->fitting) {
            const QStringList named = listOf(question, QStringLiteral("presets"));
            if (named.isEmpty() || named.contains(mapping.name)) {
                answers.push_back({mappingTitle(mapping), [name = mapping.name](app::ImportOptions& said) {
                                       said.preset = name;
                                       said.mapping.reset();
                                   }});
            }
        }
    } else if (question.code == "due_dates_missing") {
        for (const int days : {0, 7, 10, 14, 30, 45, 60, 90}) {
            answers.push_back({days == 0 ? tr("At once") : tr("%n day(s)", nullptr, days),
                               [days](app::ImportOptions& said) { said.termsDays = days; }});
        }
    } else if (question.code == "sheet_ambiguous" && desk_.preview()) {
        const QStringList named = listOf(question, QStringLiteral("sheets"));
        for (const QString& sheet : desk_.preview()->sheets) {
            if (named.isEmpty() || named.contains(sheet)) {
                answers.push_back({sheet, [sheet](app::ImportOptions& said) { said.sheet = sheet; }});
            }
        }
    } else if (question.code == "kind_ambiguous" || question.code == "kind_unknown") {
        const QStringList named = listOf(question, QStringLiteral("kinds"));
        for (const importing::ImportKind kind : tableKinds()) {
            if (named.isEmpty() || named.contains(importing::kindCode(kind))) {
                answers.push_back({kindWord(kind), [kind](app::ImportOptions& said) {
                                       said.kind = kind;
                                       said.preset.clear();
                                       said.mapping.reset();
                                   }});
            }
        }
    }
    return answers;
}

void QuestionList::add(const Error& question) {
    auto* mark = new QLabel;
    mark->setPixmap(icon("warning").pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize)));
    auto* text = new TextLabel(TextSize::Body, TextLabel::Wrapped);
    text->setText(sentence(question));
    auto* lines = new QVBoxLayout;
    lines->setSpacing(space::small);
    lines->addWidget(text);
    const std::vector<Answer> answers = answersTo(question);
    if (!answers.empty()) {
        ++open_;
        auto* choices = new ChoiceRow(sentence(question), ChoiceRow::Mode::One);
        first_ = first_ ? first_ : choices;
        for (size_t i = 0; i < answers.size(); ++i) {
            choices->addChoice(int(i),
                               QString(answers[i].text).replace(QLatin1Char('&'), QStringLiteral("&&")));
        }
        connect(choices, &ChoiceRow::edited, this, [this, choices, answers] {
            if (const auto chosen = choices->value()) {
                desk_.sayReading(answers[size_t(*chosen)].say);
            }
        });
        lines->addWidget(choices);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(lines, 1);
    static_cast<QVBoxLayout*>(content_->layout())->addLayout(row);
}

} // namespace rapport::gui
