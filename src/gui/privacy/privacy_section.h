// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/book_settings.h"
#include "gui/shell.h"
#include "gui/widgets/section_grid.h"

namespace rapport::gui {

class BookForm;
class TextLabel;

/// The part of the settings about what is kept of people, and for how long. The owner's.
class PrivacySection : public Section {
    Q_OBJECT

public:
    explicit PrivacySection(const Shell& shell, QWidget* parent = nullptr);

    void setSettings(const app::BookSettings& settings);

signals:
    void formMade(rapport::gui::BookForm* form);
    void erased(const QString& sentence, const QString& details);

private:
    void openRetention();

    Shell shell_;
    app::BookSettings settings_;
    TextLabel* invoices_;
    TextLabel* parted_;
};

/// How long invoices are kept, and after how long clients parted with are offered for erasing.
BookForm* privacyForm(const Shell& shell, const app::BookSettings& settings);

} // namespace rapport::gui
