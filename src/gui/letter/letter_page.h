// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letters.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <QUrl>

#include <memory>
#include <optional>

class QAction;
class QLineEdit;
class QToolButton;

namespace rapport::gui {

class ActionBar;
class ChoiceRow;
class LetterTextEdit;
class MessageBar;
class QuietCombo;
class TextLabel;
template <typename Enum>
class CodeCombo;

/// A letter to a client: drafted from what the book knows, with a gap for what it does not know, to be
/// edited, saved, copied and mailed. Behind it its wording with fields, which the business can keep as its
/// own.
class LetterPage : public Page {
    Q_OBJECT

public:
    explicit LetterPage(const Shell& shell, QWidget* parent = nullptr);

    /// A new draft; without a kind the one that fits how the client stands.
    void showLetter(Id<Client> id, std::optional<LetterKind> kind = {});
    void clear() override;
    void takeFocus() override;
    bool concerns(const app::ChangeNotice& notice) const override;
    QString helpTopic() const override { return QStringLiteral("Letters"); }

    /// Writes it as text, HTML or PDF, by the ending of the name.
    void saveTo(const QString& path);

signals:
    void saved(const QString& path);

protected:
    void reload() override;

private:
    enum class Side { Letter, Wording };

    void lay();
    void makeDeeds();
    QAction* addDeed(const char* id, const QString& text, const char* iconName);
    void ask();
    void take(app::Letter letter);
    void fillDraft();
    void showSide(Side side);
    void takeEdit();
    void showGaps();
    void updateDeeds();
    const wording::Speech& letterSpeech() const { return speech_; }

    void chooseFile();
    void copy();
    void mail();
    void offerLogging(const QString& what, const QString& details = {});
    void logAsSent();
    void keepWording();
    void resetWording();

    Shell shell_;
    wording::Speech speech_; ///< Of the letter.
    Id<Client> client_;
    Generation asked_;
    std::shared_ptr<const app::Letter> letter_; ///< As it was drafted.
    LetterTemplate wording_;                    ///< As it stands in the editor.
    QString subject_, body_;                    ///< Of the letter, as it stands in the editor.
    Side side_ = Side::Letter;
    bool kindAsked_ = false; ///< The kind that fits is still to be found.
    bool draftEdited_ = false;

    QToolButton* back_;
    TextLabel* title_;
    CodeCombo<LetterKind>* kind_;
    QuietCombo* language_;
    ChoiceRow* sides_;
    MessageBar* message_;
    ActionBar* bar_;
    QLineEdit* subjectEdit_;
    LetterTextEdit* text_;
    TextLabel* hintTitle_;
    TextLabel* hint_;
    QAction* save_;
    QAction* copy_;
    QAction* mail_;
    QAction* log_;
    QAction* again_;
    QAction* keep_;
    QAction* reset_;
};

} // namespace rapport::gui
