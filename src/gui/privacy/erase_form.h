// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erasure.h"
#include "gui/forms/book_form.h"

class QLineEdit;

namespace rapport::gui {

class TextLabel;

/// Asks once before a client is erased: says what goes, what has to stay and why, and wants the name typed.
class EraseForm : public BookForm {
    Q_OBJECT

public:
    EraseForm(const Shell& shell, Id<Client> client);

signals:
    /// The name was typed. Whoever opened the form erases; the form may be gone by then.
    void confirmed(rapport::Id<rapport::Client> client, const QStringList& copies);

private:
    TextLabel* addText(const QString& heading);
    void take(const app::ErasurePreview& preview);
    void confirm();

    Id<Client> client_;
    app::ErasurePreview preview_;
    TextLabel* warning_;
    TextLabel* going_;
    TextLabel* staying_;
    TextLabel* copies_;
    QLineEdit* name_;
};

} // namespace rapport::gui
