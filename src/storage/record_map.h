// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which table and columns hold each kind of record: record_maps.h and decision_maps.h are
/// the one place to add a column (docs/database.md).
/// `fields` names the columns beside id, row_version and import_id; `parts` the tables of what belongs to it.
namespace rapport::storage {

template <typename T>
struct RecordMap;
/// A part has its parent's id in column `parent`. Without ids of its own it has a column `position` instead.
template <typename Item>
struct PartMap;

struct NoParts {
    template <typename Visitor, typename R>
    static void parts(Visitor&&, R&) {}
};

} // namespace rapport::storage
