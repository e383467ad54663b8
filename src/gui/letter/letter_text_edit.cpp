// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letter/letter_text_edit.h"

#include "reporting/letter.h"

#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextOption>

namespace rapport::gui {

class LetterTextEdit::Marker : public QSyntaxHighlighter {
public:
    Marker(QTextDocument* document, const LetterTextEdit& edit) : QSyntaxHighlighter(document), edit_(edit) {}

    wording::Speech speech;
    bool showsFields = false;

protected:
    void highlightBlock(const QString& text) override {
        QTextCharFormat marked;
        marked.setFontWeight(QFont::Bold);
        marked.setUnderlineStyle(QTextCharFormat::DashUnderline);
        marked.setForeground(edit_.palette().color(QPalette::Link));
        for (const auto& [at, length] : reporting::gapsIn(text, speech)) {
            setFormat(int(at), int(length), marked);
        }
        if (!showsFields) {
            return;
        }
        static const QRegularExpression field(QStringLiteral("\\{\\??[A-Za-z_]+\\}"));
        for (auto matches = field.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), marked);
        }
    }

private:
    const LetterTextEdit& edit_;
};

LetterTextEdit::LetterTextEdit(ThemeController& theme, QWidget* parent)
    : QPlainTextEdit(parent), marker_(new Marker(document(), *this)) {
    setTabChangesFocus(true);
    connect(&theme, &ThemeController::changed, marker_, [this] { marker_->rehighlight(); });
}

void LetterTextEdit::setSpeech(const wording::Speech& speech) {
    marker_->speech = speech;
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(speech.direction());
    document()->setDefaultTextOption(option);
    marker_->rehighlight();
}

void LetterTextEdit::setShowsFields(bool shows) {
    marker_->showsFields = shows;
    marker_->rehighlight();
}

} // namespace rapport::gui
