// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/first_steps.h"
#include "gui/navigation/places.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QFrame>

#include <array>

class QPushButton;

namespace rapport::gui {

class TextLabel;

/// The first ten minutes with a new book as one path: what is done, what comes next and the button for it.
/// It begins with a book without invoices, and goes when the last step is done or it is put away.
class FirstStepsPanel : public QFrame {
    Q_OBJECT

public:
    explicit FirstStepsPanel(const Shell& shell, QWidget* parent = nullptr);

    void showBook(const QString& path, bool isOwner);
    /// Asks the book how far it has come; shows nothing where the path is over or never began.
    void reload();

signals:
    void pageRequested(rapport::gui::PageName page);
    /// The verdicts are on this page: take the keyboard there.
    void verdictsRequested();
    void reportRequested();

private:
    void showSteps(app::FirstSteps steps);
    void go();
    void skip();
    void putAway();
    QByteArray kept() const;
    void keep(const QByteArray& state);

    Shell shell_;
    QString book_;
    bool isOwner_ = true;
    bool isOver_ = false; ///< Known not to be shown for this book.
    Generation asked_;
    std::optional<app::FirstStep> next_;
    std::array<TextLabel*, app::kFirstSteps> steps_{};
    TextLabel* what_;
    QPushButton* go_;
    QPushButton* skip_;
};

} // namespace rapport::gui
