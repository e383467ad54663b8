// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/missing_guide.h"
#include "gui/navigation/places.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QFrame>

namespace rapport::gui {

class AdviceList;

/// "Make the verdicts surer": the three kinds of record that would change most in the book, each with the way
/// there. Put away with a button, it stays away for a month.
class SurerPanel : public QFrame {
    Q_OBJECT

public:
    explicit SurerPanel(const Shell& shell, QWidget* parent = nullptr);

    void showBook(const QString& path);
    /// Asks the book, unless it was put away lately. Staff see nothing.
    void reload();
    void clear();

signals:
    void pageRequested(rapport::gui::PageName page);

private:
    bool isPutAway() const;
    void putAway();
    void showMissing(const std::vector<app::MissingInBook>& missing);

    Shell shell_;
    Generation asked_;
    QString book_;
    AdviceList* list_;
    std::vector<app::MissingKind> kinds_;
};

} // namespace rapport::gui
