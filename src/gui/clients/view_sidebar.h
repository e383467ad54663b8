// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/saved_view.h"
#include "wording/speech.h"

#include <QListWidget>

#include <vector>

namespace rapport::gui {

/// The views of the client list with how many clients are in each: those every book has, a line, and those
/// saved under a name. F2 and Delete ask to rename and delete one of the latter.
class ViewSidebar : public QListWidget {
    Q_OBJECT

public:
    explicit ViewSidebar(const wording::Speech& speech, QWidget* parent = nullptr);

    /// Keeps the view that is chosen, if it is still there. One count for each view.
    void setViews(const std::vector<SavedView>& views, const std::vector<int>& counts);
    const std::vector<SavedView>& views() const { return views_; }
    /// The view chosen; that of all clients when there is none.
    SavedView view() const;
    void setView(int position);
    void showAll();
    /// Chooses the view of this id as soon as it is there.
    void choose(Id<SavedView> id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void viewChosen();
    void renameRequested();
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    int positionOf(const SavedView& view) const;

    const wording::Speech& speech_;
    std::vector<SavedView> views_;
    Id<SavedView> awaited_;
};

} // namespace rapport::gui
