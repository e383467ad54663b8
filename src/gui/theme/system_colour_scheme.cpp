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

bool looksDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

SystemColourScheme::SystemColourScheme(QObject* parent)
    : QObject(parent), dark_(looksDark(QGuiApplication::palette())) {
    askPortal();
}

#ifdef RAPPORT_HAS_DBUS

void SystemColourScheme::askPortal() {
    const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(takeSetting(QString, QString, QVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answered) {
        const QDBusPendingReply<QVariant> reply = *answered;
        if (reply.isValid()) {
            take(reply.value());
        }
        answered->deleteLater();
    });
}

void SystemColourScheme::take(const QVariant& scheme) {
    QVariant value = scheme;
    while (value.canConvert<QDBusVariant>()) { // Read wraps it twice, the signal once
        value = value.value<QDBusVariant>().variant();
    }
    const uint preference = value.toUInt();
    const bool dark = preference == preferDark || (preference != preferLight && dark_);
    if (dark != dark_) {
        dark_ = dark;
        emit changed();
    }
}

#else

void SystemColourScheme::askPortal() {}

void SystemColourScheme::take(const QVariant&) {}

#endif

void SystemColourScheme::takeSetting(const QString& group, const QString& key, const QVariant& value) {
    if (group == u"org.freedesktop.appearance" && key == u"color-scheme") {
        take(value);
    }
}

} // namespace rapport::gui
