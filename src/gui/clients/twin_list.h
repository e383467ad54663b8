// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/duplicates.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QFrame>
#include <QTimer>

class QVBoxLayout;

namespace rapport::gui {

/// "the same e-mail address, ada@quay.example"
QString likenessText(const app::LikeClient& like);

/// While a client is typed: who of the book may be the same, why, and a button to look at them. Nothing is
/// shown where there is nobody, and nothing is ever in the way of saving.
class TwinList : public QFrame {
    Q_OBJECT

public:
    explicit TwinList(const Shell& shell, QWidget* parent = nullptr);

    /// Asks the book a moment after the last call.
    void look(const Client& client, const std::vector<Contact>& contacts);
    int count() const { return count_; }

signals:
    void openRequested(rapport::Id<rapport::Client> id);

private:
    void ask();
    void showFound(const std::vector<app::LikeClient>& found);

    Shell shell_;
    Client client_;
    std::vector<Contact> contacts_;
    Generation asked_;
    QTimer patience_;
    QVBoxLayout* column_;
    QWidget* rows_ = nullptr;
    int count_ = 0;
};

} // namespace rapport::gui
