// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letters.h"
#include "gui/shell.h"
#include "gui/widgets/section_grid.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

class BookForm;
class TableView;

/// The wordings of all kinds of letters in all languages, and which of them are the business's own.
class LetterWordingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Kind, Language, State, Subject, ColumnCount };

    explicit LetterWordingModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setWordings(std::vector<app::LetterWording> wordings);
    const app::LetterWording& at(int row) const { return wordings_[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wording::Speech& speech_;
    std::vector<app::LetterWording> wordings_;
};

/// The part of the settings with them: a row opens its wording.
class LetterWordingSection : public Section {
    Q_OBJECT

public:
    explicit LetterWordingSection(const Shell& shell, QWidget* parent = nullptr);
    void setWordings(std::vector<app::LetterWording> wordings);

signals:
    /// To be opened beside the page.
    void formMade(rapport::gui::BookForm* form);

private:
    LetterWordingModel* model_;
    TableView* table_;
};

/// Subject and text of a wording with its fields; of the business's own also the way back to the program's.
BookForm* letterWordingForm(const Shell& shell, const app::LetterWording& wording);

} // namespace rapport::gui
