// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/pdf_tools.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace pdf_tools {

namespace {

QByteArray run(const QString& program, const QStringList& options, const QByteArray& pdf,
               const QStringList& after = {}) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("document.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, options + QStringList{path} + after);
    if (!process.waitForFinished() || process.exitCode() != 0) return {};
    // What is not as the standard wants it is said on standard error.
    return process.readAllStandardError().isEmpty() ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

bool areHere() {
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty();
}

QString textOf(const QByteArray& pdf, int page) {
    QStringList options{QStringLiteral("-enc"), QStringLiteral("UTF-8")};
    if (page >= 0)
        options += {QStringLiteral("-f"), QString::number(page + 1), QStringLiteral("-l"),
                    QString::number(page + 1)};
    return QString::fromUtf8(run(QStringLiteral("pdftotext"), options, pdf, {QStringLiteral("-")}));
}

QMap<QString, QString> infoOf(const QByteArray& pdf) {
    QMap<QString, QString> info;
    const QString text = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {}, pdf));
    for (const QString& line : text.split(u'\n'))
        info.insert(line.section(u':', 0, 0), line.section(u':', 1).trimmed());
    return info;
}

} // namespace pdf_tools
