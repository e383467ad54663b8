// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

namespace rapport::gui {

/// Whether the desktop is light or dark. Asks the desktop portal (org.freedesktop.portal.Settings, namespace
/// org.freedesktop.appearance, key color-scheme) where there is D-Bus, without waiting for the answer; else,
/// and until then, it is what the palette at the program's start looked like.
class SystemColourScheme : public QObject {
    Q_OBJECT

public:
    explicit SystemColourScheme(QObject* parent = nullptr);
    bool isDark() const { return dark_; }

signals:
    void changed();

private slots:
    void takeSetting(const QString& group, const QString& key, const QVariant& value);

private:
    void askPortal();
    void take(const QVariant& scheme);

    bool dark_ = false;
};

} // namespace rapport::gui
