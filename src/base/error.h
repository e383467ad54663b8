// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <utility>

namespace rapport {

/// What kind of failure it is; the command line's exit status follows from it (docs/cli.md).
enum class ErrorKind {
    Usage,         ///< The caller asked for something that makes no sense (exit 2).
    InputRejected, ///< Data from outside was refused and nothing was changed (exit 3).
    CannotOpen,    ///< The book is missing, not a book, damaged, newer, locked or not ours to read (exit 4).
    Conflict,      ///< Somebody else changed the same thing first (exit 5).
    Cancelled,     ///< The user stopped it; nothing was changed.
    Internal,      ///< A bug or a machine that failed us (exit 70).
};

/// A failure as a code and its figures. Sentences are made from it in src/wording, never here.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QByteArray code;               ///< snake_case, stable, e.g. "client_not_found".
    QMap<QString, QString> args{}; ///< Named values for the sentence: file, line, column, value, ...

    Error& with(const QString& name, const QString& value) & {
        args.insert(name, value);
        return *this;
    }
    Error&& with(const QString& name, const QString& value) && {
        args.insert(name, value);
        return std::move(*this);
    }
};

} // namespace rapport
