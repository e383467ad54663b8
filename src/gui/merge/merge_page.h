// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/duplicates.h"
#include "app/merge_sides.h"
#include "domain/staff.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <optional>
#include <vector>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rapport::gui {

class EmptyState;
class MergeView;

/// Entries that may be one client: the likely pairs of the book at one side, the two looked at beside each
/// other, and the button that makes one of them.
class MergePage : public Page {
    Q_OBJECT

public:
    explicit MergePage(const Shell& shell, QWidget* parent = nullptr);

    /// Looks at these two when the page is next asked to show itself.
    void showPair(Id<Client> kept, Id<Client> other);
    void clear() override;
    void takeFocus() override;
    QString helpTopic() const override { return QStringLiteral("Clients"); }

protected:
    void reload() override;

private:
    struct Answer;

    void lay();
    void take(Answer answer);
    void showSides(const Result<app::MergeSides>& answer);
    void ask();
    void swap();
    void merge();
    void showMerged(const Client& merged, const QString& other, const Result<void>& answer);
    void showState();

    Shell shell_;
    Generation asked_;
    Generation looked_;
    std::vector<app::LikePair> pairs_;
    std::vector<Staff> staff_;
    Id<Client> kept_;
    Id<Client> other_;
    std::optional<app::MergeSides> sides_;

    QListWidget* list_;
    MergeView* view_;
    EmptyState* empty_;
    QStackedWidget* middle_;
    QPushButton* swap_;
    QPushButton* merge_;
};

} // namespace rapport::gui
