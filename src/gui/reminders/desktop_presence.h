// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reminders/reminders.h"
#include "gui/settings.h"

#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace rapport::gui {

class MainWindow;
class Notifier;

/// Rapport outside its window: notices, the icon in the tray where there is one, and, when the user chose so,
/// staying there when the window is closed. The choices stand in the menu of the bell on the page Today.
class DesktopPresence : public QObject {
    Q_OBJECT

public:
    DesktopPresence(const Shell& shell, MainWindow& window, QObject* parent = nullptr);
    ~DesktopPresence() override;

    Reminders& reminders() { return *reminders_; }
    QSystemTrayIcon* tray() const { return tray_; } ///< Null where the desktop has no tray.
    void showWindow();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTray();
    void makeChoices();
    void addChoice(QMenu* menu, const QString& text, const QString& explanation,
                   bool ReminderChoices::*which);
    void keepInTray(bool keep);
    void quit();

    Shell shell_;
    MainWindow& window_;
    Reminders* reminders_;
    Notifier* notifier_;
    QSystemTrayIcon* tray_ = nullptr;
    std::unique_ptr<QMenu> trayMenu_;
    bool quitting_ = false;
};

} // namespace rapport::gui
