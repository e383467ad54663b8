// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startup_trace.h"

#include "gui/clients/clients_page.h"
#include "gui/main_window.h"

#include <QEvent>
#include <QFile>
#include <QTimer>

#include <chrono>

namespace rapport::gui {

namespace {

using Stopwatch = std::chrono::steady_clock;

const Stopwatch::time_point codeBegan = Stopwatch::now();

QByteArray contentOf(const char* path) {
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// How long ago the system started this process; nothing where it does not say so in /proc.
std::optional<qint64> ageOfProcess() {
    constexpr qint64 ticksPerSecond = 100; // USER_HZ, the same on every Linux Qt runs on
    constexpr qsizetype startTime = 19;    // proc(5), stat: field 22, the third after the name's bracket is 0
    const QByteArray stat = contentOf("/proc/self/stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    bool known = false;
    bool running = false;
    const qint64 started = fields.value(startTime).toLongLong(&known) * 1000 / ticksPerSecond;
    const double uptime = contentOf("/proc/uptime").split(' ').value(0).toDouble(&running);
    return known && running ? std::optional(qint64(uptime * 1000.0) - started) : std::nullopt;
}

} // namespace

StartupTrace::StartupTrace(MainWindow& window, QObject* parent) : QObject(parent), window_(window) {
    window.installEventFilter(this);
    connect(&window.clientsPage(), &ClientsPage::listShown, this, [this] {
        listShown_ = true;
        window_.update();
    });
}

qint64 StartupTrace::elapsedMs() {
    static const qint64 beforeOurCode = [] {
        const auto ours = std::chrono::duration_cast<std::chrono::milliseconds>(Stopwatch::now() - codeBegan);
        return qMax<qint64>(0, ageOfProcess().value_or(ours.count()) - ours.count());
    }();
    return beforeOurCode +
           std::chrono::duration_cast<std::chrono::milliseconds>(Stopwatch::now() - codeBegan).count();
}

bool StartupTrace::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        // Once the event loop comes round again, what is being painted now has reached the screen.
        QTimer::singleShot(0, this, [this, list = listShown_] {
            if (!firstPaint_) {
                firstPaint_ = elapsedMs();
            }
            if (list) {
                window_.removeEventFilter(this);
                emit finished(*firstPaint_, elapsedMs());
            }
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rapport::gui
