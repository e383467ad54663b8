// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/log/log_parts.h"
#include "gui/widgets/generation.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace rapport::gui {

class TextLabel;

/// A client that is made with the dealing: name and telephone number, and a warning when there may be one
/// already, with a button that takes that one instead.
class NewClientForm : public QWidget {
    Q_OBJECT

public:
    explicit NewClientForm(const LogParts& parts, QWidget* parent = nullptr);

    void setClient(const QString& name, const QString& number);
    QString name() const;
    QString number() const;
    /// To the field that is still empty: the name, else the number.
    void takeFocus();
    /// Shows that the name is missing and goes there.
    void showMissing();

signals:
    void edited();
    void existingChosen(rapport::Id<rapport::Client> id, const QString& name);
    /// No new client after all.
    void backedOut();

private:
    void ask();
    void showSimilar(const std::vector<app::FoundClient>& similar);

    LogParts parts_;
    QLineEdit* name_;
    QLineEdit* number_;
    TextLabel* warning_;
    QPushButton* existing_;
    app::FoundClient similar_;
    Generation asked_;
    QTimer patience_;
};

} // namespace rapport::gui
