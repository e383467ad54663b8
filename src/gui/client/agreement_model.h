// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace rapport::gui {

/// The last day to give notice before an agreement renews or ends; nothing when neither is agreed.
std::optional<Day> noticeDay(const Agreement& agreement);

/// The agreements of one client, the latest first, with their price of a day.
class AgreementModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, State, From, Until, Price, Renewal, NoticeBy, ColumnCount };

    explicit AgreementModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setPage(std::shared_ptr<const app::ClientPage> page, Day today);
    const Agreement& at(int row) const;
    /// The row of the agreement that holds today; the first where none does.
    int rowInForce() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Agreement& agreement, int column) const;

    const wording::Speech& speech_;
    std::shared_ptr<const app::ClientPage> page_;
    Day today_;
};

} // namespace rapport::gui
