// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/retention.h"
#include "gui/forms/book_form.h"

class QListWidget;

namespace rapport::gui {

class TextLabel;

/// The clients parted with so long ago that they may be erased: those that are ticked are.
class RetentionForm : public BookForm {
    Q_OBJECT

public:
    explicit RetentionForm(const Shell& shell);

signals:
    void erased(const QString& sentence, const QString& details);

private:
    void take(std::vector<app::RetentionRow> rows);
    QString textOf(const app::RetentionRow& row) const;
    void erase();

    std::vector<app::RetentionRow> rows_;
    TextLabel* says_;
    QListWidget* list_;
};

} // namespace rapport::gui
