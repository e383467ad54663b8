// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "gui/shell.h"

#include <QElapsedTimer>
#include <QObject>

class QTimer;

namespace rapport::gui {

/// Which view of the open book the window has: locks and unlocks it, and locks it by itself when nobody has
/// touched the computer for as long as the settings say. What staff may not see is refused by app::Access;
/// this only keeps the window in step.
class AccessControl : public QObject {
    Q_OBJECT

public:
    explicit AccessControl(const Shell& shell, QObject* parent = nullptr);

    bool isOwner() const { return isOwner_; }
    bool isProtected() const { return isProtected_; }

    /// A book was opened like this.
    void begin(bool isOwner, bool isProtected);
    void unlock(const QString& password);
    void lock();
    /// Locks when there has been no input for so long, in milliseconds.
    void lockIfIdleFor(qint64 limit);

signals:
    void roleChanged();
    /// A password was set or removed; the role is the same.
    void protectionChanged();
    /// The password was not the owner's.
    void refused(const rapport::Error& error);
    void failed(const rapport::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();
    void take(bool isOwner, bool isProtected);

    Shell shell_;
    bool isOwner_ = true;
    bool isProtected_ = false;
    QElapsedTimer sinceInput_;
    QTimer* idle_;
};

} // namespace rapport::gui
