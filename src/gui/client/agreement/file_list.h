// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attachment.h"
#include "gui/shell.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <memory>
#include <vector>

class QPushButton;

namespace rapport::gui {

class FileViewer;
class RecordActions;
class TableView;

/// The files of one client.
class FileModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Size, Added, ColumnCount };

    explicit FileModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setFiles(std::vector<Attachment> files);
    const Attachment& at(int row) const { return files_[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wording::Speech& speech_;
    std::vector<Attachment> files_;
};

/// Signed contracts and other files kept in the book: attached by a dialog or dropped, opened in their own
/// program, saved elsewhere, removed.
class FileList : public QWidget {
    Q_OBJECT

public:
    FileList(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);
    ~FileList() override;

    void showFiles(const std::vector<Attachment>& files);
    /// New files belong to this agreement.
    void setAgreement(std::optional<Id<Agreement>> agreement) { agreement_ = agreement; }
    void attach(const QStringList& paths);

private:
    void askForFiles();
    void open();
    void saveCopy();
    void updateButtons();
    const Attachment* chosen() const;

    Shell shell_;
    RecordActions& actions_;
    std::unique_ptr<FileViewer> viewer_;
    std::optional<Id<Agreement>> agreement_;
    FileModel* model_;
    TableView* table_;
    QPushButton* open_;
    QPushButton* save_;
    QPushButton* remove_;
};

} // namespace rapport::gui
