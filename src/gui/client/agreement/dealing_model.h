// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "app/scope_review.h"
#include "wording/speech.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace rapport::gui {

/// The dealings of the last twelve months with their scope, newest first; all, or those of one scope.
class DealingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Date, Kind, Text, Who, Time, Cost, InScope, ColumnCount };

    explicit DealingModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setReview(std::shared_ptr<const app::ClientPage> page, app::ScopeReview review);
    /// Nothing: all of them.
    void narrow(std::optional<Scope> scope);
    /// How many there are of a scope, or at all.
    int countOf(std::optional<Scope> scope) const;
    const app::ScopeDealing& at(int row) const { return review_.dealings[shown_[size_t(row)]]; }
    /// The record itself; null when the page does not have it.
    const Interaction* recordAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void fill();
    QString text(int row, int column) const;

    const wording::Speech& speech_;
    std::shared_ptr<const app::ClientPage> page_;
    app::ScopeReview review_;
    QHash<Id<Interaction>, const Interaction*> records_;
    QHash<qint64, const app::TimelineEntry*> entries_;
    std::optional<Scope> scope_;
    std::vector<size_t> shown_;
};

/// The same months by scope, against the hours agreed; newest first.
class ScopeMonthModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Month, In, Out, Unsaid, Limit, ColumnCount };

    explicit ScopeMonthModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setMonths(std::vector<app::ScopeMonth> months);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const app::ScopeMonth& month, int column) const;

    const wording::Speech& speech_;
    std::vector<app::ScopeMonth> months_;
};

} // namespace rapport::gui
