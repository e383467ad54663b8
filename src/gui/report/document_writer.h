// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme_controller.h"
#include "reporting/document.h"

#include <QTextCursor>

class QTextDocument;

namespace rapport::gui {

/// Writes a report into a text document for the screen: the same content and order as its HTML. Nothing is
/// parsed as markup on the way and nothing can be loaded from anywhere; charts are painted by src/charts when
/// the text is (docs/decisions/report-preview.md).
class DocumentWriter {
public:
    DocumentWriter(QTextDocument& target, ThemeController& theme);
    void write(const reporting::Document& document);

private:
    void write(const reporting::Section& section);
    void write(const reporting::Paragraph& paragraph);
    void write(const reporting::ListBlock& list);
    void write(const reporting::Table& table);
    void write(const reporting::ChartBlock& chart);
    void line(const QString& text, const QTextCharFormat& format, int before, int after, int level = 0);
    QTextCharFormat body() const;
    QTextCharFormat muted() const;
    QTextCharFormat heading(double factor) const;

    QTextDocument& target_;
    ThemeController& theme_;
    QTextCursor cursor_;
    const wording::Speech* speech_ = nullptr;
};

} // namespace rapport::gui
