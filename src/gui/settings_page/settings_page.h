// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/book_settings.h"
#include "app/letters.h"
#include "domain/service_sheet.h"
#include "domain/checklist_template.h"
#include "domain/exclusion.h"
#include "domain/staff.h"
#include "domain/text_template.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <vector>

class QCheckBox;
class QFormLayout;
class QPushButton;
class QSpinBox;

namespace rapport::gui {

class BackupSection;
class BookForm;
class ChecklistSection;
class ChoiceRow;
class ExclusionSection;
class FormHost;
class LetterWordingSection;
class PrivacySection;
class QuietCombo;
class Section;
class SectionGrid;
class StaffCombo;
class StaffModel;
class TableView;
class TemplateModel;
class TextLabel;

/// What holds for the book, changed in forms that can be undone, and what holds for whoever sits here, which
/// holds at once.
class SettingsPage : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(const Shell& shell, QWidget* parent = nullptr);

    void showBook(const QString& path) override;
    void clear() override;
    void takeFocus() override;
    void setOwnerView(bool isOwner) override;
    BackupSection& backups() { return *backups_; }
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("Settings"); }

protected:
    void reload() override;

private:
    /// What the page asks the book for.
    struct Content {
        app::BookSettings settings;
        Currency base;
        ServiceSheet sheet;
        std::vector<Staff> staff;
        std::vector<TextTemplate> templates;
        QString policy;                          ///< Name of the one chosen; empty: the method's own.
        std::vector<app::LetterWording> letters; ///< The owner's.
        std::vector<ChecklistTemplate> checklists;
        std::vector<Exclusion> exclusions; ///< The owner's.
        bool isProtected = false;
    };

    Section* makeBusiness();
    Section* makeServiceSheet();
    Section* makePeople();
    Section* makePolicy();
    Section* makeTemplates();
    Section* makeYou();
    Section* makeLook();
    Section* makeReminders();
    Section* makeProtection();
    QPushButton* addButton(Section* section, const QString& text);
    void showContent(Content content);
    void open(BookForm* form);
    void setWhoIAm();
    void keepReminders();

    Shell shell_;
    QString book_;
    Content content_;
    bool isOwner_ = true;
    Generation asked_;
    StaffModel* staffModel_;
    TemplateModel* templateModel_;
    ChecklistSection* checklists_;
    BackupSection* backups_;
    SectionGrid* grid_;
    FormHost* host_;
    Section* business_ = nullptr;
    Section* sheet_ = nullptr;
    Section* people_ = nullptr;
    LetterWordingSection* letters_ = nullptr;
    PrivacySection* privacy_ = nullptr;
    ExclusionSection* exclusions_ = nullptr;
    Section* policySection_ = nullptr;
    TextLabel* policy_ = nullptr;
    QPushButton* changeBusiness_ = nullptr;
    TextLabel* bookName_ = nullptr;
    TextLabel* terms_ = nullptr;
    TextLabel* contact_ = nullptr;
    TextLabel* renewal_ = nullptr;
    TextLabel* hours_ = nullptr;
    TextLabel* overhead_ = nullptr;
    TextLabel* region_ = nullptr;
    TextLabel* offers_ = nullptr;
    TableView* staffTable_ = nullptr;
    TableView* templateTable_ = nullptr;
    StaffCombo* whoIAm_ = nullptr;
    QuietCombo* language_ = nullptr;
    ChoiceRow* colours_ = nullptr;
    QCheckBox* notify_ = nullptr;
    QCheckBox* nameClients_ = nullptr;
    QCheckBox* keepInTray_ = nullptr;
    TextLabel* protection_ = nullptr;
    QPushButton* setPassword_ = nullptr;
    QPushButton* removePassword_ = nullptr;
    QSpinBox* autoLock_ = nullptr;
};

} // namespace rapport::gui
