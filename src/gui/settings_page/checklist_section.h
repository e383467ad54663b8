// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/checklist_template.h"
#include "gui/shell.h"
#include "gui/widgets/section_grid.h"

#include <QAbstractTableModel>

#include <vector>

class QPushButton;

namespace rapport::gui {

class BookForm;
class TableView;

/// The checklists of the business and how many things each asks for.
class ChecklistModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Items, ColumnCount };

    explicit ChecklistModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setChecklists(std::vector<ChecklistTemplate> checklists);
    Id<ChecklistTemplate> idAt(int row) const { return checklists_[size_t(row)].id; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wording::Speech& speech_;
    std::vector<ChecklistTemplate> checklists_;
};

/// The part of the settings where checklists are written. While there are none it offers two to begin with.
class ChecklistSection : public Section {
    Q_OBJECT

public:
    explicit ChecklistSection(const Shell& shell, QWidget* parent = nullptr);

    void setChecklists(std::vector<ChecklistTemplate> checklists);

signals:
    void formRequested(rapport::gui::BookForm* form);
    void added(const QString& sentence);
    void failed(const rapport::Error& error);

private:
    void addSuggested();

    Shell shell_;
    ChecklistModel* model_;
    TableView* table_;
    QPushButton* suggested_;
};

} // namespace rapport::gui
