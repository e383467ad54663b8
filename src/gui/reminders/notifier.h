// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QSystemTrayIcon;

namespace rapport::gui {

/// The one way to tell something outside the window: the desktop's notifications over D-Bus
/// (org.freedesktop.Notifications) where there are any, else a message at the tray icon, else nothing. A
/// newer notice takes the place of an older one. Never waits for an answer.
class Notifier : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Where to say it when the desktop has no notifications.
    void setTray(QSystemTrayIcon* tray);
    /// Both are plain text.
    void show(const QString& title, const QString& body);

signals:
    /// Somebody pressed the notice.
    void pressed();

private slots:
    void takeAction(uint id, const QString& action);

private:
    void showInTray(const QString& title, const QString& body);
    void send(const QString& title, const QString& body, bool asMarkup);

    QPointer<QSystemTrayIcon> tray_;
    uint shown_ = 0; ///< What the desktop calls the newest notice; 0: none.
    bool listening_ = false;
};

} // namespace rapport::gui
