// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

namespace rapport::gui {

/// Whether the desktop is light or dark, and whether it asks for stillness. Asks the desktop portal
/// (org.freedesktop.portal.Settings: org.freedesktop.appearance color-scheme, and
/// org.gnome.desktop.interface enable-animations) where there is D-Bus, without waiting for the answers;
/// else, and until then, it is what the palette at the program's start looked like, and things may move.
class SystemColourScheme : public QObject {
    Q_OBJECT

public:
    explicit SystemColourScheme(QObject* parent = nullptr);
    bool isDark() const { return dark_; }
    bool isMotionReduced() const { return motionReduced_; }

signals:
    void changed();
    void motionChanged();

private slots:
    void takeSetting(const QString& group, const QString& key, const QVariant& value);

private:
    void askPortal();
    void ask(const QString& group, const QString& key);
    void takeScheme(uint preference);
    void takeMotion(bool animated);

    bool dark_ = false;
    bool motionReduced_ = false;
};

} // namespace rapport::gui
