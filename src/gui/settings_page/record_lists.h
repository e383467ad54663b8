// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "domain/staff.h"
#include "domain/text_template.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

/// Who works here and what an hour of theirs costs today.
class StaffModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Cost, State, ColumnCount };

    explicit StaffModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setStaff(std::vector<Staff> staff, Day today);
    Id<Staff> idAt(int row) const { return staff_[size_t(row)].id; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wording::Speech& speech_;
    std::vector<Staff> staff_;
    Day today_;
};

/// The texts that are logged again and again.
class TemplateModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Text, ColumnCount };

    explicit TemplateModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setTemplates(std::vector<TextTemplate> templates);
    Id<TextTemplate> idAt(int row) const { return templates_[size_t(row)].id; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wording::Speech& speech_;
    std::vector<TextTemplate> templates_;
};

} // namespace rapport::gui
