// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QLocalServer;
class QLocalSocket;

namespace rapport::gui {

/// What a second start of the program asks the running one to do.
struct StartRequest {
    bool log = false; ///< Only the log window.
    QString number;   ///< The telephone number it is for.
    QString book;     ///< Absolute path; empty: the one that is open.
};

/// One program for each user: a second start hands over what it was asked for and ends. They speak through a
/// local socket that only this user can open, one line each way; nothing of it leaves the machine.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(QObject* parent = nullptr);

    /// Gives the request to the running program. False when none runs, or it does not answer.
    bool handOver(const StartRequest& request);
    /// From here on this is the running program. What a crash has left behind is cleared away. False when
    /// nobody can be heard; the program then does without.
    bool listen();

signals:
    void asked(const rapport::gui::StartRequest& request);

private:
    void take(QLocalSocket* caller);

    QString name_;
    QLocalServer* server_;
};

} // namespace rapport::gui
