// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/proposal_model.h"

#include "gui/client/agreement/agreement_text.h"
#include "wording/words.h"

namespace rapport::gui {

ProposalModel::ProposalModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ProposalModel::setPage(std::shared_ptr<const app::ClientPage> page) {
    beginResetModel();
    page_ = std::move(page);
    endResetModel();
}

// Kept by the day they were made, ascending.
const Proposal& ProposalModel::at(int row) const {
    const auto& proposals = page_->content.proposals;
    return proposals[proposals.size() - 1 - size_t(row)];
}

int ProposalModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !page_ ? 0 : int(page_->content.proposals.size());
}

int ProposalModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProposalModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const QString shown = text(at(index.row()), index.column());
    if (role == Qt::DisplayRole) {
        return shown;
    }
    return role == Qt::ToolTipRole && index.column() == Terms ? QVariant(shown.toHtmlEscaped()) : QVariant();
}

QVariant ProposalModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Made:
        return tr("Made on");
    case Terms:
        return tr("New terms");
    case From:
        return tr("From");
    case State:
        return tr("State");
    case Decided:
        return tr("Decided");
    default:
        return {};
    }
}

QString ProposalModel::text(const Proposal& proposal, int column) const {
    switch (column) {
    case Made:
        return speech_.day(proposal.made);
    case Terms:
        return termsText(speech_, proposal);
    case From:
        return speech_.day(proposal.validFrom);
    case State:
        return wording::word(speech_, proposal.state);
    case Decided:
        return proposal.decidedOn ? speech_.day(*proposal.decidedOn) : QString();
    default:
        return {};
    }
}

} // namespace rapport::gui
