// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace rapport::gui {

namespace {

constexpr int connectMs = 500;
constexpr int answerMs = 3000;        // a program that is busy drawing
constexpr qint64 longestLine = 65536; // bytes; whoever sends more is none of ours
constexpr char answer[] = "ok\n";

QString key(const char* name) {
    return QString::fromLatin1(name);
}

// Users have folders of their own for this; where there is none, the name has the user in it.
QString socketName() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
#ifdef Q_OS_UNIX
    if (!folder.isEmpty()) {
        return folder + QStringLiteral("/rapport.socket");
    }
#endif
    const QByteArray user = QDir::homePath().toUtf8();
    return QStringLiteral("rapport-") +
           QString::fromLatin1(QCryptographicHash::hash(user, QCryptographicHash::Sha256).toHex().left(16));
}

QByteArray lineOf(const StartRequest& request) {
    const QJsonObject object{
        {key("log"), request.log}, {key("number"), request.number}, {key("book"), request.book}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

SingleInstance::SingleInstance(QObject* parent)
    : QObject(parent), name_(socketName()), server_(new QLocalServer(this)) {
    server_->setSocketOptions(QLocalServer::UserAccessOption);
    connect(server_, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = server_->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            connect(caller, &QLocalSocket::readyRead, this, [this, caller] { take(caller); });
            take(caller); // what came before anybody was connected to it
        }
    });
}

bool SingleInstance::handOver(const StartRequest& request) {
    QLocalSocket socket;
    socket.connectToServer(name_);
    if (!socket.waitForConnected(connectMs)) {
        return false;
    }
    socket.write(lineOf(request));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(answerMs)) {
            return false;
        }
    }
    return socket.readLine() == answer;
}

bool SingleInstance::listen() {
    if (server_->listen(name_)) {
        return true;
    }
    QLocalSocket somebody;
    somebody.connectToServer(name_);
    if (somebody.waitForConnected(connectMs)) {
        return false; // it lives and does not answer; its place is not taken from it
    }
    QLocalServer::removeServer(name_);
    return server_->listen(name_);
}

void SingleInstance::take(QLocalSocket* caller) {
    if (!caller->canReadLine()) {
        if (caller->bytesAvailable() > longestLine) {
            caller->abort();
        }
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(caller->readLine(longestLine)).object();
    caller->write(answer);
    caller->flush();
    emit asked({object.value(key("log")).toBool(), object.value(key("number")).toString(),
                object.value(key("book")).toString()});
}

} // namespace rapport::gui
