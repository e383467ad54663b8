// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exclusion.h"
#include "gui/shell.h"
#include "gui/widgets/section_grid.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

class BookForm;
class TableView;
class TextLabel;

/// The rules that keep numbers, addresses and titles of the private life out of the book.
class ExclusionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Pattern, Kind, Note, ColumnCount };

    explicit ExclusionModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setRules(std::vector<Exclusion> rules);
    Id<Exclusion> idAt(int row) const { return rules_[size_t(row)].id; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wording::Speech& speech_;
    std::vector<Exclusion> rules_; ///< By kind, then as written.
};

/// The part of the settings where these rules are written. The owner's.
class ExclusionSection : public Section {
    Q_OBJECT

public:
    explicit ExclusionSection(const Shell& shell, QWidget* parent = nullptr);

    void setRules(std::vector<Exclusion> rules);

signals:
    void formMade(rapport::gui::BookForm* form);
    /// A rule was deleted, which can be undone.
    void removed(const QString& sentence);
    void failed(const rapport::Error& error);

private:
    void removeChosen();

    Shell shell_;
    ExclusionModel* model_;
    TableView* table_;
    TextLabel* none_;
};

BookForm* newExclusionForm(const Shell& shell);
BookForm* exclusionForm(const Shell& shell, Id<Exclusion> id);

} // namespace rapport::gui
