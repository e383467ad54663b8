// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme_controller.h"
#include "wording/speech.h"

#include <QPlainTextEdit>

class QSyntaxHighlighter;

namespace rapport::gui {

/// The text of a letter. Gaps, and in a wording its fields, stand out by a box around them and bold letters,
/// not by colour alone.
class LetterTextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LetterTextEdit(ThemeController& theme, QWidget* parent = nullptr);

    /// The language the letter is in: its direction, and what its gaps look like.
    void setSpeech(const wording::Speech& speech);
    /// Fields in braces stand out, too.
    void setShowsFields(bool shows);

private:
    class Marker;
    Marker* marker_;
};

} // namespace rapport::gui
