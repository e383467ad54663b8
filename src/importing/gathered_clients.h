// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/incoming.h"
#include "importing/row_cells.h"

#include <QHash>

namespace rapport::importing {

/// A client as a row names it.
struct NamedClient {
    Client client;
    QString part;         ///< What the row is about within it: "Kitchen" of "Knox & Sons:Kitchen".
    bool deleted = false; ///< The program marks it so: "Knox & Sons (deleted)".
};

/// The clients of an import, each with the records its rows bring.
class GatheredClients {
public:
    explicit GatheredClients(IncomingBook& book) : book_(book) {}

    /// Who the row is about, as far as it tells. Rejects the row when it tells nothing and must.
    static NamedClient named(RowCells& cells, bool required);
    /// A name without what programs put into it.
    static NamedClient nameParts(const QString& name, const Mapping& mapping);
    /// By reference, else by the key of the name.
    static QString keyOf(const Client& client);

    bool knows(const Client& client) const { return places_.contains(keyOf(client)); }
    /// Where this client's records are gathered; new when it is named for the first time. Valid until the
    /// next call.
    IncomingClient& of(const Client& client);

private:
    IncomingBook& book_;
    QHash<QString, size_t> places_;
};

} // namespace rapport::importing
