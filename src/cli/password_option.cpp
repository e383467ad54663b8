// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/password_option.h"

#include "cli/arguments.h"

#include <QFile>

namespace rapport::cli {

Result<QString> passwordIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputRejected, "file_unreadable"}
            .with(QStringLiteral("file"), path)
            .with(QStringLiteral("reason"), file.errorString());
    QString line = QString::fromUtf8(file.readLine());
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

Result<QString> passwordOf(const Arguments& arguments, const char* option) {
    if (!arguments.has(option)) return QString();
    RAPPORT_TRY_ASSIGN(const QString password, passwordIn(arguments.value(option)));
    if (password.isEmpty()) return Error{ErrorKind::InputRejected, "password_empty"};
    return password;
}

} // namespace rapport::cli
