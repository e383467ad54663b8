// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy_preview.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QWidget>

#include <atomic>
#include <memory>
#include <optional>

class QGridLayout;
class QTimer;

namespace rapport::gui {

class TableView;
class TextLabel;
class VerdictMoveModel;

/// What a policy would do to the verdicts, before it is saved: asked for a moment after the last change, and
/// given up when another change overtakes it.
class PolicyEffectView : public QWidget {
    Q_OBJECT

public:
    explicit PolicyEffectView(const Shell& shell, QWidget* parent = nullptr);
    ~PolicyEffectView() override;

    /// Shows in a moment what this policy would change. `isUsed`: the book is judged by it already.
    void preview(const scoring::Policy& policy, bool isUsed);
    /// There is nothing to show, for this reason.
    void say(const QString& why);
    /// Whether everything asked for is shown.
    bool isSettled() const;
    QWidget* table() const;

signals:
    void clientRequested(rapport::Id<rapport::Client> id);
    void failed(const rapport::Error& error);
    void settled();

private:
    void ask();
    void showEffect(const app::PolicyEffect& effect);
    void stop();

    Shell shell_;
    std::optional<scoring::Policy> wanted_;
    bool isUsed_ = false;
    bool isAsking_ = false;
    Generation asked_;
    std::shared_ptr<std::atomic_bool> overtaken_;
    QTimer* wait_;
    QTimer* slow_;
    TextLabel* sentence_;
    QWidget* counts_;
    QGridLayout* grid_;
    VerdictMoveModel* model_;
    TableView* table_;
};

} // namespace rapport::gui
