// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/client/plan/plan_content.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QWidget>

class QScrollArea;

namespace rapport::gui {

class LadderPanel;
class OnboardingPanel;
class PartingPanel;
class RecordActions;
class RecoveryPanel;

/// What is under way with a client: mistakes of ours to be made good, what was tried before parting, the
/// parting itself, and how a new client begins. Asked for when it is looked at.
class PlanTab : public QWidget {
    Q_OBJECT

public:
    PlanTab(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    /// Other records, perhaps of another client; what is computed of them is asked for with ask().
    void showClient(std::shared_ptr<const app::ClientPage> page);
    /// Reads what is computed; answered() follows. At once when nothing has changed since.
    void ask();
    void clear();
    void takeFocus();

signals:
    void answered();
    void failed(const rapport::Error& error);
    void done(const QString& sentence, const QString& details = QString());

private:
    void showContent(const PlanContent& content);

    Shell shell_;
    RecordActions& actions_;
    std::shared_ptr<const app::ClientPage> page_;
    bool outdated_ = true;
    bool wantsFocus_ = false; ///< The keyboard goes to the first part once it is there.
    Generation asked_;
    RecoveryPanel* recovery_;
    PartingPanel* parting_;
    LadderPanel* ladder_;
    OnboardingPanel* onboarding_;
    QScrollArea* scroll_;
};

} // namespace rapport::gui
