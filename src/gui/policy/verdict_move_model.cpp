// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/policy/verdict_move_model.h"

#include "gui/widgets/number_text.h"
#include "wording/words.h"

namespace rapport::gui {

namespace {

bool isFigure(int column) {
    return column == VerdictMoveModel::HealthBefore || column == VerdictMoveModel::HealthAfter;
}

} // namespace

VerdictMoveModel::VerdictMoveModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void VerdictMoveModel::setMoves(std::vector<app::VerdictMove> moves) {
    beginResetModel();
    moves_ = std::move(moves);
    endResetModel();
}

int VerdictMoveModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(moves_.size());
}

int VerdictMoveModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VerdictMoveModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const app::VerdictMove& move = moves_[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(move, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? sentence(move) : text(move, index.column());
    case Qt::ToolTipRole:
        return sentence(move).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return isFigure(index.column()) ? QVariant(int(figureAlignment)) : QVariant();
    case VerdictRole:
        return int(index.column() == After ? move.after : move.before);
    default:
        return {};
    }
}

QVariant VerdictMoveModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isFigure(section)) {
        return int(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Client");
    case Before:
        return tr("Now");
    case After:
        return tr("Would be");
    case HealthBefore:
        return tr("Health");
    case HealthAfter:
        return tr("Would be");
    default:
        return {};
    }
}

QString VerdictMoveModel::text(const app::VerdictMove& move, int column) const {
    switch (column) {
    case Name:
        return move.name;
    case Before:
        return wording::word(speech_, move.before);
    case After:
        return wording::word(speech_, move.after);
    case HealthBefore:
        return fixedNumber(speech_, move.healthBefore, 0);
    case HealthAfter:
        return fixedNumber(speech_, move.healthAfter, 0);
    default:
        return {};
    }
}

QString VerdictMoveModel::sentence(const app::VerdictMove& move) const {
    const QString before = wording::word(speech_, move.before);
    const QString after = wording::word(speech_, move.after);
    if (move.ownersVerdict) {
        return tr("%1: %2, would be %3. Stays listed under your own verdict, %4.")
            .arg(move.name, before, after, wording::word(speech_, *move.ownersVerdict));
    }
    return tr("%1: %2, would be %3").arg(move.name, before, after);
}

} // namespace rapport::gui
