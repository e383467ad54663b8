// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/interaction.h"
#include "domain/text_template.h"

#include <QWidget>

#include <vector>

class QMenu;

namespace rapport::gui {

class AnswerLine;
class TemplateText;

/// The text of a dealing with the menu of the texts that are used again: to put one in, to keep the present
/// text as one, to delete one.
class TextField : public QWidget {
    Q_OBJECT

public:
    explicit TextField(QWidget* parent = nullptr);

    TemplateText* text() const { return text_; }
    void setTemplates(std::vector<TextTemplate> templates);
    /// The kind of dealing: templates for another kind are not offered.
    void setKind(InteractionKind kind) { kind_ = kind; }

signals:
    void edited();
    /// To be written by the owner, who sets the templates anew.
    void templateSaved(const rapport::TextTemplate& text);
    void templateRemoved(rapport::Id<rapport::TextTemplate> id);

private:
    void fill();
    void askName();
    void saveTemplate();
    void endAsking();

    TemplateText* text_;
    QMenu* menu_;
    QWidget* question_;
    AnswerLine* name_;
    InteractionKind kind_ = InteractionKind::Call;
    std::vector<TextTemplate> templates_;
};

} // namespace rapport::gui
