// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reminders/desktop_presence.h"

#include "gui/main_menu.h"
#include "gui/main_window.h"
#include "gui/navigation/navigator.h"
#include "gui/reminders/notifier.h"
#include "gui/theme/icons.h"
#include "gui/today/today_page.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QSystemTrayIcon>

namespace rapport::gui {

DesktopPresence::DesktopPresence(const Shell& shell, MainWindow& window, QObject* parent)
    : QObject(parent), shell_(shell), window_(window),
      reminders_(new Reminders(
          shell, [&window] { return window.isActiveWindow(); }, this)),
      notifier_(new Notifier(this)) {
    makeTray();
    makeChoices();
    connect(&window_, &MainWindow::bookOpened, reminders_, &Reminders::begin);
    connect(reminders_, &Reminders::reminded, this,
            [this](const ReminderText& text) { notifier_->show(text.title, text.body); });
    connect(reminders_, &Reminders::dayTurned, this, [this] {
        app::ChangeNotice yesterday;
        yesterday.everything = true;
        window_.navigator().refresh(yesterday);
    });
    connect(notifier_, &Notifier::pressed, this, [this] {
        showWindow();
        window_.showPage(PageName::Today);
    });
    connect(window_.menu().quit, &QAction::triggered, this, &DesktopPresence::quit);
    window_.installEventFilter(this);
    keepInTray(shell_.settings.reminders().keepInTray);
}

DesktopPresence::~DesktopPresence() = default;

void DesktopPresence::makeTray() {
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        return;
    }
    trayMenu_ = std::make_unique<QMenu>();
    connect(trayMenu_->addAction(tr("&Open Rapport")), &QAction::triggered, this,
            &DesktopPresence::showWindow);
    QAction* log = trayMenu_->addAction(icon("log"), tr("&Log a call…"));
    log->setVisible(window_.menu().log->isVisible());
    connect(log, &QAction::triggered, window_.menu().log, &QAction::trigger);
    trayMenu_->addSeparator();
    connect(trayMenu_->addAction(tr("&Quit")), &QAction::triggered, this, &DesktopPresence::quit);
    tray_ = new QSystemTrayIcon(programIcon(), this);
    tray_->setToolTip(tr("Rapport"));
    tray_->setContextMenu(trayMenu_.get());
    connect(tray_, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) {
            showWindow();
        }
    });
    tray_->show();
    notifier_->setTray(tray_);
}

void DesktopPresence::addChoice(QMenu* menu, const QString& text, const QString& explanation,
                                bool ReminderChoices::*which) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setToolTip(explanation);
    action->setChecked(shell_.settings.reminders().*which);
    connect(menu, &QMenu::aboutToShow, action,
            [this, action, which] { action->setChecked(shell_.settings.reminders().*which); });
    connect(action, &QAction::toggled, this, [this, which](bool on) {
        ReminderChoices choices = shell_.settings.reminders();
        choices.*which = on;
        shell_.settings.setReminders(choices);
        keepInTray(choices.keepInTray);
    });
}

void DesktopPresence::makeChoices() {
    auto& page = window_.navigator().pages().of<TodayPage>();
    QMenu* menu = page.reminderMenu();
    menu->setToolTipsVisible(true);
    addChoice(menu, tr("&Remind me on the desktop"),
              tr("At the start, when a day begins, and when a task falls due"), &ReminderChoices::notify);
    addChoice(menu, tr("&Name clients in reminders"), tr("Else they only count: others may see this screen"),
              &ReminderChoices::nameClients);
    if (tray_) {
        addChoice(menu, tr("&Keep Rapport in the tray when its window is closed"), {},
                  &ReminderChoices::keepInTray);
    }
    page.showReminderMenu();
}

void DesktopPresence::keepInTray(bool keep) {
    // Closing another window, with this one hidden, must not end the program.
    QApplication::setQuitOnLastWindowClosed(!(keep && tray_));
}

void DesktopPresence::showWindow() {
    if (window_.isMinimized()) {
        window_.showNormal();
    }
    window_.show();
    window_.raise();
    window_.activateWindow();
}

void DesktopPresence::quit() {
    quitting_ = true;
    if (window_.close()) {
        QMetaObject::invokeMethod(
            qApp, [] { QApplication::exit(); }, Qt::QueuedConnection);
    }
    quitting_ = false;
}

bool DesktopPresence::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_ && event->type() == QEvent::Close && !quitting_ && tray_ &&
        shell_.settings.reminders().keepInTray) {
        window_.hide();
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rapport::gui
