// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "domain/staff.h"
#include "wording/speech.h"

#include <QFrame>

#include <vector>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;

namespace rapport::gui {

class TagsEdit;
class TextLabel;

/// What can be done with several chosen clients at once; below the list while there are several.
class BulkBar : public QFrame {
    Q_OBJECT

public:
    explicit BulkBar(const wording::Speech& speech, QWidget* parent = nullptr);

    void setChoices(const std::vector<Staff>& staff, const QStringList& tags);
    /// How many are chosen, and whether they are in the archive. Hidden below two.
    void setChosen(int count, bool archived);
    /// Asks for the tags in the bar, also when only one client is chosen.
    void askTags();
    bool isAskingTags() const;
    void stopAskingTags();

signals:
    /// The clients of the command are for the receiver to fill in.
    void changeRequested(const rapport::app::ChangeClients& change);
    void exportRequested();
    void mergeRequested();
    void removeRequested();

private:
    void lay();
    QPushButton* button(const QString& text, const char* iconName);
    void fillStaff();
    void takeTags(bool add);
    void showState();

    const wording::Speech speech_;
    std::vector<Staff> staff_;
    int count_ = 0;
    bool archived_ = false;
    TextLabel* chosen_;
    QWidget* actions_;
    QToolButton* status_;
    QToolButton* staffButton_;
    QPushButton* archive_;
    QPushButton* merge_;
    QWidget* tagging_;
    TagsEdit* tags_;
};

} // namespace rapport::gui
