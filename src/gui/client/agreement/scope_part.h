// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agreement_desk.h"
#include "app/client_directory.h"
#include "gui/client/agreement/register_part.h"
#include "gui/shell.h"

#include <memory>

class QAction;

namespace rapport::gui {

class RecordActions;
class ScopeRequestModel;
class TextLabel;

/// The scope register: what the client wanted beyond the agreement, one key for the answer, and what the
/// favours among them are worth.
class ScopePart : public RegisterPart {
    Q_OBJECT

public:
    ScopePart(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page,
                    std::shared_ptr<const app::AgreementView> view);
    void setOwnerView(bool isOwner);
    /// How many wait for an answer.
    int undecided() const { return undecided_; }

private:
    void addAnswer(const QString& text, const char* iconName, int key, ScopeOutcome outcome);
    const ScopeRequest* chosen() const;
    void addNew();
    void answer(ScopeOutcome outcome);
    void makeAddendum();
    void updateActions();
    void showBalance(const app::GoodwillBalance& balance);

    Shell shell_;
    RecordActions& actions_;
    std::shared_ptr<const app::ClientPage> page_;
    std::optional<Money> perHour_;
    bool isOwner_ = true;
    int undecided_ = 0;
    ScopeRequestModel* model_;
    TextLabel* balance_;
    QList<QAction*> answers_;
    QAction* addendum_ = nullptr;
};

} // namespace rapport::gui
