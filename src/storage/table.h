// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace rapport::storage {

/// How a row of a table bears on what is kept of which clients.
enum class FactsLink {
    None,
    Self,     ///< The row is the client: matters when it comes or goes.
    Client,   ///< Its client_id.
    Invoice,  ///< The client of its invoice_id.
    Staff,    ///< Every client its staff_id worked for.
    Currency, ///< Every client billed in its currency.
};

/// What happens to a row that refers to one being removed.
enum class OnRemove { Remove, Clear, Refuse };

struct Table;

struct Reference {
    const char* table;
    const char* column;
    OnRemove onRemove;
};

/// A table whose rows are written through the Recorder. `columns` are those of the record, beside id,
/// row_version (if versioned) and import_id (if importable).
struct Table {
    Table(const char* tableName, QStringList recordColumns, bool isVersioned, bool isImportable,
          FactsLink facts);

    QString name;
    QStringList columns;
    bool versioned;
    bool importable;
    /// Each column means something by itself, so that two edits of different columns can be taken back apart.
    bool columnwise = false;
    FactsLink link;
    int linkColumn; ///< Position in columns, -1 when the link has none.
    std::vector<Reference> referredToBy;

    QString selectRow;  ///< By id: columns, import_id or NULL, row_version or 1.
    QString insertHead; ///< "INSERT INTO t (id, columns[, import_id]) VALUES "
    QString updateRow;  ///< Columns, id, expected row_version (if versioned).
    QString deleteRow;  ///< By id.
    int insertWidth;    ///< Values of one row after insertHead.
};

/// Nothing when no table is called this.
const Table* tableNamed(const QString& name);
/// The same for a name that is known to exist.
const Table& table(const char* name);
/// All of them.
QStringList tableNames();

} // namespace rapport::storage
