// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"

#include <QDialog>

#include <memory>

namespace rapport::gui {

namespace Ui {
class NewBookDialog;
}

/// Asks for the name of the business and the currency of its book.
class NewBookDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewBookDialog(QWidget* parent = nullptr);
    ~NewBookDialog() override;

    BookHeader header() const;

private:
    void fillCurrencies();
    void allow();

    std::unique_ptr<Ui::NewBookDialog> form_;
};

} // namespace rapport::gui
