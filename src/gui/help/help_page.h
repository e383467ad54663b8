// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/help/guide.h"
#include "gui/shell.h"
#include "gui/widgets/page.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;

namespace rapport::gui {

/// F1: the guide, chapter by chapter, opened where it speaks of the page one came from. It is built in and
/// loads nothing from anywhere.
class HelpPage : public Page {
    Q_OBJECT

public:
    explicit HelpPage(const Shell& shell, QWidget* parent = nullptr);

    /// Opens the chapter of this heading, or the first one when there is none.
    void showTopic(const QString& heading);

    void takeFocus() override;
    bool concerns(const app::ChangeNotice&) const override { return false; }
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    bool backOut() override;

private:
    void narrow();
    void showChapter(int row);
    void step(int by);

    QList<GuideChapter> chapters_;
    QToolButton* back_;
    QLineEdit* words_;
    QListWidget* headings_;
    QTextBrowser* text_;
    QToolButton* previous_;
    QToolButton* next_;
};

} // namespace rapport::gui
