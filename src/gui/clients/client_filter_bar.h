// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/saved_view.h"
#include "domain/staff.h"
#include "wording/speech.h"

#include <QWidget>

#include <functional>

class QAbstractItemView;
class QLineEdit;
class QMenu;
class QToolButton;

namespace rapport::gui {

class FilterBar;

/// Everything that narrows the client list: the line one types in, and under it buttons for verdict, status,
/// tags, who looks after them, those that need a decision and the archive; and what to do with the view.
class ClientFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit ClientFilterBar(const wording::Speech& speech, QWidget* parent = nullptr);

    const ClientFilter& filter() const { return filter_; }
    /// Does not emit.
    void setFilter(const ClientFilter& filter);
    /// What can be chosen among.
    void setChoices(const std::vector<Staff>& staff, const QStringList& tags);
    /// The view the filter began with: what is asked can be saved as one or put into it.
    void setView(const SavedView& view);
    void setCount(const QString& count);
    void setTarget(QAbstractItemView* view);
    void setColumnsMenu(QMenu* menu);
    void focusLine();
    bool lineHasFocus() const;

    /// Asks in the bar for a name, beginning with `name`; `take` is called with it once.
    void askName(const QString& name, std::function<void(const QString& name)> take);
    bool isAskingName() const;
    void stopAskingName();

    /// Staff do not filter by verdicts, and keep no views.
    void setOwnerView(bool isOwner);

signals:
    void filterChanged();
    void returnPressed();
    void newClientRequested();
    void duplicatesRequested();
    void saveViewRequested();
    void updateViewRequested();
    void renameViewRequested();
    void removeViewRequested();

private:
    void lay();
    QToolButton* menuButton(const QString& text, const char* iconName = nullptr);
    void fillVerdicts();
    void fillStatuses();
    void fillTags();
    void fillStaff();
    void fillView();
    void takeName();
    void change();
    void showState();

    const wording::Speech speech_;
    ClientFilter filter_;
    SavedView view_;
    std::vector<Staff> staff_;
    QStringList tags_;
    bool quiet_ = false;
    std::function<void(const QString&)> nameTaker_;

    FilterBar* line_;
    QToolButton* verdicts_;
    QToolButton* statuses_;
    QToolButton* tagButton_;
    QToolButton* staffButton_;
    QToolButton* decision_;
    QToolButton* archived_;
    QToolButton* viewButton_;
    QToolButton* columns_;
    QWidget* naming_;
    QLineEdit* name_;
};

} // namespace rapport::gui
