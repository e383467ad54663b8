// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace rapport::gui {

/// What a timeline can be narrowed to.
enum class RecordGroup { All, Dealings, Complaints, Conduct, Invoices, Payments, Costs, Agreements };
inline constexpr int recordGroupCount = 8;
QString groupName(RecordGroup group);

/// Records of one client, newest first: the whole timeline, or those behind one statement.
class RecordModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Date, Kind, Subject, Details, Time, Amount, Who, ColumnCount };

    explicit RecordModel(const wording::Speech& speech, QObject* parent = nullptr);

    /// The timeline is shared, not copied.
    void setPage(std::shared_ptr<const app::ClientPage> page);
    /// Shows these records only; those the timeline does not have are left out.
    void showOnly(std::vector<RecordRef> refs);
    /// Shows one kind of records whose texts have every word.
    void narrow(RecordGroup group, const QString& words);

    const app::TimelineEntry& at(int row) const { return page_->timeline[shown_[size_t(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const app::TimelineEntry& entry, int column) const;
    QString details(const app::TimelineEntry& entry) const;

    const wording::Speech& speech_;
    std::shared_ptr<const app::ClientPage> page_;
    std::vector<size_t> shown_;
};

} // namespace rapport::gui
