// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "gui/widgets/form_panel.h"

namespace rapport::gui {

class ClientPicker;

/// Whom a new invoice is for, before the invoice itself is asked for.
class ClientChoiceForm : public FormPanel {
    Q_OBJECT

public:
    /// Begins with this client; a null id: with none.
    ClientChoiceForm(const Shell& shell, Id<Client> client, const QString& name);

signals:
    void clientChosen(rapport::Id<rapport::Client> id);
    void failed(const rapport::Error& error);

private:
    ClientPicker* picker_;
};

} // namespace rapport::gui
