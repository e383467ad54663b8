// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reminders/notifier.h"

#include <QSystemTrayIcon>

#ifdef RAPPORT_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace rapport::gui {

#ifdef RAPPORT_HAS_DBUS

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int asTheDesktopLikes = -1; // how long it stays

QDBusMessage callOf(const char* method) {
    return QDBusMessage::createMethodCall(service, path, service, QString::fromLatin1(method));
}

} // namespace

void Notifier::show(const QString& title, const QString& body) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        showInTray(title, body);
        return;
    }
    if (!listening_) {
        listening_ = bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                                 SLOT(takeAction(uint, QString)));
    }
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(callOf("GetCapabilities")), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, title, body](QDBusPendingCallWatcher* answered) {
                answered->deleteLater();
                const QDBusPendingReply<QStringList> reply = *answered;
                if (reply.isError()) {
                    showInTray(title, body);
                } else {
                    send(title, body, reply.value().contains(QStringLiteral("body-markup")));
                }
            });
}

void Notifier::send(const QString& title, const QString& body, bool asMarkup) {
    const QString name = QStringLiteral("org.rapport.Rapport");
    QDBusMessage notice = callOf("Notify");
    notice << QStringLiteral("Rapport") << shown_ << name << title << (asMarkup ? body.toHtmlEscaped() : body)
           << QStringList{QStringLiteral("default"), tr("Open")}
           << QVariantMap{{QStringLiteral("desktop-entry"), name}} << asTheDesktopLikes;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(notice), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, title, body](QDBusPendingCallWatcher* answered) {
                answered->deleteLater();
                const QDBusPendingReply<uint> reply = *answered;
                if (reply.isError()) {
                    showInTray(title, body);
                } else {
                    shown_ = reply.value();
                }
            });
}

#else

void Notifier::show(const QString& title, const QString& body) {
    showInTray(title, body);
}

void Notifier::send(const QString& title, const QString& body, bool) {
    showInTray(title, body);
}

#endif

void Notifier::setTray(QSystemTrayIcon* tray) {
    tray_ = tray;
}

void Notifier::showInTray(const QString& title, const QString& body) {
    if (!tray_ || !tray_->isVisible() || !QSystemTrayIcon::supportsMessages()) {
        return;
    }
    connect(tray_, &QSystemTrayIcon::messageClicked, this, &Notifier::pressed, Qt::UniqueConnection);
    tray_->showMessage(title, body, QSystemTrayIcon::NoIcon);
}

void Notifier::takeAction(uint id, const QString& action) {
    if (id == shown_ && action == QLatin1String("default")) {
        emit pressed();
    }
}

} // namespace rapport::gui
