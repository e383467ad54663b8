// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log_entry.h"
#include "domain/staff.h"
#include "gui/log/log_parts.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace rapport::gui {

class ChoiceRow;
class ConductRow;
class DayEdit;
class Mnemonics;
class NewClientForm;
class StaffCombo;
class TextField;
class TextLabel;
class TimerEdit;

/// The fields of a dealing, in the order one fills them. It writes nothing itself.
class LogForm : public QWidget {
    Q_OBJECT

public:
    explicit LogForm(const LogParts& parts, QWidget* parent = nullptr);

    app::LogEntry entry() const;
    void setEntry(const app::LogEntry& entry);
    /// Chooses a client, or begins a new one of that name and number.
    void setClient(Id<Client> id, const QString& name);
    void setNewClient(const QString& name, const QString& number);
    /// Small print under the client; empty: none.
    void setRemark(const QString& remark);
    void setStaff(const std::vector<Staff>& staff, std::optional<Id<Staff>> chosen);
    QString staffName() const;
    TextField* text() const { return text_; }

    /// Whether it can be saved; else shows why and goes there.
    bool check();
    void focusFirst();

signals:
    void edited();
    void failed(const rapport::Error& error);

private:
    void makeClient();
    void makeKind(Mnemonics& letters);
    void makeTime();
    void makeWhen();
    void lay();
    void addRow(const QString& label, QWidget* field, QWidget* buddy = nullptr);
    void showComplaint();
    void showAbuse();
    void showCounting(bool counting);

    LogParts parts_;
    QFormLayout* rows_;
    ClientPicker* client_;
    NewClientForm* newClient_;
    TextLabel* remark_;
    ChoiceRow* kind_;
    ChoiceRow* scope_;
    ChoiceRow* cause_;
    TimerEdit* minutes_;
    QPushButton* pause_;
    TextField* text_;
    ConductRow* conduct_;
    StaffCombo* against_;
    QLineEdit* witness_;
    bool abuse_ = false; ///< Abuse is noted: what belongs to it is asked.
    QCheckBox* complained_;
    QLineEdit* about_;
    ChoiceRow* judgement_;
    StaffCombo* staff_;
    DayEdit* day_;
    QTimeEdit* time_;
    std::optional<Instant> opened_; ///< The moment it stands for until day or time are changed.
    bool dayEdited_ = false;
    bool timeEdited_ = false;
};

} // namespace rapport::gui
