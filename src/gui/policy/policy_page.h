// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"
#include "scoring/policy.h"

#include <optional>
#include <vector>

class QAction;
class QToolButton;

namespace rapport::gui {

class ActionBar;
class BookForm;
class FormHost;
class PolicyEditor;
class PolicyEffectView;
class QuietCombo;
class TextLabel;

/// What the book is judged by: the method's own policy, which stays as it is, and the policies of this book,
/// every number of which can be changed; with who would change verdict before anything is saved.
class PolicyPage : public Page {
    Q_OBJECT

public:
    explicit PolicyPage(const Shell& shell, QWidget* parent = nullptr);

    void clear() override;
    void takeFocus() override;
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("Scoring policy"); }

    /// A policy file becomes a policy of the book.
    void importFrom(const QString& path);
    /// Writes what is shown as a policy file.
    void exportTo(const QString& path);

protected:
    void reload() override;

private:
    struct Content {
        std::vector<NamedPolicy> policies;
        std::optional<Id<NamedPolicy>> chosen;
    };

    void lay();
    void makeActions();
    QAction* addDeed(ActionBar& bar, const char* id, const QString& text, const char* iconName);
    void showContent(Content content);
    void fillCombo();
    void showPolicy(std::optional<Id<NamedPolicy>> id);
    void takeEdit();
    void updateDeeds();
    bool isEdited() const;
    const NamedPolicy* record(std::optional<Id<NamedPolicy>> id) const;
    QString nameOf(std::optional<Id<NamedPolicy>> id) const;
    void run(const app::Command& command, bool showsNewest = false);
    void save();
    void askName(const QString& title, const scoring::Policy& policy);
    void openForm(BookForm* form, bool showsNewest);
    void chooseImport();
    void chooseExport();

    Shell shell_;
    Generation asked_;
    Content content_;
    std::optional<Id<NamedPolicy>> shown_; ///< Nothing: the method's own.
    std::optional<NamedPolicy> kept_;      ///< The one shown, as it was read.
    scoring::Policy stored_;               ///< The same as a policy.
    bool arrived_ = false;                 ///< Something of this book has been shown.
    bool showNewest_ = false;              ///< A policy was just made: show it once it is read.

    FormHost* host_;
    QToolButton* back_;
    QuietCombo* combo_;
    TextLabel* state_;
    ActionBar* bar_;
    PolicyEditor* editor_;
    PolicyEffectView* effect_;
    QAction* use_;
    QAction* save_;
    QAction* saveAs_;
    QAction* discard_;
    QAction* reset_;
    QAction* rename_;
    QAction* remove_;
    QAction* import_;
    QAction* export_;
};

} // namespace rapport::gui
