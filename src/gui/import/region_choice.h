// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"

#include <QWidget>

class QPushButton;

namespace rapport::gui {

class CountryCombo;

/// Of which country telephone numbers are that name none: for this import, and, where it is another than the
/// business's, kept for all to come if wanted.
class RegionChoice : public QWidget {
    Q_OBJECT

public:
    explicit RegionChoice(const Shell& shell, QWidget* parent = nullptr);

    /// Asks the book which country it is set to.
    void ask();
    /// As it was said for this import; empty: the business's own.
    void setRegion(const QString& code);

signals:
    void regionChosen(const QString& code);
    /// It is the business's own from now on; can be undone.
    void kept(const QString& sentence);
    void failed(const rapport::Error& error);

private:
    void keep();
    void allow();

    Shell shell_;
    CountryCombo* country_;
    QPushButton* keep_;
    QString ofBook_; ///< Empty: as the computer is set.
};

} // namespace rapport::gui
