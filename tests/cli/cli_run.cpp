// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QFile>
#include <QProcess>

CliRun runCli(const QStringList& words) {
    QProcess process;
    process.start(QStringLiteral(RAPPORT_CLI), words);
    CliRun run;
    if (!process.waitForFinished(120'000)) return run;
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    run.out = process.readAllStandardOutput();
    run.error = process.readAllStandardError();
    return run;
}

void CliFolder::write(const char* name, const QByteArray& content) const {
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly)) file.write(content);
}

QByteArray CliFolder::read(const char* name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
