// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/receipt_model.h"

#include "base/text_key.h"
#include "gui/import/mark.h"
#include "gui/widgets/number_text.h"
#include "wording/import_wording.h"

#include <QSet>

#include <algorithm>

namespace rapport::gui {

namespace {

using State = importing::ReceiptMatch::State;

const std::vector<importing::ReceiptMatch>& receiptsOf(const app::SharedImport& plan) {
    static const std::vector<importing::ReceiptMatch> none;
    return plan ? plan->plan.receipts : none;
}

QVariant alignment(bool isFigure) {
    return isFigure ? QVariant::fromValue(figureAlignment)
                    : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace

ReceiptModel::ReceiptModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ReceiptModel::setPlan(app::SharedImport plan, const Choices& choices) {
    beginResetModel();
    plan_ = std::move(plan);
    choices_ = choices;
    const auto& receipts = receiptsOf(plan_);
    keys_.clear();
    order_.clear();
    for (size_t i = 0; i < receipts.size(); ++i) {
        keys_.push_back(textKey(receipts[i].payer + QLatin1Char(' ') + receipts[i].text + QLatin1Char(' ') +
                                receipts[i].amount.toDecimal()));
        order_.push_back(int(i));
    }
    const auto undecided = [&](int i) { return isUndecided(receipts[size_t(i)]); };
    const auto rest = std::ranges::stable_partition(order_, undecided);
    // What the book has already is of the least interest.
    std::ranges::stable_partition(rest, [&](int i) { return receipts[size_t(i)].state != State::Known; });
    shown_ = order_;
    endResetModel();
}

void ReceiptModel::narrow(ReceiptGroup group, const QString& text) {
    const QStringList words = textKey(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto& receipts = receiptsOf(plan_);
    beginResetModel();
    shown_.clear();
    for (const int i : order_) {
        const QString& key = keys_[size_t(i)];
        if (isOf(group, receipts[size_t(i)]) &&
            std::ranges::all_of(words, [&](const QString& word) { return key.contains(word); })) {
            shown_.push_back(i);
        }
    }
    endResetModel();
}

const importing::ReceiptMatch& ReceiptModel::at(int row) const {
    return receiptsOf(plan_)[size_t(shown_[size_t(row)])];
}

std::vector<Id<Invoice>> ReceiptModel::standingOf(const ReceiptMatch& match) const {
    if (const auto said = choices_.find(match.key); said != choices_.end()) {
        return said->second.invoices;
    }
    return match.chosen;
}

std::vector<Id<Invoice>> ReceiptModel::standing(int row) const {
    return standingOf(at(row));
}

bool ReceiptModel::isUndecided(const ReceiptMatch& match) const {
    return match.state == State::Doubtful && !choices_.contains(match.key);
}

bool ReceiptModel::isOf(ReceiptGroup group, const ReceiptMatch& match) const {
    switch (group) {
    case ReceiptGroup::All:
        return true;
    case ReceiptGroup::Undecided:
        return isUndecided(match);
    case ReceiptGroup::Matched:
        return !standingOf(match).empty();
    case ReceiptGroup::Left:
        return standingOf(match).empty() && !isUndecided(match);
    }
    return false;
}

int ReceiptModel::count(ReceiptGroup group) const {
    return int(std::ranges::count_if(receiptsOf(plan_),
                                     [&](const ReceiptMatch& match) { return isOf(group, match); }));
}

void ReceiptModel::chooseLikeliest() {
    QSet<Id<Invoice>> used;
    for (const ReceiptMatch& match : plan_->plan.receipts) {
        for (const Id<Invoice> invoice : standingOf(match)) {
            used.insert(invoice);
        }
    }
    bool any = false;
    for (int row = 0; row < rowCount(); ++row) {
        const ReceiptMatch& match = at(row);
        if (!isUndecided(match)) {
            continue;
        }
        for (const importing::OpenInvoice& candidate : match.candidates) {
            if (candidate.open == match.amount && !used.contains(candidate.invoice)) {
                used.insert(candidate.invoice);
                decide(match, {candidate.invoice});
                any = true;
                break;
            }
        }
    }
    if (any) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        emit decided();
    }
}

int ReceiptModel::nextUndecided(int row) const {
    for (int step = 0; step < rowCount(); ++step) {
        const int at = (row + step) % rowCount();
        if (isUndecided(this->at(at))) {
            return at;
        }
    }
    return -1;
}

void ReceiptModel::decide(const ReceiptMatch& match, const std::vector<Id<Invoice>>& invoices) {
    // What is proposed needs no decision to stand.
    if (match.state == State::Sure && !choices_.contains(match.key) && invoices == match.chosen) {
        return;
    }
    choices_[match.key] = {invoices};
}

void ReceiptModel::choose(int row, const std::vector<Id<Invoice>>& invoices) {
    const ReceiptMatch& match = at(row);
    if (match.state == State::Known) {
        return;
    }
    decide(match, invoices);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit decided();
}

QString ReceiptModel::forText(const ReceiptMatch& match) const {
    if (match.state == State::Known) {
        return tr("Already in the book");
    }
    QStringList names;
    for (const Id<Invoice> invoice : standingOf(match)) {
        for (const importing::OpenInvoice& candidate : match.candidates) {
            if (candidate.invoice == invoice) {
                //: An invoice, by its number, of a client
                names << tr("%1 of %2").arg(candidate.number, candidate.clientName);
            }
        }
    }
    if (!names.isEmpty()) {
        return speech_.locale().createSeparatedList(names);
    }
    return isUndecided(match) ? tr("Please decide") : tr("Left alone");
}

QString ReceiptModel::whyText(const ReceiptMatch& match) const {
    if (match.candidates.empty()) {
        return {};
    }
    const std::vector<Id<Invoice>> invoices = standingOf(match);
    const auto chosen = std::ranges::find_if(match.candidates, [&](const importing::OpenInvoice& one) {
        return !invoices.empty() && one.invoice == invoices.front();
    });
    if (chosen == match.candidates.end()) {
        return isUndecided(match) ? tr("%n invoice(s) it may be for", nullptr, int(match.candidates.size()))
                                  : QString();
    }
    return wording::receiptReason(speech_, chosen->why);
}

int ReceiptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int ReceiptModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReceiptModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ReceiptMatch& match = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        break;
    case Qt::ToolTipRole:
        return index.column() == Text ? QVariant(match.text.toHtmlEscaped()) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Date && !match.candidates.empty()
                   ? QVariant(standingOf(match).empty() ? Qt::Unchecked : Qt::Checked)
                   : QVariant();
    case Qt::DecorationRole:
        return index.column() == For && isUndecided(match) ? QVariant(warningMark()) : QVariant();
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Amount);
    default:
        return {};
    }
    switch (index.column()) {
    case Date:
        return speech_.day(match.day);
    case Amount:
        return speech_.money(match.amount);
    case Payer:
        return match.payer;
    case Text:
        return match.text;
    case For:
        return forText(match);
    default:
        return whyText(match);
    }
}

bool ReceiptModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Date) {
        return false;
    }
    const ReceiptMatch& match = at(index.row());
    if (value.toInt() != Qt::Checked) {
        choose(index.row(), {});
    } else if (match.state == State::Sure) {
        std::vector<Id<Invoice>> proposed;
        for (const importing::OpenInvoice& candidate : match.candidates) {
            proposed.push_back(candidate.invoice);
        }
        choose(index.row(), proposed);
    } else if (!match.candidates.empty()) {
        choose(index.row(), {match.candidates.front().invoice}); // the likeliest
    }
    return true;
}

Qt::ItemFlags ReceiptModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Date && index.isValid() && !at(index.row()).candidates.empty()
               ? usual | Qt::ItemIsUserCheckable
               : usual;
}

QVariant ReceiptModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Amount) {
        return alignment(true);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Date:
        return tr("Came in on");
    case Amount:
        return tr("Amount");
    case Payer:
        return tr("Payer");
    case Text:
        return tr("Text");
    case For:
        return tr("For invoice");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

CandidateModel::CandidateModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void CandidateModel::setCandidates(std::vector<importing::OpenInvoice> candidates,
                                   const std::vector<Id<Invoice>>& chosen) {
    beginResetModel();
    candidates_ = std::move(candidates);
    chosen_.clear();
    for (const importing::OpenInvoice& one : candidates_) {
        chosen_.push_back(std::ranges::find(chosen, one.invoice) != chosen.end());
    }
    endResetModel();
}

std::vector<Id<Invoice>> CandidateModel::chosen() const {
    std::vector<Id<Invoice>> invoices;
    for (size_t i = 0; i < candidates_.size(); ++i) {
        if (chosen_[i]) {
            invoices.push_back(candidates_[i].invoice);
        }
    }
    return invoices;
}

int CandidateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(candidates_.size());
}

int CandidateModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const size_t row = size_t(index.row());
    const importing::OpenInvoice& one = candidates_[row];
    if (role == Qt::CheckStateRole) {
        return index.column() == Number ? QVariant(chosen_[row] ? Qt::Checked : Qt::Unchecked) : QVariant();
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column() == Open);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Number:
        return one.number;
    case Client:
        return one.clientName;
    case Open:
        return speech_.money(one.open);
    case Due:
        return speech_.day(one.due);
    default:
        return wording::receiptReason(speech_, one.why);
    }
}

bool CandidateModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Number) {
        return false;
    }
    chosen_[size_t(index.row())] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index);
    emit chosenChanged();
    return true;
}

Qt::ItemFlags CandidateModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Number ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Open) {
        return alignment(true);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Number:
        return tr("Invoice");
    case Client:
        return tr("Client");
    case Open:
        return tr("Open");
    case Due:
        return tr("Due");
    case Why:
        return tr("What speaks for it");
    default:
        return {};
    }
}

} // namespace rapport::gui
