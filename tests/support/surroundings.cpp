// SPDX-License-Identifier: GPL-3.0-or-later

// Linked into every test program. Gives it the same surroundings on every machine before main() runs: no
// display needed, UTC, English figures, and settings and data folders of its own, so that a test neither
// reads nor changes what belongs to the person running it. Programs a test starts inherit all of this.

#include <QTemporaryDir>

namespace {

class Surroundings {
public:
    Surroundings() {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
        }
        qputenv("TZ", "UTC");
        qputenv("LANG", "C.UTF-8");
        qputenv("LC_ALL", "C.UTF-8");
        qunsetenv("LANGUAGE");
        // Not XDG_CACHE_HOME: the font cache lies there and is slow to make anew for every program.
        qputenv("XDG_CONFIG_HOME", home_.filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", home_.filePath(QStringLiteral("data")).toLocal8Bit());
        qputenv("XDG_STATE_HOME", home_.filePath(QStringLiteral("state")).toLocal8Bit());
    }

private:
    QTemporaryDir home_;
};

const Surroundings surroundings;

} // namespace
