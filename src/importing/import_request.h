// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "importing/mapping.h"

#include <QIODevice>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace rapport::importing {

/// One file to import. The device is open for reading and can seek (a file, a buffer); the name is for
/// messages.
struct ImportFile {
    QString name;
    QIODevice* device = nullptr;
};

/// What the user asked for. Everything left out is found in the files or refused as ambiguous, never guessed.
struct ImportRequest {
    std::optional<ImportKind> kind; ///< Nothing: found by the content.
    std::vector<ImportFile> files;
    QString preset;                 ///< The name of a built-in mapping; empty: found by the header.
    std::optional<Mapping> mapping; ///< The user's own; goes before a preset.
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalSign> decimalSign;
    QByteArray encoding;              ///< "windows-1251"; empty: by byte order mark, then by content.
    std::optional<Currency> currency; ///< Of amounts without a currency column; nothing: the book's own.
    bool skipBad = false;             ///< Leave bad rows out instead of refusing the whole import.
};

/// Called now and then with the bytes read and the bytes there are; returning false cancels.
using Progress = std::function<bool(qint64 done, qint64 total)>;

} // namespace rapport::importing
