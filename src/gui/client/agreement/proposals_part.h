// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "gui/client/agreement/register_part.h"
#include "gui/shell.h"

#include <memory>

class QAction;

namespace rapport::gui {

class ProposalModel;
class RecordActions;

/// New terms proposed to the client and what became of them. Accepted, they become an addendum.
class ProposalsPart : public RegisterPart {
    Q_OBJECT

public:
    ProposalsPart(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page);
    /// How many wait for an answer.
    int waiting() const;

signals:
    /// New terms shall be written to the client.
    void letterRequested();

private:
    const Proposal* chosen() const;
    void addNew();
    void accept();
    void become(ProposalState state);
    void updateActions();

    Shell shell_;
    RecordActions& actions_;
    std::shared_ptr<const app::ClientPage> page_;
    ProposalModel* model_;
    QAction* sent_;
    QAction* accepted_;
    QAction* declined_;
    QAction* withdrawn_;
    QAction* letter_;
};

} // namespace rapport::gui
