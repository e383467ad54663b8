// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/clients/client_table_model.h"

#include <QListWidget>

#include <array>

namespace rapport::gui {

/// The views of the client list with how many clients are in each.
class ViewSidebar : public QListWidget {
    Q_OBJECT

public:
    explicit ViewSidebar(const wording::Speech& speech, QWidget* parent = nullptr);

    void setCounts(const std::array<int, clientViewCount>& counts);
    void setView(ClientView view);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void viewChosen(rapport::gui::ClientView view);

private:
    const wording::Speech& speech_;
};

} // namespace rapport::gui
