// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

/// One call of the real rapport-cli.
struct CliRun {
    int status = -1;
    QByteArray out;
    QByteArray error;

    nlohmann::json json() const { return nlohmann::json::parse(out.toStdString()); }
};

CliRun runCli(const QStringList& words);

/// A folder that goes when the test ends, and a book in it.
class CliFolder {
public:
    QString path(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }
    QString book() const { return path("shop.rapport"); }
    void write(const char* name, const QByteArray& content) const;
    QByteArray read(const char* name) const;

private:
    QTemporaryDir folder_;
};
