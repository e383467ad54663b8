// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings_page/settings_page.h"

#include "app/access.h"
#include "app/agreement_desk.h"
#include "app/records.h"
#include "app/scoring_policy.h"
#include "gui/access/at_work.h"
#include "gui/backup/backup_section.h"
#include "gui/forms/book_form.h"
#include "gui/letter/letter_wordings.h"
#include "gui/privacy/exclusion_section.h"
#include "gui/privacy/privacy_section.h"
#include "gui/settings.h"
#include "gui/settings_page/checklist_section.h"
#include "gui/settings_page/clock_edit.h"
#include "gui/settings_page/record_lists.h"
#include "gui/settings_page/settings_forms.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/country_combo.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/section_grid.h"
#include "gui/widgets/staff_combo.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int rowsShown = 6;

/// A form layout as content of a section.
std::pair<QWidget*, QFormLayout*> fields() {
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return {box, form};
}

/// "Mon, Tue, 8:00 to 18:00"
QString hoursText(const wording::Speech& speech, const BusinessHours& hours) {
    QStringList days;
    for (int day = 1; day <= int(hours.days.size()); ++day) {
        if (hours.days[size_t(day - 1)]) {
            days << speech.locale().standaloneDayName(day, QLocale::ShortFormat);
        }
    }
    if (days.isEmpty()) {
        return SettingsPage::tr("Never open");
    }
    return SettingsPage::tr("%1, from %2 to %3", "days and times")
        .arg(speech.locale().createSeparatedList(days), ClockEdit::written(speech, hours.fromMinute),
             ClockEdit::written(speech, hours.untilMinute));
}

TextLabel* addFact(QFormLayout* form, const QString& name) {
    auto* label = new TextLabel(TextSize::Body, TextLabel::Muted);
    label->setText(name);
    auto* value = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
    value->setAccessibleName(name);
    form->addRow(label, value);
    return value;
}

void prepare(TableView* table, QAbstractItemModel* model, const QList<int>& widths) {
    table->setModel(model);
    table->setColumnWidths(widths);
    table->setMinimumHeight(rowHeight(table->font()) * rowsShown);
}

} // namespace

SettingsPage::SettingsPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), staffModel_(new StaffModel(shell.speech, this)),
      templateModel_(new TemplateModel(shell.speech, this)), checklists_(new ChecklistSection(shell)),
      backups_(new BackupSection(shell)), grid_(new SectionGrid) {
    business_ = makeBusiness();
    sheet_ = makeServiceSheet();
    people_ = makePeople();
    grid_->add(business_);
    grid_->add(makeYou());
    grid_->add(sheet_, true);
    grid_->add(people_, true);
    policySection_ = makePolicy();
    grid_->add(policySection_, true);
    grid_->add(makeTemplates(), true);
    letters_ = new LetterWordingSection(shell_);
    connect(letters_, &LetterWordingSection::formMade, this, &SettingsPage::open);
    grid_->add(letters_, true);
    grid_->add(checklists_, true);
    grid_->add(makeLook());
    grid_->add(makeReminders());
    grid_->add(makeProtection(), true);
    privacy_ = new PrivacySection(shell_);
    connect(privacy_, &PrivacySection::formMade, this, &SettingsPage::open);
    connect(privacy_, &PrivacySection::erased, this, &Page::done);
    grid_->add(privacy_, true);
    exclusions_ = new ExclusionSection(shell_);
    connect(exclusions_, &ExclusionSection::formMade, this, &SettingsPage::open);
    connect(exclusions_, &ExclusionSection::removed, this, &Page::undoOffered);
    connect(exclusions_, &ExclusionSection::failed, this, &Page::failed);
    grid_->add(exclusions_, true);
    grid_->add(backups_, true);
    connect(checklists_, &ChecklistSection::formRequested, this, &SettingsPage::open);
    connect(checklists_, &ChecklistSection::added, this, &Page::undoOffered);
    connect(checklists_, &ChecklistSection::failed, this, &Page::failed);
    connect(backups_, &BackupSection::formRequested, this, &SettingsPage::open);
    connect(backups_, &BackupSection::done, this, &Page::done);
    connect(backups_, &BackupSection::failed, this, &Page::failed);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(grid_);
    host_ = new FormHost(scroll);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(host_);
}

QPushButton* SettingsPage::addButton(Section* section, const QString& text) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleName(withoutMnemonic(text));
    section->addControl(button);
    return button;
}

Section* SettingsPage::makeBusiness() {
    auto* section = new Section(tr("Business"));
    changeBusiness_ = addButton(section, tr("&Change…"));
    changeBusiness_->setAccessibleName(tr("Change what holds for the business"));
    connect(changeBusiness_, &QPushButton::clicked, this,
            [this] { open(businessForm(shell_, content_.settings, content_.base)); });
    const auto [box, form] = fields();
    bookName_ = addFact(form, tr("Name"));
    terms_ = addFact(form, tr("Terms for new invoices"));
    contact_ = addFact(form, tr("Speak with clients every"));
    renewal_ = addFact(form, tr("Renewals come up before the notice day"));
    hours_ = addFact(form, tr("Business hours"));
    overhead_ = addFact(form, tr("Overhead in a year"));
    region_ = addFact(form, tr("Telephone numbers without a country"));
    section->addContent(box, false);
    return section;
}

Section* SettingsPage::makeServiceSheet() {
    auto* section = new Section(tr("Service sheet"));
    section->explain(tr("What you offer everybody: services, rates, schedule, what happens when something is "
                        "wrong. Where nothing was agreed with a client, it stands in."));
    connect(addButton(section, tr("&Edit the service sheet…")), &QPushButton::clicked, this,
            [this] { open(serviceSheetForm(shell_, content_.sheet)); });
    offers_ = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
    offers_->setAccessibleName(tr("Service sheet"));
    section->addContent(offers_, false);
    return section;
}

Section* SettingsPage::makePeople() {
    auto* section = new Section(tr("People"));
    section->explain(
        tr("Who works here, and what an hour of theirs costs. The cost of serving a client is made "
           "of it."));
    connect(addButton(section, tr("Add a &person…")), &QPushButton::clicked, this,
            [this] { open(newStaffForm(shell_)); });
    staffTable_ = new TableView(tr("People"));
    prepare(staffTable_, staffModel_, {0, 18, 22});
    connect(staffTable_, &TableView::rowOpened, this,
            [this](int row) { open(staffForm(shell_, staffModel_->idAt(row))); });
    section->addContent(staffTable_, true);
    return section;
}

Section* SettingsPage::makePolicy() {
    auto* section = new Section(tr("Scoring policy"));
    section->explain(tr("By which numbers clients are judged: weights, thresholds, the target margin, how "
                        "far back is looked."));
    auto* open = addButton(section, tr("Sco&ring policy…"));
    connect(open, &QPushButton::clicked, this, [this] { emit pageRequested(PageName::Policy); });
    const auto [box, form] = fields();
    policy_ = addFact(form, tr("The book is judged by"));
    section->addContent(box, false);
    return section;
}

Section* SettingsPage::makeTemplates() {
    auto* section = new Section(tr("Text templates"));
    section->explain(tr("What is logged again and again, under a short name."));
    connect(addButton(section, tr("Add a &text…")), &QPushButton::clicked, this,
            [this] { open(newTemplateForm(shell_)); });
    templateTable_ = new TableView(tr("Text templates"));
    prepare(templateTable_, templateModel_, {24, 16, 0});
    connect(templateTable_, &TableView::rowOpened, this, [this](int row) {
        if (isOwner_) {
            open(templateForm(shell_, templateModel_->idAt(row)));
        }
    });
    section->addContent(templateTable_, true);
    return section;
}

Section* SettingsPage::makeYou() {
    auto* section = new Section(tr("You"));
    section->explain(tr("What you log and change here carries this name."));
    const auto [box, form] = fields();
    whoIAm_ = new StaffCombo;
    whoIAm_->setNobodyText(tr("Nobody in particular"));
    whoIAm_->setAccessibleName(tr("I am"));
    form->addRow(tr("&I am"), whoIAm_);
    connect(whoIAm_, &StaffCombo::edited, this, &SettingsPage::setWhoIAm);
    section->addContent(box, false);
    return section;
}

Section* SettingsPage::makeLook() {
    auto* section = new Section(tr("Look"));
    const auto [box, form] = fields();
    language_ = new QuietCombo;
    language_->addItem(tr("The system’s"), QString());
    for (const QString& code : wording::Speech::languages()) {
        const QLocale locale(code);
        language_->addItem(locale.nativeLanguageName(), code);
    }
    language_->setCurrentIndex(qMax(0, language_->findData(shell_.settings.language())));
    connect(language_, &QComboBox::activated, this,
            [this] { shell_.settings.setLanguage(language_->currentData().toString()); });
    language_->setAccessibleName(tr("Language"));
    form->addRow(tr("Lan&guage, from the next start"), language_);
    colours_ = new ChoiceRow(tr("Colours"), ChoiceRow::Mode::One);
    colours_->addChoice(int(ThemeChoice::System), tr("As the system"));
    colours_->addChoice(int(ThemeChoice::Light), tr("Light"));
    colours_->addChoice(int(ThemeChoice::Dark), tr("Dark"));
    colours_->setValue(int(shell_.theme.choice()));
    connect(colours_, &ChoiceRow::edited, this, [this] {
        const auto choice = ThemeChoice(colours_->value().value_or(0));
        shell_.theme.choose(choice);
        shell_.settings.setTheme(choice);
    });
    connect(&shell_.theme, &ThemeController::changed, this,
            [this] { colours_->setValue(int(shell_.theme.choice())); });
    form->addRow(tr("Colours"), colours_);
    section->addContent(box, false);
    return section;
}

Section* SettingsPage::makeReminders() {
    auto* section = new Section(tr("Reminders"));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    notify_ = new QCheckBox(tr("Re&mind on the desktop of what is due"));
    nameClients_ = new QCheckBox(tr("Reminders name the c&lients"));
    nameClients_->setToolTip(tr("Others may see the screen."));
    keepInTray_ = new QCheckBox(tr("Stay in the tra&y when the window is closed"));
    const ReminderChoices choices = shell_.settings.reminders();
    notify_->setChecked(choices.notify);
    nameClients_->setChecked(choices.nameClients);
    keepInTray_->setChecked(choices.keepInTray);
    for (QCheckBox* check : {notify_, nameClients_, keepInTray_}) {
        check->setAccessibleName(withoutMnemonic(check->text()));
        column->addWidget(check);
        connect(check, &QCheckBox::clicked, this, &SettingsPage::keepReminders);
    }
    section->addContent(box, false);
    return section;
}

Section* SettingsPage::makeProtection() {
    auto* section = new Section(tr("Protection"));
    section->explain(
        tr("With an owner’s password the book opens in the staff view: staff log, look up and work "
           "their tasks, and see nothing of margins, verdicts, conduct and reports. Anyone who can "
           "copy the book’s file can read it with other programs."));
    setPassword_ = addButton(section, tr("&Set a password…"));
    removePassword_ = addButton(section, tr("Remo&ve the password…"));
    connect(setPassword_, &QPushButton::clicked, this,
            [this] { open(passwordForm(shell_, content_.isProtected)); });
    connect(removePassword_, &QPushButton::clicked, this, [this] { open(removePasswordForm(shell_)); });
    const auto [box, form] = fields();
    protection_ = addFact(form, tr("Now"));
    autoLock_ = new QSpinBox;
    autoLock_->setRange(0, 24 * 60);
    autoLock_->setSpecialValueText(tr("Never"));
    autoLock_->setValue(shell_.settings.autoLockMinutes());
    connect(autoLock_, &QSpinBox::valueChanged, this,
            [this](int minutes) { shell_.settings.setAutoLockMinutes(minutes); });
    autoLock_->setAccessibleName(tr("Lock by itself after minutes without input"));
    form->addRow(tr("Loc&k by itself after minutes without input"), autoLock_);
    section->addContent(box, false);
    return section;
}

void SettingsPage::showBook(const QString& path) {
    book_ = path;
    backups_->showBook(path);
    clear();
}

void SettingsPage::clear() {
    asked_.next();
    if (FormPanel* form = host_->form()) {
        form->finish();
    }
    showContent({});
    setReady(false);
}

void SettingsPage::takeFocus() {
    if (isOwner_) {
        changeBusiness_->setFocus();
    } else {
        whoIAm_->setFocus();
    }
}

bool SettingsPage::backOut() {
    if (FormPanel* form = host_->form()) {
        form->backOut();
        return true;
    }
    return false;
}

void SettingsPage::setOwnerView(bool isOwner) {
    isOwner_ = isOwner;
    business_->setVisible(isOwner);
    sheet_->setVisible(isOwner);
    people_->setVisible(isOwner);
    policySection_->setVisible(isOwner);
    letters_->setVisible(isOwner);
    checklists_->setVisible(isOwner);
    privacy_->setVisible(isOwner);
    exclusions_->setVisible(isOwner);
    backups_->setVisible(isOwner);
}

void SettingsPage::reload() {
    const int question = asked_.next();
    if (isOwner_) {
        backups_->reload();
    }
    whenDone(shell_.session.run([](app::Workspace& workspace) -> Result<Content> {
        Content content;
        content.base = workspace.base();
        RAPPORT_TRY_ASSIGN(content.settings, workspace.settings());
        RAPPORT_TRY_ASSIGN(content.sheet, app::AgreementDesk(workspace).serviceSheet());
        RAPPORT_TRY_ASSIGN(content.staff, workspace.staff().list());
        RAPPORT_TRY_ASSIGN(content.templates, workspace.records().all<TextTemplate>());
        RAPPORT_TRY_ASSIGN(const std::optional<NamedPolicy> policy, app::chosenRecord(workspace.book()));
        content.policy = policy ? policy->name : QString();
        if (workspace.access().isOwner()) {
            RAPPORT_TRY_ASSIGN(content.letters, app::Letters(workspace).wordings());
            RAPPORT_TRY_ASSIGN(content.exclusions, workspace.records().all<Exclusion>());
        }
        RAPPORT_TRY_ASSIGN(content.checklists, workspace.records().all<ChecklistTemplate>());
        RAPPORT_TRY_ASSIGN(content.isProtected, workspace.access().hasPassword());
        return content;
    }),
             this, [this, question](Result<Content> content) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (content) {
                     showContent(std::move(content).value());
                 } else {
                     emit failed(content.error());
                 }
                 setReady(true);
             });
}

void SettingsPage::showContent(Content content) {
    content_ = std::move(content);
    const app::BookSettings& settings = content_.settings;
    const auto days = [](int count) { return tr("%n day(s)", nullptr, count); };
    bookName_->setText(settings.bookName);
    terms_->setText(days(settings.paymentTermsDays));
    contact_->setText(settings.contactEveryDays > 0 ? days(settings.contactEveryDays) : tr("No reminder"));
    renewal_->setText(days(settings.renewalLeadDays));
    policy_->setText(content_.policy.isEmpty() ? tr("The method’s own policy") : content_.policy);
    letters_->setWordings(content_.letters);
    privacy_->setSettings(settings);
    exclusions_->setRules(content_.exclusions);
    region_->setText(settings.region.isEmpty() ? tr("As this computer is set")
                                               : CountryCombo::nameOf(settings.region));
    hours_->setText(hoursText(shell_.speech, settings.hours));
    overhead_->setText(settings.overheadPerYear ? shell_.speech.money(*settings.overheadPerYear)
                                                : tr("Not known"));
    const QString services = content_.sheet.services.simplified();
    offers_->setText(!services.isEmpty()                ? services
                     : content_.sheet == ServiceSheet() ? tr("Nothing is written down yet.")
                                                        : tr("Written down, but for what you do."));
    staffModel_->setStaff(content_.staff, shell_.session.clock().today());
    templateModel_->setTemplates(content_.templates);
    checklists_->setChecklists(content_.checklists);
    whoIAm_->setStaff(content_.staff);
    const qint64 staff = shell_.settings.lastStaff(book_);
    whoIAm_->setChosen(staff > 0 ? std::optional(Id<Staff>(staff)) : std::nullopt);
    protection_->setText(!content_.isProtected ? tr("Everybody at this computer sees everything.")
                         : isOwner_ ? tr("The book has an owner’s password. The owner’s view is open.")
                                    : tr("The book has an owner’s password. The staff view is open."));
    setPassword_->setText(content_.isProtected ? tr("Change the pa&ssword…") : tr("&Set a password…"));
    setPassword_->setVisible(isOwner_);
    removePassword_->setVisible(isOwner_ && content_.isProtected);
    autoLock_->setEnabled(isOwner_ && content_.isProtected);
}

void SettingsPage::open(BookForm* form) {
    openForm(*host_, *this, form);
}

void SettingsPage::setWhoIAm() {
    const qint64 staff = whoIAm_->chosen() ? whoIAm_->chosen()->value() : 0;
    shell_.settings.setLastStaff(book_, staff);
    whenDone(shell_.session.run([staff](app::Workspace& workspace) -> Result<void> {
        workAs(workspace, staff);
        return {};
    }),
             this, [this](const Result<void>& done) {
                 if (!done) {
                     emit failed(done.error());
                 }
             });
}

void SettingsPage::keepReminders() {
    shell_.settings.setReminders({notify_->isChecked(), nameClients_->isChecked(), keepInTray_->isChecked()});
}

} // namespace rapport::gui
