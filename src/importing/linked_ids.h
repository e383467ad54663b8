// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"

#include <QHash>

#include <tuple>
#include <type_traits>

namespace rapport::importing {

/// From the ids records are named by outside the book to those they have in it, for the kinds of records that
/// others of a client, or keys of their sources, point to. Ids that are not known stay as they are.
class LinkedIds {
public:
    template <typename T>
    static constexpr bool isLinked = std::is_same_v<T, Interaction> || std::is_same_v<T, Complaint> ||
                                     std::is_same_v<T, RecoveryCase> || std::is_same_v<T, Agreement> ||
                                     std::is_same_v<T, Invoice>;

    template <typename T>
    void tie(Id<T> outside, Id<T> inBook) {
        if constexpr (isLinked<T>)
            if (!outside.isNull()) of<T>().insert(outside, inBook);
    }
    template <typename T>
    Id<T> real(Id<T> id) const {
        return std::get<QHash<Id<T>, Id<T>>>(ids_).value(id, id);
    }

private:
    template <typename T>
    QHash<Id<T>, Id<T>>& of() {
        return std::get<QHash<Id<T>, Id<T>>>(ids_);
    }

    std::tuple<QHash<Id<Interaction>, Id<Interaction>>, QHash<Id<Complaint>, Id<Complaint>>,
               QHash<Id<RecoveryCase>, Id<RecoveryCase>>, QHash<Id<Agreement>, Id<Agreement>>,
               QHash<Id<Invoice>, Id<Invoice>>>
        ids_;
};

} // namespace rapport::importing
