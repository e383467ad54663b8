// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "gui/widgets/page.h"

class QListWidget;
class QPushButton;

namespace rapport::gui {

class TextLabel;

/// Where the program starts without a book: make one, open one, or look at the demo.
class WelcomePage : public Page {
    Q_OBJECT

public:
    explicit WelcomePage(const Shell& shell, QWidget* parent = nullptr);

    void takeFocus() override;
    bool concerns(const app::ChangeNotice&) const override { return false; }
    QString helpTopic() const override { return QStringLiteral("The first minutes"); }

signals:
    void newRequested();
    void openRequested();
    void demoRequested();
    void bookChosen(const QString& path);

protected:
    /// Lists the books opened lately, those that are still there.
    void reload() override;

private:
    QPushButton* addChoice(const char* iconName, const QString& text, const QString& explanation);

    Shell shell_;
    QWidget* column_;
    QPushButton* new_;
    QPushButton* open_;
    QPushButton* demo_;
    TextLabel* recentHeading_;
    QListWidget* recent_;
};

} // namespace rapport::gui
