// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_step.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace rapport::gui {

class ColumnModel;
class PreviewModel;
class QuestionList;
class TableView;
class TextLabel;

/// What each column of the file is taken as, with the first rows as they are understood. A way of reading can
/// be saved under a name and taken for other files.
class ColumnsStep : public ImportStep {
    Q_OBJECT

public:
    explicit ColumnsStep(ImportDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("Columns"); }
    bool isFinished() const override;
    QString missing() const override;
    void refresh() override;
    void takeFocus() override;

    /// The saved ways of reading, anew.
    void askSaved();

private:
    QWidget* makeSaving();
    void chooseField(int column, std::optional<importing::Field> field);
    void chooseSaved(int at);
    void save();
    void forget();
    void keep(const QString& name, const QByteArray& json);
    void allow();
    importing::ImportKind kind() const;

    TextLabel* hint_;
    QuestionList* questions_;
    ColumnModel* columns_;
    TableView* columnTable_;
    PreviewModel* rows_;
    TableView* rowTable_;
    QComboBox* saved_;
    QPushButton* forget_;
    QLineEdit* name_;
    QPushButton* save_;
    std::vector<importing::Mapping> mappings_; ///< The saved ones.
    Generation asked_;
};

} // namespace rapport::gui
