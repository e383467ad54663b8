// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/text_template.h"

#include <QPlainTextEdit>

#include <vector>

namespace rapport::gui {

/// The lines of text of a dealing. Return is left to the window, Shift+Return begins a line. A text that is
/// used again is put in by its name: ";price" and then Space, Tab or Return.
class TemplateText : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TemplateText(QWidget* parent = nullptr);

    void setTemplates(std::vector<TextTemplate> templates);
    /// Puts a text in at the cursor.
    void put(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    bool expand();

    std::vector<TextTemplate> templates_;
};

} // namespace rapport::gui
