// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariantMap>

namespace rapport::gui {

/// A message bus of the test's own, which the program under test takes for that of the session.
class PrivateBus {
public:
    /// False where there is no dbus-daemon.
    bool start() {
        QFile config(folder_.filePath(QStringLiteral("bus.conf")));
        if (!config.open(QIODevice::WriteOnly)) {
            return false;
        }
        config.write("<busconfig><type>session</type><listen>unix:dir=" + folder_.path().toUtf8() +
                     "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                     "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        daemon_.start(QStringLiteral("dbus-daemon"),
                      {QStringLiteral("--config-file=") + config.fileName(), QStringLiteral("--nofork"),
                       QStringLiteral("--print-address")});
        if (!daemon_.waitForStarted() || !daemon_.waitForReadyRead()) {
            return false;
        }
        address_ = QString::fromUtf8(daemon_.readLine().trimmed());
        qputenv("DBUS_SESSION_BUS_ADDRESS", address_.toUtf8());
        return true;
    }
    ~PrivateBus() {
        daemon_.kill();
        daemon_.waitForFinished();
    }
    const QString& address() const { return address_; }

private:
    QTemporaryDir folder_;
    QProcess daemon_;
    QString address_;
};

struct Notice {
    uint replaces = 0;
    QString title, body;
    QStringList actions;
};

/// The desktop's side of notifications; keeps what it was told.
class NotificationDesk : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    explicit NotificationDesk(const QString& address)
        : bus_(QDBusConnection::connectToBus(address, QStringLiteral("desk"))) {
        bus_.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        open();
    }
    void open() { bus_.registerService(QStringLiteral("org.freedesktop.Notifications")); }
    void close() { bus_.unregisterService(QStringLiteral("org.freedesktop.Notifications")); }

    QList<Notice> notices;
    bool readsMarkup = false;

public slots:
    QStringList GetCapabilities() {
        return readsMarkup ? QStringList{QStringLiteral("body"), QStringLiteral("body-markup")}
                           : QStringList{QStringLiteral("body")};
    }
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& body,
                const QStringList& actions, const QVariantMap&, int) {
        notices << Notice{replaces, title, body, actions};
        return 7;
    }

signals:
    void ActionInvoked(uint id, const QString& action);

private:
    QDBusConnection bus_;
};

} // namespace rapport::gui
