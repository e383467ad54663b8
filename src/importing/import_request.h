// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/day.h"
#include "base/id.h"
#include "domain/client.h"
#include "domain/invoice.h"
#include "importing/mapping.h"

#include <QIODevice>
#include <QString>
#include <QTimeZone>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace rapport::importing {

/// One file to import. The device is open for reading and can seek (a file, a buffer); the name is for
/// messages.
struct ImportFile {
    QString name;
    QIODevice* device = nullptr;
};

/// What the user decided about a client the files name.
struct ClientChoice {
    enum class Kind {
        Is,   ///< This client of the book.
        New,  ///< A client the book does not have, though one may look alike; of an address book: ticked.
        Leave, ///< Nothing of it is imported.
        Never  ///< Private: nothing of it, now and whenever a source is read (Exclusion).
    };
    Kind kind = Kind::New;
    Id<Client> client; ///< Of Is.
    QString name{};    ///< Of New, where the file has but a number or an address: what the client is called.
};

/// What the user decided about money that came in (ReceiptMatch): the invoices it is paid on; none: it is left
/// alone.
struct ReceiptChoice {
    std::vector<Id<Invoice>> invoices;
};

/// What times without a zone in a file mean.
enum class TimeBasis { Local, Utc };

/// What the user asked for. Everything left out is found in the files or refused as ambiguous, never guessed.
struct ImportRequest {
    std::optional<ImportKind> kind; ///< Nothing: found by the content.
    std::vector<ImportFile> files;
    QString preset;                   ///< The name of a built-in mapping; empty: found by the header.
    std::optional<Mapping> mapping;   ///< The user's own for this file; goes before a preset.
    std::vector<Mapping> ownMappings; ///< Saved ones, found by the header like the presets, or by `preset`.
    QString sheet;                    ///< Of a workbook, by name; empty: the one with a table that is known.
    char delimiter = 0;               ///< ',', ';' or '\t'; 0: found.
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalSign> decimalSign;
    QByteArray encoding;              ///< "windows-1251"; empty: by byte order mark, then by content.
    std::optional<Currency> currency; ///< Of amounts without a currency column; nothing: the book's own.
    std::optional<int>
        termsDays;            ///< From invoice to due date, of tables without due dates; nothing: refused.
    bool skipBad = false;     ///< Leave bad rows out instead of refusing the whole import.
    bool takeAll = false;     ///< Everybody of an address book, not only those chosen or known.
    std::optional<Day> today; ///< To notice dates that lie ahead; nothing: not looked for.
    std::map<QString, ClientChoice> choices; ///< By ClientMatch::key.
    std::map<QString, ReceiptChoice> receipts; ///< By ReceiptMatch::key.
    QString region;                            ///< ISO 3166, of telephone numbers without a country.
    TimeBasis times = TimeBasis::Local;
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< The business's own: what day something was on.
};

/// Called now and then with the bytes read and the bytes there are; returning false cancels.
using Progress = std::function<bool(qint64 done, qint64 total)>;

} // namespace rapport::importing
