// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/time_estimates.h"
#include "gui/shell.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace rapport::gui {

class HoursEdit;
class MarkedSlider;
class TextLabel;

/// Clients under one another, each with a slider of hours a month and the same as a number. The number has
/// the keyboard: Up and Down move by the slider's stops, Enter and Tab go on to the next client.
class EstimateList : public QWidget {
    Q_OBJECT

public:
    struct Row {
        app::ClientTime time;
        std::optional<Duration> hours; ///< As they stand here; nothing: no guess.
        bool isChanged = false;        ///< Not saved yet.
    };

    explicit EstimateList(const Shell& shell, QWidget* parent = nullptr);

    /// The rows that are there are used again, so that the keyboard stays where it is.
    void setRows(std::vector<Row> rows);
    /// "Not saved" beside a client.
    void setChanged(Id<Client> client, bool changed);
    bool isEmpty() const { return rows_.empty(); }
    void takeFocus();

signals:
    /// Somebody moved a slider or typed; nothing: the number was taken away.
    void estimated(rapport::Id<rapport::Client> client, std::optional<rapport::Duration> hours);
    /// A row got the keyboard and should be in sight.
    void rowEntered(QWidget* field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Line {
        TextLabel* name;
        TextLabel* revenue;
        TextLabel* recorded;
        MarkedSlider* slider;
        HoursEdit* field;
        TextLabel* state;
    };

    void addHeadings();
    void addLine();
    void fill(size_t row);
    void take(size_t row, std::optional<Duration> hours);
    void step(size_t row, bool up);
    void goOn(size_t row, bool onSlider);
    int rowOf(const QObject* control) const;

    Shell shell_;
    QGridLayout* grid_;
    std::vector<Line> lines_;
    std::vector<Row> rows_;
};

} // namespace rapport::gui
