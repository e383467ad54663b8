// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDropEvent;

namespace rapport::gui {

class Navigator;

/// Files and folders dropped anywhere on the window are taken to the import, where an owner's book is open.
/// What a part of the window takes for itself never comes here; single mails are left to those parts.
class FileDrop : public QObject {
    Q_OBJECT

public:
    FileDrop(QWidget* window, Navigator& navigator);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool mayTake() const;

    Navigator& navigator_;
};

} // namespace rapport::gui
