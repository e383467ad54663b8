// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_step.h"

#include <QList>

class QComboBox;

namespace rapport::gui {

class FlowLayout;
class PreviewModel;
class QuestionList;
class RegionChoice;
class TableView;
class TextLabel;

/// What the file is taken for, to be corrected: which program's it is, how it is written, and whatever has to
/// be asked.
class MeaningStep : public ImportStep {
    Q_OBJECT

public:
    explicit MeaningStep(ImportDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("What it is"); }
    bool isFinished() const override;
    QString missing() const override;
    void refresh() override;
    void takeFocus() override;

    /// The file could not be read, but may be with another encoding or delimiter; nothing: it was.
    void setUnread(const std::optional<Error>& error);

private:
    QComboBox* addChoice(const QString& label, const QString& accessibleName);
    void addPair(const QString& label, QWidget* editor);
    void connectReading();
    void fillFiles();
    void fillMappings();
    void fillSheets();
    void fillWriting();
    void fillReading();
    void fillPlaceAndTime();
    void fillCurrencies();
    void showSummary();
    void choose(QComboBox* box, const std::function<void(app::ImportOptions&, const QVariant&)>& say);

    FlowLayout* choices_;
    TextLabel* summary_;
    TextLabel* remark_;
    QuestionList* questions_;
    QComboBox* file_;
    QComboBox* mapping_;
    QComboBox* sheet_;
    QComboBox* encoding_;
    QComboBox* delimiter_;
    QComboBox* dates_;
    QComboBox* decimals_;
    QComboBox* currency_;
    QComboBox* times_;
    RegionChoice* region_;
    PreviewModel* model_;
    TableView* table_;
    std::optional<Error> unread_;
};

} // namespace rapport::gui
