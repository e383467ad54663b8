// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/system_colour_scheme.h"

#include <QGuiApplication>
#include <QPalette>

#ifdef RAPPORT_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace rapport::gui {

namespace {

// Values of color-scheme: 0 no preference, 1 dark, 2 light.
constexpr uint preferDark = 1;
constexpr uint preferLight = 2;

QString appearance() {
    return QStringLiteral("org.freedesktop.appearance");
}

QString desktopInterface() {
    return QStringLiteral("org.gnome.desktop.interface");
}

bool looksDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

SystemColourScheme::SystemColourScheme(QObject* parent)
    : QObject(parent), dark_(looksDark(QGuiApplication::palette())) {
    askPortal();
}

#ifdef RAPPORT_HAS_DBUS

namespace {

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");

QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) { // Read wraps it twice, the signal once
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace

void SystemColourScheme::askPortal() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(takeSetting(QString, QString, QVariant)));
    ask(appearance(), QStringLiteral("color-scheme"));
    ask(desktopInterface(), QStringLiteral("enable-animations"));
}

void SystemColourScheme::ask(const QString& group, const QString& key) {
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, group, key](QDBusPendingCallWatcher* answered) {
                const QDBusPendingReply<QVariant> reply = *answered;
                if (reply.isValid()) {
                    takeSetting(group, key, reply.value());
                }
                answered->deleteLater();
            });
}

#else

namespace {

QVariant unwrapped(const QVariant& value) {
    return value;
}

} // namespace

void SystemColourScheme::askPortal() {}

void SystemColourScheme::ask(const QString&, const QString&) {}

#endif

void SystemColourScheme::takeScheme(uint preference) {
    const bool dark = preference == preferDark || (preference != preferLight && dark_);
    if (dark != dark_) {
        dark_ = dark;
        emit changed();
    }
}

void SystemColourScheme::takeMotion(bool animated) {
    if (motionReduced_ == animated) {
        motionReduced_ = !animated;
        emit motionChanged();
    }
}

void SystemColourScheme::takeSetting(const QString& group, const QString& key, const QVariant& value) {
    if (group == appearance() && key == u"color-scheme") {
        takeScheme(unwrapped(value).toUInt());
    } else if (group == desktopInterface() && key == u"enable-animations") {
        takeMotion(unwrapped(value).toBool());
    }
}

} // namespace rapport::gui
