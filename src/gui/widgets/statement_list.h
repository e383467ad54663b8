// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assessment.h"
#include "wording/speech.h"

#include <QListWidget>

namespace rapport::gui {

/// Sentences of an assessment, one under the other, each wrapped to the width there is; as tall as they need,
/// so that the page scrolls and not the list. Choosing one asks for the records behind it.
class StatementList : public QListWidget {
    Q_OBJECT

public:
    StatementList(const wording::Speech& speech, const QString& accessibleName, QWidget* parent = nullptr);

    void setStatements(const std::vector<scoring::Statement>& statements);
    const std::vector<scoring::Statement>& statements() const { return statements_; }
    /// Marks a statement without asking for its records; -1 marks none.
    void mark(int statement);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void statementChosen(int statement);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    int neededHeight() const;

    const wording::Speech& speech_;
    std::vector<scoring::Statement> statements_;
};

} // namespace rapport::gui
