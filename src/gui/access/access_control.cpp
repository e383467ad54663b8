// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/access/access_control.h"

#include "app/access.h"
#include "gui/settings.h"
#include "gui/when_done.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

namespace rapport::gui {

namespace {

constexpr int idleCheckMs = 5000;
constexpr qint64 msPerMinute = 60 * 1000;

/// The role and whether there is a password.
using State = std::pair<bool, bool>;

Result<State> stateOf(app::Workspace& workspace) {
    RAPPORT_TRY_ASSIGN(const bool isProtected, workspace.access().hasPassword());
    return State{workspace.access().isOwner(), isProtected};
}

bool isInput(QEvent::Type type) {
    return type == QEvent::KeyPress || type == QEvent::MouseMove || type == QEvent::MouseButtonPress ||
           type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::InputMethod;
}

} // namespace

AccessControl::AccessControl(const Shell& shell, QObject* parent)
    : QObject(parent), shell_(shell), idle_(new QTimer(this)) {
    sinceInput_.start();
    qApp->installEventFilter(this);
    connect(&shell_.session, &app::Session::changed, this, &AccessControl::ask);
    connect(idle_, &QTimer::timeout, this, [this] {
        if (const int minutes = shell_.settings.autoLockMinutes(); minutes > 0) {
            lockIfIdleFor(minutes * msPerMinute);
        }
    });
}

void AccessControl::begin(bool isOwner, bool isProtected) {
    isOwner_ = isOwner;
    isProtected_ = isProtected;
    sinceInput_.restart();
    idle_->start(idleCheckMs);
}

void AccessControl::unlock(const QString& password) {
    whenDone(shell_.session.run([password](app::Workspace& workspace) -> Result<State> {
        RAPPORT_TRY(workspace.access().unlock(password));
        return stateOf(workspace);
    }),
             this, [this](const Result<State>& state) {
                 if (state) {
                     take(state->first, state->second);
                 } else {
                     emit refused(state.error());
                 }
             });
}

void AccessControl::lock() {
    whenDone(shell_.session.run([](app::Workspace& workspace) -> Result<State> {
        RAPPORT_TRY(workspace.access().lock());
        return stateOf(workspace);
    }),
             this, [this](const Result<State>& state) {
                 if (state) {
                     take(state->first, state->second);
                 } else {
                     emit failed(state.error());
                 }
             });
}

void AccessControl::lockIfIdleFor(qint64 limit) {
    if (isOwner_ && isProtected_ && sinceInput_.elapsed() >= limit) {
        sinceInput_.restart();
        lock();
    }
}

// After a change of the book: it may have been of the password.
void AccessControl::ask() {
    whenDone(shell_.session.run([](app::Workspace& workspace) { return stateOf(workspace); }), this,
             [this](const Result<State>& state) {
                 if (state) {
                     take(state->first, state->second);
                 }
             });
}

void AccessControl::take(bool isOwner, bool isProtected) {
    const bool otherRole = isOwner != isOwner_;
    const bool otherProtection = isProtected != isProtected_;
    isOwner_ = isOwner;
    isProtected_ = isProtected;
    sinceInput_.restart();
    if (otherRole) {
        emit roleChanged();
    } else if (otherProtection) {
        emit protectionChanged();
    }
}

bool AccessControl::eventFilter(QObject* watched, QEvent* event) {
    if (isInput(event->type())) {
        sinceInput_.restart();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rapport::gui
