// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agreement_desk.h"
#include "app/client_directory.h"
#include "gui/shell.h"

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace rapport::gui {

class AgreedPart;
class ChoiceRow;
class DealingsPart;
class ProposalsPart;
class RecordActions;
class ScopePart;

/// What was agreed, how the dealings hold against it, what was wanted beyond it, and what is proposed next: a
/// part each, chosen above. Files dropped on it are attached.
class AgreementTab : public QWidget {
    Q_OBJECT

public:
    enum class Part { Agreed, Dealings, Scope, Proposals };

    AgreementTab(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page,
                    std::shared_ptr<const app::AgreementView> view);
    /// Nothing of a client stays.
    void clear();
    /// Staff read what was agreed and note requests.
    void setOwnerView(bool isOwner);
    void showPart(Part part);
    void takeFocus();

signals:
    /// The new terms proposed shall be written to the client.
    void letterRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void nameParts();
    Part part() const;

    Shell shell_;
    Id<Client> client_;
    bool isOwner_ = true;
    ChoiceRow* choice_;
    QList<std::pair<Part, QString>> names_; ///< Of the parts, as they stand in the choice.
    QStackedWidget* parts_;
    AgreedPart* agreed_;
    DealingsPart* dealings_;
    ScopePart* scope_;
    ProposalsPart* proposals_;
};

} // namespace rapport::gui
