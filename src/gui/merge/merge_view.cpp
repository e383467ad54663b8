// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/merge/merge_view.h"

#include "gui/clients/client_fields.h"
#include "gui/widgets/number_text.h"
#include "gui/widgets/text_direction.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/verdict_badge.h"
#include "wording/words.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

#include <algorithm>

namespace rapport::gui {

namespace {

enum Side { Kept, Other };
enum GridColumn { LabelColumn, KeptColumn, OtherColumn };

constexpr int longestChoice = 60; // letters of a value beside its button

bool isUnited(const ClientField& field) {
    return QByteArrayView(field.key) == "tags" || QByteArrayView(field.key) == "notes";
}

QString contactsText(const std::vector<Contact>& contacts) {
    QStringList lines;
    for (const Contact& contact : contacts) {
        QStringList parts{contact.name, contact.email, contact.phone};
        parts.removeAll(QString());
        lines << isolated(parts.join(QStringLiteral(" · ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

MergeView::MergeView(const Shell& shell, QWidget* parent) : QScrollArea(parent), shell_(shell) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
}

void MergeView::clear() {
    choices_.clear();
    body_ = new QWidget;
    setWidget(body_); // deletes the one before
    row_ = 0;
}

void MergeView::setSides(const app::MergeSides& sides, const std::vector<Staff>& staff) {
    sides_ = sides;
    staff_ = staff;
    choices_.clear();
    row_ = 0;
    body_ = new QWidget;
    grid_ = new QGridLayout;
    grid_->setHorizontalSpacing(space::large);
    grid_->setVerticalSpacing(space::small);
    grid_->setColumnStretch(KeptColumn, 1);
    grid_->setColumnStretch(OtherColumn, 1);
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->addLayout(grid_);
    column->addStretch();
    addHeads();
    for (const ClientField& field : clientFields()) {
        addField(field);
    }
    std::vector<Contact> people = sides_.kept.contacts;
    for (const Contact& contact : sides_.other.contacts) {
        const bool known = std::ranges::any_of(people, [&](const Contact& one) {
            return one.name == contact.name && one.email == contact.email && one.phone == contact.phone;
        });
        if (!known) {
            people.push_back(contact);
        }
    }
    if (!people.empty()) {
        addUnited(tr("Contacts"), contactsText(people));
    }
    addSection(tr("Records: those of both stand with the client that is kept"));
    for (const RecordType type : {RecordType::Interaction, RecordType::Complaint, RecordType::Signal,
                                  RecordType::Invoice, RecordType::Cost, RecordType::Agreement,
                                  RecordType::TimeEstimate, RecordType::Decision, RecordType::Task}) {
        const auto count = [type](const app::MergeSide& side) {
            const auto found = std::ranges::find(side.records, type, &std::pair<RecordType, int>::first);
            return found == side.records.end() ? 0 : found->second;
        };
        if (count(sides_.kept) + count(sides_.other) > 0) {
            addRow(wording::word(shell_.speech, type), shell_.speech.count(count(sides_.kept)),
                   shell_.speech.count(count(sides_.other)));
        }
    }
    addFigures();
    setWidget(body_);
}

TextLabel* MergeView::addText(int column, const QString& text, int span, bool muted) {
    auto* label = new TextLabel(TextSize::Body, muted ? TextLabel::Wrapped | TextLabel::Muted
                                                      : TextLabel::Options(TextLabel::Wrapped));
    label->setText(text);
    grid_->addWidget(label, row_, column, 1, span, Qt::AlignTop);
    return label;
}

void MergeView::addHeads() {
    const std::pair<int, QString> heads[] = {{KeptColumn, tr("Is kept")}, {OtherColumn, tr("Goes into it")}};
    for (const auto& [column, text] : heads) {
        addText(column, text, 1, true);
    }
    ++row_;
    for (const auto& [column, side] :
         {std::pair{int(KeptColumn), &sides_.kept}, {OtherColumn, &sides_.other}}) {
        auto* name = new TextLabel(TextSize::Title, TextLabel::Wrapped);
        name->setText(side->client.record.name);
        grid_->addWidget(name, row_, column, Qt::AlignTop);
    }
    ++row_;
}

void MergeView::addField(const ClientField& field) {
    const Client& kept = sides_.kept.client.record;
    const Client& other = sides_.other.client.record;
    const Client merged = app::mergedOf(kept, other);
    const QString mine = textOf(field, kept, shell_.speech, staff_);
    const QString theirs = textOf(field, other, shell_.speech, staff_);
    if (isUnited(field)) {
        if (!mine.isEmpty() || !theirs.isEmpty()) {
            addUnited(labelOf(field), textOf(field, merged, shell_.speech, staff_));
        }
    } else if (!field.same(kept, other)) {
        addChoice(field, mine, theirs, !field.same(merged, kept));
    } else if (!mine.isEmpty()) {
        addUnited(labelOf(field), mine);
    }
}

void MergeView::addUnited(const QString& label, const QString& united) {
    addText(LabelColumn, label, 1, true);
    addText(KeptColumn, united, 2);
    ++row_;
}

void MergeView::addChoice(const ClientField& field, const QString& kept, const QString& other,
                          bool takeOther) {
    addText(LabelColumn, labelOf(field), 1, true);
    auto* group = new QButtonGroup(body_);
    const auto add = [&](Side side, const QString& value) {
        const QString text = value.isEmpty() ? tr("(empty)") : value.simplified();
        QString shown = text.size() > longestChoice ? text.left(longestChoice) + QStringLiteral("…") : text;
        auto* button = new QRadioButton(isolated(shown.replace(QLatin1Char('&'), QStringLiteral("&&"))));
        button->setToolTip(text.toHtmlEscaped());
        //: Accessible name of a choice when merging: the field, whose value, the value
        button->setAccessibleName((side == Kept ? tr("%1 of the kept client: %2") : tr("%1 of the other: %2"))
                                      .arg(labelOf(field), text));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        group->addButton(button, side);
        grid_->addWidget(button, row_, side == Kept ? KeptColumn : OtherColumn);
    };
    add(Kept, kept);
    add(Other, other);
    group->button(takeOther ? Other : Kept)->setChecked(true);
    choices_[field.key] = group;
    ++row_;
}

void MergeView::addSection(const QString& heading) {
    auto* label = new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped);
    label->setText(heading);
    label->setContentsMargins(0, space::medium, 0, 0);
    grid_->addWidget(label, row_, LabelColumn, 1, 3);
    ++row_;
}

void MergeView::addRow(const QString& label, const QString& kept, const QString& other) {
    addText(LabelColumn, label, 1, true);
    addText(KeptColumn, kept);
    addText(OtherColumn, other);
    ++row_;
}

void MergeView::addFigures() {
    addSection(tr("Figures of the last twelve months, before"));
    addText(LabelColumn, tr("Verdict"), 1, true);
    for (const auto& [column, side] :
         {std::pair{int(KeptColumn), &sides_.kept}, {OtherColumn, &sides_.other}}) {
        auto* badge = new VerdictBadge(shell_.theme);
        badge->setVerdict(side->verdict, wording::word(shell_.speech, side->verdict));
        grid_->addWidget(badge, row_, column, Qt::AlignTop | Qt::AlignLeading);
    }
    ++row_;
    const auto money = [this](const QString& label, const Money& kept, const Money& other) {
        if (!kept.currency().isNull() && !other.currency().isNull()) {
            addRow(label, shell_.speech.money(kept), shell_.speech.money(other));
        }
    };
    money(tr("Revenue"), sides_.kept.revenue, sides_.other.revenue);
    money(tr("Cost"), sides_.kept.cost, sides_.other.cost);
    money(tr("Margin"), sides_.kept.margin, sides_.other.margin);
}

Client MergeView::merged() const {
    Client merged = app::mergedOf(sides_.kept.client.record, sides_.other.client.record);
    for (const ClientField& field : clientFields()) {
        if (const auto choice = choices_.find(field.key); choice != choices_.end()) {
            const bool other = choice->second->checkedId() == Other;
            field.copy(other ? sides_.other.client.record : sides_.kept.client.record, merged);
        }
    }
    return merged;
}

void MergeView::focusFirst() {
    if (auto* first = body_ ? body_->findChild<QRadioButton*>() : nullptr) {
        first->setFocus();
    }
}

} // namespace rapport::gui
