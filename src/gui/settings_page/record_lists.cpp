// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings_page/record_lists.h"

#include "gui/widgets/number_text.h"
#include "wording/words.h"

namespace rapport::gui {

StaffModel::StaffModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void StaffModel::setStaff(std::vector<Staff> staff, Day today) {
    beginResetModel();
    staff_ = std::move(staff);
    today_ = today;
    endResetModel();
}

int StaffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(staff_.size());
}

int StaffModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StaffModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == Cost) {
        return int(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const Staff& staff = staff_[size_t(index.row())];
    switch (index.column()) {
    case Name:
        return staff.name;
    case Cost: {
        QString cost;
        for (const StaffRate& rate : staff.rates) {
            if (rate.from <= today_) {
                cost = speech_.money(rate.perHour);
            }
        }
        return cost;
    }
    default:
        return staff.active ? QString() : tr("No longer works here");
    }
}

QVariant StaffModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Cost) {
        return int(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Name") : section == Cost ? tr("Cost of an hour") : tr("State");
}

TemplateModel::TemplateModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void TemplateModel::setTemplates(std::vector<TextTemplate> templates) {
    beginResetModel();
    templates_ = std::move(templates);
    endResetModel();
}

int TemplateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(templates_.size());
}

int TemplateModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TemplateModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    const TextTemplate& one = templates_[size_t(index.row())];
    switch (index.column()) {
    case Name:
        return one.name;
    case Kind:
        return one.kind ? wording::word(speech_, *one.kind) : tr("All dealings");
    default:
        return one.text.simplified();
    }
}

QVariant TemplateModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Name") : section == Kind ? tr("For") : tr("Text");
}

} // namespace rapport::gui
