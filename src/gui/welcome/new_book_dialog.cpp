// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/welcome/new_book_dialog.h"

#include "ui_new_book_dialog.h"

#include <QLocale>
#include <QPushButton>

namespace rapport::gui {

NewBookDialog::NewBookDialog(QWidget* parent)
    : QDialog(parent), form_(std::make_unique<Ui::NewBookDialog>()) {
    form_->setupUi(this);
    form_->noteLabel->setForegroundRole(QPalette::PlaceholderText);
    fillCurrencies();
    connect(form_->nameLineEdit, &QLineEdit::textChanged, this, &NewBookDialog::allow);
    connect(form_->currencyComboBox, &QComboBox::currentTextChanged, this, &NewBookDialog::allow);
    allow();
}

NewBookDialog::~NewBookDialog() = default;

void NewBookDialog::fillCurrencies() {
    // The usual ones; any other ISO 4217 code can be typed.
    for (const char* code :
         {"AED", "AUD", "CAD", "CHF", "EUR", "GBP", "IRR", "JPY", "KWD", "RUB", "SAR", "USD"}) {
        form_->currencyComboBox->addItem(QString::fromLatin1(code));
    }
    const QString own = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    form_->currencyComboBox->setCurrentText(own.isEmpty() ? QStringLiteral("EUR") : own);
}

void NewBookDialog::allow() {
    const bool whole = !form_->nameLineEdit->text().trimmed().isEmpty() && !header().base.isNull();
    form_->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(whole);
}

BookHeader NewBookDialog::header() const {
    BookHeader header;
    header.name = form_->nameLineEdit->text().trimmed();
    header.base =
        Currency::fromCode(form_->currencyComboBox->currentText().trimmed().toUpper()).value_or(Currency());
    return header;
}

} // namespace rapport::gui
