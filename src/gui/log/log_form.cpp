// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/log_form.h"

#include "domain/codes.h"
#include "gui/log/conduct_row.h"
#include "gui/log/new_client_form.h"
#include "gui/log/template_text.h"
#include "gui/log/text_field.h"
#include "gui/log/timer_edit.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/staff_combo.h"
#include "gui/widgets/text_label.h"
#include "wording/words.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>

#include <algorithm>

namespace rapport::gui {

namespace {

// The letters of the window go to the kinds first. A choice that gets none of those still has a letter of its
// own inside its row.
template <typename Enum>
ChoiceRow* rowOf(const wording::Speech& speech, const QString& name, const std::vector<Enum>& values,
                 Mnemonics& letters, const QStringList& kept) {
    auto* row = new ChoiceRow(name, ChoiceRow::Mode::One);
    Mnemonics own;
    for (const QString& text : kept) {
        own.keep(text);
    }
    for (const Enum value : values) {
        const QString word = wording::word(speech, value);
        QString text = letters.mark(word);
        const bool everywhere = !mnemonicOf(text).isNull();
        if (everywhere) {
            own.keep(text);
        } else {
            text = own.mark(word);
        }
        row->addChoice(int(value), text, {}, everywhere ? ChoiceRow::Reach::Window : ChoiceRow::Reach::Row);
    }
    return row;
}

template <typename Enum>
std::vector<Enum> all() {
    return {allValues<Enum>().begin(), allValues<Enum>().end()};
}

template <typename Enum>
Enum codeIn(const ChoiceRow* row, Enum otherwise) {
    const std::optional<int> value = row->value();
    return value ? Enum(*value) : otherwise;
}

QWidget* sideBySide(QWidget* first, QWidget* second) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(first);
    row->addWidget(second);
    row->addStretch(1);
    return box;
}

QDateTime localTime(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.msSinceEpoch());
}

} // namespace

LogForm::LogForm(const LogParts& parts, QWidget* parent)
    : QWidget(parent), parts_(parts), rows_(new QFormLayout(this)),
      remark_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted)), text_(new TextField),
      conduct_(new ConductRow(parts.shell.speech, tr("Conduct"))), against_(new StaffCombo),
      witness_(new QLineEdit), staff_(new StaffCombo) {
    // What the window's labels and buttons use.
    const QStringList kept{tr("C&lient"), tr("M&inutes"),         tr("Te&xt"), tr("&Template"),
                           tr("Pa&use"),  tr("The&y complained"), tr("&Save"), tr("Save and log &next")};
    Mnemonics letters;
    for (const QString& text : kept) {
        letters.keep(text);
    }
    makeClient();
    makeKind(letters);
    const wording::Speech& speech = parts_.shell.speech;
    scope_ = rowOf<Scope>(speech, tr("Scope"), {Scope::In, Scope::Out, Scope::Unknown}, letters, kept);
    cause_ = rowOf<Cause>(speech, tr("Cause"), all<Cause>(), letters, kept);
    makeTime();
    complained_ = new QCheckBox(tr("The&y complained"));
    complained_->setAccessibleName(tr("They complained"));
    about_ = new QLineEdit;
    about_->setAccessibleName(tr("What the complaint is about"));
    about_->setPlaceholderText(tr("What about; empty: the text above"));
    judgement_ = rowOf<Judgement>(
        speech, tr("Justified?"),
        {Judgement::Justified, Judgement::Partly, Judgement::Unfounded, Judgement::Unclassified}, letters,
        kept);
    makeWhen();
    against_->setAccessibleName(tr("Directed at"));
    witness_->setAccessibleName(tr("Witness"));
    witness_->setPlaceholderText(tr("Who else saw or heard it"));
    lay();
    for (ChoiceRow* row : {kind_, scope_, cause_, judgement_}) {
        connect(row, &ChoiceRow::edited, this, &LogForm::edited);
    }
    connect(kind_, &ChoiceRow::edited, this, &LogForm::showComplaint);
    connect(complained_, &QCheckBox::clicked, this, &LogForm::showComplaint);
    connect(complained_, &QCheckBox::clicked, this, &LogForm::edited);
    connect(text_, &TextField::edited, this, &LogForm::edited);
    connect(conduct_, &ConductRow::edited, this, [this] {
        showAbuse();
        emit edited();
    });
    connect(against_, &StaffCombo::edited, this, &LogForm::edited);
    connect(witness_, &QLineEdit::textEdited, this, &LogForm::edited);
    connect(about_, &QLineEdit::textEdited, this, &LogForm::edited);
    connect(staff_, &StaffCombo::edited, this, &LogForm::edited);
}

void LogForm::makeClient() {
    client_ = new ClientPicker(clientSearch(parts_.shell.session, parts_.finder));
    client_->setAccessibleName(tr("Client"));
    client_->setPlaceholderText(tr("Any part of name, contact, number or e-mail"));
    client_->setNewOffered(true);
    client_->setRequired(true);
    newClient_ = new NewClientForm(parts_);
    newClient_->hide();
    remark_->hide();
    connect(client_, &ClientPicker::edited, this, &LogForm::edited);
    connect(client_, &ClientPicker::clientChosen, this, [this](Id<Client> id) {
        setRemark({});
        // Most dealings are calls like the last: the next thing to say is what it was about.
        if (!id.isNull() && client_->hasFocus()) {
            text_->text()->setFocus();
        }
    });
    connect(client_, &ClientPicker::failed, this, &LogForm::failed);
    connect(client_, &ValueEdit::problemShown, this, &LogForm::setRemark);
    connect(client_, &ClientPicker::newClientRequested, this, [this](const QString& typed) {
        const bool isNumber = std::none_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
        setNewClient(isNumber ? QString() : typed, isNumber ? typed : QString());
        newClient_->takeFocus();
        emit edited();
    });
    connect(newClient_, &NewClientForm::edited, this, &LogForm::edited);
    connect(newClient_, &NewClientForm::existingChosen, this, [this](Id<Client> id, const QString& name) {
        setClient(id, name);
        client_->setFocus();
        emit edited();
    });
    connect(newClient_, &NewClientForm::backedOut, this, [this] {
        setClient({}, {});
        client_->setFocus();
        emit edited();
    });
}

void LogForm::makeKind(Mnemonics& letters) {
    kind_ = rowOf<InteractionKind>(parts_.shell.speech, tr("Kind"), all<InteractionKind>(), letters, {});
}

void LogForm::makeTime() {
    minutes_ = new TimerEdit(parts_.shell.speech);
    minutes_->setAccessibleName(tr("Minutes"));
    pause_ = new QPushButton;
    pause_->setAutoDefault(true);
    connect(pause_, &QPushButton::clicked, minutes_, &TimerEdit::toggle);
    connect(minutes_, &TimerEdit::countingChanged, this, &LogForm::showCounting);
    connect(minutes_, &ValueEdit::edited, this, &LogForm::edited);
    showCounting(false);
}

void LogForm::makeWhen() {
    const app::Session& session = parts_.shell.session;
    day_ = new DayEdit(parts_.shell.speech, session.clock().today());
    day_->setAccessibleName(tr("Day"));
    day_->setRequired(true);
    time_ = new QTimeEdit;
    time_->setAccessibleName(tr("Time of day"));
    time_->setLocale(parts_.shell.speech.locale());
    time_->setDisplayFormat(parts_.shell.speech.locale().timeFormat(QLocale::ShortFormat));
    connect(day_, &ValueEdit::edited, this, [this] {
        dayEdited_ = true;
        emit edited();
    });
    connect(time_, &QTimeEdit::timeChanged, this, [this] {
        timeEdited_ = true;
        emit edited();
    });
}

void LogForm::lay() {
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setHorizontalSpacing(space::medium);
    rows_->setVerticalSpacing(space::small);
    rows_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows_->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto* client = new QWidget;
    auto* column = new QVBoxLayout(client);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(client_);
    column->addWidget(newClient_);
    column->addWidget(remark_);
    addRow(tr("C&lient"), client, client_);
    addRow(tr("Kind"), kind_);
    addRow(tr("Scope"), scope_);
    addRow(tr("Cause"), cause_);
    addRow(tr("M&inutes"), sideBySide(minutes_, pause_), minutes_);
    addRow(tr("Te&xt"), text_, text_->text());
    text_->text()->setAccessibleName(tr("Text"));
    addRow(tr("Conduct"), conduct_);
    addRow(tr("Directed at"), against_);
    addRow(tr("Witness"), witness_);
    rows_->addRow(complained_);
    addRow(tr("About"), about_);
    addRow(tr("Justified?"), judgement_);
    addRow(tr("Staff"), staff_);
    staff_->setAccessibleName(tr("Staff: who you are"));
    addRow(tr("When"), sideBySide(day_, time_), day_);
}

void LogForm::addRow(const QString& label, QWidget* field, QWidget* buddy) {
    auto* name = new QLabel(label);
    QWidget* editor = buddy ? buddy : field;
    name->setBuddy(editor);
    name->setMinimumHeight(client_->sizeHint().height());
    name->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    rows_->addRow(name, field);
}

void LogForm::showComplaint() {
    const auto kind = codeIn(kind_, InteractionKind::Call);
    const bool isComplaint = kind == InteractionKind::Complaint;
    text_->setKind(kind);
    rows_->setRowVisible(complained_, !isComplaint);
    rows_->setRowVisible(about_, isComplaint || complained_->isChecked());
    rows_->setRowVisible(judgement_, isComplaint || complained_->isChecked());
}

// Whoever logs it is mostly the one it was directed at.
void LogForm::showAbuse() {
    const auto noted = conduct_->conduct();
    const bool abuse = std::any_of(noted.begin(), noted.end(), [](const app::NotedConduct& one) {
        return one.kind == SignalKind::Abuse;
    });
    if (abuse && !abuse_ && !against_->chosen()) {
        against_->setChosen(staff_->chosen());
    }
    abuse_ = abuse;
    rows_->setRowVisible(against_, abuse);
    rows_->setRowVisible(witness_, abuse);
}

void LogForm::showCounting(bool counting) {
    pause_->setText(counting ? tr("Pa&use") : tr("Res&ume"));
    pause_->setIcon(icon(counting ? "pause" : "play"));
    pause_->setAccessibleName(counting ? tr("Pause the timer") : tr("Let the timer run"));
}

app::LogEntry LogForm::entry() const {
    app::LogEntry entry;
    if (newClient_->isVisibleTo(this)) {
        entry.clientName = newClient_->name();
        entry.newNumber = newClient_->number();
    } else if (!client_->client().isNull()) {
        entry.client = client_->client();
        entry.clientName = client_->clientName();
    }
    entry.kind = codeIn(kind_, InteractionKind::Call);
    entry.scope = codeIn(scope_, Scope::Unknown);
    entry.cause = codeIn(cause_, Cause::Normal);
    entry.spent = minutes_->spent();
    entry.counting = minutes_->isCounting();
    entry.text = text_->text()->toPlainText();
    entry.conduct = conduct_->conduct();
    if (abuse_) {
        entry.against = against_->chosen();
        entry.witness = witness_->text();
    }
    entry.staffId = staff_->chosen();
    entry.day = day_->day().value_or(parts_.shell.session.clock().today());
    entry.complained = complained_->isChecked() && entry.kind != InteractionKind::Complaint;
    if (entry.hasComplaint()) {
        entry.about = about_->text();
        entry.judgement = codeIn(judgement_, Judgement::Unclassified);
    }
    if (timeEdited_) {
        entry.at = Instant(QDateTime(entry.day.toDate(), time_->time()).toMSecsSinceEpoch());
    } else if (!dayEdited_) {
        entry.at = opened_; // on another day the hour is not known
    }
    return entry;
}

void LogForm::setEntry(const app::LogEntry& entry) {
    if (entry.client.isNull() && !(entry.clientName.isEmpty() && entry.newNumber.isEmpty())) {
        setNewClient(entry.clientName, entry.newNumber);
    } else {
        setClient(entry.client, entry.client.isNull() ? QString() : entry.clientName);
    }
    kind_->setValue(int(entry.kind));
    scope_->setValue(int(entry.scope));
    cause_->setValue(int(entry.cause));
    minutes_->setSpent(entry.spent, entry.counting);
    text_->text()->setPlainText(entry.text);
    conduct_->setConduct(entry.conduct);
    abuse_ = entry.hasAbuse();
    against_->setChosen(entry.against);
    witness_->setText(entry.witness);
    showAbuse();
    complained_->setChecked(entry.complained);
    about_->setText(entry.about);
    judgement_->setValue(int(entry.judgement));
    if (entry.staffId) {
        staff_->setChosen(entry.staffId);
    }
    day_->setToday(parts_.shell.session.clock().today());
    day_->setDay(entry.day);
    opened_ = entry.at;
    const QSignalBlocker quiet(time_);
    time_->setTime(localTime(entry.at.value_or(parts_.shell.session.clock().now())).time());
    dayEdited_ = false;
    timeEdited_ = false;
    showComplaint();
}

void LogForm::setClient(Id<Client> id, const QString& name) {
    client_->setClient(id, name);
    client_->show();
    newClient_->hide();
    setRemark({});
}

void LogForm::setNewClient(const QString& name, const QString& number) {
    client_->setClient({}, {});
    newClient_->setClient(name, number);
    newClient_->show();
    client_->hide();
    setRemark({});
}

void LogForm::setRemark(const QString& remark) {
    remark_->setText(remark);
    remark_->setVisible(!remark.isEmpty());
}

void LogForm::setStaff(const std::vector<Staff>& staff, std::optional<Id<Staff>> chosen) {
    staff_->setStaff(staff);
    against_->setStaff(staff);
    if (!staff_->chosen()) {
        staff_->setChosen(chosen);
    }
}

QString LogForm::staffName() const {
    return staff_->chosen() ? staff_->currentText() : QString();
}

bool LogForm::check() {
    if (newClient_->isVisibleTo(this) && newClient_->name().trimmed().isEmpty()) {
        newClient_->showMissing();
        return false;
    }
    for (ValueEdit* field : {static_cast<ValueEdit*>(client_), static_cast<ValueEdit*>(minutes_),
                             static_cast<ValueEdit*>(day_)}) {
        if (field->isVisibleTo(this) && !field->problem().isEmpty()) {
            field->showProblem();
            field->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    return true;
}

void LogForm::focusFirst() {
    if (newClient_->isVisibleTo(this)) {
        newClient_->takeFocus();
    } else {
        client_->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace rapport::gui
