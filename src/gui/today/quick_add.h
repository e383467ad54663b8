// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "gui/widgets/client_picker.h"
#include "wording/speech.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace rapport::gui {

class StaffCombo;
class TextLabel;

/// A new task in one line, "Call about the sign tomorrow", with a client and a person beside it. Return adds
/// it from any of the fields; what day was understood stands below while somebody types.
class QuickAdd : public QWidget {
    Q_OBJECT

public:
    QuickAdd(const wording::Speech& speech, ClientPicker::Search search, QWidget* parent = nullptr);

    void setToday(Day today);
    void setStaff(const std::vector<Staff>& staff);
    /// Who a new task is for unless somebody chooses.
    void setPerson(std::optional<Id<Staff>> person);
    void takeFocus();
    bool isBlank() const;
    void clear();

signals:
    void taskTyped(const rapport::Task& task);
    void failed(const rapport::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add();
    void showUnderstood();

    const wording::Speech speech_;
    Day today_;
    std::optional<Id<Staff>> usualPerson_;
    QLineEdit* line_;
    ClientPicker* client_;
    StaffCombo* person_;
    QToolButton* add_;
    TextLabel* understood_;
};

} // namespace rapport::gui
